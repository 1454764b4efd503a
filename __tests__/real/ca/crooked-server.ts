// Name servers that misbehave, in this process: the scripted ones of the virtual internet, with its faults, at port 53 of loopback addresses.
import type { Fault } from '../../world/fault.ts'
import { internet } from '../../world/internet.ts'
import type { ZoneScript } from '../../world/zone-script.ts'
import { loopbackLab, type LoopbackLab } from '../../world/loopback.ts'

/** A server of one zone. */
export interface CrookedServer {
  readonly ip: string
  readonly apex: string
  /** Its records besides SOA, NS and the servers' own. */
  readonly records: readonly string[]
  readonly fault: Fault
}

/** Where the root of those servers is, which nobody asks: the real tree has its own. */
const ROOT = '127.59.4.1'

/** Opens them all. */
export function startCrooked(servers: readonly CrookedServer[]): Promise<LoopbackLab> {
  const scripts: Record<string, ZoneScript> = { '.': { text: '', servers: { 'ns.': [ROOT] } } }
  for (const { apex, ip, records } of servers)
    scripts[apex] = { text: records.join('\n'), servers: { [`ns2.${apex}`]: [ip] } }
  const net = internet(scripts)
  for (const { ip, fault } of servers) net.fault(ip, fault)
  return loopbackLab(net, 53)
}

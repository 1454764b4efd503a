// A gate in front of two servers, of which one or both have a fault, over one transport.
import type { Report, ServerReport } from '../../src/report/report.ts'
import { truncates } from '../world/answer-faults.ts'
import { within, type Fault } from '../world/fault.ts'
import type { Transport } from '../world/host.ts'
import { internet, type Internet } from '../world/internet.ts'
import { recursive } from '../world/recursive.ts'
import { runGate } from '../world/run-gate.ts'

/** Whether one server of the two has the fault, or both. */
export type Extent = 'one of two' | 'all'

/** What a run is like. */
export interface Scene {
  readonly over: Transport
  readonly extent: Extent
  readonly fault: Fault
  /** Whether the zone has the record, from its second millisecond on. */
  readonly present: boolean
  /** When the fault is over, in milliseconds from the beginning; never, when left out. */
  readonly heals?: number
}

/** Milliseconds that a run may take. */
export const TIMEOUT = 12_000
/** Milliseconds that a run may take in which the fault goes away. */
const LONG_TIMEOUT = 60_000

const TOKEN = 'gfj9Xq0Rg85nLFlfnyT0EYzI7mHOl1iXSCqjZ7nPQbs'
const NAME = '_acme-challenge.example.com'
/** The authoritative servers, in the order of the report. */
const SERVERS = ['192.0.2.1', '192.0.2.2'] as const
const RESOLVERS = ['198.51.100.51', '198.51.100.52'] as const

/** Runs the gate in the scene. */
export async function runScene(scene: Scene): Promise<Report> {
  const { over, extent, fault, present, heals = Infinity } = scene
  const net = zone(present)
  const asked = isSecure(over) ? putResolvers(net) : SERVERS
  if (over === 'tcp') for (const ip of asked) net.fault(ip, truncates)
  const bad = extent === 'all' ? asked : asked.slice(1)
  const transports: Transport[] = over === 'udp' ? ['udp', 'tcp'] : [over]
  for (const ip of bad) net.fault(ip, within({ until: heals, transports }, fault))
  const timeout = heals === Infinity ? TIMEOUT : LONG_TIMEOUT
  const { report } = await runGate(net, {
    domains: NAME,
    'record-type': 'TXT',
    'expected-values': TOKEN,
    timeout: `${timeout / 1000}s`,
    ...(heals < Infinity && { 'fail-fast': 'false' }),
    ...(isSecure(over) && { roots: '', require: 'resolvers-only', resolvers: endpoints(over).join('\n') }),
  })
  return report
}

/** What was said last of the second server, which has the fault, and of the first. */
export function serversIn(report: Report): { readonly bad?: ServerReport; readonly other?: ServerReport } {
  const seen = report.records[0]?.servers ?? []
  const at = (ips: readonly string[]): ServerReport | undefined =>
    seen.find(({ address }) => ips.some((ip) => address.includes(ip)))
  const [bad, other] = [at([SERVERS[1], hostName(1)]), at([SERVERS[0], hostName(0)])]
  return { ...(bad && { bad }), ...(other && { other }) }
}

/** Whether the transport is one of resolvers, whose answers nobody can read on the way. */
export function isSecure(over: Transport): over is 'tls' | 'https' {
  return over === 'tls' || over === 'https'
}

function zone(present: boolean): Internet {
  const servers = Object.fromEntries(SERVERS.map((ip, at) => [`ns${at + 1}.example.com`, [ip]]))
  const net = internet({ 'com.': '', 'example.com.': { servers } })
  if (present) net.change('example.com.', { at: 1, add: `_acme-challenge 60 TXT "${TOKEN}"` })
  return net
}

function putResolvers(net: Internet): readonly string[] {
  for (const [at, ip] of RESOLVERS.entries()) {
    net.put(ip, recursive(net))
    net.call(ip, hostName(at))
  }
  return RESOLVERS
}

function endpoints(over: 'tls' | 'https'): string[] {
  return RESOLVERS.map((_, at) =>
    over === 'tls' ? `tls://${hostName(at)}` : `https://${hostName(at)}/dns-query`,
  )
}

function hostName(at: number): string {
  return `resolver${at + 1}.example`
}

// The four authoritative servers with the same zones.
import { BIND_IP, startBind } from '../bind.ts'
import type { Daemon } from '../daemon.ts'
import { startKnot } from '../knot.ts'
import { startNsd } from '../nsd.ts'
import { startPdns } from '../pdns.ts'
import type { Way } from './ask.ts'
import type { Zone } from './zones.ts'

/** The programs that this takes. */
export const AUTHORITATIVE_PROGRAMS = ['named', 'knotd', 'nsd', 'pdns_server', 'pdnsutil']

/** Where they are: on port 53 of these addresses, and BIND, which shares its address with whatever else runs here, on this port. */
export interface Places {
  readonly bindPort: number
  readonly knot: string
  readonly nsd: string
  readonly pdns: string
}

/** Each of them by UDP and by TCP. */
export function authoritativeWays({ bindPort, knot, nsd, pdns }: Places): Way[] {
  return [
    ...waysTo('BIND', BIND_IP, bindPort),
    ...waysTo('Knot', knot),
    ...waysTo('NSD', nsd),
    ...waysTo('PowerDNS', pdns),
  ]
}

function waysTo(server: string, ip: string, port = 53): Way[] {
  return (['udp', 'tcp'] as const).map((transport) => ({
    label: `${server} by ${transport.toUpperCase()}`,
    endpoint: { transport, ip, port },
    role: 'authoritative',
  }))
}

/** Starts all four, and puts each into `running` as soon as it runs. */
export async function startAuthoritative(
  { bindPort, knot, nsd, pdns }: Places,
  zones: readonly Zone[],
  running: Daemon[],
  { signed = false }: { readonly signed?: boolean } = {},
): Promise<void> {
  running.push(await startBind(zones, { port: bindPort }))
  running.push(await startKnot(knot, zones))
  running.push(await startNsd(nsd, zones))
  running.push(await startPdns(pdns, zones, { signed }))
}

// The four authoritative servers with the same zones.
import { BIND_IP, startBind } from '../bind.ts'
import type { Daemon } from '../daemon.ts'
import { startKnot } from '../knot.ts'
import { startNsd } from '../nsd.ts'
import { startPdns } from '../pdns.ts'
import type { Way } from './ask.ts'
import { SERVERS, ZONES } from './zones.ts'

/** A port of its own, since BIND shares its address with whatever else runs here. */
const BIND_PORT = 5360

/** Each of them by UDP and by TCP. */
export const WAYS: readonly Way[] = [
  { label: 'BIND', ip: BIND_IP, port: BIND_PORT },
  { label: 'Knot', ip: SERVERS.knot, port: 53 },
  { label: 'NSD', ip: SERVERS.nsd, port: 53 },
  { label: 'PowerDNS', ip: SERVERS.pdns, port: 53 },
].flatMap(({ label, ip, port }) =>
  (['udp', 'tcp'] as const).map(
    (transport) =>
      ({
        label: `${label} by ${transport.toUpperCase()}`,
        endpoint: { transport, ip, port },
        role: 'authoritative',
      }) as const,
  ),
)

/** Starts all four. */
export async function startAll(): Promise<Daemon[]> {
  return [
    await startBind(ZONES, { port: BIND_PORT }),
    await startKnot(SERVERS.knot, ZONES),
    await startNsd(SERVERS.nsd, ZONES),
    await startPdns(SERVERS.pdns, ZONES),
  ]
}

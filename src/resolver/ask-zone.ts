// The same question to every address of every server of a zone.
import type { Network } from '../net/network.ts'
import type { Question } from '../wire/message.ts'
import { presentName } from '../wire/name.ts'
import { observe, type Manner } from './observe.ts'
import type { Observation, Server, Zone } from './zone.ts'

/** Every address of every server of a zone, each once for each name that leads to it, in the order of the NS sets. */
export function serversIn(zone: Zone): Server[] {
  return zone.servers.flatMap(({ name, addresses }) =>
    addresses.map((ip) => ({
      name,
      label: presentName(name).slice(0, -1),
      endpoint: { transport: 'udp' as const, ip, port: zone.port },
      zone: zone.apex,
    })),
  )
}

/**
 * Asks all of them at the same time, or those that `servers` names. An address with several names is asked once and makes an
 * observation for each. Never rejects: what a server does is an outcome.
 */
export async function askZone(
  network: Network,
  zone: Zone,
  question: Question,
  options: Manner & { readonly servers?: readonly Server[] } = {},
): Promise<Observation[]> {
  const { servers = serversIn(zone), ...manner } = options
  const asked = new Map<string, Promise<Observation>>()
  return Promise.all(servers.map((server) => askOnce(server)))

  async function askOnce(server: Server): Promise<Observation> {
    const key = JSON.stringify(server.endpoint)
    const before = asked.get(key)
    if (before) return { ...(await before), server }
    const now = observe(network, server, question, 'authoritative', manner).then(
      ({ observation }) => observation,
    )
    asked.set(key, now)
    return now
  }
}

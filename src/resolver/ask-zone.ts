// The same question to every address of every server of a zone.
import type { Endpoint } from '../net/endpoint.ts'
import type { Network } from '../net/network.ts'
import type { Question } from '../wire/message.ts'
import { presentName, type Name } from '../wire/name.ts'
import { observe, type Manner } from './observe.ts'
import type { Observation, Server, Zone } from './zone.ts'

const known = new WeakMap<Zone, readonly Server[]>()

/** Every address of every server of a zone, each once for each name that leads to it, in the order of the NS sets. */
export function serversIn(zone: Zone): readonly Server[] {
  const before = known.get(zone)
  if (before) return before
  const servers = listServers(zone)
  // A zone is a value that never changes, and ten thousand names ask for the servers of the same one.
  known.set(zone, servers)
  return servers
}

/** Asks all servers of a zone at the same time, or those that `servers` names. Never rejects: what a server does is an outcome. */
export function askZone(
  network: Network,
  zone: Zone,
  question: Question,
  options: Manner & { readonly servers?: readonly Server[] } = {},
): Promise<Observation[]> {
  const { servers = serversIn(zone), ...manner } = options
  return askServers(network, servers, question, manner)
}

/**
 * Asks these authoritative servers at the same time. An address with several names is asked once and makes an observation for each.
 * Never rejects.
 */
export async function askServers(
  network: Network,
  servers: readonly Server[],
  question: Question,
  manner: Manner = {},
): Promise<Observation[]> {
  const asked = new Map<Endpoint, Promise<Observation>>()
  return Promise.all(servers.map((server) => askOnce(server)))

  async function askOnce(server: Server): Promise<Observation> {
    const before = asked.get(server.endpoint)
    if (before) return { ...(await before), server }
    const now = observation(server)
    asked.set(server.endpoint, now)
    return now
  }

  async function observation(server: Server): Promise<Observation> {
    return (await observe(network, server, question, 'authoritative', manner)).observation
  }
}

/** A server as it is asked by a name that leads to it. */
export function serverNamed(name: Name, endpoint: Endpoint, zone: Name): Server {
  return { name, label: presentName(name).slice(0, -1), endpoint, zone }
}

/** Names with the same address share its endpoint. */
function listServers({ apex, port, servers }: Zone): Server[] {
  const endpoints = new Map<string, Endpoint>()
  return servers.flatMap(({ name, addresses }) =>
    addresses.map((ip) => {
      const endpoint = endpoints.get(ip) ?? { transport: 'udp', ip, port }
      endpoints.set(ip, endpoint)
      return serverNamed(name, endpoint, apex)
    }),
  )
}

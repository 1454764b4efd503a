// The names on the way to the record, each with the servers of its zone: which could be heard, and whether those are enough.
import type { Sight } from '../check/evidence.ts'
import { vouchWithout } from '../check/standing.ts'
import type { Hop } from '../resolver/alias.ts'
import type { NameServer, Observation, Server, Zone } from '../resolver/zone.ts'
import { oncePerEvidence } from './once.ts'
import { sightsOf } from './sights.ts'

/** A name server, and what its addresses said of a name; addresses without a route from here are left out. */
export interface StageServer {
  readonly listed: NameServer
  readonly observations: readonly Observation[]
}

/** A name on the way, and the servers that a CA may ask for it. */
export interface Stage {
  readonly hop: Hop
  readonly zone: Zone
  /** Whether any server spoke for the zone when it was looked at whole. */
  readonly served: boolean
  /** Without those of which no address has a route from here. */
  readonly servers: readonly StageServer[]
  /** What came from addresses that do not speak for the zone: silence, refusals, failures, answers without authority. */
  readonly unheard: readonly Observation[]
  /** Whether the servers that were heard are enough to vouch for a record. */
  readonly enough: boolean
}

/** The names on the way whose zone was found, in the order of the path. */
export const stagesOf = oncePerEvidence((evidence): readonly Stage[] =>
  evidence.path.hops.flatMap((hop) => stageOf(sightsOf(evidence), hop) ?? []),
)

/** Whether the zone above gave this address along with the delegation, and the zone of the server's name contradicts it. */
export function isStrayGlue({ zone }: Stage, { server }: Observation): boolean {
  const listed = zone.servers.find(({ name }) => name.key === server.name?.key)
  const ip = addressOf(server)
  if (!listed?.glue.includes(ip) || listed.authoritative.includes(ip)) return false
  return listed.authoritative.some((own) => own.includes(':') === ip.includes(':'))
}

/** The address of a server as people write it. */
export function addressOf({ endpoint }: Server): string {
  switch (endpoint.transport) {
    case 'udp':
    case 'tcp':
      return endpoint.ip
    case 'tls':
      return endpoint.host
    case 'https':
      return endpoint.url
  }
}

/** Whether a server is asked at an IPv6 address; of one that the system looks up by its name that is not known. */
export function isIpv6({ endpoint }: Server): boolean {
  switch (endpoint.transport) {
    case 'udp':
    case 'tcp':
      return endpoint.ip.includes(':')
    case 'tls':
      return (endpoint.ip ?? endpoint.host).includes(':')
    case 'https':
      return new URL(endpoint.url).hostname.startsWith('[')
  }
}

/** Whether two observations are of the same server at the same address. */
export function isSameServer(a: Observation, b: Observation): boolean {
  return a.server.name?.key === b.server.name?.key && addressOf(a.server) === addressOf(b.server)
}

function stageOf(sights: ReadonlyMap<Observation, Sight>, hop: Hop): Stage | undefined {
  const { walk, observations } = hop
  if (!('zone' in walk)) return undefined
  const servers = walk.zone.servers
    .map((listed) => ({
      listed,
      all: observations.filter(({ server }) => server.name?.key === listed.name.key),
    }))
    .map(({ listed, all }) => ({
      listed,
      untestable: all.length > 0 && all.every((one) => sights.get(one) === 'not-tested'),
      observations: all.filter((one) => sights.get(one) !== 'not-tested'),
    }))
    .filter(({ untestable }) => !untestable)
  const isHeard = (one: Observation) => sights.get(one) !== 'cannot-tell' && one.outcome.kind !== 'lame'
  // Of whom the run ended before it had answered, nothing is known yet.
  const isMute = (one: Observation) => !isHeard(one) && one.outcome.kind !== 'unfinished'
  const mute = servers.filter((server) => server.observations.every(isMute))
  return {
    hop,
    zone: walk.zone,
    served: walk.kind === 'zone',
    servers,
    unheard: servers.flatMap((server) => server.observations.filter(isMute)),
    enough: walk.kind === 'zone' && vouchWithout(servers.length, mute.length),
  }
}

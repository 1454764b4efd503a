// Asks one extra question of a rule: of the servers of a zone on the way, of servers by their names, or, for the SOA record
// of a zone on the way and nothing else, of recursive resolvers.
import type { Network } from '../net/network.ts'
import { askZone, serverNamed, serversIn } from '../resolver/ask-zone.ts'
import { observe } from '../resolver/observe.ts'
import type { Walker } from '../resolver/walk.ts'
import type { Observation, Server, Zone } from '../resolver/zone.ts'
import type { Name } from '../wire/name.ts'
import type { Evidence, ExtraQuestion } from './evidence.ts'

/** Whom the extra questions go to. */
export interface Askers {
  readonly network: Network
  readonly walker: Walker
}

/** Of a server that no zone on the way lists, one address is enough to see whether the record was put there. */
const ADDRESSES_OF_STRANGERS = 1

/** What makes two extra questions the same, as a string. */
export function keyOf({ question, zone, servers = [], resolvers = [] }: ExtraQuestion): string {
  const whom = [
    ...servers.map(({ key }) => key),
    ...resolvers.map(({ endpoint }) => JSON.stringify(endpoint)),
  ]
  return `${question.name.key} ${question.type} ${zone?.key ?? ''} ${whom.join(' ')}`
}

/**
 * Asks an extra question of at most so many servers; where any server of the zone will do, of one that tells. No observation
 * where there is nobody to ask. Never rejects.
 */
export async function askExtra(
  askers: Askers,
  evidence: Evidence,
  extra: ExtraQuestion,
  most: number,
  signal: AbortSignal,
): Promise<readonly Observation[]> {
  const { question, zone: apex, servers, resolvers } = extra
  if (resolvers !== undefined) return askForSoa(askers, evidence, extra, resolvers.slice(0, most), signal)
  const zone = apex === undefined ? lastZone(evidence) : zoneOnTheWay(evidence, apex)
  if (zone === undefined) return []
  if (servers !== undefined) {
    const named = (await Promise.all(servers.map((name) => serversNamed(askers, zone, name, signal)))).flat()
    return askZone(askers.network, zone, question, { servers: named.slice(0, most), signal })
  }
  return (await askers.walker.ask(zone, question, { signal })).observations
}

/** A resolver keeps what it learns, so it is asked only for what is known to exist. */
async function askForSoa(
  { network }: Askers,
  evidence: Evidence,
  { question }: ExtraQuestion,
  resolvers: readonly Server[],
  signal: AbortSignal,
): Promise<readonly Observation[]> {
  if (question.type !== 'SOA' || zoneOnTheWay(evidence, question.name) === undefined) return []
  const asked = resolvers.map((server) => observe(network, server, question, 'resolver', { signal }))
  return (await Promise.all(asked)).map(({ observation }) => observation)
}

/** A server of the zone at all its addresses; any other as if it were one, at an address that its own zone gives. */
async function serversNamed(
  { network, walker }: Askers,
  zone: Zone,
  name: Name,
  signal: AbortSignal,
): Promise<Server[]> {
  const own = serversIn(zone).filter((server) => server.name?.key === name.key)
  if (own.length > 0) return own
  const { addresses } = await walker.addressesOf(name, signal)
  return addresses
    .filter((ip) => !network.untested(ip))
    .slice(0, ADDRESSES_OF_STRANGERS)
    .map((ip) => serverNamed(name, { transport: 'udp', ip, port: zone.port }, zone.apex))
}

/** The zone in which the expectation ends: that of the last name on the alias path. */
function lastZone({ path }: Evidence): Zone | undefined {
  const walk = path.hops.at(-1)?.walk
  return walk?.kind === 'zone' ? walk.zone : undefined
}

function zoneOnTheWay({ path }: Evidence, apex: Name): Zone | undefined {
  return path.hops
    .flatMap(({ walk }) => ('path' in walk ? walk.path : []))
    .find((zone) => zone.apex.key === apex.key)
}

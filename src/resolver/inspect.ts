// A zone seen whole: every server that the parent or the zone itself lists, every address, and what each says of NS.
import type { Network } from '../net/network.ts'
import type { World } from '../net/world.ts'
import { equalNames, type Name } from '../wire/name.ts'
import { PATIENCE_MS } from './ask-first.ts'
import { askZone, serversIn } from './ask-zone.ts'
import type { Errand } from './errand.ts'
import { MAX_SERVERS, nameServer, unknownServer } from './name-server.ts'
import { nsNames } from './referral.ts'
import type { HostAddresses } from './walk.ts'
import type { NameServer, Observation, Server, Zone } from './zone.ts'

/** What is needed to see a zone whole. */
export interface Inspecting {
  readonly network: Network
  readonly world: Pick<World, 'sleep'>
  readonly asksReserved: boolean
  readonly addressesOf: (host: Name, errand: Errand) => Promise<HostAddresses>
}

/**
 * Looks up every server of a zone that a walk came to, asks each address for NS at the apex, and does the same with the servers that
 * only the zone's own NS set lists.
 */
export async function inspectZone(parts: Inspecting, reached: Zone, errand: Errand): Promise<Zone> {
  const listed = await lookUp(parts, reached.servers.filter(isListed), reached, errand)
  const standIns = listed.some(hasAddress) ? [] : reached.servers.filter((server) => !isListed(server))
  const first = await askApex(parts, { ...reached, servers: [...listed, ...standIns] }, errand)
  const added = await lookUp(parts, missingFrom(listed, ownNs(first)), reached, errand)
  const second = await askApex(parts, { ...reached, servers: added }, errand)
  const observations = [...first, ...second]
  const childNs = ownNs(observations)
  const servers = [...listed, ...added].map((server) => markListed(server, reached.parentNs, childNs))
  return {
    ...reached,
    servers: servers.some(hasAddress) ? servers : [...servers, ...standIns],
    ...(childNs.length > 0 && { childNs }),
    observations,
  }
}

/** Whether any of a zone's servers spoke for it when it was inspected. */
export function isServed(zone: Zone): boolean {
  return zone.observations.some(({ outcome }) => outcome.kind === 'answer')
}

/** Looks up servers as far as the limit allows. Addresses of the root's own servers are given, not found. */
async function lookUp(
  { addressesOf, asksReserved }: Inspecting,
  servers: readonly NameServer[],
  zone: Zone,
  errand: Errand,
): Promise<NameServer[]> {
  return Promise.all(
    servers.map(async (server) => {
      if (server.problem === 'too-many' || (zone.parent === undefined && hasAddress(server))) return server
      return nameServer({ ...server, found: await addressesOf(server.name, errand) }, asksReserved)
    }),
  )
}

async function askApex(parts: Inspecting, zone: Zone, errand: Errand): Promise<Observation[]> {
  const servers = serversIn(zone)
  const addresses = [...new Set(servers.map(({ endpoint }) => endpoint))]
  const said = addresses.map((at) =>
    askAddress(
      parts,
      zone,
      servers.filter(({ endpoint }) => endpoint === at),
      errand,
    ),
  )
  return (await Promise.all(said)).flat()
}

/**
 * What the servers at one address say of NS. Where that is no answer, or long in coming, SOA tells whether they serve the zone; of
 * others the SOA record comes along with what they say of names, or is asked for later (`soa.ts`).
 */
async function askAddress(
  { network, world }: Inspecting,
  zone: Zone,
  servers: readonly Server[],
  { signal }: Errand,
): Promise<Observation[]> {
  const options = { servers, signal }
  const ns = askZone(network, zone, { name: zone.apex, type: 'NS' }, options)
  const waiting = new AbortController()
  const soon = await Promise.race([ns, world.sleep(PATIENCE_MS, waiting.signal)])
  waiting.abort()
  if (soon?.every(({ outcome }) => outcome.kind === 'answer')) return soon
  const soa = askZone(network, zone, { name: zone.apex, type: 'SOA' }, options)
  return (await Promise.all([soa, ns])).flat()
}

/** The union of the NS sets that servers gave as the zone's own. */
function ownNs(observations: readonly Observation[]): Name[] {
  return nsNames(observations.flatMap(({ outcome }) => (outcome.kind === 'answer' ? outcome.records : [])))
}

/** The servers that only the zone itself lists, with those beyond the limit marked. */
function missingFrom(listed: readonly NameServer[], childNs: readonly Name[]): NameServer[] {
  const missing = childNs.filter((name) => !listed.some((server) => equalNames(server.name, name)))
  const listedBy = { parent: false, child: true }
  return missing.map((name, index) =>
    unknownServer(name, listedBy, listed.length + index < MAX_SERVERS ? undefined : 'too-many'),
  )
}

/** A server that no NS set lists stands in for those that are listed, as long as none of them has an address. */
function isListed({ listedBy }: NameServer): boolean {
  return listedBy.parent || listedBy.child
}

function hasAddress({ addresses }: NameServer): boolean {
  return addresses.length > 0
}

function markListed(
  server: NameServer,
  parentNs: readonly Name[] = [],
  childNs: readonly Name[],
): NameServer {
  if (!isListed(server)) return server
  const isIn = (names: readonly Name[]) => names.some((name) => equalNames(name, server.name))
  return { ...server, listedBy: { parent: isIn(parentNs), child: isIn(childNs) } }
}

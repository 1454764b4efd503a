// From a zone cut to a zone that can be asked: enough addresses to go on, not yet all of them.
import type { Network } from '../net/network.ts'
import type { ResourceRecord } from '../wire/message.ts'
import { equalNames, type Name } from '../wire/name.ts'
import type { Cut } from './cut.ts'
import type { Errand } from './errand.ts'
import { MAX_SERVERS, nameServer, unknownServer } from './name-server.ts'
import type { HostAddresses } from './walk.ts'
import type { NameServer, Server, Zone } from './zone.ts'

/** Names without glue that are looked up before a zone counts as out of reach, and how many at a time. */
const MAX_LOOKUPS = 6
const AT_A_TIME = 2

/** What is needed to reach a zone. */
export interface Reaching {
  readonly network: Pick<Network, 'untested'>
  readonly asksReserved: boolean
  readonly addressesOf: (host: Name, errand: Errand) => Promise<HostAddresses>
}

/** The zone below a cut with the addresses that came along: glue, or the server of the zone above that answered for this one. */
export function zoneWithGlue({ asksReserved, network }: Reaching, above: Zone, cut: Cut): Zone {
  const names = cut.parentNs ?? cut.childNs ?? []
  const listedBy = { parent: cut.parentNs !== undefined, child: cut.childNs !== undefined }
  const servers = names.map((name, index) =>
    index < MAX_SERVERS
      ? nameServer({ name, listedBy, glue: addressesIn(cut.glue, name) }, asksReserved)
      : unknownServer(name, listedBy, 'too-many'),
  )
  const zone: Zone = {
    apex: cut.apex,
    parent: above.apex,
    port: above.port,
    servers,
    ...(cut.parentNs && { parentNs: cut.parentNs }),
    ...(cut.childNs && { childNs: cut.childNs }),
    observations: [],
  }
  return cut.shared && !canBeReached(zone, network)
    ? { ...zone, servers: [...servers, ...standIn(cut.shared)] }
    : zone
}

/** Whether a server of the zone has an address to which a route leads. */
export function canBeReached(zone: Zone, network: Pick<Network, 'untested'>): boolean {
  return zone.servers.some((server) => canBeAsked(server, network))
}

/** The zone with servers looked up by walks of their own, until one has an address or a limit is reached. */
export async function lookUpServers(
  { addressesOf, asksReserved, network }: Reaching,
  zone: Zone,
  errand: Errand,
): Promise<Zone> {
  const { servers } = zone
  const done: NameServer[] = []
  while (done.length < Math.min(servers.length, MAX_LOOKUPS)) {
    const batch = servers.slice(done.length, done.length + AT_A_TIME)
    const found = await Promise.all(
      batch.map(async (server) =>
        nameServer({ ...server, found: await addressesOf(server.name, errand) }, asksReserved),
      ),
    )
    done.push(...found)
    if (found.some((server) => canBeAsked(server, network))) break
  }
  return { ...zone, servers: [...done, ...servers.slice(done.length)] }
}

function canBeAsked(server: NameServer, network: Pick<Network, 'untested'>): boolean {
  return server.addresses.some((ip) => !network.untested(ip))
}

/** The server of the zone above that answered for this one, as long as no address of its listed servers is known. */
function standIn({ name, endpoint }: Server): NameServer[] {
  if (!name || endpoint.transport !== 'udp') return []
  return [{ ...unknownServer(name, { parent: false, child: false }), addresses: [endpoint.ip] }]
}

function addressesIn(glue: readonly ResourceRecord[], host: Name): string[] {
  return glue.flatMap(({ name, rdata }) =>
    equalNames(name, host) && (rdata.type === 'A' || rdata.type === 'AAAA') ? [rdata.address] : [],
  )
}

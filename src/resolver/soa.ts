// The SOA records that the servers of a zone hold: as they come along with denials, else asked for.
import type { Network } from '../net/network.ts'
import type { ResourceRecord } from '../wire/message.ts'
import type { Name } from '../wire/name.ts'
import { askZone, serversIn } from './ask-zone.ts'
import type { FoundZone, Walker } from './walk.ts'
import type { Observation, Server, Zone } from './zone.ts'

/** The SOA record of a zone in what one of its servers said: the answer, or what came along with a denial (RFC 2308 section 3). */
export function soaIn({ outcome }: Observation, { key }: Name): ResourceRecord | undefined {
  const shown = outcome.kind === 'answer' ? outcome.records : 'soa' in outcome ? [outcome.soa] : []
  return shown.find(({ name, rdata }) => rdata.type === 'SOA' && name.key === key)
}

/** Makes the memory of a run: each zone is completed once for all its names, by what is heard of the first one. */
export function createSoaMemory(network: Network): Walker['completeSoa'] {
  const known = new WeakMap<FoundZone, Promise<FoundZone>>()

  return (walk, heard, signal) => {
    const before = known.get(walk)
    if (before) return before
    const completed = complete(network, walk, heard, signal)
    known.set(walk, completed)
    return completed
  }
}

async function complete(
  network: Network,
  walk: FoundZone,
  heard: readonly Observation[],
  signal: AbortSignal | undefined,
): Promise<FoundZone> {
  const { zone } = walk
  const asked = new Set(
    zone.observations.filter(({ question }) => question.type === 'SOA').map(({ server }) => keyOf(server)),
  )
  const shown = new Map(
    heard.filter((one) => isShownBy(one, zone)).map((one) => [keyOf(one.server), one] as const),
  )
  const lacking = serversIn(zone).filter((server) => !asked.has(keyOf(server)) && !shown.has(keyOf(server)))
  const question = { name: zone.apex, type: 'SOA' } as const
  const said = await askZone(network, zone, question, { servers: lacking, signal })
  const whole = { ...zone, observations: [...zone.observations, ...shown.values(), ...said] }
  return { ...walk, zone: whole, path: [...walk.path.slice(0, -1), whole] }
}

function isShownBy(one: Observation, { apex }: Zone): boolean {
  return one.server.zone?.key === apex.key && soaIn(one, apex) !== undefined
}

function keyOf({ name, endpoint }: Server): string {
  return `${name?.key} ${JSON.stringify(endpoint)}`
}

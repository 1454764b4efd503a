// Which copy of its zone each server holds, so far as the answers about the record do not show it.
import type { AliasPath, Hop } from '../resolver/alias.ts'
import type { Zone } from '../resolver/zone.ts'
import { viewKey } from './entry.ts'
import type { Tools } from './plan.ts'
import { soaShown } from './serial.ts'
import { isUnfinished } from './standing.ts'

/** The path with what shows the SOA record at each server; what the run did not let a server say is as it was on the path `before`. */
export async function withSerials(
  { walker }: Pick<Tools, 'walker'>,
  before: AliasPath,
  path: AliasPath,
  signal: AbortSignal,
): Promise<AliasPath> {
  const heard = path.hops.flatMap(({ observations }) => observations)
  const hops = path.hops.map(async (hop): Promise<Hop> => {
    if (hop.walk.kind !== 'zone') return hop
    const walk = await walker.completeSoa(hop.walk, heard, signal)
    const isCut = walk.zone.observations.some(isUnfinished)
    return { ...hop, walk: isCut ? { ...walk, zone: finishedBy(before, walk.zone) } : walk }
  })
  return { ...path, hops: await Promise.all(hops) }
}

function finishedBy({ hops }: AliasPath, zone: Zone): Zone {
  const known = hops
    .flatMap(({ walk }) => ('zone' in walk ? walk.zone.observations : []))
    .filter((one) => soaShown(one, zone.apex))
    .map((one) => [viewKey(zone.apex, one.server), one] as const)
  const shown = new Map(known)
  const observations = zone.observations.map((one) =>
    isUnfinished(one) ? (shown.get(viewKey(zone.apex, one.server)) ?? one) : one,
  )
  return { ...zone, observations }
}

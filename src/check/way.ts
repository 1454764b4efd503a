// Whether the way to a record has to be walked again from above, because it was lost or leads elsewhere by now. Pure.
import type { AliasPath } from '../resolver/alias.ts'
import { isTelling } from '../resolver/outcome.ts'
import type { Observation } from '../resolver/zone.ts'
import type { Name } from '../wire/name.ts'
import type { Sighting } from './evidence.ts'

/** Whether asking this server again can bring the record; one that refers elsewhere has said all that it will. */
export function isWorthAsking({ observation, sight }: Sighting): boolean {
  return sight !== 'right' && sight !== 'not-tested' && observation.outcome.kind !== 'referral'
}

/**
 * Whether what a server says now, other than before, changes the way: an alias or a delegation leads elsewhere, or a zone is served
 * of which nobody spoke when it was walked to.
 */
export function changesWay({ hops }: AliasPath, before: Observation, now: Observation): boolean {
  if (leadOf(before) !== leadOf(now)) return true
  const hop = hops.find(({ observations }) => observations.includes(before))
  return hop?.walk.kind !== 'zone' && isTelling(now.outcome) && !isTelling(before.outcome)
}

/**
 * What is to be forgotten before the way is walked again: where its names belong, and the zones whose servers could not all be found.
 * What led towards them is kept, so that only what failed is asked again.
 */
export function lostOn({ hops }: AliasPath): Name[] {
  return hops.flatMap(({ name, walk }) => {
    const zone = 'zone' in walk ? walk.zone : undefined
    const isPartly = zone?.servers.some(({ problem }) => problem === 'undetermined') ?? false
    return zone && isPartly ? [name, zone.apex] : [name]
  })
}

function leadOf({ outcome }: Observation): string | undefined {
  if (outcome.kind === 'alias') return outcome.target.key
  return outcome.kind === 'referral' ? `to the servers of ${outcome.zone.key}` : undefined
}

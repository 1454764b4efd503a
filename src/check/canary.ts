// Which single question of a zone is worth asking while nothing has changed: one server and one name in turn. Pure.
import type { Entry } from './entry.ts'
import type { Sighting } from './evidence.ts'
import { groupBy } from './grouping.ts'
import { sightingsOf } from './sight.ts'
import { isWorthAsking } from './way.ts'

/** One question to ask again: what an entry's server said last. */
interface Slot {
  readonly entry: Entry
  readonly sighting: Sighting
}

/** Everything of an entry that is not right and can be asked. */
export function outstandingSlots(entry: Entry): Slot[] {
  return sightingsOf(entry.evidence.expectation, entry.evidence.path)
    .filter(({ sight }) => sight !== 'right' && sight !== 'not-tested')
    .map((sighting) => ({ entry, sighting }))
}

/** A question to ask again; without `sighting` nobody can be asked about the entry, and the way to it has to be walked again. */
export interface Canary {
  readonly entry: Entry
  readonly sighting?: Sighting
}

/**
 * The canary of the given turn: the names take turns, and each time round the next server is asked. Servers that could
 * not tell are left to the full rounds as long as there are others.
 */
export function canaryOf(entries: readonly Entry[], turn: number): Canary | undefined {
  const entry = entries[turn % entries.length]
  if (entry === undefined) return undefined
  const slots = slotsWorthAsking(entry)
  const telling = slots.filter(({ sighting }) => sighting.sight !== 'cannot-tell')
  const candidates = telling.length > 0 ? telling : slots
  const round = Math.floor(turn / entries.length)
  return candidates[((turn % entries.length) + round) % candidates.length] ?? { entry }
}

/** Whether nobody can be asked about any of these entries, so that all hangs on walking again. */
export function areLost(entries: readonly Entry[]): boolean {
  return entries.every((entry) => slotsWorthAsking(entry).length === 0)
}

/** Everything of an entry at which asking again can bring the record. */
export function slotsWorthAsking(entry: Entry): Slot[] {
  return outstandingSlots(entry).filter(({ sighting }) => isWorthAsking(sighting))
}

/** Entries by the zone in which they end, for a zone is asked at one pace. */
export function byZone(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  return groupBy(entries, zoneKey)
}

/** The zone in which an entry ends, or at which the way to it was lost; empty if not even that is known. */
export function zoneKey({ evidence }: Entry): string {
  const walk = evidence.path.hops.at(-1)?.walk
  if (walk === undefined || !('zone' in walk)) return ''
  const { key } = walk.zone.apex
  return walk.kind === 'zone' ? key : `lost at ${key}`
}

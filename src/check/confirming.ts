// Whether what is ready has to be looked at once more before it counts. Pure.
import { isReady, type Entry } from './entry.ts'
import { sightingsOf } from './sight.ts'

/**
 * Whether a ready entry is not to be taken at its word: it was not ready before, and behind an anycast address the old record may
 * still answer; or it was seen right before that moment, so long ago that it may be gone.
 */
export function wantsConfirming(entry: Entry, moment: number): boolean {
  return isReady(entry) && (entry.changed || !isSeenRightSince(entry, moment))
}

/** The entry after a confirming round that began at that moment: confirmed if every server that is right said so in it. */
export function confirmedSince(entry: Entry, moment: number): Entry {
  return isReady(entry) && isSeenRightSince(entry, moment) ? { ...entry, changed: false } : entry
}

/** The entry at the end of a run that had no time to confirm it: seen right, and not to be relied on. */
export function unconfirmed(entry: Entry): Entry {
  const { readyAfter: _, ...rest } = entry
  return { ...rest, verdict: { ...entry.verdict, state: 'waiting', endedBefore: 'confirmation' } }
}

function isSeenRightSince({ evidence: { expectation, path } }: Entry, moment: number): boolean {
  return sightingsOf(expectation, path).every(
    ({ observation, sight }) => sight !== 'right' || observation.at >= moment,
  )
}

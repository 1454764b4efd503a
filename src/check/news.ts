// Whether a look brought something new: what was known of the entries asked, compared with what is known of them afterwards. Pure.
import { fingerprintOf, type Entry } from './entry.ts'
import type { Evidence } from './evidence.ts'
import type { Expectation } from './expectation.ts'
import type { Shown } from './pace.ts'

/** What was known of each expectation that was asked for, before it was. */
export type Views = ReadonlyMap<Expectation, string>

/** What is known of these entries now. */
export function viewsOf(entries: readonly Entry[]): Views {
  return new Map(entries.map(({ evidence }) => [evidence.expectation, fingerprintOf(evidence)]))
}

/** Whether the expectation was asked for and is not as it was. */
export function isStirred(evidence: Evidence, before: Views): boolean {
  const last = before.get(evidence.expectation)
  return last !== undefined && last !== fingerprintOf(evidence)
}

/** What a look at some of a zone's entries showed of the zone. */
export function shownIn(zone: readonly Entry[], before: Views): Shown {
  return {
    right: zone.reduce((sum, { verdict }) => sum + (verdict.authoritative?.right ?? 0), 0),
    stirred: zone.some(({ evidence }) => isStirred(evidence, before)),
  }
}

// Finds, among the values seen, those that are nearly one expected, for the rules about values.
import type { Evidence } from '../../check/evidence.ts'
import type { Rdata } from '../../wire/rdata.ts'
import { missingAndSurplus, recordsSeen, textIn, type Seen } from '../seen.ts'

/** A value seen that may stand for an expected one that is missing; texts of TXT records. */
export interface NearMiss {
  readonly seen: Seen
  readonly seenText: string
  readonly expected: Rdata
  readonly expectedText: string
}

/** Every pair of a TXT value that nobody expects and an expected one that no server shows, for which `fits` holds. */
export function nearMisses(
  evidence: Evidence,
  fits: (seen: string, expected: string) => boolean,
): NearMiss[] {
  const { missing } = missingAndSurplus(evidence)
  return recordsSeen(evidence).flatMap((seen) =>
    missing.flatMap((expected) => {
      const [seenText, expectedText] = [textIn(seen.rdata), textIn(expected)]
      if (seenText === undefined || expectedText === undefined || seenText === expectedText) return []
      return fits(seenText, expectedText) ? [{ seen, seenText, expected, expectedText }] : []
    }),
  )
}

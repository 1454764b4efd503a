// Finds, among the values seen, the one that an expected value has become by a slip, for the rules about values.
import { isChallengeName } from '../../certificate/challenge.ts'
import type { Evidence, Run } from '../../check/evidence.ts'
import type { Rdata } from '../../wire/rdata.ts'
import { wantedBy } from '../across-run.ts'
import { oncePerRun } from '../once.ts'
import { missingValues, recordsSeen, textIn, type Seen } from '../seen.ts'
import { isToken } from '../token.ts'
import { slipBetween, SLIPS, type Slip } from './slip.ts'

/** A TXT value that nobody expects, and its text. */
export interface Stray {
  readonly seen: Seen
  readonly seenText: string
}

/** An expected TXT value that no server shows, and its text. */
export interface Missing {
  readonly expected: Rdata
  readonly expectedText: string
}

/** A stray value that may stand for a missing one. */
export type Pair = Stray & Missing

/** A stray value that a missing one became by a slip. */
export type NearMiss = Pair & { readonly slip: Slip }

/** The first missing value that became a stray one by this slip. Of each missing value only the most telling slip counts. */
export function nearMiss(evidence: Evidence, run: Run, slip: Slip): NearMiss | undefined {
  return nearMisses(evidence, run).find((miss) => miss.slip === slip)
}

const nearMisses = oncePerRun((evidence, run): readonly NearMiss[] => {
  const strays = straysIn(evidence, run)
  const missing = missingTexts(evidence).filter((one) => originalOf(one, strays, evidence) === undefined)
  return missing.flatMap((one) => likeliest(strays, one) ?? [])
})

/** A missing value that no CA can accept, and the one in DNS of which it is a misshapen copy: the slip is in the settings. */
export function slipOfSettings(evidence: Evidence, run: Run): Pair | undefined {
  const strays = straysIn(evidence, run)
  return missingTexts(evidence).flatMap((missing) => {
    const original = originalOf(missing, strays, evidence)
    return original ? [{ ...original, ...missing }] : []
  })[0]
}

function originalOf(
  missing: Missing,
  strays: readonly Stray[],
  { expectation }: Evidence,
): Stray | undefined {
  if (!isChallengeName(expectation.name) || isToken(missing.expected)) return undefined
  return strays.find(
    ({ seen, seenText }) => isToken(seen.rdata) && slipBetween(missing.expectedText, seenText) !== undefined,
  )
}

/** The TXT values at the end of the alias path that no name of the run wants. */
export const straysIn = oncePerRun((evidence, run): readonly Stray[] =>
  recordsSeen(evidence).flatMap((seen) => {
    const seenText = textIn(seen.rdata)
    return seenText === undefined || wantedBy(seen.rdata, run).length > 0 ? [] : [{ seen, seenText }]
  }),
)

/** The expected TXT values that no server shows, with their texts. */
export function missingTexts(evidence: Evidence): Missing[] {
  return missingValues(evidence).flatMap((expected) => {
    const expectedText = textIn(expected)
    return expectedText === undefined ? [] : [{ expected, expectedText }]
  })
}

function likeliest(strays: readonly Stray[], missing: Missing): NearMiss | undefined {
  const misses = strays.flatMap((stray) => {
    const slip = slipBetween(stray.seenText, missing.expectedText)
    return slip === undefined ? [] : [{ ...stray, ...missing, slip }]
  })
  return misses.toSorted((a, b) => SLIPS.indexOf(a.slip) - SLIPS.indexOf(b.slip))[0]
}

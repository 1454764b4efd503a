// value-truncated: a piece at the end, or at the beginning, of the value is missing.
import type { Rule } from '../../check/evidence.ts'
import { caretOf } from './caret.ts'
import { nearMiss } from './near-miss.ts'
import { wrongValue } from './wrong-value.ts'

/** Fires on a TXT value that is the beginning or the end of the missing one. */
export const valueTruncated: Rule = {
  id: 'value-truncated',
  yieldsTo: ['wildcard-answers'],

  judge(evidence, _answers, run) {
    const miss = nearMiss(evidence, run, 'truncated')
    if (!miss) return undefined
    const { seen, expected, seenText, expectedText } = miss
    const lost = expectedText.length - seenText.length
    const isBeginning = expectedText.startsWith(seenText)
    const characters = lost === 1 ? 'character' : `${lost} characters`
    return wrongValue(evidence, miss, {
      id: 'value-truncated',
      headline: `the TXT value lacks its ${isBeginning ? 'last' : 'first'} ${characters}`,
      shows: `${seenText.length} of the ${expectedText.length} characters of the expected value`,
      because: `A CA compares the whole text. ${reason(seenText.length, isBeginning)}`,
      cure: 'Put in the whole value.',
      caret: caretOf(
        seen.rdata,
        expected,
        `${lost === 1 ? '1 character is' : `${lost} characters are`} missing`,
      ),
    })
  },
}

/** RFC 1035 section 3.3: what a form cuts off after 255 characters has to be split into several strings. */
const LONGEST_STRING = 255

function reason(length: number, isBeginning: boolean): string {
  return isBeginning && length % LONGEST_STRING === 0
    ? 'One string of a record holds 255 characters; the rest of a longer value goes into further strings of the same record.'
    : 'Often a character at the edge was not selected when it was copied.'
}

// value-case: the record is there, but letters of its value changed between capital and small.
import type { Rule } from '../../check/evidence.ts'
import { caretOf } from './caret.ts'
import { nearMiss } from './near-miss.ts'
import { wrongValue } from './wrong-value.ts'

/** Fires on a TXT value that is the missing one but for its case; base64url tells capital letters from small ones. */
export const valueCase: Rule = {
  id: 'value-case',
  yieldsTo: ['wildcard-answers'],

  judge(evidence, _answers, run) {
    const miss = nearMiss(evidence, run, 'case')
    if (!miss) return undefined
    const { seen, expected, seenText } = miss
    return wrongValue(evidence, miss, {
      id: 'value-case',
      headline: 'capital and small letters of the TXT value are mixed up',
      shows: `the expected value with ${changeIn(seenText)}`,
      because: 'A CA compares every character, and in base64url `a` and `A` are different ones.',
      cure: 'Put the value in exactly as it was given; a form that changes its letters cannot be used.',
      caret: caretOf(seen.rdata, expected, 'from here on letters have the wrong case'),
    })
  },
}

function changeIn(seen: string): string {
  if (seen === seen.toLowerCase()) return 'all letters in lower case'
  return seen === seen.toUpperCase() ? 'all letters in upper case' : 'some letters in the other case'
}

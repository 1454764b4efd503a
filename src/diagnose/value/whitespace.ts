// value-whitespace: white space, or a character of no width, became part of the value.
import type { Rule } from '../../check/evidence.ts'
import { caretOf } from './caret.ts'
import { characterName } from './characters.ts'
import { nearMiss, type NearMiss } from './near-miss.ts'
import { wrongValue } from './wrong-value.ts'

/** Fires on a TXT value that differs from the missing one in white space and invisible characters only. */
export const valueWhitespace: Rule = {
  id: 'value-whitespace',
  yieldsTo: ['wildcard-answers'],

  judge(evidence, _answers, run) {
    const miss = nearMiss(evidence, run, 'whitespace')
    if (!miss) return undefined
    return wrongValue(evidence, miss, {
      id: 'value-whitespace',
      headline: 'the TXT value has white space where there should be none',
      shows:
        'a value that differs from the expected one only in what cannot be seen: spaces, line breaks or characters of no width',
      because: 'A CA compares every character, those that nobody sees as well.',
      cure: 'Put the value in again without spaces around or in it.',
      caret: caretOf(miss.seen.rdata, miss.expected, remarkOf(miss)),
    })
  },
}

/** What is there and should not be, or should be there and is not. */
function remarkOf({ seenText, expectedText }: NearMiss): string {
  const [is, should] = [Array.from(seenText), Array.from(expectedText)]
  const differs = is.findIndex((character, index) => character !== should[index])
  const at = differs === -1 ? is.length : differs
  const [extra, wanted] = [is[at], should[at]]
  if (extra !== undefined && !VISIBLE.test(extra)) return `${characterName(extra)} is too much`
  return `${characterName(wanted ?? ' ')} is missing`
}

const VISIBLE = /[^\s\u200B-\u200D\u2060\uFEFF]/

// value-typo: the record is there, but a character or two of its value are wrong.
import type { Rule } from '../../check/evidence.ts'
import { caretOf } from './caret.ts'
import { characterName } from './characters.ts'
import { nearMiss, type NearMiss } from './near-miss.ts'
import { slipsBetween } from './slip.ts'
import { wrongValue } from './wrong-value.ts'

/** Fires on a TXT value that is a slip or two of the pen away from a missing one; names the characters that differ. */
export const valueTypo: Rule = {
  id: 'value-typo',
  yieldsTo: ['wildcard-answers'],

  judge(evidence, _answers, run) {
    const miss = nearMiss(evidence, run, 'typo')
    if (!miss) return undefined
    const { seen, expected, seenText, expectedText } = miss
    const slips = slipsBetween(seenText, expectedText)
    return wrongValue(evidence, miss, {
      id: 'value-typo',
      headline: headlineOf(miss, slips),
      shows: `a value that differs from the expected one in ${slips === 1 ? 'one place' : 'two places'}`,
      because: 'A CA compares every character.',
      cure: 'Correct the value of the record.',
      caret: caretOf(seen.rdata, expected, remarkOf(seenText, expectedText)),
    })
  },
}

function headlineOf({ seenText, expectedText }: NearMiss, slips: number): string {
  const surplus = seenText.length - expectedText.length
  if (Math.abs(surplus) === slips && slips > 0) {
    const number = slips === 1 ? 'one character' : 'two characters'
    return surplus > 0 ? `the TXT value has ${number} too many` : `the TXT value lacks ${number}`
  }
  if (slips === 1 && isSwap(seenText, expectedText)) return 'two characters of the TXT value are swapped'
  return `the TXT value has ${slips === 1 ? 'one wrong character' : 'two wrong characters'}`
}

/** What is wrong where the texts part. */
function remarkOf(seen: string, expected: string): string {
  const [[is], [should]] = partingOf(seen, expected)
  if (is !== undefined && (should === undefined || seen.length > expected.length))
    return `${characterName(is)} is too much`
  if (should !== undefined && (is === undefined || seen.length < expected.length))
    return `${characterName(should)} is missing`
  if (isSwap(seen, expected))
    return `${characterName(is ?? '')} and ${characterName(should ?? '')} are swapped`
  return `${characterName(is ?? '')}, should be ${characterName(should ?? '')}`
}

function isSwap(seen: string, expected: string): boolean {
  const [[a, b], [c, d]] = partingOf(seen, expected)
  return a !== undefined && b !== undefined && a === d && b === c
}

/** The next two characters of each text where they part. */
function partingOf(seen: string, expected: string): [is: string[], should: string[]] {
  const [is, should] = [Array.from(seen), Array.from(expected)]
  const differs = should.findIndex((character, index) => character !== is[index])
  const at = differs === -1 ? should.length : differs
  return [is.slice(at, at + 2), should.slice(at, at + 2)]
}

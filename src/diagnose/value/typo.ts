// value-typo: the record is there, but a character or two of its value are wrong.
import { editDistance } from '../../certificate/edit-distance.ts'
import { valueShape } from '../../certificate/value.ts'
import type { Caret, Diagnosis, Evidence, Rule } from '../../check/evidence.ts'
import { add, remove } from '../zone-lines.ts'
import { allAgree, countOf, endName, endZone, lastHop } from '../seen.ts'
import { characterName } from './characters.ts'
import { nearMisses, type NearMiss } from './near-miss.ts'

/** Slips up to which a value is a misspelling of another and not another value. */
const MAX_SLIPS = 2

export const valueTypo: Rule = {
  id: 'value-typo',

  judge(evidence: Evidence): Diagnosis | undefined {
    const [miss] = nearMisses(evidence, isTypo)
    const hop = lastHop(evidence)
    if (miss === undefined || hop === undefined) return undefined
    const slips = editDistance(miss.seenText, miss.expectedText)
    const zone = endZone(evidence)
    return {
      id: 'value-typo',
      severity: 'error',
      final: isFinal(evidence, miss),
      headline: `the TXT value has ${slips === 1 ? 'one wrong character' : 'two wrong characters'}`,
      explain: `${countOf(evidence, miss.seen.shownBy)} show a value at ${endName(evidence)} that differs from the expected one in ${slips === 1 ? 'one place' : 'two places'}. A CA compares every character.`,
      cure: {
        sentence: 'Correct the value of the record.',
        ...(zone && { zone: zone.apex }),
        lines: [remove(hop.name, miss.seen.rdata), add(hop.name, miss.expected)],
      },
      evidence: miss.seen.shownBy,
      caret: caretOf(miss),
    }
  },
}

function isTypo(seen: string, expected: string): boolean {
  return Math.abs(seen.length - expected.length) <= MAX_SLIPS && editDistance(seen, expected) <= MAX_SLIPS
}

/** Two random tokens never come this close; any other near value may be yesterday's, or the new one on its way. */
function isFinal(evidence: Evidence, { expectedText }: NearMiss): boolean {
  return valueShape(expectedText).kind === 'right' && allAgree(evidence)
}

function caretOf({ seenText, expectedText }: NearMiss): Caret {
  const position = [...expectedText].findIndex((character, index) => character !== seenText[index])
  const at = position === -1 ? expectedText.length : position
  return {
    seen: seenText,
    expected: expectedText,
    position: at,
    remark: remarkOf(seenText, expectedText, at),
  }
}

function remarkOf(seen: string, expected: string, at: number): string {
  const [is, should] = [seen[at], expected[at]]
  if (is === undefined) return `a character is missing here: ${characterName(should ?? '')}`
  if (should === undefined) return `${characterName(is)} is too much`
  if (seen.length > expected.length) return `${characterName(is)} is too much`
  if (seen.length < expected.length) return `${characterName(should)} is missing`
  if (is === expected[at + 1] && should === seen[at + 1]) return 'two neighbours are swapped'
  return `${characterName(is)}, should be ${characterName(should)}`
}

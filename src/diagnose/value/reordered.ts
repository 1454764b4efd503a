// value-reordered: the strings of a long value are there, but in another order.
import type { Rule } from '../../check/evidence.ts'
import type { Rdata } from '../../wire/rdata.ts'
import { caretOf } from './caret.ts'
import { missingTexts, straysIn } from './near-miss.ts'
import { wrongValue } from './wrong-value.ts'

/** Fires on a TXT record whose strings make the missing value when they are joined in another order. */
export const valueReordered: Rule = {
  id: 'value-reordered',
  yieldsTo: ['wildcard-answers'],

  judge(evidence, _answers, run) {
    const missing = missingTexts(evidence)
    const pairs = straysIn(evidence, run).flatMap((stray) => missing.map((text) => ({ ...stray, ...text })))
    const pair = pairs.find(({ seen, expected }) => areSamePieces(seen.rdata, expected))
    if (!pair) return undefined
    return wrongValue(evidence, pair, {
      id: 'value-reordered',
      headline: 'the strings of the TXT record are in the wrong order',
      shows: 'the pieces of the expected value in another order',
      because: 'Whoever reads the record joins its strings in the order in which they stand.',
      cure: 'Put the strings in their order, all in one record.',
      caret: caretOf(pair.seen.rdata, pair.expected, 'from here on another piece should follow'),
    })
  },
}

/** Whether the strings of the one, joined in some order, make the text of the other. Takes the longest that fits, each once. */
function areSamePieces(seen: Rdata, expected: Rdata): boolean {
  if (seen.type !== 'TXT' || expected.type !== 'TXT' || seen.strings.length < 2) return false
  let rest = Buffer.concat(expected.strings).toString('latin1')
  const pieces = seen.strings.map((string) => Buffer.from(string).toString('latin1'))
  const left = pieces.filter((piece) => piece !== '').toSorted((a, b) => b.length - a.length)
  while (left.length > 0) {
    const next = left.findIndex((piece) => rest.startsWith(piece))
    if (next === -1) return false
    rest = rest.slice(left.splice(next, 1)[0]?.length)
  }
  return rest === ''
}

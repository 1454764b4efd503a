// value-not-base64url: the right digest, written in another alphabet.
import { valueShape } from '../../certificate/value.ts'
import type { Rule } from '../../check/evidence.ts'
import { caretOf } from './caret.ts'
import { nearMiss } from './near-miss.ts'
import { wrongValue } from './wrong-value.ts'

/** Fires on a TXT value that is the missing one in standard base64, with padding, or in hexadecimal (RFC 8555 section 8.4). */
export const valueNotBase64url: Rule = {
  id: 'value-not-base64url',
  yieldsTo: ['wildcard-answers'],

  judge(evidence, _answers, run) {
    const miss = nearMiss(evidence, run, 'not-base64url')
    if (!miss) return undefined
    const shape = valueShape(miss.seenText)
    const mistakes = shape.kind === 'wrong' ? shape.mistakes : []
    const isHex = mistakes.includes('hex-digest')
    const remark = mistakes.includes('standard-base64')
      ? 'base64url writes "-" for "+" and "_" for "/"'
      : 'base64url has no padding here'
    return wrongValue(evidence, miss, {
      id: 'value-not-base64url',
      headline: `the TXT value is in ${isHex ? 'hexadecimal' : 'standard base64'} instead of base64url`,
      shows: `the expected digest in ${isHex ? 'hexadecimal' : 'standard base64'}`,
      because: 'A CA wants it in base64url without padding, and compares every character.',
      cure: 'Replace the value by the one in base64url.',
      ...(!isHex && { caret: caretOf(miss.seen.rdata, miss.expected, remark) }),
    })
  },
}

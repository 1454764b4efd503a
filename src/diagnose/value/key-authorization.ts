// value-key-authorization: the key authorization was put in, where its digest belongs.
import type { Rule } from '../../check/evidence.ts'
import { nearMiss } from './near-miss.ts'
import { wrongValue } from './wrong-value.ts'

/** Fires on a TXT value whose SHA-256 digest is the missing value (RFC 8555 sections 8.1 and 8.4). */
export const valueKeyAuthorization: Rule = {
  id: 'value-key-authorization',
  yieldsTo: ['wildcard-answers'],

  judge(evidence, _answers, run) {
    const miss = nearMiss(evidence, run, 'key-authorization')
    if (!miss) return undefined
    return wrongValue(evidence, miss, {
      id: 'value-key-authorization',
      headline: 'the TXT value is the key authorization instead of its digest',
      shows: 'a token, a dot and the thumbprint of an account key: the text that the file of http-01 holds',
      because:
        'For DNS the record holds its SHA-256 digest in base64url, which is exactly the expected value.',
      cure: 'Replace the key authorization by its digest.',
    })
  },
}

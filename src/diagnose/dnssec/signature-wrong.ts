// dnssec-signature-wrong: a signature does not fit what it is over.
import type { Rule } from '../../check/evidence.ts'
import { bogusRule } from './bogus-rule.ts'

/** Fires where the best signature is of the right time and key, and does not verify. */
export const dnssecSignatureWrong: Rule = bogusRule('signature-wrong', {
  headline: (zone) => `a DNSSEC signature of ${zone} does not fit its record`,
  because: () =>
    'That is so where a record was changed after it was signed, or the signature is that of another copy of the zone.',
  cure: (zone) => `Sign ${zone} again, and change records only before they are signed.`,
})

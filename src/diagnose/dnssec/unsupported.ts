// dnssec-unsupported: an answer is signed only with an algorithm that nobody need know.
import type { Rule } from '../../check/evidence.ts'
import { bogusRule } from './bogus-rule.ts'

/** Fires where the zone above promises a usual algorithm and the answer has signatures of unusual ones only (RFC 6840 section 5.11). */
export const dnssecUnsupported: Rule = bogusRule('unsupported', {
  headline: (zone) => `a DNSSEC signature of ${zone} has an algorithm that cannot be verified`,
  because: () =>
    'A zone has to sign every record with the algorithm that its DS record names; others may stand beside it.',
  cure: (zone) => `Sign ${zone} with the algorithm of its DS record, such as 13 (ECDSA P-256) or 8 (RSA).`,
})

// dnssec-signer-wrong: an answer is signed in the name of another zone.
import type { Rule } from '../../check/evidence.ts'
import { bogusRule } from './bogus-rule.ts'

/** Fires where the best signature names a signer that is not the zone of the record (RFC 4035 section 5.3.1). */
export const dnssecSignerWrong: Rule = bogusRule('signer-wrong', {
  headline: (zone) => `a record of ${zone} is signed by another zone`,
  because: (zone) =>
    `That is so where servers hold a zone below ${zone} that was never delegated, or sign a copy under another name.`,
  cure: (zone) =>
    `Delegate the zone below, with NS and DS records in ${zone}, or sign its records as those of ${zone}.`,
})

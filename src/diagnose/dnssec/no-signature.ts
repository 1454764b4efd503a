// dnssec-no-signature: a record of a signed zone is not signed.
import type { Rule } from '../../check/evidence.ts'
import { bogusRule } from './bogus-rule.ts'

/** Fires where no RRSIG record covers an answer that must have one. */
export const dnssecNoSignature: Rule = bogusRule('no-signature', {
  headline: (zone) => `an answer of ${zone} lacks its DNSSEC signature`,
  because: () =>
    'That is so where a record was added after the zone was signed, or a server holds a copy that is not signed.',
  cure: (zone) => `Sign ${zone} again with all its records, and bring every server up to date.`,
})

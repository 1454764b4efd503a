// dnssec-too-many-tries: an answer has so many signatures or keys that are alike that nobody tries them all.
import type { Rule } from '../../check/evidence.ts'
import { bogusRule } from './bogus-rule.ts'

/** Fires where the limit on verifications was met before a signature was found valid, as resolvers have one (CVE-2023-50387). */
export const dnssecTooManyTries: Rule = bogusRule('too-many-tries', {
  headline: (zone) => `${zone} has too many DNSSEC signatures to try`,
  because: () =>
    'Resolvers stop after some that do not fit, since trying every one could keep them busy for hours.',
  cure: (zone) => `Take the keys and signatures out of ${zone} that are no longer in use, and sign it again.`,
})

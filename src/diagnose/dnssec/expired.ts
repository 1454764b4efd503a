// dnssec-expired: the signatures of a zone have run out.
import type { Rule } from '../../check/evidence.ts'
import { bogusRule } from './bogus-rule.ts'

/** Fires where the best signature that there is was valid until some time ago (RFC 4034 section 3.1.5). */
export const dnssecExpired: Rule = bogusRule('expired', {
  headline: (zone) => `the DNSSEC signatures of ${zone} have expired`,
  because: () => 'Signatures last for days or weeks, and a signer that stands still does not renew them.',
  cure: (zone) => `Sign ${zone} again, and see to it that its signer runs before the signatures end.`,
})

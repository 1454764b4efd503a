// dnssec-denial-missing: a signed zone says that something does not exist and does not prove it.
import type { Rule } from '../../check/evidence.ts'
import { bogusRule } from './bogus-rule.ts'

/** Fires where the NSEC or NSEC3 records of an answer do not prove what it denies (RFC 4035 section 5.4, RFC 5155 section 8). */
export const dnssecDenialMissing: Rule = bogusRule('denial-missing', {
  headline: (zone) => `${zone} is signed, but does not prove what it denies`,
  because: () =>
    'In a signed zone "there is no such record" needs NSEC or NSEC3 records as its proof, and a resolver takes it for a lie without them.',
  cure: (zone) =>
    `Sign ${zone} again with its whole chain of NSEC or NSEC3 records, and bring every server up to date.`,
})

// caa-forbids-wildcard: the CAA records for wildcards name other CAs, or none.
import type { Rule } from '../../check/evidence.ts'
import { isByIssuewild, ruleFor } from './refusal.ts'

/** Fires where `issuewild` records decide on a wildcard, and none of them names this CA (RFC 8659 section 4.3). */
export const caaForbidsWildcard: Rule = ruleFor(
  'caa-forbids-wildcard',
  (verdict) => (verdict.reason === 'other-ca' || verdict.reason === 'nobody') && isByIssuewild(verdict),
  {
    headline: ({ ca, domain }) => `CAA forbids ${ca} the wildcard ${domain}`,
    because:
      'Where there is an issuewild record, it alone decides on wildcards, and issue records do not count.',
    cure: ({ ca, place }) => `Add an issuewild record for ${ca} at ${place}, or do without the wildcard.`,
  },
)

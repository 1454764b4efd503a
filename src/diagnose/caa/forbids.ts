// caa-forbids: the CAA records name other CAs.
import type { Rule } from '../../check/evidence.ts'
import { isByIssuewild, ruleFor } from './refusal.ts'

/** Fires where the nearest set of CAA records has `issue` records, none of which names this CA (RFC 8659 section 4.2). */
export const caaForbids: Rule = ruleFor(
  'caa-forbids',
  (verdict) => verdict.reason === 'other-ca' && !isByIssuewild(verdict),
  {
    headline: ({ ca, domain }) => `CAA forbids ${ca} for ${domain}`,
    because: 'A CA climbs from the name to the nearest CAA records, and issues only if they name it.',
    cure: ({ ca, place }) => `Add a CAA record for ${ca} at ${place}, or use a CA that is named there.`,
  },
)

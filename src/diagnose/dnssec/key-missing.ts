// dnssec-key-missing: the zone above says that a zone is signed, and the zone has no keys.
import type { Rule } from '../../check/evidence.ts'
import { bogusRule } from './bogus-rule.ts'
import { askForDs, dsLines } from './delegation-signer.ts'

/** Fires where there are DS records, and no DNSKEY records in the zone that they are for. */
export const dnssecKeyMissing: Rule = bogusRule(
  'key-missing',
  {
    headline: (zone) => `${zone} has a DS record, but no DNSSEC keys`,
    because: (_, who) =>
      `That is so where a domain moved to a DNS provider that does not sign it, and ${who} was not told.`,
    cure: (zone, who) => `Have ${who} remove the DS record, or sign ${zone} with the key that it names.`,
  },
  { questions: askForDs, lines: dsLines },
)

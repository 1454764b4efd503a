// dnssec-ds-mismatch: the DS records of a zone are for keys that it does not have.
import type { Rule } from '../../check/evidence.ts'
import { bogusRule } from './bogus-rule.ts'
import { askForDs, dsLines } from './delegation-signer.ts'

/** Fires where the zone has DNSKEY records, none of which is the one of a DS record. */
export const dnssecDsMismatch: Rule = bogusRule(
  'ds-mismatch',
  {
    headline: (zone) => `the DS record of ${zone} fits none of its DNSSEC keys`,
    because: (_, who) =>
      `That is so where the keys were changed, as in a move to another DNS provider, and ${who} was not told.`,
    cure: (zone, who) =>
      `Have ${who} replace the DS record by that of the present key of ${zone}, or remove it.`,
  },
  { questions: askForDs, lines: dsLines },
)

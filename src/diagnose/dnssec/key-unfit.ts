// dnssec-key-unfit: the key that the zone above vouches for must not sign a zone.
import type { Rule } from '../../check/evidence.ts'
import { bogusRule } from './bogus-rule.ts'
import { askForDs, dsLines } from './delegation-signer.ts'

/** Fires where the only DNSKEY records that DS records fit are revoked (RFC 5011), or are no zone keys (RFC 4034 section 2.1). */
export const dnssecKeyUnfit: Rule = bogusRule(
  'key-unfit',
  {
    headline: (zone) => `the DS record of ${zone} is for a key that must not sign zones`,
    because: () => 'The key was revoked, or lacks the flag that makes it the key of a zone.',
    cure: (zone, who) =>
      `Have ${who} replace the DS record by that of a key that signs ${zone}, or remove it.`,
  },
  { questions: askForDs, lines: dsLines },
)

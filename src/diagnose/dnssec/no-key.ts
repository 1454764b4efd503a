// dnssec-no-key: a zone is signed with a key that it does not publish.
import type { Rule } from '../../check/evidence.ts'
import { bogusRule } from './bogus-rule.ts'

/** Fires where no trusted key has the key tag and algorithm of the best signature. */
export const dnssecNoKey: Rule = bogusRule('no-key', {
  headline: (zone) => `${zone} is signed with a key that it does not publish`,
  because: () =>
    'That is so where a new key signs before it is published, or an old one is taken away while its signatures are still served.',
  cure: (zone) =>
    `Publish the key that signs ${zone} among its DNSKEY records, or sign with one that is there.`,
})

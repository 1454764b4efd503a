// persist-account-unknown: the dns-persist-01 record holds the hash of an account, and the settings do not say of which.
import type { Rule } from '../../check/evidence.ts'
import { persistRule } from './records.ts'

/** Fires where only the thumbprint of the account key could tell whose hash the accounturi is. */
export const persistAccountUnknown: Rule = persistRule('persist-account-unknown', 'account-unknown', {
  headline: ({ place }) => `whose account the dns-persist-01 record at ${place} is for cannot be told`,
  because: () =>
    'From the second draft on a record holds a hash of the URL of the account and the thumbprint of its key.',
  cure: 'Give `account-thumbprint` and `account-hash-prefix` in the settings, and it will be checked; or add a record with the URL of the account.',
  needsSettings: true,
  replaces: false,
})

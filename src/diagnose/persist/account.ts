// persist-account: the dns-persist-01 record is for another account at this CA.
import type { Rule } from '../../check/evidence.ts'
import { persistRule } from './records.ts'

/** Fires where the accounturi of the nearest record is neither the account's URL nor one of its hashes. */
export const persistAccount: Rule = persistRule('persist-account', 'account-differs', {
  headline: ({ place }) => `the dns-persist-01 record at ${place} is for another account`,
  because: () =>
    'Test and production accounts have different URLs; a record for another account may stay, should that still be in use.',
  cure: 'Add a record for this account.',
  replaces: false,
})

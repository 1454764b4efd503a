// persist-policy: the dns-persist-01 record does not cover wildcards.
import type { Rule } from '../../check/evidence.ts'
import { persistRule } from './records.ts'

/** Fires where the record is for this CA and account, and the wildcard on the certificate needs policy=wildcard. */
export const persistPolicy: Rule = persistRule('persist-policy', 'policy-missing', {
  headline: ({ place }) => `the dns-persist-01 record at ${place} does not cover wildcards`,
  because: ({ finding: { policy } }) =>
    policy === undefined
      ? 'Without a policy a record is for the one name that it stands at.'
      : 'Any other policy is taken for none.',
  cure: 'Add policy=wildcard to the record.',
  replaces: true,
})

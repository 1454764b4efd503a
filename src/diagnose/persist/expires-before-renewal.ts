// persist-expires-before-renewal: the dns-persist-01 record holds today, and not when the certificate is due again.
import type { Rule } from '../../check/evidence.ts'
import { persistRule } from './records.ts'

/** Fires, as a warning, where persistUntil comes before the latest date at which the certificate has to be renewed. */
export const persistExpiresBeforeRenewal: Rule = persistRule(
  'persist-expires-before-renewal',
  'expires-before-renewal',
  {
    severity: 'warning',
    headline: ({ place }) => `the dns-persist-01 record at ${place} will expire before the next renewal`,
    because: () => 'This certificate will be issued; its renewal will fail.',
    cure: 'Write a later persistUntil, or none.',
    replaces: true,
  },
)

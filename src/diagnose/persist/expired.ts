// persist-expired: the dns-persist-01 record says that it no longer holds.
import type { Rule } from '../../check/evidence.ts'
import { persistRule } from './records.ts'

/** Fires where persistUntil is over, or will be before the wait ends. */
export const persistExpired: Rule = persistRule('persist-expired', 'expired', {
  headline: ({ place }) => `the dns-persist-01 record at ${place} has expired`,
  because: () => 'A CA refuses a record after its persistUntil; without one a record has no end.',
  cure: 'Write a later persistUntil, or none.',
  replaces: true,
})

// caa-account: the CAA records let the CA issue, but to another account.
import type { Rule } from '../../check/evidence.ts'
import { refusalRule, type Facts } from './refusal.ts'

/** Fires where `accounturi` names another account, or one that cannot be (RFC 8657 section 3). */
export const caaAccount: Rule = refusalRule(
  'caa-account',
  ['account-differs', 'account-repeated', 'account-not-a-uri'],
  {
    headline: ({ ca, place, verdict }) =>
      verdict.reason === 'account-differs'
        ? `CAA at ${place} lets ${ca} issue to another account only`
        : `CAA at ${place} pins ${ca} to an account that cannot be`,
    because:
      'A CA compares the accounturi with the URL of the account byte for byte; test and production accounts have different ones.',
    cure: cureOf,
  },
)

function cureOf({ place, verdict }: Facts): string {
  if (verdict.reason === 'account-differs')
    return `Add a CAA record with your account at ${place}, or order with the account that is named there.`
  return verdict.lineToAdd === undefined
    ? `Correct the accounturi in the CAA record at ${place}; with \`account-uri\` in the settings the line is told.`
    : `Put your account into the CAA record at ${place}, once and as a URL.`
}

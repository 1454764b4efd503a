// caa-method: the CAA records let the CA issue, but not with this challenge.
import type { Rule } from '../../check/evidence.ts'
import { refusalRule, type Facts } from './refusal.ts'

/** Fires where `validationmethods` does not list the challenge, or cannot be read (RFC 8657 section 4). */
export const caaMethod: Rule = refusalRule(
  'caa-method',
  ['method-missing', 'methods-repeated', 'methods-malformed'],
  {
    headline: ({ ca, place, verdict }) =>
      verdict.reason === 'method-missing'
        ? `CAA at ${place} does not let ${ca} use ${verdict.request.challenge ?? 'any challenge'}`
        : `CAA at ${place} has a list of challenges that ${ca} cannot read`,
    because:
      'A CA uses only the challenges that validationmethods lists, with commas between them and no spaces.',
    cure: cureOf,
  },
)

function cureOf({ place, verdict }: Facts): string {
  const { challenge } = verdict.request
  if (challenge === undefined) return `Correct the validationmethods in the CAA record at ${place}.`
  return `Add a CAA record that allows ${challenge} at ${place}, or use a challenge that is allowed there.`
}

// dnssec-not-yet-valid: the signatures of a zone are for a later time.
import type { Run, Rule } from '../../check/evidence.ts'
import type { Bogus } from '../../resolver/trust.ts'
import type { ResourceRecord } from '../../wire/message.ts'
import { bogusRule } from './bogus-rule.ts'

/** Fires where the best signature that there is will be valid at some later time (RFC 4034 section 3.1.5), which can be waited for. */
export const dnssecNotYetValid: Rule = bogusRule(
  'not-yet-valid',
  {
    headline: (zone) => `the DNSSEC signatures of ${zone} are not valid yet`,
    because: () => 'A signer whose clock is ahead makes signatures for a time that has not come.',
    cure: (zone) =>
      `Set the clock of the signer right and sign ${zone} again, or wait until its signatures are valid.`,
  },
  { until: lastInception },
)

/** When all signatures of the answer will be valid, in milliseconds since 1970; their times are seconds, without ambiguity until 2106. */
function lastInception({ observation: { outcome } }: Bogus, { now }: Run): number | undefined {
  const inceptions = signaturesIn(outcome).flatMap(({ rdata }) =>
    rdata.type === 'RRSIG' ? [rdata.inception * 1000] : [],
  )
  const later = inceptions.filter((inception) => inception > now)
  return later.length > 0 ? Math.max(...later) : undefined
}

function signaturesIn(outcome: Bogus['observation']['outcome']): readonly ResourceRecord[] {
  switch (outcome.kind) {
    case 'answer':
      return [...outcome.signatures, ...(outcome.madeBy?.signatures ?? []), ...(outcome.proof ?? [])]
    case 'alias':
      return [...(outcome.signatures ?? []), ...(outcome.proof ?? [])]
    case 'nodata':
    case 'nxdomain':
      return outcome.proof ?? []
    case 'referral':
    case 'lame':
    case 'error':
    case 'silent':
    case 'unreachable':
    case 'malformed':
    case 'unfinished':
      return []
  }
}

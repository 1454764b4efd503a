// caa-critical-unknown: a CAA record is marked as critical, and nobody knows what it means.
import type { Rule } from '../../check/evidence.ts'
import { refusalRule } from './refusal.ts'

/** Fires on a property with a critical flag and a tag that the CA does not know (RFC 8659 section 4.1). */
export const caaCriticalUnknown: Rule = refusalRule('caa-critical-unknown', ['critical-unknown'], {
  headline: ({ ca, place, verdict }) =>
    verdict.differs?.kind === 'permitted'
      ? `CAA at ${place} has a property that ${ca} takes for critical and does not know`
      : `CAA at ${place} has a critical property that no CA knows`,
  because: 'Critical means: whoever does not understand this must not issue, whatever the other records say.',
  cure: ({ place }) => `Take the record out of the CAA records at ${place}, or set its flags to 0.`,
})

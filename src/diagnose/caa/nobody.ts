// caa-nobody: the CAA records say that no CA may issue.
import type { Rule } from '../../check/evidence.ts'
import { isByIssuewild, ruleFor } from './refusal.ts'

/** Fires where all `issue` records of the nearest set name nobody, as `issue ";"` does (RFC 8659 section 4.2). */
export const caaNobody: Rule = ruleFor(
  'caa-nobody',
  (verdict) => verdict.reason === 'nobody' && !isByIssuewild(verdict),
  {
    headline: ({ place }) => `CAA at ${place} lets no CA issue`,
    because: 'An issue record with nothing before its semicolon names nobody, which shuts every CA out.',
    cure: ({ ca, place }) => `Add a CAA record for ${ca} at ${place}.`,
  },
)

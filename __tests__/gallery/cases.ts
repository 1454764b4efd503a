// All cases of the gallery, by the id of the rule that they show.
import type { GalleryCases } from './case.ts'
import { CAA_CASES } from './cases/caa.ts'
import { DNSSEC_CASES } from './cases/dnssec.ts'
import { PERSIST_CASES } from './cases/persist.ts'
import { POLICY_CASES } from './cases/policy.ts'

export const CASES: GalleryCases = { ...POLICY_CASES, ...DNSSEC_CASES, ...PERSIST_CASES, ...CAA_CASES }

// What a climb amounts to where servers do not say the same: a CA may hear any of them at each level, and of all its ways the worst counts.
import { judgeCaa, type CaaVerdict } from '../certificate/caa.ts'
import type { CaaRequest } from '../certificate/caa-finding.ts'
import { endsClimb, type CaaLevel, type CaaLookup } from '../certificate/caa-levels.ts'
import type { CaaProfile } from '../certificate/caa-profile.ts'
import type { CaaStep } from './caa-climb.ts'

/** From the worst for the certificate to the best. */
const WORST_FIRST: readonly CaaVerdict['kind'][] = ['forbidden', 'failed', 'undecided', 'permitted']

/** The worst that the CA may come to, and whether it comes to no better by any way. */
export interface WorstOfWays {
  readonly verdict: CaaVerdict
  readonly everywhere: boolean
}

/** Judges all ways. Throws a RangeError where the steps are not those of `climbCaa`. */
export function worstOfWays(
  steps: readonly CaaStep[],
  request: CaaRequest,
  profile: CaaProfile,
): WorstOfWays {
  const unheard = new Set(steps.filter((step) => step.heardByNobody).map(({ name }) => name.key))
  const ways = waysUp(steps).map((levels) => ({
    verdict: judgeCaa(levels, request, profile),
    isOpen: levels.every(({ name }) => !unheard.has(name.key)),
  }))
  const [worst] = ways.toSorted((a, b) => rankOf(a.verdict) - rankOf(b.verdict))
  if (!worst) throw new RangeError('a climb without levels')
  const isBetter = ({ kind }: CaaVerdict) => !REFUSALS.has(kind) && kind !== worst.verdict.kind
  return {
    verdict: worst.verdict,
    everywhere: !ways.some(({ verdict, isOpen }) => isOpen && isBetter(verdict)),
  }
}

const REFUSALS: ReadonlySet<CaaVerdict['kind']> = new Set(['forbidden', 'failed'])

function rankOf({ kind }: CaaVerdict): number {
  return WORST_FIRST.indexOf(kind)
}

/** Each way ends at the first level where the server that is heard has records or fails; it goes on where another has none. */
function waysUp(steps: readonly CaaStep[]): CaaLevel[][] {
  const ways: CaaLevel[][] = []
  const below: CaaLevel[] = []
  for (const { name, variants } of steps) {
    const heard = variants.length > 0 ? variants : [UNHEARD]
    ways.push(...heard.filter(endsClimb).map((result) => [...below, { name, result }]))
    const empty = emptiest(heard)
    if (!empty) return ways
    below.push({ name, result: empty })
  }
  return [...ways, below]
}

const UNHEARD: CaaLookup = { kind: 'failed', why: 'silent', insecure: false }

/** Whether a name is there matters for a top-level domain only, and then the worse answer counts. */
function emptiest(heard: readonly CaaLookup[]): CaaLookup | undefined {
  const empty = heard.filter((result) => !endsClimb(result))
  return empty.find((result) => result.kind === 'empty' && result.how === 'nxdomain') ?? empty[0]
}

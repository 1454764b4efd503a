// caa-undecided: the CAA records depend on the account or the challenge, which the settings do not give.
import type { CaaSeen, Diagnosis, Evidence, Rule } from '../../check/evidence.ts'
import { caOf, cureAt, placeOf } from './refusal.ts'

type Undecided = CaaSeen & { readonly kind: 'undecided' }

/** Fires, as a warning, where CAA lets the CA issue to some accounts or with some challenges only, and ours is not known. */
export const caaUndecided: Rule = {
  id: 'caa-undecided',

  judge(evidence: Evidence): Diagnosis | undefined {
    const verdict = evidence.caa?.find(isUndecided)
    return verdict && diagnose(verdict)
  },
}

function isUndecided(verdict: CaaSeen): verdict is Undecided {
  return verdict.kind === 'undecided'
}

function diagnose(verdict: Undecided): Diagnosis {
  const isAccount = verdict.reason === 'account-unknown'
  const [what, setting] = isAccount ? ['accounts', 'account-uri'] : ['challenges', 'challenge']
  return {
    id: 'caa-undecided',
    severity: 'warning',
    final: false,
    headline: `CAA at ${placeOf(verdict)} lets ${caOf(verdict)} issue for certain ${what} only, and yours was not given`,
    explain: `${verdict.sentence} Nothing was found that refuses, and nothing that proves the contrary.`,
    cure: cureAt(verdict, `Give \`${setting}\` in the settings, and it will be checked.`),
    evidence: verdict.observations,
  }
}

// caa-profiles-differ: by the RFCs the CAA records mean one thing, and as Let's Encrypt reads them another.
import type { CaaSeen, Diagnosis, Evidence, Rule } from '../../check/evidence.ts'
import { cureAt, placeOf } from './refusal.ts'

type Differing = CaaSeen & Required<Pick<CaaSeen, 'differs'>>

/** Fires, as a note, where the reading of the rules that the CA does not have would decide otherwise. */
export const caaProfilesDiffer: Rule = {
  id: 'caa-profiles-differ',

  judge(evidence: Evidence): Diagnosis | undefined {
    const verdict = evidence.caa?.find(isDiffering)
    return verdict && diagnose(verdict)
  },
}

function isDiffering(verdict: CaaSeen): verdict is Differing {
  return verdict.differs !== undefined
}

function diagnose(verdict: Differing): Diagnosis {
  const [here, there] =
    verdict.profile === 'letsencrypt'
      ? ["Let's Encrypt reads the records more strictly or more loosely than RFC 8659", 'By the RFC']
      : ['The CA is taken to read the records by RFC 8659', "As Let's Encrypt reads them"]
  return {
    id: 'caa-profiles-differ',
    severity: 'note',
    final: false,
    headline: `CAs read the CAA records at ${placeOf(verdict)} in two ways`,
    explain: `${here}. ${there}: ${verdict.differs.sentence}`,
    cure: cureAt(verdict, 'Write the records so that both readings agree, should you ever change the CA.'),
    evidence: verdict.observations,
  }
}

// dnssec-indeterminate: nobody can say whether the answers are signed as they must be.
import type { Diagnosis, Evidence, Rule } from '../../check/evidence.ts'
import { isUnproven } from '../../check/verdict.ts'
import { quoted } from '../quote.ts'
import { endZone, lastHop, observationsAtEnd } from '../seen.ts'
import { capital } from '../who.ts'

/** Fires where servers speak of the record and not of the keys that would prove it; a note where no trust anchor asks for proof. */
export const dnssecIndeterminate: Rule = {
  id: 'dnssec-indeterminate',

  judge(evidence: Evidence): Diagnosis | undefined {
    const { trust } = evidence
    const heard = observationsAtEnd(evidence, 'right', 'wrong', 'absent')
    if (trust?.status !== 'indeterminate' || heard.length === 0) return undefined
    const zone = endZone(evidence)
    return {
      id: 'dnssec-indeterminate',
      severity: isUnproven(evidence) ? 'error' : 'note',
      final: false,
      headline: `DNSSEC of ${quoted(lastHop(evidence)?.name ?? evidence.expectation.name)} could not be checked`,
      explain: `${capital(trust.why)}. A CA whose resolver meets the same refuses, should the zone be signed.`,
      cure: {
        sentence: 'See to it that the servers answer questions for DNSKEY and DS records, over TCP as well.',
        ...(zone && { zone: zone.apex }),
        lines: [],
      },
      evidence: heard,
    }
  },
}

// A refusal that not every server gives cause for: a CA that hears another server finds nothing wrong, and time may settle it.
import type { Diagnosis } from '../check/evidence.ts'

/** The diagnosis where some server says otherwise: an error all the same, but neither certain nor for good. */
export function contested(diagnosis: Diagnosis): Diagnosis {
  const { headline, explain, cure } = diagnosis
  return {
    ...diagnosis,
    final: false,
    refusal: false,
    headline: `${headline}, though not at every server`,
    explain: `${explain} Servers differ here, and a CA may hear any of them.`,
    cure: { ...cure, sentence: `${cure.sentence} If that was done, wait until every server has it.` },
  }
}

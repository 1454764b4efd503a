// Facts that many rules want to know of the same evidence, derived once. Evidence is replaced when something is learned, never
// changed, so a fact holds as long as its evidence.
import type { Evidence, Run } from '../check/evidence.ts'

/** The same function of evidence, which derives each fact once. */
export function oncePerEvidence<T>(derive: (evidence: Evidence) => T): (evidence: Evidence) => T {
  const facts = new WeakMap<Evidence, { readonly fact: T }>()
  return (evidence) => {
    const known = facts.get(evidence) ?? { fact: derive(evidence) }
    facts.set(evidence, known)
    return known.fact
  }
}

/** The same for facts that also hang on what stays the same in a run: its expectations, its random label. */
export function oncePerRun<T>(
  derive: (evidence: Evidence, run: Run) => T,
): (evidence: Evidence, run: Run) => T {
  const runs = new WeakMap<Run['expectations'], (evidence: Evidence) => T>()
  return (evidence, run) => {
    const { expectations } = run
    const known = runs.get(expectations) ?? oncePerEvidence((one) => derive(one, run))
    runs.set(expectations, known)
    return known(evidence)
  }
}

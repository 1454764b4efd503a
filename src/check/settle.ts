// Makes of evidence what it amounts to: diagnoses, verdict, estimate, and what has changed since the last look. Pure.
import { isReady, type Entry } from './entry.ts'
import { etaOf } from './eta.ts'
import type { Diagnosis, Evidence, Run, Rule } from './evidence.ts'
import { diagnosesOf } from './rules.ts'
import type { Expectation } from './expectation.ts'
import { requirementFor, type Plan } from './plan.ts'
import { authoritativelyReady, verdictOf, type Eta, type Verdict } from './verdict.ts'

/** The entry judged by its evidence. `elapsed` is milliseconds since the watch began. */
export function settle(entry: Entry, plan: Plan, rules: readonly Rule[], run: Run, elapsed: number): Entry {
  const { evidence } = entry
  const diagnoses = diagnosesOf(evidence, entry.answers, rules, run, plan.preferences)
  const seen = verdictOf(evidence, diagnoses, requirementFor(evidence.expectation, plan))
  const verdict = withEta(seen, evidence, diagnoses, run)
  const { readyAfter, ...rest } = entry
  const settled = { ...rest, diagnoses, verdict }
  return verdict.state === 'ready' ? { ...settled, readyAfter: readyAfter ?? elapsed } : settled
}

/**
 * A CA needs an address of either type, not of both: an address type without records is ready when the other type of
 * the same name is.
 */
export function settleAlternatives(entries: readonly Entry[]): Entry[] {
  return entries.map((entry) => {
    const { expectation } = entry.evidence
    if (expectation.alternative === undefined || !isDenied(entry)) return entry
    const other = entries.find(
      ({
        evidence: {
          expectation: { name, type },
        },
      }) => name.key === expectation.name.key && type === expectation.alternative,
    )
    if (!other || !isReady(other) || isDenied(other)) return entry
    return {
      ...entry,
      verdict: { ...verdictOfAbsence(entry), state: 'ready' },
      readyAfter: entry.readyAfter ?? other.readyAfter ?? 0,
    }
  })
}

/** Whether as many servers say that there is no record as would vouch for one. */
function isDenied({ evidence }: Entry): boolean {
  return authoritativelyReady({ ...evidence, expectation: absenceOf(evidence) })
}

/** The servers counted where the type is not needed: those that deny it were heard, and are right. */
function verdictOfAbsence({ evidence, verdict }: Entry): Verdict {
  const of = verdict.authoritative ? 'authoritative' : 'resolvers-only'
  return verdictOf({ ...evidence, expectation: absenceOf(evidence) }, [], { of })
}

function absenceOf({ expectation }: Evidence): Expectation {
  return { ...expectation, match: 'absent', values: [] }
}

function withEta(verdict: Verdict, evidence: Evidence, diagnoses: readonly Diagnosis[], run: Run): Verdict {
  if (verdict.state === 'ready') return verdict
  const eta = etaOf(evidence, { started: run.started, monotonic: run.monotonic, wall: run.now })
  const [last] = [...(eta ? [eta] : []), ...refusalEtas(diagnoses)].toSorted((a, b) => b.until - a.until)
  return last ? { ...verdict, eta: last } : verdict
}

/** Until when a CA refuses whatever the record says, where time cures that. */
function refusalEtas(diagnoses: readonly Diagnosis[]): Eta[] {
  return diagnoses.flatMap(({ severity, refusal, until, headline }) =>
    severity === 'error' && refusal === true && until !== undefined ? [{ until, reason: headline }] : [],
  )
}

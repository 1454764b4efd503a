// value-replaced: of several values that need to stand side by side only some are there.
import type { Diagnosis, Evidence, Rule, Run } from '../../check/evidence.ts'
import type { Rdata } from '../../wire/rdata.ts'
import { wantedBy } from '../across-run.ts'
import { MISPLACED, MISSHAPEN } from '../precedence.ts'
import { endName, lastHop, missingValues, recordsSeen, whoShows, type Seen } from '../seen.ts'
import { add, cureAtEnd, keep } from '../zone-lines.ts'
import { straysIn } from './near-miss.ts'
import { isToken } from '../token.ts'

/**
 * Fires where a name shows some of the values that it needs, and nothing that another order left there: as a rule the
 * second value was written over the first. It may still be on its way, so waiting goes on. Names that aliases lead to
 * the same place need all of their values there.
 */
export const valueReplaced: Rule = {
  id: 'value-replaced',
  yieldsTo: ['wildcard-answers', ...MISSHAPEN, ...MISPLACED],

  judge(evidence, _answers, run) {
    const missing = missingValues(evidence).filter(({ type }) => type === 'TXT')
    if (missing.length === 0 || straysIn(evidence, run).some(({ seen }) => isToken(seen.rdata)))
      return undefined
    const present = recordsSeen(evidence).filter((seen) => isWantedHere(seen, evidence, run))
    return present.length > 0 ? diagnose(evidence, present, missing) : undefined
  },
}

function isWantedHere({ rdata }: Seen, evidence: Evidence, run: Run): boolean {
  const owners = wantedBy(rdata, run)
  const end = lastHop(evidence)?.name.key
  return run.evidence.some((other) => owners.includes(other.expectation) && lastHop(other)?.name.key === end)
}

function diagnose(evidence: Evidence, present: readonly Seen[], missing: readonly Rdata[]): Diagnosis {
  const of = present.length + missing.length
  return {
    id: 'value-replaced',
    severity: 'error',
    final: false,
    headline: `only ${present.length} of ${of} TXT values ${present.length === 1 ? 'is' : 'are'} there`,
    explain: `${whoShows(evidence, present[0]?.shownBy ?? [])}, at ${endName(evidence)}, ${present.length} of the ${of} values that this name needs side by side. Where a value is written over the one before, only the last one stays.`,
    cure: cureAtEnd(
      evidence,
      'Add what is missing as a record of its own, and leave the rest as it is.',
      (name) => [
        ...present.map(({ rdata }) => keep(name, rdata)),
        ...missing.map((value) => add(name, value)),
      ],
    ),
    evidence: present.flatMap(({ shownBy }) => shownBy),
  }
}

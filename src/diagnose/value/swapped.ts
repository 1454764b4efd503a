// value-swapped: the value belongs to another name of this run.
import type { Diagnosis, Evidence, Rule, Run } from '../../check/evidence.ts'
import type { Expectation } from '../../check/expectation.ts'
import { shownAt, wantedBy } from '../across-run.ts'
import { quoted } from '../quote.ts'
import { endName, lastHop, missingValues, recordsSeen, whoShows, type Seen } from '../seen.ts'
import { isProven, isToken } from '../token.ts'
import { add, cureAtEnd, removeShown } from '../zone-lines.ts'

/** Fires where a value of another name stands in the place of the missing one, and no alias makes the two names one. */
export const valueSwapped: Rule = {
  id: 'value-swapped',
  yieldsTo: ['wildcard-answers'],

  judge(evidence, _answers, run) {
    if (missingValues(evidence).length === 0) return undefined
    for (const seen of recordsSeen(evidence)) {
      const owner = ownerOf(seen, evidence, run)
      if (owner && (isToken(seen.rdata) || isExchanged(evidence, owner, run)))
        return diagnose(evidence, seen, owner)
    }
    return undefined
  },
}

/** The other name that wants the value, unless this one wants it too, or an alias leads both to the same place. */
function ownerOf({ rdata }: Seen, evidence: Evidence, run: Run): Expectation | undefined {
  const owners = wantedBy(rdata, run)
  if (owners.includes(evidence.expectation)) return undefined
  const end = lastHop(evidence)?.name.key
  const isOurs = owners.some((owner) => endOf(owner, run) === end)
  return isOurs ? undefined : owners[0]
}

/** Whether the other name shows a value that is missing here: then they were swapped, whatever the values look like. */
function isExchanged(evidence: Evidence, owner: Expectation, run: Run): boolean {
  return missingValues(evidence).some((missing) =>
    shownAt(missing, run).some(({ expectation }) => expectation === owner),
  )
}

/** The key of the name at which another expectation ends. */
function endOf(expectation: Expectation, run: Run): string | undefined {
  const evidence = run.evidence.find((other) => other.expectation === expectation)
  return evidence && lastHop(evidence)?.name.key
}

function diagnose(evidence: Evidence, seen: Seen, owner: Expectation): Diagnosis {
  const missing = missingValues(evidence)
  return {
    id: 'value-swapped',
    severity: 'error',
    final: missing.every((value) => isProven(evidence, value)),
    headline: `the TXT value belongs to ${quoted(owner.name)}`,
    explain: `${whoShows(evidence, seen.shownBy)}, at ${endName(evidence)}, the value that was given for ${quoted(owner.name)}. Every name has a value of its own, and a CA compares each with its own.`,
    cure: cureAtEnd(evidence, 'Give each name its own value.', (name) => [
      removeShown(name, seen.rdata, seen.shownBy),
      ...missing.map((value) => add(name, value)),
    ]),
    evidence: seen.shownBy,
  }
}

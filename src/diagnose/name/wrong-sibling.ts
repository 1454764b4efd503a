// name-wrong-sibling: the record is at the name of another domain of this run.
import type { Diagnosis, Evidence, Rule, Run } from '../../check/evidence.ts'
import { identity } from '../../check/expectation.ts'
import { isSubdomain, type Name } from '../../wire/name.ts'
import type { Rdata } from '../../wire/rdata.ts'
import { shownAt, wantedBy } from '../across-run.ts'
import { quoted } from '../quote.ts'
import { endZone, lastHop, missingValues, observationsAtEnd, recordsSeen } from '../seen.ts'
import { isProven, isToken } from '../token.ts'
import { add, cureAtEnd, removeShown } from '../zone-lines.ts'

/**
 * Fires where the missing token is seen at another name of the run that does not want it; asks nothing. Where this name
 * shows a value of another one in return, it is value-swapped that tells of both.
 */
export const nameWrongSibling: Rule = {
  id: 'name-wrong-sibling',
  yieldsTo: [
    'name-doubled-zone',
    'name-too-short',
    'name-prefix-missing',
    'name-prefix-misspelt',
    'name-wildcard-kept',
  ],

  judge(evidence, _answers, run) {
    if (showsForeignValue(evidence, run)) return undefined
    for (const value of missingValues(evidence).filter(isToken)) {
      const other = shownAt(value, run).find((other) => isElsewhere(other, value, evidence, run))
      const place = other && lastHop(other)?.name
      if (other && place) return diagnose(evidence, value, other, place)
    }
    return undefined
  },
}

function showsForeignValue(evidence: Evidence, run: Run): boolean {
  return recordsSeen(evidence).some(({ rdata }) => {
    const owners = wantedBy(rdata, run)
    return owners.length > 0 && !owners.includes(evidence.expectation)
  })
}

function isElsewhere(other: Evidence, value: Rdata, evidence: Evidence, run: Run): boolean {
  const end = lastHop(other)?.name.key
  const isWanted = wantedBy(value, run).includes(other.expectation)
  return !isWanted && end !== lastHop(evidence)?.name.key
}

function diagnose(evidence: Evidence, value: Rdata, other: Evidence, place: Name): Diagnosis {
  const zone = endZone(evidence)
  const isSameZone =
    zone !== undefined && isSubdomain(place, zone.apex) && endZone(other)?.apex.key === zone.apex.key
  const seen = recordsSeen(other).find(({ rdata }) => identity(rdata) === identity(value))
  return {
    id: 'name-wrong-sibling',
    severity: 'error',
    final: isProven(evidence, value),
    headline: `the record is at ${quoted(place)}, the name of another domain`,
    explain: `The value that was given for ${quoted(evidence.expectation.name)} is shown at ${quoted(place)}. Every name has a value of its own, and a CA looks for it at that name only.`,
    cure: cureAtEnd(evidence, 'Move the record to its own name.', (name) => [
      ...(isSameZone ? [removeShown(place, value, seen?.shownBy ?? [])] : []),
      add(name, value),
    ]),
    evidence: [...(seen?.shownBy ?? []), ...observationsAtEnd(evidence, 'wrong', 'absent')],
  }
}

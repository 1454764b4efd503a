// alias-target-missing-value: the alias is right, but the value is missing at the name that it leads to.
import type { Diagnosis, Evidence, Rule } from '../../check/evidence.ts'
import { isAliased } from '../hops.ts'
import { MISPLACED, MISSHAPEN } from '../precedence.ts'
import { quoted } from '../quote.ts'
import { endZone, lastHop, missingValues, observationsAtEnd } from '../seen.ts'
import { add, cureAtEnd } from '../zone-lines.ts'

/** Fires where aliases lead to an existing name that lacks the value: it is that name's zone which has to be changed. */
export const aliasTargetMissingValue: Rule = {
  id: 'alias-target-missing-value',
  yieldsTo: [
    'alias-loop',
    'alias-long',
    'alias-dangling',
    'alias-undotted',
    'type-wrong',
    'type-alias-beside-data',
    'wildcard-answers',
    'value-swapped',
    'value-replaced',
    'value-old',
    ...MISSHAPEN,
    ...MISPLACED,
  ],

  judge(evidence) {
    const end = lastHop(evidence)
    const { values, match } = evidence.expectation
    const isMissing = values.length > 0 ? missingValues(evidence).length > 0 : match !== 'absent'
    const denied = observationsAtEnd(evidence, 'wrong', 'absent')
    return end && isAliased(evidence) && isMissing && denied.length > 0 ? diagnose(evidence) : undefined
  },
}

function diagnose(evidence: Evidence): Diagnosis {
  const { name, type } = evidence.expectation
  const target = lastHop(evidence)?.name ?? name
  const zone = endZone(evidence)?.apex
  const missing = missingValues(evidence)
  return {
    id: 'alias-target-missing-value',
    severity: 'error',
    final: false,
    headline: `${quoted(name)} is an alias of ${quoted(target)}, where the ${missing.length > 0 ? 'value' : 'record'} is missing`,
    explain: `The alias can be followed, so the ${type} record counts that is at ${quoted(target)}${zone ? `, in the zone ${quoted(zone)}` : ''}. What is put at ${quoted(name)} itself is not looked at.`,
    cure: cureAtEnd(evidence, `Add the record at ${quoted(target)}.`, (name) =>
      missing.map((value) => add(name, value)),
    ),
    evidence: observationsAtEnd(evidence, 'wrong', 'absent'),
  }
}

// value-old: what is there is the value of an earlier order.
import type { Diagnosis, Evidence, Rule } from '../../check/evidence.ts'
import { MISPLACED, MISSHAPEN } from '../precedence.ts'
import { endName, missingValues, whoShows } from '../seen.ts'
import { isToken } from '../token.ts'
import { add, cureAtEnd, removeShown } from '../zone-lines.ts'
import { straysIn, type Stray } from './near-miss.ts'

/**
 * Fires where a challenge name shows tokens (RFC 8555 section 8.4), but none of those expected: another order's. The new
 * value may be on its way, so waiting goes on.
 */
export const valueOld: Rule = {
  id: 'value-old',
  yieldsTo: [
    'wildcard-answers',
    'type-alias-beside-data',
    'value-swapped',
    'value-replaced',
    ...MISSHAPEN,
    ...MISPLACED,
  ],

  judge(evidence, _answers, run) {
    const missing = missingValues(evidence)
    const { length } = evidence.expectation.values
    const isOneOrder = length > 0 && missing.length === length && missing.every(isToken)
    const old = straysIn(evidence, run).filter(({ seen }) => isToken(seen.rdata))
    return isOneOrder && old.length > 0 ? diagnose(evidence, old) : undefined
  },
}

function diagnose(evidence: Evidence, old: readonly Stray[]): Diagnosis {
  const values = old.length === 1 ? 'a value' : `${old.length} values`
  return {
    id: 'value-old',
    severity: 'error',
    final: false,
    headline: 'the TXT value is that of another order',
    explain: `${whoShows(evidence, old[0]?.seen.shownBy ?? [])}, at ${endName(evidence)}, ${values} of the right shape that nobody expects now. The new value was not written yet, was written elsewhere, or is on its way to the servers.`,
    cure: cureAtEnd(evidence, 'Add the new value; the old one may go.', (name) => [
      ...old.map(({ seen }) => removeShown(name, seen.rdata, seen.shownBy)),
      ...missingValues(evidence).map((value) => add(name, value)),
    ]),
    evidence: old.flatMap(({ seen }) => seen.shownBy),
  }
}

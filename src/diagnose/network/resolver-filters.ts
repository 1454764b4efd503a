// resolver-filters: a resolver withholds the name, or makes up an answer, and says so.
import type { Diagnosis, Evidence, Rule, Run } from '../../check/evidence.ts'
import { filterOf, resolverSightOf } from '../../check/sight.ts'
import type { Observation } from '../../resolver/zone.ts'
import { edeText } from '../../wire/ede.ts'
import { severityOfCaches } from '../cache/held.ts'
import { eachOf } from '../who.ts'

/** Fires where a resolver's answer carries an extended error of those that filter. */
export const resolverFilters: Rule = {
  id: 'resolver-filters',

  judge(evidence: Evidence, _answers, run: Run): Diagnosis | undefined {
    const filtered = evidence.resolvers.filter(
      (one) => filterOf(one.outcome) && resolverSightOf(evidence.expectation, one) === 'cannot-tell',
    )
    if (filtered.length === 0) return undefined
    return {
      id: 'resolver-filters',
      severity: severityOfCaches(evidence, run),
      final: false,
      headline:
        filtered.length === 1
          ? 'one resolver filters the name'
          : `${filtered.length} resolvers filter the name`,
      explain: `${eachOf(filtered, said)}. Its answer is its operator's and not the zone's, so it does not count.`,
      cure: {
        sentence:
          'Name a resolver that does not filter in `resolvers`, or ask the operator to let the name through.',
        lines: [],
      },
      evidence: filtered,
    }
  },
}

function said({ outcome }: Observation): string {
  const reason = filterOf(outcome)
  return reason ? edeText(reason.code) : ''
}

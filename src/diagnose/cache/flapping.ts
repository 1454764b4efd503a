// cache-flapping: a resolver shows the record at one time and not at another, for several caches stand behind its address.
import type { Diagnosis, Evidence, Rule, Run } from '../../check/evidence.ts'
import { resolverSightOf } from '../../check/sight.ts'
import { authoritativelyReady } from '../../check/verdict.ts'
import { listed } from '../who.ts'
import { forgottenBy, isUnsteady, severityOfCaches } from './held.ts'

/**
 * Fires where the authoritative servers are right and a resolver was seen with the record and without it.
 * Not final: each cache forgets.
 */
export const cacheFlapping: Rule = {
  id: 'cache-flapping',

  judge(evidence: Evidence, _answers, run: Run): Diagnosis | undefined {
    if (evidence.resolvers.length === 0 || !authoritativelyReady(evidence)) return undefined
    const unsteady = evidence.resolvers.filter(
      (one) => resolverSightOf(evidence.expectation, one) !== 'right' && isUnsteady(evidence, one),
    )
    if (unsteady.length === 0) return undefined
    const until = forgottenBy(evidence, unsteady, run)
    const labels = listed(unsteady.map(({ server }) => server.label))
    const [shows, stands] = unsteady.length === 1 ? ['shows', 'its address'] : ['show', 'their addresses']
    return {
      id: 'cache-flapping',
      severity: severityOfCaches(evidence, run),
      final: false,
      headline: `${labels} ${shows} the record at one time and not at another`,
      explain: `Many caches stand behind ${stands}, and each forgets its old answer at its own time. The last of them decides who sees the record.`,
      cure: {
        sentence: 'Wait until the last cache has forgotten its old answer, or have it emptied.',
        lines: [],
      },
      evidence: unsteady,
      ...(until !== undefined && { until }),
    }
  },
}

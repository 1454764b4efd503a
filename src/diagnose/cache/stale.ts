// cache-stale: a resolver still has what the record was before, until its TTL ends or, serving stale answers, for longer.
import type { Diagnosis, Evidence, Rule, Run } from '../../check/evidence.ts'
import type { Observation } from '../../resolver/zone.ts'
import { askerOf, eachOf } from '../who.ts'
import { forgottenBy, heldWith, resolversStill, severityOfCaches } from './held.ts'

/** Extended DNS errors of RFC 8914 by which a resolver says that it serves stale data (RFC 8767). */
const STALE_ANSWER = 3

/**
 * Fires where the authoritative servers are right and a resolver shows something else. Not final: its TTL
 * ends.
 */
export const cacheStale: Rule = {
  id: 'cache-stale',
  yieldsTo: ['split-horizon'],

  judge(evidence: Evidence, _answers, run: Run): Diagnosis | undefined {
    const held = heldWith(evidence, 'wrong')
    if (held.length === 0) return undefined
    const until = forgottenBy(evidence, held, run)
    return {
      id: 'cache-stale',
      severity: severityOfCaches(evidence, run),
      final: false,
      headline: resolversStill(evidence, held, ['still has the old record', 'still have the old record']),
      explain: `${eachOf(held, said)}. The authoritative servers no longer do. ${consequence(evidence)}`,
      cure: {
        sentence:
          'Wait, or have the cache emptied. Next time lower the TTL of the record a while before you change it.',
        lines: [],
      },
      evidence: held,
      ...(until !== undefined && { until }),
    }
  },
}

function said({ outcome }: Observation): string {
  const isStale = 'ede' in outcome && outcome.ede.some(({ code }) => code === STALE_ANSWER)
  if (isStale) return 'the old record, said to be stale for want of a new one'
  return 'ttl' in outcome ? `the old record for ${outcome.ttl} s more` : 'the old record'
}

function consequence(evidence: Evidence): string {
  return askerOf(evidence) === 'a CA'
    ? 'A CA does not use that cache.'
    : 'Visitors behind that cache are led to where it was before.'
}

// cache-negative: a resolver was asked before the record existed, and repeats "no such name" until its negative TTL ends.
import type { Diagnosis, Evidence, Rule, Run } from '../../check/evidence.ts'
import { secondsKept, longestNegativeTtl } from '../../check/eta.ts'
import type { Observation } from '../../resolver/zone.ts'
import { askerOf, eachOf } from '../who.ts'
import { SHORT_TTL } from '../zone-lines.ts'
import { forgottenBy, heldWith, resolversStill, severityOfCaches } from './held.ts'

/**
 * Fires where the authoritative servers are right and a resolver denies the record (RFC 2308). Not final:
 * its negative TTL ends.
 */
export const cacheNegative: Rule = {
  id: 'cache-negative',
  yieldsTo: ['split-horizon'],

  judge(evidence: Evidence, _answers, run: Run): Diagnosis | undefined {
    const held = heldWith(evidence, 'absent')
    if (held.length === 0) return undefined
    const until = forgottenBy(evidence, held, run)
    return {
      id: 'cache-negative',
      severity: severityOfCaches(evidence, run),
      final: false,
      headline: resolversStill(evidence, held, [
        'still remembers “no such name”',
        'still remember “no such name”',
      ]),
      explain: `${eachOf(held, said)}. Somebody asked there before the record existed, and the SOA record of the zone allows to remember that. ${consequence(evidence)}`,
      cure: {
        sentence: `Wait, or have the cache emptied. Next time create the record before anything asks for it${lower(evidence)}.`,
        lines: [],
      },
      evidence: held,
      ...(until !== undefined && { until }),
    }
  },
}

function said(one: Observation): string {
  const words = one.outcome.kind === 'nodata' ? '“no such record”' : 'NXDOMAIN'
  const seconds = secondsKept(one)
  return seconds === undefined ? words : `${words} for ${seconds} s more`
}

function consequence(evidence: Evidence): string {
  return askerOf(evidence) === 'a CA'
    ? 'A CA does not use that cache.'
    : 'Visitors behind that cache do not find the name until then.'
}

function lower(evidence: Evidence): string {
  const ttl = longestNegativeTtl(evidence)
  return ttl !== undefined && ttl > SHORT_TTL ? `, or lower the SOA minimum from ${ttl} to ${SHORT_TTL}` : ''
}

// ttl-long: the record is right, and its TTL so long that the next change will take long to be seen.
import type { Diagnosis, Evidence, Rule } from '../../check/evidence.ts'
import { cureZone } from '../hops.ts'
import { quoted } from '../quote.ts'
import { lastHop, observationsAtEnd } from '../seen.ts'
import { isForToken } from '../who.ts'
import { add, remove, SHORT_TTL } from '../zone-lines.ts'

/** Above this a TTL is long, in seconds: an hour for what every renewal changes, a day for the rest. */
const LONG_FOR_CHALLENGES = 3600
const LONG = 86_400

/**
 * Fires, as a note, where a right answer may be kept for more than a day, or that of a challenge for more
 * than an hour.
 */
export const ttlLong: Rule = {
  id: 'ttl-long',

  judge(evidence: Evidence): Diagnosis | undefined {
    const hop = lastHop(evidence)
    const [shown] = observationsAtEnd(evidence, 'right').flatMap(({ outcome }) =>
      outcome.kind === 'answer' ? outcome : [],
    )
    if (!hop || !shown || shown.ttl <= (isForToken(evidence) ? LONG_FOR_CHALLENGES : LONG)) return undefined
    const records = shown.records.filter(({ ttl }) => ttl > SHORT_TTL)
    return {
      id: 'ttl-long',
      severity: 'note',
      final: false,
      headline: `the TTL of ${quoted(hop.name)} is ${shown.ttl} s`,
      explain: 'Caches may keep the record for so long after its next change.',
      cure: {
        sentence: 'Lower the TTL, if the record is ever to change.',
        ...cureZone(hop),
        lines: records.flatMap(({ name, rdata, ttl }) => [remove(name, rdata, ttl), add(name, rdata)]),
      },
      evidence: observationsAtEnd(evidence, 'right').slice(0, 1),
    }
  },
}

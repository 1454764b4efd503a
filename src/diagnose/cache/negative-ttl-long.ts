// negative-ttl-long: the record is not there yet, and who asks too early will be told "no such name" for long.
import type { Diagnosis, Evidence, Rule } from '../../check/evidence.ts'
import { zoneNegativeTtl } from '../../check/eta.ts'
import { endZone, observationsAtEnd } from '../seen.ts'
import { quoted } from '../quote.ts'
import { SHORT_TTL } from '../zone-lines.ts'

/** A negative TTL of a quarter of an hour costs those who ask too early a quarter of an hour; in seconds. */
const LONG = 900

/**
 * Fires, as a note, while the record is missing and a denial may be kept for more than a quarter of an
 * hour.
 */
export const negativeTtlLong: Rule = {
  id: 'negative-ttl-long',

  judge(evidence: Evidence): Diagnosis | undefined {
    const [zone, absent] = [endZone(evidence), observationsAtEnd(evidence, 'absent')]
    const ttl = zone && absent.length > 0 ? zoneNegativeTtl(zone) : undefined
    if (zone === undefined || ttl === undefined || ttl <= LONG) return undefined
    return {
      id: 'negative-ttl-long',
      severity: 'note',
      final: false,
      headline: `caches may remember for ${ttl} s that a name in ${quoted(zone.apex)} does not exist`,
      explain:
        'The SOA record of the zone allows it (RFC 2308). As long as the record is missing, every question that reaches a resolver makes the wait longer by that much; this run asks only the authoritative servers.',
      cure: {
        sentence: `Lower the minimum, the last number of the SOA record of ${quoted(zone.apex)}, to ${SHORT_TTL}.`,
        zone: zone.apex,
        lines: [],
      },
      evidence: absent,
    }
  },
}

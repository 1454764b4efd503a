// What was seen, as one line that can be compared: the outcome with its code, AA, TTL and records.
import type { Observation } from '../../../src/resolver/zone.ts'
import type { ResourceRecord } from '../../../src/wire/message.ts'
import { canonicalName, presentName, type Name } from '../../../src/wire/name.ts'
import { encodeRdata, presentRdata, readRdata } from '../../../src/wire/rdata.ts'
import { openReader } from '../../../src/wire/reader.ts'

/** A cache counts TTLs down; a test does not last so many seconds. */
const ROUND_TO = 300

/**
 * The outcome in words. RRsets have no order, and names have no case (RFC 4343), so records are sorted and names lowered. TTLs are
 * rounded up.
 */
export function viewOf({ outcome }: Observation): string {
  const aa = 'aa' in outcome && outcome.aa ? ['AA'] : []
  switch (outcome.kind) {
    case 'answer':
      return line('answer', ...aa, roundUp(outcome.ttl), ...rdata(outcome.records))
    case 'alias': {
      const { answerAtTarget = [], beside, rcode, soa, target, ttl, via } = outcome
      const to = `${via} ${lowered(target)}`
      const end = [...rdata(answerAtTarget), ...denial(soa)]
      return line('alias', ...aa, rcode, roundUp(ttl), to, ...rdata(beside), ...end)
    }
    case 'nodata':
    case 'nxdomain':
      return line(outcome.kind, ...aa, ...denial(outcome.soa))
    case 'referral': {
      const { ds, glue, servers, zone } = outcome
      return line(
        'referral',
        ...aa,
        lowered(zone),
        ...servers.map(lowered).sort(),
        ...rdata([...glue, ...ds]),
      )
    }
    case 'error':
      return line('error', ...aa, outcome.rcode)
    case 'lame':
      return line('lame', ...aa, outcome.how)
    case 'silent':
    case 'unfinished':
      return outcome.kind
    case 'unreachable':
    case 'malformed':
      return line(outcome.kind, outcome.why)
  }
}

function line(...parts: readonly (string | number)[]): string {
  return parts.join(' | ')
}

function denial(soa: ResourceRecord | undefined): string[] {
  return soa ? [`${roundUp(soa.ttl)} SOA ${rdata([soa]).join('')}`] : []
}

function rdata(records: readonly ResourceRecord[]): string[] {
  return records
    .map((record) => {
      const octets = encodeRdata(record.rdata, { canonical: true })
      return presentRdata(readRdata(openReader(octets), record.rdata.type))
    })
    .sort()
}

function lowered(name: Name): string {
  return presentName(canonicalName(name))
}

function roundUp(ttl: number): number {
  return Math.ceil(ttl / ROUND_TO) * ROUND_TO
}

// What each address of a zone holds at each moment: a zone changes, everywhere or at some addresses only.
import { zoneOf, type ServedZone } from '../../src/demo/zone.ts'
import type { ResourceRecord } from '../../src/wire/message.ts'
import type { Name } from '../../src/wire/name.ts'
import { parseRdata, presentRdata } from '../../src/wire/rdata.ts'
import { parseType } from '../../src/wire/registry.ts'
import { parseRelativeName } from '../../src/wire/relative-name.ts'
import { parseZoneFile } from '../../src/wire/zonefile.ts'

/** A change of a zone. */
export interface ZoneChange {
  /** Milliseconds since the network came to be; with the change before, when left out. */
  at?: number
  /** Records to add, as in the zone's text. */
  add?: string
  /** Records to take away, a line each: `name`, `name TYPE` or `name TYPE value`. */
  remove?: string
  /** The addresses that show the change; all of the zone when left out. */
  only?: readonly string[]
  /** Whether the serial of the SOA stays as it is; it rises by one otherwise. */
  keepSerial?: boolean
}

/** One zone over time. */
export interface Timeline {
  readonly apex: Name
  /** What the address holds at the moment; undefined when it does not serve the zone. */
  zoneAt(ip: string, at: number): ServedZone | undefined
  /** Adds a change. Throws a RangeError when one of a later moment is there already. */
  change(change: ZoneChange): void
}

interface Version {
  at: number
  records: readonly ResourceRecord[]
  zone: ServedZone
}

/** Seconds, of every record that is added without a TTL. */
const TTL = 300

/** A zone with these records from the beginning, at these addresses. */
export function createTimeline(
  apex: Name,
  records: readonly ResourceRecord[],
  addresses: readonly string[],
): Timeline {
  const first: Version = { at: 0, records, zone: zoneOf(apex, records) }
  const versions = new Map(addresses.map((ip) => [ip, [first]]))
  let latest = 0

  return {
    apex,
    zoneAt: (ip, at) => versions.get(ip)?.findLast((version) => version.at <= at)?.zone,
    change(change) {
      const { at = latest, only = addresses } = change
      if (at < latest) throw new RangeError(`a change at ${at} ms comes after one at ${latest} ms`)
      latest = at
      // Addresses that held the same still hold the same afterwards.
      const made = new Map<Version, Version>()
      for (const ip of only) {
        const history = versions.get(ip)
        const before = history?.at(-1)
        if (!history || !before) throw new RangeError(`${ip} does not serve ${apex.key}`)
        const version = made.get(before) ?? nextVersion(apex, before, at, change)
        made.set(before, version)
        history.push(version)
      }
    },
  }
}

function nextVersion(apex: Name, before: Version, at: number, change: ZoneChange): Version {
  const removed = (change.remove ?? '').split('\n').filter((line) => line.trim() !== '')
  const matchers = removed.map((line) => matcherOf(line, apex))
  const kept = before.records.filter((record) => !matchers.some((matches) => matches(record)))
  const added = parseZoneFile(change.add ?? '', { origin: apex, ttl: TTL })
  const records = [...kept, ...added].map((record) =>
    change.keepSerial === true ? record : withNextSerial(record),
  )
  return { at, records, zone: zoneOf(apex, records) }
}

function matcherOf(line: string, origin: Name): (record: ResourceRecord) => boolean {
  const [, owner = '@', type, value] = /^\s*(\S+)(?:\s+(\S+)(?:\s+(.*\S))?)?\s*$/.exec(line) ?? []
  const { key } = parseRelativeName(owner, origin)
  const rrType = type === undefined ? undefined : parseType(type)
  const rdata = rrType && value !== undefined ? presentRdata(parseRdata(rrType, value, origin)) : undefined
  return (record) =>
    record.name.key === key &&
    (type === undefined || record.rdata.type === rrType) &&
    (rdata === undefined || presentRdata(record.rdata) === rdata)
}

function withNextSerial(record: ResourceRecord): ResourceRecord {
  const { rdata } = record
  return rdata.type === 'SOA' ? { ...record, rdata: { ...rdata, serial: rdata.serial + 1 } } : record
}

// What a caching resolver keeps: positive and negative answers until their TTL has run out (RFC 2308), each name's NXDOMAIN once
// for all types.
import type { ResourceRecord } from '../wire/message.ts'
import type { Name } from '../wire/name.ts'
import type { RRType } from '../wire/registry.ts'

/** What is known of a name and type: records (of the name, or the alias that stands there), or that there is nothing. */
export type Known =
  | { kind: 'records'; records: readonly ResourceRecord[]; target?: Name }
  | { kind: 'nodata' | 'nxdomain'; records: readonly ResourceRecord[] }

export interface Cache {
  /** What is kept, with the TTL that is left. */
  get(name: Name, type: RRType): Known | undefined
  /** Keeps it for as long as its lowest TTL, within the limits; without records not at all. */
  keep(name: Name, type: RRType, known: Known): void
}

/** Bounds of what is kept, in seconds. */
export interface CacheLimits {
  minTtl?: number
  maxTtl?: number
  maxNegativeTtl?: number
}

interface Entry {
  known: Known
  /** Milliseconds of `now`. */
  expires: number
}

/** An empty cache on this clock (milliseconds). */
export function createCache(now: () => number, limits: CacheLimits = {}): Cache {
  const entries = new Map<string, Entry>()
  const fresh = (key: string): Known | undefined => {
    const entry = entries.get(key)
    if (!entry) return undefined
    const left = entry.expires - now()
    if (left > 0) return withTtl(entry.known, Math.floor(left / 1000))
    entries.delete(key)
    return undefined
  }
  return {
    get: (name, type) =>
      fresh(slot(name, 'NXDOMAIN')) ?? fresh(slot(name, type)) ?? fresh(slot(name, 'CNAME')),
    keep(name, type, known) {
      const seconds = ttlOf(known, limits)
      if (seconds > 0) entries.set(slotOf(name, type, known), { known, expires: now() + seconds * 1000 })
    },
  }
}

/** An alias is kept for every type, an NXDOMAIN for the name. */
function slotOf(name: Name, type: RRType, known: Known): string {
  if (known.kind === 'nxdomain') return slot(name, 'NXDOMAIN')
  return slot(name, known.kind === 'records' && known.target ? 'CNAME' : type)
}

function slot(name: Name, type: RRType | 'NXDOMAIN'): string {
  return `${name.key} ${type}`
}

/** Seconds; a negative answer without a SOA is not kept (RFC 2308 section 5). */
function ttlOf({ kind, records }: Known, limits: CacheLimits): number {
  if (records.length === 0) return 0
  const lowest = Math.min(...records.map(({ ttl }) => ttl))
  const { minTtl = 0, maxTtl = Infinity, maxNegativeTtl = maxTtl } = limits
  return Math.min(Math.max(lowest, minTtl), kind === 'records' ? maxTtl : maxNegativeTtl)
}

function withTtl(known: Known, ttl: number): Known {
  return { ...known, records: known.records.map((record) => aged(record, ttl)) }
}

function aged(record: ResourceRecord, ttl: number): ResourceRecord {
  return { ...record, ttl }
}

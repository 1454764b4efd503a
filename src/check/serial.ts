// Serial numbers of zones: where they are seen, and which copy of a zone is the older one (RFC 1982).
import { soaIn } from '../resolver/soa.ts'
import type { Observation } from '../resolver/zone.ts'
import type { Name } from '../wire/name.ts'
import type { RdataOf } from '../wire/rdata.ts'

/** The SOA record of a zone that a server shows, in the answer or along with a denial. */
export function soaShown(observation: Observation, apex: Name): RdataOf<'SOA'> | undefined {
  const rdata = soaIn(observation, apex)?.rdata
  return rdata?.type === 'SOA' ? rdata : undefined
}

/** Whether serial `a` comes before serial `b` (RFC 1982 section 3.2). */
export function isOlder(a: number, b: number): boolean {
  return ((a - b) | 0) < 0
}

/** The latest of some serials; undefined of none. */
export function newestOf(serials: readonly number[]): number | undefined {
  return serials.reduce<number | undefined>(
    (newest, serial) => (newest === undefined || isOlder(newest, serial) ? serial : newest),
    undefined,
  )
}

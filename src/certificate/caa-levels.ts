// Climbs the levels of a CAA lookup to the set that decides (RFC 8659 section 3). Asks nobody: the levels are given.
import type { ResourceRecord } from '../wire/message.ts'
import { parentOf, ROOT, equalNames, type Name } from '../wire/name.ts'
import type { RdataOf } from '../wire/rdata.ts'
import type { CaaReading } from './caa-profile.ts'

/** A CAA record. */
export type CaaRecord = ResourceRecord & { readonly rdata: RdataOf<'CAA'> }

/** Why the records of a level could not be had; `missing-tld` is our own finding, the rest is what the lookup met. */
export type CaaLookupFailure =
  | 'silent'
  | 'unreachable'
  | 'malformed'
  | 'truncated'
  | 'servfail'
  | 'refused'
  | 'notimp'
  | 'other-rcode'
  | 'lame'
  | 'bogus'
  | 'alias-chain'
  | 'missing-tld'

/** What the CAA question for one name came to, aliases followed. */
export type CaaLookup =
  | {
      readonly kind: 'set'
      /** Every record of the answer section, whatever its owner name. */
      readonly records: readonly ResourceRecord[]
      /** The names that the level is an alias of, in order; the last one owns the records. */
      readonly aliases?: readonly Name[]
    }
  | { readonly kind: 'empty'; readonly how: 'nodata' | 'nxdomain' }
  | {
      readonly kind: 'failed'
      readonly why: CaaLookupFailure
      /** Whether the zone is proven to be unsigned. */
      readonly insecure: boolean
    }

/** One name of the climb. */
export interface CaaLevel {
  readonly name: Name
  readonly result: CaaLookup
}

/** Where the climb ends. */
export type CaaSelection =
  | {
      readonly kind: 'set'
      readonly level: Name
      readonly aliases: readonly Name[]
      readonly records: readonly CaaRecord[]
    }
  | {
      readonly kind: 'failed'
      readonly level: Name
      readonly why: CaaLookupFailure
      /** Other CAs may go on where the zone is proven to be unsigned (BR 3.2.2.8.1); Let's Encrypt never does. */
      readonly refuses: 'every-ca' | 'letsencrypt'
    }
  | { readonly kind: 'none' }

/**
 * The first level with a set, or the first failure if that comes before: what failed could have been a set. Failures
 * further up do not matter. `levels` go from `base` up to its top-level domain and may end early at a set or failure;
 * throws a RangeError for anything else, since a gap could hide a set.
 */
export function selectCaa(base: Name, levels: readonly CaaLevel[], reading: CaaReading): CaaSelection {
  let expected: Name | undefined = base
  for (const { name, result } of levels) {
    if (!expected || !equalNames(name, expected)) {
      throw new RangeError(`the CAA levels of ${base.key} have ${name.key} in the wrong place`)
    }
    const selection = selectLevel(name, result, reading)
    if (selection) return selection
    expected = parentOf(name)
  }
  if (!expected || !equalNames(expected, ROOT)) {
    throw new RangeError(`the CAA levels of ${base.key} end before its top-level domain`)
  }
  return { kind: 'none' }
}

/** Whether a climb ends at what a level came to, in every reading of the rules: it has CAA records, or what failed could have been some. */
export function endsClimb(result: CaaLookup): boolean {
  return result.kind === 'failed' || (result.kind === 'set' && result.records.some(isCaa))
}

function selectLevel(level: Name, result: CaaLookup, reading: CaaReading): CaaSelection | undefined {
  switch (result.kind) {
    case 'set': {
      const records = result.records.filter(isCaa)
      return records.length > 0 ? { kind: 'set', level, aliases: result.aliases ?? [], records } : undefined
    }
    case 'failed':
      return { kind: 'failed', level, why: result.why, refuses: result.insecure ? 'letsencrypt' : 'every-ca' }
    case 'empty':
      return result.how === 'nxdomain' && level.labels.length === 1 && reading.missingTldFails
        ? { kind: 'failed', level, why: 'missing-tld', refuses: 'letsencrypt' }
        : undefined
  }
}

function isCaa(record: ResourceRecord): record is CaaRecord {
  return record.rdata.type === 'CAA'
}

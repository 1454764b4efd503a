// What a zone of the oracle's tree is made of, and the questions that zones are asked.
import type { RRType } from '../../../src/wire/registry.ts'
import type { Edit } from '../zone-lines.ts'
import type { SigningOptions } from '../zone-tools.ts'

/** A question about a zone: the owner relative to the apex ("@" is the apex itself), and the type. */
export type Ask = readonly [owner: string, type: RRType]

/** The DS records of a zone, in presentation format. */
export type DsRecords = Readonly<Record<'SHA-1' | 'SHA-256' | 'SHA-384', readonly string[]>>

/** One zone of the tree. */
export interface State {
  readonly apex: string
  /** What was done, for people. */
  readonly story: string
  /** Absent: as `signZone` does by default. */
  readonly sign?: SigningOptions | 'not'
  readonly edit?: Edit
  /** The DS records above, made of the zone's own in each digest; absent: those in SHA-256, none for an unsigned zone. */
  readonly ds?: (own: DsRecords) => readonly string[]
  /** What becomes of the zone above, once signed. */
  readonly above?: Edit
  /** Served beside its parent, by the same server. */
  readonly besideParent?: boolean
  /** More records, with absolute names. */
  readonly text?: string
  readonly asks?: readonly Ask[]
  /**
   * Asked too, and denied over an opt-out span: insecure, since an unsigned delegation may lie there (RFC 5155 section 9.2); but secure
   * to delv, which does not look at that.
   */
  readonly overOptOut?: readonly Ask[]
}

/** What a zone is asked when its state says nothing else. */
export const TXT: Ask = ['_acme-challenge', 'TXT']
export const NXDOMAIN: Ask = ['nope', 'TXT']
export const NODATA: Ask = ['@', 'TXT']
export const WILDCARD: Ask = ['x.wild', 'TXT']
/** An answer, and each kind of proof. */
export const DENIALS: readonly Ask[] = [TXT, NODATA, NXDOMAIN, WILDCARD]
/** Everything that a zone can say. */
export const EVERYTHING: readonly Ask[] = [
  ...DENIALS,
  ['ent', 'TXT'],
  ['x.wild', 'A'],
  ['alias', 'TXT'],
  ['x.old', 'TXT'],
]

/** The RDATA of a DS record of no key in the tree. */
export const STRANGER = '60 IN DS 4711 13 2 000102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F'

/** Times of signatures that have expired, in days from now. */
export const PAST = { from: -30, to: -10 }
/** Times of signatures that are not valid yet. */
export const FUTURE = { from: 10, to: 30 }

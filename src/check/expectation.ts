// What should be true of one owner name and type, and whether a set of records fulfils it. Asks nobody.
import type { Challenge } from '../certificate/challenge.ts'
import { judgePersist, type PersistRequest } from '../certificate/persist.ts'
import type { ResourceRecord } from '../wire/message.ts'
import { canonicalName, type Name } from '../wire/name.ts'
import { encodeRdata, textOf, type Rdata } from '../wire/rdata.ts'
import type { RRType } from '../wire/registry.ts'

/**
 * How the records seen are compared with the values expected: all of them are there and more is fine (`contains`),
 * the same set (`exact`), one of them (`any`), none of them (`absent`).
 */
export type Match = 'contains' | 'exact' | 'any' | 'absent'

/** Where in the user's settings an expectation was written, for messages and annotations. */
interface Origin {
  readonly input: string
  readonly line?: number
}

/** The certificate that an expectation is for. */
interface Purpose {
  readonly challenge: Challenge
  /** The names on the certificate that this record validates, as the user wrote them but for A-labels, wildcards included. */
  readonly identifiers: readonly string[]
}

/** One owner name and type with the values that must be seen there; no values means that any will do. */
export interface Expectation {
  readonly name: Name
  readonly type: RRType
  readonly values: readonly Rdata[]
  readonly match: Match
  readonly origin: Origin
  readonly purpose?: Purpose
  /** The other address type that may stand in for this one: a CA needs A or AAAA, not both. */
  readonly alternative?: RRType
  /** For dns-persist-01: the order that one of the records must authorize, judged for the end of the wait. */
  readonly persist?: PersistRequest
  /** What resolvers say of it is a note even under `require: resolvers`: it is the CA that asks for it, not visitors. */
  readonly authoritativeOnly?: boolean
}

/** What a set of records lacks, and what it has beyond the expected values. */
export interface Comparison {
  readonly right: boolean
  readonly missing: readonly Rdata[]
  readonly surplus: readonly Rdata[]
}

/**
 * Compares records with an expectation.
 * TXT strings are joined and compared byte for byte, host names without case, addresses and numbers by value.
 */
export function compare(expectation: Expectation, seen: readonly Rdata[]): Comparison {
  const wantedKeys = new Set(expectation.values.map(identity))
  const seenKeys = new Set(seen.map(identity))
  const missing = expectation.values.filter((value) => !seenKeys.has(identity(value)))
  const surplus = seen.filter((value) => !wantedKeys.has(identity(value)))
  const right = isRight(expectation, seen, missing, surplus) && authorizes(expectation, seen)
  return { right, missing, surplus }
}

function isRight(
  expectation: Expectation,
  seen: readonly Rdata[],
  missing: readonly Rdata[],
  surplus: readonly Rdata[],
): boolean {
  const { match, values } = expectation
  if (match === 'absent') return values.length === 0 ? seen.length === 0 : missing.length === values.length
  if (values.length === 0) return seen.length > 0 || isPreflight(expectation)
  switch (match) {
    case 'contains':
      return missing.length === 0
    case 'exact':
      return missing.length === 0 && surplus.length === 0
    case 'any':
      return missing.length < values.length
  }
}

function authorizes({ persist, match }: Expectation, seen: readonly Rdata[]): boolean {
  if (!persist || match === 'absent') return true
  const texts = seen.flatMap((rdata) => (rdata.type === 'TXT' ? [textOf(rdata)] : []))
  const { kind } = judgePersist(texts, persist).decisive
  return kind === 'right' || kind === 'expires-before-renewal'
}

/**
 * Whether there is nothing to compare with: the value is not known before the order is made, so that only the way to
 * the record is looked at, and whatever a server that answers has there is right.
 */
export function isPreflight({ purpose, type, values, match, persist }: Expectation): boolean {
  return purpose !== undefined && type === 'TXT' && values.length === 0 && match !== 'absent' && !persist
}

const identities = new WeakMap<Rdata, string>()

/** What makes two RDATA the same for us, as a string that can be a key. */
export function identity(rdata: Rdata): string {
  const known = identities.get(rdata) ?? identityOf(rdata)
  // Every round compares the same records for every name, several times over.
  identities.set(rdata, known)
  return known
}

/** What makes two sets of records the same for us, in whatever order they came, as a string that can be compared. */
export function recordsKey(records: readonly ResourceRecord[]): string {
  return records
    .map(({ rdata }) => identity(rdata))
    .sort()
    .join(' ')
}

function identityOf(rdata: Rdata): string {
  if (rdata.type === 'TXT') return `TXT ${hex(textOf(rdata))}`
  return `${rdata.type} ${hex(encodeRdata(withoutCase(rdata), { canonical: true }))}`
}

/** The canonical form of RFC 4034 section 6.2 keeps the case of names in types younger than itself. */
function withoutCase(rdata: Rdata): Rdata {
  if (rdata.type !== 'HTTPS' && rdata.type !== 'SVCB') return rdata
  return { ...rdata, target: canonicalName(rdata.target) }
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}

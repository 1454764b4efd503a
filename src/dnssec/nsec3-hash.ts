// The hash that stands for a name in NSEC3 records.

import { createHash } from 'node:crypto'

import { canonicalName, type Name } from '../wire/name.ts'
import { encodeBase32 } from '../wire/rdata/base32.ts'
import { encodeName } from '../wire/writer.ts'

/** How a zone hashes its names. */
export interface HashParameters {
  /** How often the hash is hashed again. */
  readonly iterations: number
  readonly salt: Uint8Array
}

/** The IANA number of SHA-1, the only algorithm that there is. */
export const NSEC3_SHA1 = 1
/** Octets of a SHA-1 hash. */
export const NSEC3_HASH_OCTETS = 20

/** The hash of a name (RFC 5155 section 5) in lower case Base32, whose order as text is the order of the octets. */
export function hashName(name: Name, { iterations, salt }: HashParameters): string {
  let hash: Uint8Array = encodeName(canonicalName(name))
  for (let round = 0; round <= iterations; round++) {
    hash = createHash('sha1').update(hash).update(salt).digest()
  }
  return hashText(hash)
}

/** The hash in octets as text, comparable to what `hashName` gives. */
export function hashText(hash: Uint8Array): string {
  return encodeBase32(hash).toLowerCase()
}

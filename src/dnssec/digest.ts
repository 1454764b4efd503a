// Whether a DS record stands for a DNSKEY record. Knows the digest types; not what follows from a match.

import { createHash } from 'node:crypto'

import { canonicalName, type Name } from '../wire/name.ts'
import { encodeRdata, type RdataOf } from '../wire/rdata.ts'
import { encodeName } from '../wire/writer.ts'

/** The IANA numbers of the digest types that can be computed here, and their names in node:crypto. */
const DIGESTS = { 1: 'sha1', 2: 'sha256', 4: 'sha384' } as const

/** A digest type that can be computed here. */
export type DigestType = keyof typeof DIGESTS

/** Whether a DS record with this digest type can be compared here. */
export function isDigestType(digestType: number): digestType is DigestType {
  return Object.hasOwn(DIGESTS, digestType)
}

/** Whether the DS record holds the digest of this DNSKEY record of `zone`. */
export function fitsDs(zone: Name, key: RdataOf<'DNSKEY'>, ds: RdataOf<'DS'>): boolean {
  return isDigestType(ds.digestType) && Buffer.compare(keyDigest(zone, key, ds.digestType), ds.digest) === 0
}

/** The digest of a DNSKEY record of `zone` as a DS record holds it (RFC 4034 section 5.1.4). */
export function keyDigest(zone: Name, key: RdataOf<'DNSKEY'>, digestType: DigestType): Uint8Array {
  return createHash(DIGESTS[digestType])
    .update(encodeName(canonicalName(zone)))
    .update(encodeRdata(key))
    .digest()
}

// A zone that signs anything it is told to, also what no honest zone would sign.
import { generateKeyPairSync, sign } from 'node:crypto'

import { signedOctets } from '../../src/dnssec/canonical.ts'
import { keyTag } from '../../src/dnssec/keytag.ts'
import { rrsetsOf, type RRset } from '../../src/dnssec/rrset.ts'
import type { ZoneKey, ZoneKeys } from '../../src/dnssec/signature.ts'
import { labelCount } from '../../src/dnssec/wildcard.ts'
import { parseName, type Name } from '../../src/wire/name.ts'
import type { RdataOf } from '../../src/wire/rdata.ts'
import { parseZoneFile } from '../../src/wire/zonefile.ts'

/** The time at which what it signs is valid, give or take an hour. */
export const NOW = 1_800_000_000

export interface Signer {
  readonly zone: Name
  readonly dnskey: RdataOf<'DNSKEY'>
  readonly key: ZoneKey
  readonly keys: ZoneKeys
  /** The RRset of these master file lines with one more signature; `fields` overrides what an honest zone would write there. */
  sign(records: string | RRset, fields?: Partial<RdataOf<'RRSIG'>>): RRset
}

const ED25519 = 15
const HOUR = 3600

export function createSigner(apex = 'example.', flags = 257): Signer {
  const zone = parseName(apex)
  const pair = generateKeyPairSync('ed25519')
  const publicKey = new Uint8Array(pair.publicKey.export({ format: 'der', type: 'spki' }).subarray(-32))
  const dnskey: RdataOf<'DNSKEY'> = { type: 'DNSKEY', flags, protocol: 3, algorithm: ED25519, publicKey }
  const key = { tag: keyTag(dnskey), algorithm: ED25519, publicKey }
  return {
    zone,
    dnskey,
    key,
    keys: { zone, keys: [key] },
    sign(records, fields = {}) {
      const set = typeof records === 'string' ? setOf(records) : records
      const unsigned: RdataOf<'RRSIG'> = {
        type: 'RRSIG',
        typeCovered: set.type,
        algorithm: ED25519,
        labels: labelCount(set.owner),
        originalTtl: HOUR,
        expiration: NOW + HOUR,
        inception: NOW - HOUR,
        keyTag: key.tag,
        signerName: zone,
        signature: new Uint8Array(64),
        ...fields,
      }
      const signature = new Uint8Array(sign(undefined, signedOctets(set, unsigned), pair.privateKey))
      return { ...set, signatures: [...set.signatures, { ...unsigned, signature }] }
    },
  }
}

/** The one RRset of these master file lines. */
export function setOf(records: string): RRset {
  const [set, ...more] = rrsetsOf(parseZoneFile(records, { ttl: HOUR }))
  if (!set || more.length > 0) throw new Error(`not one RRset: ${records}`)
  return set
}

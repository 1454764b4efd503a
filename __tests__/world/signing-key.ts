// Keys that sign virtual zones, in the algorithms that zones of today have.
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  type KeyObject,
} from 'node:crypto'
import { signedOctets } from '../../src/dnssec/canonical.ts'
import { keyDigest } from '../../src/dnssec/digest.ts'
import { keyTag } from '../../src/dnssec/keytag.ts'
import type { RRset } from '../../src/dnssec/rrset.ts'
import { labelCount } from '../../src/dnssec/wildcard.ts'
import type { Name } from '../../src/wire/name.ts'
import type { RdataOf } from '../../src/wire/rdata.ts'

export type SigningAlgorithm = 8 | 13 | 14 | 15

/** From when to when signatures are valid, Unix seconds. */
export interface Times {
  readonly inception: number
  readonly expiration: number
}

/** A key that signs both the zone and its keys. */
export interface SigningKey {
  readonly dnskey: RdataOf<'DNSKEY'>
  readonly ds: RdataOf<'DS'>
  sign(set: RRset, originalTtl: number, times: Times): RdataOf<'RRSIG'>
}

/** RFC 4034 section 2.1.1: Zone Key and Secure Entry Point. */
const USUAL_FLAGS = 257
const SHA256 = 2

/** Makes a new key for a zone. Ed25519 keys are the same for the same seed, so that key tags in golden files stay. */
export function createSigningKey(
  zone: Name,
  algorithm: SigningAlgorithm,
  { seed = zone.key, flags = USUAL_FLAGS }: { seed?: string; flags?: number | undefined } = {},
): SigningKey {
  const { publicKey, privateKey } = generate(algorithm, seed)
  const dnskey: RdataOf<'DNSKEY'> = {
    type: 'DNSKEY',
    flags,
    protocol: 3,
    algorithm,
    publicKey: encode(publicKey),
  }
  const tag = keyTag(dnskey)
  return {
    dnskey,
    ds: { type: 'DS', keyTag: tag, algorithm, digestType: SHA256, digest: keyDigest(zone, dnskey, SHA256) },
    sign(set, originalTtl, { inception, expiration }) {
      const unsigned: RdataOf<'RRSIG'> = {
        type: 'RRSIG',
        typeCovered: set.type,
        algorithm,
        labels: labelCount(set.owner),
        originalTtl,
        expiration,
        inception,
        keyTag: tag,
        signerName: zone,
        signature: new Uint8Array(1),
      }
      const key = { key: privateKey, dsaEncoding: 'ieee-p1363' as const }
      return {
        ...unsigned,
        signature: new Uint8Array(sign(DIGESTS[algorithm], signedOctets(set, unsigned), key)),
      }
    },
  }
}

const DIGESTS = { 8: 'sha256', 13: 'sha256', 14: 'sha384', 15: undefined } as const

function generate(
  algorithm: SigningAlgorithm,
  seed: string,
): { publicKey: KeyObject; privateKey: KeyObject } {
  switch (algorithm) {
    case 8:
      return generateKeyPairSync('rsa', { modulusLength: 1024 })
    case 13:
      return generateKeyPairSync('ec', { namedCurve: 'P-256' })
    case 14:
      return generateKeyPairSync('ec', { namedCurve: 'P-384' })
    case 15:
      return seeded(seed)
  }
}

/** What stands before the 32 octets of an Ed25519 key (RFC 8410 section 7). */
const ED25519_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex')

function seeded(seed: string): { publicKey: KeyObject; privateKey: KeyObject } {
  const octets = createHash('sha256').update(seed).digest()
  const privateKey = createPrivateKey({
    key: Buffer.concat([ED25519_PREFIX, octets]),
    format: 'der',
    type: 'pkcs8',
  })
  return { publicKey: createPublicKey(privateKey), privateKey }
}

/** The Public Key field: RFC 3110 section 2, RFC 6605 section 4, RFC 8080 section 3. */
function encode(key: KeyObject): Uint8Array {
  const { e, n, x, y } = key.export({ format: 'jwk' })
  const parts = [x, y].flatMap((part) => (part === undefined ? [] : Buffer.from(part, 'base64url')))
  if (e === undefined || n === undefined) return new Uint8Array(Buffer.concat(parts))
  const exponent = Buffer.from(e, 'base64url')
  return new Uint8Array(Buffer.concat([Buffer.of(exponent.length), exponent, Buffer.from(n, 'base64url')]))
}

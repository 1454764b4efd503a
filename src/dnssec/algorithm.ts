// The DNSSEC algorithms that we can verify, and how their keys and signatures are given to node:crypto. Knows nothing of records.

import { createPublicKey, verify, type JsonWebKey, type VerifyKeyObjectInput } from 'node:crypto'

interface Algorithm {
  /** What the signature is made over: a digest of the data, or (Edwards curves) the data itself. */
  readonly digest: 'sha1' | 'sha256' | 'sha384' | 'sha512' | undefined
  /** The Public Key field of a DNSKEY record as a JSON Web Key; undefined when it has no such form. */
  readonly readKey: (publicKey: Uint8Array) => JsonWebKey | undefined
}

// RFC 9905 ends signing with SHA-1 but keeps validators able to check it, and Unbound and BIND, which CAs run, still do.
// To call such a zone insecure would pass over a fault in it that makes the CA refuse; a sound one is issued for either way.
const ALGORITHMS: ReadonlyMap<number, Algorithm> = new Map<number, Algorithm>([
  [5, { digest: 'sha1', readKey: rsaKey }],
  [7, { digest: 'sha1', readKey: rsaKey }],
  [8, { digest: 'sha256', readKey: rsaKey }],
  [10, { digest: 'sha512', readKey: rsaKey }],
  [13, { digest: 'sha256', readKey: (key) => curveKey('P-256', 32, key) }],
  [14, { digest: 'sha384', readKey: (key) => curveKey('P-384', 48, key) }],
  [15, { digest: undefined, readKey: (key) => edwardsKey('Ed25519', 32, key) }],
  [16, { digest: undefined, readKey: (key) => edwardsKey('Ed448', 57, key) }],
])

/** Whether signatures of this IANA algorithm number can be verified here; a zone signed with no such algorithm is insecure (RFC 4035 section 5.2). */
export function supportsAlgorithm(algorithm: number): boolean {
  return ALGORITHMS.has(algorithm)
}

/**
 * Whether `signature` over `signed` was made with the key of this DNSKEY Public Key field. False, never an error, for an algorithm that is
 * not supported and for a key or a signature that is malformed.
 */
export function verifySignature(
  algorithm: number,
  publicKey: Uint8Array,
  signed: Uint8Array,
  signature: Uint8Array,
): boolean {
  const known = ALGORITHMS.get(algorithm)
  const key = known && importKey(known.readKey(publicKey))
  return key ? verify(known.digest, signed, key, signature) : false
}

function importKey(key: JsonWebKey | undefined): VerifyKeyObjectInput | undefined {
  if (!key) return undefined
  try {
    // DNSSEC has the two halves of an ECDSA signature side by side (RFC 6605 section 4); the other kinds ignore the setting.
    return { key: createPublicKey({ key, format: 'jwk' }), dsaEncoding: 'ieee-p1363' }
  } catch {
    return undefined // the octets are no point of the curve
  }
}

/** RFC 3110 section 2: the length of the exponent in one octet, or in the two after a zero; the exponent; the modulus. */
function rsaKey(publicKey: Uint8Array): JsonWebKey | undefined {
  const [first = 0, high = 0, low = 0] = publicKey
  const start = first === 0 ? 3 : 1
  const end = start + (first === 0 ? high * 256 + low : first)
  if (end === start || end >= publicKey.length) return undefined
  return { kty: 'RSA', e: base64url(publicKey.subarray(start, end)), n: base64url(publicKey.subarray(end)) }
}

/** RFC 6605 section 4: both coordinates, each of the curve's full length. */
function curveKey(crv: string, octets: number, publicKey: Uint8Array): JsonWebKey | undefined {
  if (publicKey.length !== 2 * octets) return undefined
  return {
    kty: 'EC',
    crv,
    x: base64url(publicKey.subarray(0, octets)),
    y: base64url(publicKey.subarray(octets)),
  }
}

/** RFC 8080 section 3: the encoded point as it is. */
function edwardsKey(crv: string, octets: number, publicKey: Uint8Array): JsonWebKey | undefined {
  return publicKey.length === octets ? { kty: 'OKP', crv, x: base64url(publicKey) } : undefined
}

function base64url(octets: Uint8Array): string {
  return Buffer.from(octets).toString('base64url')
}

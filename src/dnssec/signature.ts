// Whether an RRset is signed by its zone, at a time. Knows which keys to try and when to stop; not how the keys came to be trusted.

import { equalNames, isSubdomain, type Name } from '../wire/name.ts'
import type { RdataOf } from '../wire/rdata.ts'
import type { RRType } from '../wire/registry.ts'
import { supportsAlgorithm, verifySignature } from './algorithm.ts'
import { signedOctets } from './canonical.ts'
import { SIGNATURE_FAULTS, type SignatureFault } from './fault.ts'
import type { RRset } from './rrset.ts'
import { secondsUntil } from './serial.ts'
import { labelCount, wildcardSource } from './wildcard.ts'

/** A key that may sign a zone. */
export interface ZoneKey {
  readonly tag: number
  readonly algorithm: number
  /** The Public Key field of the DNSKEY record. */
  readonly publicKey: Uint8Array
}

/** A zone and the keys that are trusted to sign it. */
export interface ZoneKeys {
  readonly zone: Name
  readonly keys: readonly ZoneKey[]
}

/** One signature is valid, which is enough (RFC 6840 section 5.11). */
interface ValidSignature {
  readonly kind: 'valid'
  readonly signature: RdataOf<'RRSIG'>
  /** The wildcard that the RRset was expanded from: it is secure only with a proof that the owner name does not exist (`denyExpansion`). */
  readonly wildcard?: Name
  /** The last second at which the signature is valid, Unix time. */
  readonly expires: number
}

/** No signature is valid. */
export interface InvalidSignature {
  readonly kind: 'invalid'
  readonly why: SignatureFault
  /** The signature of which `why` is said; absent when there is none. */
  readonly signature?: RdataOf<'RRSIG'>
}

/** What the signatures of an RRset are worth. */
export type SignatureVerdict = ValidSignature | InvalidSignature

/**
 * Verifications spent on one RRset. Two algorithms in the middle of a rollover need four, and key tags are equal by chance
 * once in 65,536 pairs; without a limit one answer can ask for hundreds of thousands (CVE-2023-50387).
 */
export const MAX_TRIES = 16

/** Types that belong to one name alone. Expanded, an NSEC would deny names that it was not made for (CVE-2017-15105). */
const NEVER_EXPANDED: ReadonlySet<RRType> = new Set<RRType>(['DNSKEY', 'DS', 'NSEC', 'NSEC3'])

/**
 * Looks for a signature that is valid at `at` (Unix seconds) and made with one of the keys (RFC 4035 section 5.3). When there is
 * none, the verdict tells the fault of the one that came furthest.
 */
export function verifyRRset(set: RRset, keys: ZoneKeys, at: number): SignatureVerdict {
  const budget = { tries: MAX_TRIES }
  let furthest: InvalidSignature = { kind: 'invalid', why: 'no-signature' }
  for (const signature of set.signatures) {
    const why = faultOf(set, signature, keys, at, budget)
    if (!why) return valid(set, signature, at)
    if (rank(why) > rank(furthest.why)) furthest = { kind: 'invalid', why, signature }
    if (why === 'too-many-tries') break
  }
  return furthest
}

function rank(why: SignatureFault): number {
  return SIGNATURE_FAULTS.indexOf(why)
}

function valid(set: RRset, signature: RdataOf<'RRSIG'>, at: number): ValidSignature {
  const wildcard = wildcardSource(set.owner, signature.labels)
  const expires = at + secondsUntil(signature.expiration, at)
  return { kind: 'valid', signature, expires, ...(wildcard && { wildcard }) }
}

function faultOf(
  set: RRset,
  signature: RdataOf<'RRSIG'>,
  { zone, keys }: ZoneKeys,
  at: number,
  budget: { tries: number },
): SignatureFault | undefined {
  if (!labelsFit(set, signature.labels, zone)) return 'labels-wrong'
  if (!equalNames(signature.signerName, zone) || !isSubdomain(set.owner, zone)) return 'signer-wrong'
  if (!supportsAlgorithm(signature.algorithm)) return 'unsupported'
  const candidates = keys.filter(
    (key) => key.tag === signature.keyTag && key.algorithm === signature.algorithm,
  )
  if (candidates.length === 0) return 'no-key'
  if (secondsUntil(signature.inception, at) > 0) return 'not-yet-valid'
  if (secondsUntil(signature.expiration, at) < 0) return 'expired'
  return tryKeys(candidates, signedOctets(set, signature), signature.signature, budget)
}

function labelsFit(set: RRset, labels: number, zone: Name): boolean {
  const own = labelCount(set.owner)
  if (NEVER_EXPANDED.has(set.type)) return labels === own
  // A wildcard above the zone is not the zone's to expand.
  return labels <= own && labels >= Math.min(own, zone.labels.length)
}

function tryKeys(
  keys: readonly ZoneKey[],
  signed: Uint8Array,
  signature: Uint8Array,
  budget: { tries: number },
): SignatureFault | undefined {
  for (const key of keys) {
    if (budget.tries === 0) return 'too-many-tries'
    budget.tries -= 1
    if (verifySignature(key.algorithm, key.publicKey, signed, signature)) return undefined
  }
  return 'signature-wrong'
}

// Which keys of a zone its delegation, or a trust anchor, vouches for. Knows one step of the chain of trust, not the chain.

import { equalNames, type Name } from '../wire/name.ts'
import type { Rdata, RdataOf } from '../wire/rdata.ts'
import { supportsAlgorithm } from './algorithm.ts'
import { fitsDs, isDigestType } from './digest.ts'
import type { KeyFault, Unsupported } from './fault.ts'
import { keyTag } from './keytag.ts'
import type { RRset } from './rrset.ts'
import { verifyRRset, type ZoneKey, type ZoneKeys } from './signature.ts'

type Ds = RdataOf<'DS'>
type Dnskey = RdataOf<'DNSKEY'>

/**
 * What DS records make of a zone.
 * - `secure`: these keys sign it; their own signature is valid up to `expires` (Unix seconds)
 * - `insecure`: it counts as unsigned
 * - `bogus`: it must be signed and is not as it must be; `signature` is there when one is at fault
 */
export type KeysVerdict =
  | { readonly kind: 'secure'; readonly keys: ZoneKeys; readonly expires: number }
  | { readonly kind: 'insecure'; readonly why: Unsupported }
  | { readonly kind: 'bogus'; readonly why: KeyFault; readonly signature?: RdataOf<'RRSIG'> }

/** RFC 4034 section 2.1.1: the key signs a zone. */
const ZONE_KEY_FLAG = 0x0100
/** RFC 5011 section 7: its owner has given the key up. */
const REVOKE_FLAG = 0x0080
/** RFC 4034 section 2.1.2: the only value that there is. */
const DNSSEC_PROTOCOL = 3

/** The digest type SHA-1. */
const SHA1_DIGEST = 1

/** Digests computed for one delegation: sixteen keys in two digest types, far beyond any rollover (against CVE-2023-50387). */
const MAX_DIGESTS = 32

/**
 * Judges the DNSKEY RRset of `zone` by its secure DS records, or by its trust anchors (RFC 4035 section 5.2); one at least. It must be
 * signed at `at` (Unix seconds) by a key that a DS record fits. `set` is undefined when the zone's servers have no DNSKEY records.
 */
export function verifyKeys(
  zone: Name,
  delegation: readonly Ds[],
  set: RRset | undefined,
  at: number,
): KeysVerdict {
  const known = delegation.filter((ds) => supportsAlgorithm(ds.algorithm))
  if (known.length === 0) return { kind: 'insecure', why: 'algorithm-unsupported' }
  const usable = strongest(known.filter((ds) => isDigestType(ds.digestType)))
  if (usable.length === 0) return { kind: 'insecure', why: 'digest-unsupported' }
  if (!set || !equalNames(set.owner, zone)) return { kind: 'bogus', why: 'key-missing' }

  const keys = set.rdatas.filter(isDnskey)
  const matched = matching(zone, usable, keys)
  if (matched.length === 0) return { kind: 'bogus', why: 'ds-mismatch' }
  const entries = matched.filter(maySign)
  if (entries.length === 0) return { kind: 'bogus', why: 'key-unfit' }

  const verdict = verifyRRset(set, { zone, keys: entries.map(zoneKey) }, at)
  if (verdict.kind === 'invalid') return { ...verdict, kind: 'bogus' }
  return { kind: 'secure', keys: { zone, keys: keys.filter(maySign).map(zoneKey) }, expires: verdict.expires }
}

/** RFC 4509 section 3: a SHA-1 digest counts only where there is no better one, else whoever can break it could lower the zone to it. */
function strongest(delegation: readonly Ds[]): readonly Ds[] {
  const better = delegation.filter((ds) => ds.digestType !== SHA1_DIGEST)
  return better.length > 0 ? better : delegation
}

function matching(zone: Name, delegation: readonly Ds[], keys: readonly Dnskey[]): Dnskey[] {
  const tagged = keys.map((key) => ({ key, tag: keyTag(key) }))
  const matched = new Set<Dnskey>()
  let digests = 0
  for (const ds of delegation) {
    for (const { key, tag } of tagged) {
      if (tag !== ds.keyTag || key.algorithm !== ds.algorithm) continue
      if (digests === MAX_DIGESTS) return [...matched]
      digests += 1
      if (fitsDs(zone, key, ds)) matched.add(key)
    }
  }
  return [...matched]
}

function maySign({ flags, protocol }: Dnskey): boolean {
  return (flags & ZONE_KEY_FLAG) !== 0 && (flags & REVOKE_FLAG) === 0 && protocol === DNSSEC_PROTOCOL
}

function zoneKey(key: Dnskey): ZoneKey {
  return { tag: keyTag(key), algorithm: key.algorithm, publicKey: key.publicKey }
}

function isDnskey(rdata: Rdata): rdata is Dnskey {
  return rdata.type === 'DNSKEY'
}

// The NSEC and NSEC3 records of an answer that may be believed: those that the zone has signed. Does not know what they prove.

import { equalNames, isSubdomain, parentOf, type Name } from '../wire/name.ts'
import type { RdataOf } from '../wire/rdata.ts'
import type { Nsec } from './nsec.ts'
import { hashText, NSEC3_HASH_OCTETS, NSEC3_SHA1 } from './nsec3-hash.ts'
import type { Nsec3, Nsec3Chain } from './nsec3.ts'
import type { RRset } from './rrset.ts'
import { verifyRRset, type InvalidSignature, type ZoneKeys } from './signature.ts'

/** The records of denial in an answer, for the functions of denial.ts. */
export interface Proofs {
  readonly nsec: readonly Nsec[]
  readonly nsec3: Nsec3Chain | undefined
  /** Whether a signed NSEC3 record has more than MAX_ITERATIONS: what the zone denies then counts as unsigned. */
  readonly tooManyIterations: boolean
  /** What is wrong with the first of the records that may not be believed. */
  readonly fault?: InvalidSignature
}

/**
 * RFC 9276 section 3.2 lets a validator treat a zone with more iterations as insecure. Unbound draws the line at 150, BIND lately at
 * 50: with the higher one a zone in between is still checked, and a fault that makes one CA refuse is not passed over.
 */
export const MAX_ITERATIONS = 150

/** RRsets of denial that are looked at in one answer: three prove any one thing, the rest is for aliases on the way (CVE-2023-50387). */
const MAX_RRSETS = 8

/** A record with a hash as its first label, in lower case. */
const HASHED_OWNER = /^([0-9a-v]{32})\./
/** RFC 5155 section 3.1.2.1; a record with any other flag is ignored (section 8.2). */
const OPT_OUT_FLAG = 1

/** The records of denial among the RRsets of an authority section that are signed with the zone's keys at `at` (Unix seconds). */
export function readProofs(authority: readonly RRset[], keys: ZoneKeys, at: number): Proofs {
  const nsec: Nsec[] = []
  const hashed: { owner: Name; rdata: RdataOf<'NSEC3'> }[] = []
  let fault: InvalidSignature | undefined
  for (const set of authority.filter(isDenial).slice(0, MAX_RRSETS)) {
    const verdict = verifyRRset(set, keys, at)
    if (verdict.kind === 'invalid') {
      fault ??= verdict
      continue
    }
    for (const rdata of set.rdatas) {
      if (rdata.type === 'NSEC')
        nsec.push({ owner: set.owner, next: rdata.nextName, types: new Set(rdata.types) })
      if (rdata.type === 'NSEC3' && isKnown(rdata)) hashed.push({ owner: set.owner, rdata })
    }
  }
  return {
    nsec: nsec.filter(({ next }) => isSubdomain(next, keys.zone)),
    nsec3: chainOf(keys.zone, hashed),
    tooManyIterations: hashed.some(({ rdata }) => rdata.iterations > MAX_ITERATIONS),
    ...(fault && { fault }),
  }
}

function isDenial({ type }: RRset): boolean {
  return type === 'NSEC' || type === 'NSEC3'
}

/** RFC 5155 sections 8.1 and 8.2: unknown hash algorithms and flags make a record as good as absent. */
function isKnown({ hashAlgorithm, flags, nextHashed }: RdataOf<'NSEC3'>): boolean {
  return hashAlgorithm === NSEC3_SHA1 && flags <= OPT_OUT_FLAG && nextHashed.length === NSEC3_HASH_OCTETS
}

/** The records with the parameters of the first: those of one answer are of one chain (RFC 5155 section 7.2). */
function chainOf(
  zone: Name,
  hashed: readonly { owner: Name; rdata: RdataOf<'NSEC3'> }[],
): Nsec3Chain | undefined {
  const first = hashed[0]?.rdata
  if (!first || first.iterations > MAX_ITERATIONS) return undefined
  const same = hashed.filter(
    ({ rdata }) => rdata.iterations === first.iterations && Buffer.compare(rdata.salt, first.salt) === 0,
  )
  return {
    zone,
    parameters: { iterations: first.iterations, salt: first.salt },
    records: same.flatMap(({ owner, rdata }) => nsec3Of(zone, owner, rdata)),
  }
}

function nsec3Of(zone: Name, owner: Name, rdata: RdataOf<'NSEC3'>): Nsec3[] {
  const hash = HASHED_OWNER.exec(owner.key)?.[1]
  const above = parentOf(owner)
  if (hash === undefined || !above || !equalNames(above, zone)) return []
  const optOut = (rdata.flags & OPT_OUT_FLAG) !== 0
  return [{ hash, next: hashText(rdata.nextHashed), optOut, types: new Set(rdata.types) }]
}

// What NSEC3 records prove (RFC 5155 section 8). Knows nothing of signatures: the records are verified before.

import { ancestorsOf, isSubdomain, parentOf, prependLabel, type Name } from '../wire/name.ts'
import type { RRType } from '../wire/registry.ts'
import { hashName, type HashParameters } from './nsec3-hash.ts'
import { cutWithoutDs, lacksType, speaksForBelow, type TypeSet } from './type-set.ts'

/** A verified NSEC3 record: the name with this hash has these types, and no name's hash lies between `hash` and `next`. */
export interface Nsec3 {
  readonly hash: string
  readonly next: string
  /** Unsigned delegations may lie between all the same (section 6). */
  readonly optOut: boolean
  readonly types: TypeSet
}

/** Records of one zone that were made with the same parameters. */
export interface Nsec3Chain {
  readonly zone: Name
  readonly parameters: HashParameters
  readonly records: readonly Nsec3[]
}

/** A proof; through a record with opt-out it does not exclude an unsigned delegation. */
export type Nsec3Denial = 'proven' | 'opt-out' | 'missing'

/** What the records prove of the name's existence (sections 8.4 and, for online signers, RFC 9824 section 3.1). */
export function nsec3DeniesName(chain: Nsec3Chain, name: Name): Nsec3Denial {
  if (matching(chain, name)?.types.has('NXNAME')) return 'proven'
  const proof = closestEncloser(chain, name)
  if (!proof || !covering(chain, hashOf(chain, prependLabel('*', proof.encloser)))) return 'missing'
  return byCover(proof.cover)
}

/** What the records prove of records of one type at the name, or at the wildcard that stands for it (sections 8.5 to 8.7). */
export function nsec3DeniesType(chain: Nsec3Chain, name: Name, type: RRType): Nsec3Denial {
  const match = matching(chain, name)
  if (match) return lacksType(match.types, type) ? 'proven' : 'missing'
  const proof = closestEncloser(chain, name)
  if (!proof) return 'missing'
  const wildcard = matching(chain, prependLabel('*', proof.encloser))
  if (wildcard) return lacksType(wildcard.types, type) ? byCover(proof.cover) : 'missing'
  // An unsigned delegation, or an empty non-terminal above such ones only, has no NSEC3 record under opt-out.
  return proof.cover.optOut ? 'opt-out' : 'missing'
}

/** What the records prove of names closer to this one than the wildcard that it was answered from (section 8.8). */
export function nsec3DeniesExpansion(chain: Nsec3Chain, name: Name, wildcard: Name): Nsec3Denial {
  const nextCloser = ancestorsOf(name).find((above) => above.labels.length === wildcard.labels.length)
  const cover = nextCloser && covering(chain, hashOf(chain, nextCloser))
  return cover ? byCover(cover) : 'missing'
}

/** What the records prove of a zone cut at `child` (sections 8.6 and 8.9). */
export function nsec3CutWithoutDs(chain: Nsec3Chain, child: Name): Nsec3Denial | 'no-cut' {
  const match = matching(chain, child)
  if (match) return cutWithoutDs(match.types)
  const proof = closestEncloser(chain, child)
  if (!proof) return 'missing'
  return proof.cover.optOut ? 'opt-out' : 'no-cut'
}

/**
 * The closest encloser of a name that does not exist, and the record that covers the name one label longer (section 8.3).
 * A name has at most 127 labels and MAX_ITERATIONS bounds the work on each, so there is no need to count.
 */
function closestEncloser(chain: Nsec3Chain, name: Name): { encloser: Name; cover: Nsec3 } | undefined {
  let nextCloser = hashOf(chain, name)
  if (withHash(chain, nextCloser)) return undefined
  for (let at = parentOf(name); at && isSubdomain(at, chain.zone); at = parentOf(at)) {
    const hash = hashOf(chain, at)
    const match = withHash(chain, hash)
    if (match) {
      const cover = speaksForBelow(match.types) ? covering(chain, nextCloser) : undefined
      return cover && { encloser: at, cover }
    }
    nextCloser = hash
  }
  return undefined
}

function byCover(cover: Nsec3): Nsec3Denial {
  return cover.optOut ? 'opt-out' : 'proven'
}

function matching(chain: Nsec3Chain, name: Name): Nsec3 | undefined {
  return withHash(chain, hashOf(chain, name))
}

function withHash(chain: Nsec3Chain, hash: string): Nsec3 | undefined {
  return chain.records.find((record) => record.hash === hash)
}

function covering(chain: Nsec3Chain, hash: string): Nsec3 | undefined {
  return chain.records.find(
    (record) =>
      record.hash < record.next
        ? record.hash < hash && hash < record.next
        : record.hash < hash || hash < record.next, // the last record points back to the first
  )
}

function hashOf(chain: Nsec3Chain, name: Name): string {
  return hashName(name, chain.parameters)
}

// Which NSEC or NSEC3 records a signed zone adds to what it says, to prove that nothing was left out.
import type { ResourceRecord } from '../wire/message.ts'
import { compareNames, prependLabel, type Name } from '../wire/name.ts'
import type { RRType } from '../wire/registry.ts'
import { signedRRset, type Found } from './lookup.ts'
import { coveringHash, matchingHash, nextCloser, provableEncloser } from './nsec3.ts'
import type { ServedZone, ZoneNode } from './zone.ts'

/**
 * The proof that belongs to what the zone said of the name, with its signatures; nothing where none is needed or the zone is
 * not signed (RFC 4035 section 3.1.3, RFC 5155 section 7.2).
 */
export function denialOf(found: Found, name: Name): ResourceRecord[] {
  const { zone } = found
  if (zone.nsec3.length > 0) return recordsOf(nsec3Proof(found, name), 'NSEC3')
  return recordsOf(nsecProof(found, name), 'NSEC')
}

type Proof = (ZoneNode | undefined)[]

function nsecProof(found: Found, name: Name): Proof {
  const { zone } = found
  switch (found.kind) {
    case 'answer':
    case 'alias':
      return found.closest ? [nsecAt(zone, name)] : []
    case 'nodata':
      return found.closest
        ? [nsecAt(zone, wildcardAt(found.closest)), nsecAt(zone, name)]
        : [nsecAt(zone, name)]
    case 'nxdomain':
      return [nsecAt(zone, name), nsecAt(zone, wildcardAt(found.closest))]
    case 'referral':
      return found.cut.rrsets.has('DS') ? [] : [nsecAt(zone, found.cut.name)]
  }
}

function nsec3Proof(found: Found, name: Name): Proof {
  const { zone } = found
  switch (found.kind) {
    case 'answer':
    case 'alias':
      return found.closest ? [coveringHash(zone, nextCloser(name, found.closest))] : []
    case 'nodata':
      return found.closest
        ? [...noneCloser(zone, name, found.closest), matchingHash(zone, wildcardAt(found.closest))]
        : matchOrOptOut(zone, name)
    case 'nxdomain':
      return [...noneCloser(zone, name, found.closest), coveringHash(zone, wildcardAt(found.closest))]
    case 'referral':
      return found.cut.rrsets.has('DS') ? [] : matchOrOptOut(zone, found.cut.name)
  }
}

/** The closest encloser proof (RFC 5155 section 7.2.1). */
function noneCloser(zone: ServedZone, name: Name, closest: Name): Proof {
  return [matchingHash(zone, closest), coveringHash(zone, nextCloser(name, closest))]
}

/** The record of the name itself or, where opt-out left it out, of what is provably above it (RFC 5155 sections 7.2.4, 7.2.7). */
function matchOrOptOut(zone: ServedZone, name: Name): Proof {
  const match = matchingHash(zone, name)
  return match ? [match] : noneCloser(zone, name, provableEncloser(zone, name))
}

/** The node whose NSEC matches or covers the name: the last one at or before it, around the end of the chain. */
function nsecAt(zone: ServedZone, name: Name): ZoneNode | undefined {
  return zone.nsec.findLast((node) => compareNames(node.name, name) <= 0) ?? zone.nsec.at(-1)
}

function wildcardAt(closest: Name): Name {
  return prependLabel('*', closest)
}

/** The records of the nodes, each once. */
function recordsOf(proof: Proof, type: RRType): ResourceRecord[] {
  return [...new Set(proof)].flatMap((node) => (node ? signedRRset(node, type) : []))
}

// Finding NSEC3 records by the hash of a name (RFC 5155 section 5), as an authoritative server does.
import { createHash } from 'node:crypto'
import { ancestorsOf, canonicalName, nameOf, prependLabel, type Name } from '../wire/name.ts'
import { encodeRdata, type RdataOf } from '../wire/rdata.ts'
import { encodeBase32 } from '../wire/rdata/base32.ts'
import type { ServedZone, ZoneNode } from './zone.ts'

/** The owner of the NSEC3 record whose hash is that of the name. */
export function matchingHash(zone: ServedZone, name: Name): ZoneNode | undefined {
  const key = hashedOwner(zone, name)
  return zone.nsec3.find((node) => node.name.key === key)
}

/** The owner of the NSEC3 record that covers the hash of the name: the last one before it, around the end of the chain. */
export function coveringHash(zone: ServedZone, name: Name): ZoneNode | undefined {
  const key = hashedOwner(zone, name)
  // Base32 with the hex alphabet sorts as the hashes do, and the owners differ in this label only.
  return zone.nsec3.findLast((node) => node.name.key < key) ?? zone.nsec3.at(-1)
}

/** The name one label longer than the closest encloser, on the way to `name` (RFC 5155 section 1.3). */
export function nextCloser(name: Name, closest: Name): Name {
  return nameOf(name.labels.slice(name.labels.length - closest.labels.length - 1))
}

/** The longest ancestor of the name that has an NSEC3 record (RFC 5155 section 1.3). */
export function provableEncloser(zone: ServedZone, name: Name): Name {
  const [, ...above] = ancestorsOf(name)
  return above.find((ancestor) => matchingHash(zone, ancestor) !== undefined) ?? zone.apex
}

function hashedOwner(zone: ServedZone, name: Name): string {
  const parameters = parametersOf(zone)
  return parameters ? prependLabel(encodeBase32(hashOf(name, parameters)), zone.apex).key : ''
}

function parametersOf(zone: ServedZone): RdataOf<'NSEC3'> | undefined {
  const rdata = zone.nsec3[0]?.rrsets.get('NSEC3')?.[0]?.rdata
  return rdata?.type === 'NSEC3' ? rdata : undefined
}

/** RFC 5155 section 5: SHA-1 of the name and the salt, then of the hash and the salt once for each iteration. */
function hashOf(name: Name, { salt, iterations }: RdataOf<'NSEC3'>): Uint8Array {
  let hash: Uint8Array = encodeRdata({ type: 'DNAME', target: canonicalName(name) })
  for (let round = 0; round <= iterations; round++) {
    hash = createHash('sha1').update(hash).update(salt).digest()
  }
  return hash
}

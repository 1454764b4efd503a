// One step of answering from one zone (RFC 1034 section 4.3.2, step 3): what the zone says of a name and type.
import type { ResourceRecord } from '../wire/message.ts'
import { ancestorsOf, prependLabel, replaceSuffix, type Name } from '../wire/name.ts'
import { CLASS_IN, type RRType } from '../wire/registry.ts'
import type { ServedZone, ZoneNode } from './zone.ts'

/** What a zone says. Where a wildcard was expanded, `closest` is the closest encloser of the name (RFC 4592 section 3.3.1). */
export type Found =
  | { kind: 'answer'; zone: ServedZone; records: readonly ResourceRecord[]; closest?: Name }
  /** `target` is missing when the substituted name would be too long (RFC 6672 section 2.2). */
  | { kind: 'alias'; zone: ServedZone; records: readonly ResourceRecord[]; target?: Name; closest?: Name }
  | { kind: 'nodata'; zone: ServedZone; closest?: Name }
  | { kind: 'nxdomain'; zone: ServedZone; closest: Name }
  | { kind: 'referral'; zone: ServedZone; cut: ZoneNode }

type OfNode = Extract<Found, { kind: 'answer' | 'alias' | 'nodata' }>

/** What the zone says of a name at or below its apex. Records come with the signatures that cover them. */
export function lookup(zone: ServedZone, name: Name, type: RRType): Found {
  let closest = zone.apex
  for (const at of pathTo(zone, name)) {
    const node = zone.nodes.get(at.key)
    if (!node) return expandWildcard(zone, closest, name, type)
    const last = at.key === name.key
    const isCut = at.key !== zone.apex.key && node.rrsets.has('NS')
    // DS is the one type that the parent's side of a cut answers itself (RFC 4035 section 3.1.4.1).
    if (isCut && !(last && type === 'DS')) return { kind: 'referral', zone, cut: node }
    if (last) return atNode(zone, node, name, type)
    if (node.rrsets.has('DNAME')) return substitute(zone, node, name)
    closest = at
  }
  throw new RangeError(`${name.key} is outside of the zone ${zone.apex.key}`)
}

/** An RRset of the node, and the signatures over it. */
export function signedRRset(node: ZoneNode, type: RRType): ResourceRecord[] {
  return [...(node.rrsets.get(type) ?? []), ...(node.signatures.get(type) ?? [])]
}

/** The names from the apex down to `name`. */
function pathTo(zone: ServedZone, name: Name): Name[] {
  return ancestorsOf(name)
    .slice(0, Math.max(0, name.labels.length - zone.apex.labels.length + 1))
    .toReversed()
}

/**
 * The exact type comes before an alias: so it must be for the NSEC and RRSIG of an alias (RFC 4035 section 2.5), and so do
 * servers that let data stand beside a CNAME.
 */
function atNode(zone: ServedZone, node: ZoneNode, name: Name, type: RRType): OfNode {
  if (type === 'RRSIG' && node.signatures.size > 0) {
    return { kind: 'answer', zone, records: owned([...node.signatures.values()].flat(), name) }
  }
  // ANY is answered with one RRset, the first (RFC 8482 section 4.1).
  const [exact = type] = type === 'ANY' ? node.rrsets.keys() : [type]
  if (node.rrsets.has(exact)) return { kind: 'answer', zone, records: owned(signedRRset(node, exact), name) }
  const alias = node.rrsets.get('CNAME')?.[0]?.rdata
  if (alias?.type !== 'CNAME') return { kind: 'nodata', zone }
  return { kind: 'alias', zone, records: owned(signedRRset(node, 'CNAME'), name), target: alias.cname }
}

function expandWildcard(zone: ServedZone, closest: Name, name: Name, type: RRType): Found {
  const wildcard = zone.nodes.get(prependLabel('*', closest).key)
  return wildcard ? { ...atNode(zone, wildcard, name, type), closest } : { kind: 'nxdomain', zone, closest }
}

/** The DNAME above the name, and the CNAME that it stands for here, with its TTL (RFC 6672 section 3.1). */
function substitute(zone: ServedZone, node: ZoneNode, name: Name): Found {
  const records = signedRRset(node, 'DNAME')
  const dname = records[0]
  if (dname?.rdata.type !== 'DNAME') throw new RangeError(`${node.name.key} has no DNAME`)
  const target = replaceSuffix(name, node.name, dname.rdata.target)
  if (!target) return { kind: 'alias', zone, records }
  const cname: ResourceRecord = {
    name,
    class: CLASS_IN,
    ttl: dname.ttl,
    rdata: { type: 'CNAME', cname: target },
  }
  return { kind: 'alias', zone, records: [...records, cname], target }
}

/** The records with the name that was asked as their owner: a wildcard's take it over, others keep the letters of the zone. */
function owned(records: readonly ResourceRecord[], name: Name): ResourceRecord[] {
  return records.map((record) => (record.name.key === name.key ? record : { ...record, name }))
}

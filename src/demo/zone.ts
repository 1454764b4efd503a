// A zone as its server holds it: nodes, empty non-terminals, signatures, and the chains that deny existence.
import type { ResourceRecord } from '../wire/message.ts'
import { ancestorsOf, compareNames, isSubdomain, presentName, type Name } from '../wire/name.ts'
import type { RRType } from '../wire/registry.ts'
import { parseZoneFile } from '../wire/zonefile.ts'

/** One name of a zone. An empty non-terminal has neither RRsets nor signatures (RFC 4592 section 2.2.2). */
export interface ZoneNode {
  readonly name: Name
  readonly rrsets: ReadonlyMap<RRType, readonly ResourceRecord[]>
  /** RRSIG records by the type that they cover. */
  readonly signatures: ReadonlyMap<RRType, readonly ResourceRecord[]>
}

/** A zone. */
export interface ServedZone {
  readonly apex: Name
  /** By the key of the name; all names from the apex down, without the NSEC3 records and what only they own (RFC 5155 section 7.2.8). */
  readonly nodes: ReadonlyMap<string, ZoneNode>
  /** The nodes with an NSEC record, in canonical order. */
  readonly nsec: readonly ZoneNode[]
  /** The owners of NSEC3 records, in the order of their hashes. */
  readonly nsec3: readonly ZoneNode[]
}

/** The zones of a server, by the key of the apex. */
export interface ServedZones {
  get(apexKey: string): ServedZone | undefined
}

interface GrowingNode extends ZoneNode {
  readonly rrsets: Map<RRType, ResourceRecord[]>
  readonly signatures: Map<RRType, ResourceRecord[]>
}

/** The zone with these records. Throws a RangeError for a record outside of it. */
export function zoneOf(apex: Name, records: readonly ResourceRecord[]): ServedZone {
  const nodes = new Map<string, GrowingNode>()
  const hashed = new Map<string, GrowingNode>()
  nodeAt(nodes, apex)
  for (const record of records) {
    if (!isSubdomain(record.name, apex)) {
      throw new RangeError(`${presentName(record.name)} is outside of the zone ${presentName(apex)}`)
    }
    const shelf = typeServed(record) === 'NSEC3' ? hashed : nodes
    place(nodeAt(shelf, record.name), record)
  }
  for (const { name } of nodes.values()) {
    for (const ancestor of ancestorsOf(name)) if (isSubdomain(ancestor, apex)) nodeAt(nodes, ancestor)
  }
  const nsec = [...nodes.values()].filter(({ rrsets }) => rrsets.has('NSEC'))
  return { apex, nodes, nsec: nsec.sort(byName), nsec3: [...hashed.values()].sort(byName) }
}

/** The zone of a master file; `ttl`, in seconds, stands for a missing `$TTL`. Throws a ZoneFileError or a RangeError. */
export function zoneFromText(apex: Name, text: string, ttl?: number): ServedZone {
  return zoneOf(apex, parseZoneFile(text, ttl === undefined ? { origin: apex } : { origin: apex, ttl }))
}

/** Puts zones together for one server. */
export function servedZones(zones: Iterable<ServedZone>): ServedZones {
  return new Map(Array.from(zones, (zone) => [zone.apex.key, zone]))
}

/** The deepest zone that holds the name; with `parentSide` not the one that has its apex there (RFC 4035 section 3.1.4.1). */
export function zoneFor(zones: ServedZones, name: Name, parentSide = false): ServedZone | undefined {
  for (const apex of ancestorsOf(name)) {
    const zone = zones.get(apex.key)
    if (zone && !(parentSide && apex.key === name.key)) return zone
  }
  return undefined
}

function nodeAt(nodes: Map<string, GrowingNode>, name: Name): GrowingNode {
  const known = nodes.get(name.key)
  if (known) return known
  const node = {
    name,
    rrsets: new Map<RRType, ResourceRecord[]>(),
    signatures: new Map<RRType, ResourceRecord[]>(),
  }
  nodes.set(name.key, node)
  return node
}

/** The type of the RRset that the record is of or covers. */
function typeServed({ rdata }: ResourceRecord): RRType {
  return rdata.type === 'RRSIG' ? rdata.typeCovered : rdata.type
}

function place(node: GrowingNode, record: ResourceRecord): void {
  const shelf = record.rdata.type === 'RRSIG' ? node.signatures : node.rrsets
  const type = typeServed(record)
  const set = shelf.get(type)
  if (set) set.push(record)
  else shelf.set(type, [record])
}

function byName(a: ZoneNode, b: ZoneNode): number {
  return compareNames(a.name, b.name)
}

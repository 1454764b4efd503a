// Zone texts to the records of an internet: SOA, NS, server addresses, delegations and glue are added where the texts do not have them.
import type { ResourceRecord } from '../../src/wire/message.ts'
import { ancestorsOf, isSubdomain, nameOf, parentOf, parseName, type Name } from '../../src/wire/name.ts'
import { parseRdata } from '../../src/wire/rdata.ts'
import { CLASS_IN, type RRType } from '../../src/wire/registry.ts'
import { parseZoneFile } from '../../src/wire/zonefile.ts'

/** A zone as a test writes it: its text (relative to the apex, TTL 300 unless it says otherwise), or that and its servers. */
export type ZoneScript =
  | string
  | {
      text?: string
      /** The addresses of each server, by its host name; one server at a fresh address when left out. */
      servers?: Record<string, readonly string[]>
    }

/** A zone with all its records, and where it is served. */
export interface ScriptedZone {
  apex: Name
  records: ResourceRecord[]
  servers: { host: Name; addresses: readonly string[] }[]
}

/** Seconds, of every record whose text says nothing else. */
const TTL = 300
const SOA_TIMES = '3600 600 86400 60'

/** The zones of these texts, a root among them. */
export function scriptedZones(scripts: Record<string, ZoneScript>): ScriptedZone[] {
  const zones = new Map<string, ScriptedZone>()
  for (const [apex, script] of Object.entries({ '.': '', ...scripts })) {
    const zone = readScript(
      parseName(apex),
      typeof script === 'string' ? { text: script } : script,
      zones.size,
    )
    zones.set(zone.apex.key, zone)
  }
  for (const zone of zones.values()) addApex(zone)
  for (const zone of zones.values()) for (const server of zone.servers) addAddresses(zones, server)
  for (const zone of zones.values()) addDelegation(zones, zone)
  return [...zones.values()]
}

type Zones = ReadonlyMap<string, ScriptedZone>

/** The deepest zone that holds the name; the root holds every name. */
function zoneOf(zones: Zones, name: Name): ScriptedZone | undefined {
  const apex = ancestorsOf(name).find(({ key }) => zones.has(key))
  return apex && zones.get(apex.key)
}

function readScript(apex: Name, script: Exclude<ZoneScript, string>, index: number): ScriptedZone {
  const servers = script.servers ?? { [defaultHost(apex)]: [freshAddress(index)] }
  return {
    apex,
    records: parseZoneFile(script.text ?? '', { origin: apex, ttl: TTL }),
    servers: Object.entries(servers).map(([host, addresses]) => ({ host: parseName(host), addresses })),
  }
}

/** Documentation addresses, then those for benchmarks (RFC 5737, RFC 2544). */
function freshAddress(index: number): string {
  return index < 254 ? `203.0.113.${index + 1}` : `198.18.${index >> 8}.${index & 0xff}`
}

function defaultHost(apex: Name): string {
  return apex.labels.length === 0 ? 'a.root-servers.net.' : `ns1.${apex.key}`
}

function addApex(zone: ScriptedZone): void {
  const { apex, records, servers } = zone
  const [primary] = servers
  if (!has(zone, apex, 'SOA')) {
    const text = `${primary?.host.key ?? '.'} ${nameOf([new TextEncoder().encode('hostmaster'), ...apex.labels]).key} 1 ${SOA_TIMES}`
    records.push(record(apex, 'SOA', text))
  }
  if (!has(zone, apex, 'NS')) records.push(...nsSet(zone))
}

/** Puts the server's addresses into the zone that holds its name, unless the zone's text knows the name. */
function addAddresses(zones: Zones, { host, addresses }: ScriptedZone['servers'][number]): void {
  const home = zoneOf(zones, host)
  if (!home || has(home, host, 'A') || has(home, host, 'AAAA') || has(home, host, 'CNAME')) return
  home.records.push(...addressRecords(host, addresses))
}

/** Delegates the zone in the one above, with glue for the servers below that one, unless its text already does. */
function addDelegation(zones: Zones, zone: ScriptedZone): void {
  const above = parentOf(zone.apex)
  const parent = above && zoneOf(zones, above)
  if (!parent || has(parent, zone.apex, 'NS')) return
  parent.records.push(...nsSet(zone))
  for (const { host, addresses } of zone.servers) {
    if (isSubdomain(host, parent.apex) && !has(parent, host, 'A') && !has(parent, host, 'AAAA')) {
      parent.records.push(...addressRecords(host, addresses))
    }
  }
}

function nsSet({ apex, servers }: ScriptedZone): ResourceRecord[] {
  return servers.map(({ host }) => record(apex, 'NS', host.key))
}

function addressRecords(host: Name, addresses: readonly string[]): ResourceRecord[] {
  return addresses.map((ip) => record(host, ip.includes(':') ? 'AAAA' : 'A', ip))
}

function record(name: Name, type: RRType, text: string): ResourceRecord {
  return { name, class: CLASS_IN, ttl: TTL, rdata: parseRdata(type, text) }
}

function has({ records }: ScriptedZone, name: Name, type: RRType): boolean {
  return records.some((record) => record.name.key === name.key && record.rdata.type === type)
}

// A zone of the tree before it is served: who serves it, how it is signed, how it is then spoilt, and its text.
import type { SigningOptions } from '../zone-tools.ts'
import type { Edit } from '../zone-lines.ts'

/** Signing by Knot while it serves. */
export interface KnotPolicy {
  readonly algorithm?: string
  /** NSEC3 with so many iterations; absent: NSEC. */
  readonly iterations?: number
  readonly optOut?: boolean
}

/** The host names of a zone's servers with their addresses. */
export type Hosts = Readonly<Record<string, string>>

/** A zone to be made; names are absolute, with the final dot. */
export interface ZonePlan {
  readonly apex: string
  /** Who serves it: the root's server, that of the top-level domains, the pair of Knot, or the pair of NSD. */
  readonly role: 'root' | 'tld' | 'knot' | 'nsd'
  /** Absent: not signed. Knot signs for itself, for NSD it is signed beforehand. */
  readonly knot?: KnotPolicy
  readonly signed?: SigningOptions
  /** What becomes of the zone before NSD serves it, and what more of it at the second NSD. */
  readonly edit?: Edit
  readonly second?: Edit
  /** The servers that it names; absent: ns1 and ns2 below its apex, at the addresses of its role. */
  readonly hosts?: Hosts
  /** The servers that the zone above names, if others. */
  readonly delegatedTo?: Hosts
  /** How many of the pair of NSD serve it, where not both do. */
  readonly served?: 0 | 1
  /** What the zone above has as DS records, if not that with SHA-256 of its key. */
  readonly ds?: (of: DsRecords) => readonly string[]
}

/** The DS records that a zone could have: of its key, by the name of the digest, and of a key that is not its own. */
interface DsRecords {
  readonly sha1: string
  readonly sha256: string
  readonly sha384: string
  readonly strange: string
}

/** Addresses of the servers, by role. */
export const ADDRESSES = {
  root: ['127.59.0.1'],
  tld: ['127.59.0.2'],
  knot: ['127.59.1.1', '127.59.1.2'],
  /** Those and one address more of each. */
  four: ['127.59.1.1', '127.59.1.2', '127.59.1.3', '127.59.1.4'],
  nsd: ['127.59.2.1', '127.59.2.2'],
} as const

/** A zone served by NSD as it is written. */
export function plainZone(apex: string, plan: Partial<ZonePlan> = {}): ZonePlan {
  return { apex, role: 'nsd', ...plan }
}

/** A zone served by NSD that was signed beforehand, by one ECDSA key, unless the options say otherwise. */
export function signedZone(apex: string, plan: Partial<ZonePlan> = {}): ZonePlan {
  return { apex, role: 'nsd', signed: {}, ...plan }
}

/** The servers that the zone itself names. */
export function hostsOf({ apex, role, hosts }: ZonePlan): Hosts {
  const below = apex === '.' ? '' : apex
  return hosts ?? Object.fromEntries(ADDRESSES[role].map((ip, at) => [`ns${at + 1}.${below}`, ip]))
}

/** The text of the zone with these records: a line each, "owner TTL IN TYPE RDATA". */
export function zoneText(plan: ZonePlan, records: readonly string[]): string {
  const { apex } = plan
  const hosts = hostsOf(plan)
  const [first = 'invalid.'] = Object.keys(hosts)
  const lines = [
    `${apex} 60 IN SOA ${first} hostmaster.${apex === '.' ? '' : apex} 1 3600 600 86400 60`,
    ...serverLines(apex, hosts),
    ...records,
  ]
  return lines.map((line) => `${line}\n`).join('')
}

/** What the zone above says of this one, with its DS records. */
export function delegationLines(plan: ZonePlan, ds: readonly string[]): string[] {
  return [...serverLines(plan.apex, plan.delegatedTo ?? hostsOf(plan)), ...ds]
}

/** NS records, and the addresses of the servers that are below the apex. */
function serverLines(apex: string, hosts: Hosts): string[] {
  return Object.entries(hosts).flatMap(([host, ip]) => [
    `${apex} 60 IN NS ${host}`,
    ...(isBelow(host, apex) ? [`${host} 60 IN A ${ip}`] : []),
  ])
}

/** Whether a name is an apex or below it. */
export function isBelow(name: string, apex: string): boolean {
  return apex === '.' || name === apex || name.endsWith(`.${apex}`)
}

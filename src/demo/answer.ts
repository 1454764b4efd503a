// The sections of an answer: aliases followed inside the server's zones, referrals with glue, negative answers with their SOA.
import type { Question, ResourceRecord } from '../wire/message.ts'
import type { Name } from '../wire/name.ts'
import type { Rcode, RRType } from '../wire/registry.ts'
import { denialOf } from './denial.ts'
import { lookup, signedRRset, type Found } from './lookup.ts'
import { zoneFor, type ServedZone, type ServedZones } from './zone.ts'

/** What an authoritative server answers. */
export interface Sections {
  aa: boolean
  rcode: Rcode
  answer: ResourceRecord[]
  authority: ResourceRecord[]
  additional: ResourceRecord[]
}

/** A chain of aliases ends here, as real servers end it, so that a loop is answered too. */
const MAX_ALIASES = 16

/** The answer of these zones; undefined when the name is in none of them. `dnssec` adds signatures and proofs (RFC 3225). */
export function answerFrom(zones: ServedZones, question: Question, dnssec: boolean): Sections | undefined {
  const steps = stepsOf(zones, question)
  const last = steps.at(-1)
  if (!last) return undefined
  const answer = steps.flatMap(({ found }) => ('records' in found ? found.records : []))
  const authority = [...authorityOf(last.found), ...steps.flatMap(({ found, name }) => denialOf(found, name))]
  const additional = additionalOf(zones, last.found)
  const sections = {
    // The bit is for the first owner name of the answer (RFC 1035 section 4.1.1).
    aa: steps[0]?.found.kind !== 'referral',
    rcode: rcodeOf(last.found),
    answer: unique(answer),
    authority: unique(authority),
    additional: unique(additional),
  }
  return dnssec ? sections : withoutDnssec(sections, question.type)
}

interface Step {
  name: Name
  found: Found
}

/** The lookups from the question along the aliases to the first name that is no alias, or is not in these zones. */
function stepsOf(zones: ServedZones, { name, type }: Question): Step[] {
  const steps: Step[] = []
  for (let at: Name | undefined = name; at && steps.length <= MAX_ALIASES;) {
    const zone = zoneFor(zones, at, type === 'DS') ?? zoneFor(zones, at)
    if (!zone) break
    const found: Found = lookup(zone, at, type)
    steps.push({ name: at, found })
    // Who asks for an alias gets it, even one that a DNAME stands for, and not what is behind it.
    at = found.kind === 'alias' && type !== 'CNAME' ? found.target : undefined
  }
  return steps
}

/** RFC 6604 section 3: the response code is that of the last name of the chain. */
function rcodeOf(found: Found): Rcode {
  if (found.kind === 'alias' && !found.target) return 'YXDOMAIN'
  return found.kind === 'nxdomain' ? 'NXDOMAIN' : 'NOERROR'
}

function authorityOf(found: Found): ResourceRecord[] {
  switch (found.kind) {
    case 'answer':
    case 'alias':
      return []
    case 'nodata':
    case 'nxdomain':
      return negativeSoa(found.zone)
    case 'referral':
      return [...signedRRset(found.cut, 'NS'), ...signedRRset(found.cut, 'DS')]
  }
}

/** The SOA with the TTL that the negative answer may be kept (RFC 2308 section 3). */
export function negativeSoa(zone: ServedZone): ResourceRecord[] {
  const apex = zone.nodes.get(zone.apex.key)
  const minimum = apex?.rrsets.get('SOA')?.[0]?.rdata
  if (!apex || minimum?.type !== 'SOA') return []
  return signedRRset(apex, 'SOA').map((record) => withTtl(record, Math.min(record.ttl, minimum.minimum)))
}

function withTtl(record: ResourceRecord, ttl: number): ResourceRecord {
  return { ...record, ttl }
}

/** Addresses of the servers in an NS set, so far as these zones hold them: glue, and what a resolver asks for when priming (RFC 8109). */
function additionalOf(zones: ServedZones, found: Found): ResourceRecord[] {
  const servers =
    found.kind === 'referral' ? signedRRset(found.cut, 'NS') : found.kind === 'answer' ? found.records : []
  return servers.flatMap(({ rdata }) =>
    rdata.type === 'NS' ? addressesIn(zones, found.zone, rdata.nsdname) : [],
  )
}

function addressesIn(zones: ServedZones, nearest: ServedZone, host: Name): ResourceRecord[] {
  const node = nearest.nodes.get(host.key) ?? zoneFor(zones, host)?.nodes.get(host.key)
  return node ? [...signedRRset(node, 'A'), ...signedRRset(node, 'AAAA')] : []
}

/** Types that only a client that asks for DNSSEC wants, unless the question is for them (RFC 4035 sections 3.1 and 3.1.4). */
const DNSSEC_TYPES: ReadonlySet<RRType> = new Set<RRType>(['RRSIG', 'DS', 'NSEC', 'NSEC3'])

/** The sections for a client that does not ask for DNSSEC. */
export function withoutDnssec(sections: Sections, asked: RRType): Sections {
  return {
    ...sections,
    answer: sections.answer.filter((record) => record.rdata.type === asked || isPlain(record)),
    authority: sections.authority.filter(isPlain),
    additional: sections.additional.filter(isPlain),
  }
}

function isPlain({ rdata }: ResourceRecord): boolean {
  return !DNSSEC_TYPES.has(rdata.type)
}

/** Each record once: an alias loop, or two proofs, may bring the same one again. */
function unique(records: ResourceRecord[]): ResourceRecord[] {
  return [...new Set(records)]
}

// A recursive resolver as its clients see it: it answers for every name below its zones and keeps what it learned. It asks nobody:
// the zones are at its hand.
import type { Message, Question, ResourceRecord } from '../wire/message.ts'
import type { Name } from '../wire/name.ts'
import type { Rcode, RRType } from '../wire/registry.ts'
import { negativeSoa, withoutDnssec, type Sections } from './answer.ts'
import { createCache, type CacheLimits, type Known } from './cache.ts'
import { denialOf } from './denial.ts'
import { lookup } from './lookup.ts'
import { responseTo } from './responder.ts'
import { zoneFor, type ServedZones } from './zone.ts'

export interface ResolverOptions {
  /** What the authoritative servers hold when a question is not in the cache. */
  zones: () => ServedZones
  /** Milliseconds. */
  now: () => number
  limits?: CacheLimits
}

/** Where real resolvers give up on a chain of aliases. */
const MAX_ALIASES = 16

/** A resolver with an empty cache. It does not validate; a question without RD is refused, as by a resolver that nobody may snoop on. */
export function createResolver(options: ResolverOptions): (query: Message) => Message {
  const cache = createCache(options.now, options.limits)
  const find = (name: Name, type: RRType): Known | undefined => {
    const kept = cache.get(name, type)
    if (kept) return kept
    const known = learn(options.zones(), name, type)
    if (known) cache.keep(name, type, known)
    return cache.get(name, type) ?? known
  }
  return (query) => {
    const [question] = query.question
    const whole = question && query.flags.rd ? resolve(question, find) : failure('REFUSED')
    const sections = query.edns?.dnssecOk === true ? whole : withoutDnssec(whole, question?.type ?? 'ANY')
    const response = responseTo(query, sections)
    return { ...response, flags: { ...response.flags, ra: true } }
  }
}

function resolve(question: Question, find: (name: Name, type: RRType) => Known | undefined): Sections {
  const answer: ResourceRecord[] = []
  let name = question.name
  for (let aliases = 0; aliases <= MAX_ALIASES; aliases++) {
    const known = find(name, question.type)
    if (!known) break
    if (known.kind !== 'records') {
      const rcode = known.kind === 'nxdomain' ? 'NXDOMAIN' : 'NOERROR'
      return { ...failure(rcode), answer, authority: [...known.records] }
    }
    answer.push(...known.records)
    if (!known.target || question.type === 'CNAME') return { ...failure('NOERROR'), answer }
    name = known.target
  }
  return failure('SERVFAIL')
}

/** What the zones say of the name; undefined when they do not lead to a server that knows. */
function learn(zones: ServedZones, name: Name, type: RRType): Known | undefined {
  const zone = zoneFor(zones, name, type === 'DS') ?? zoneFor(zones, name)
  const found = zone && lookup(zone, name, type)
  switch (found?.kind) {
    case undefined:
    case 'referral':
      return undefined
    case 'answer':
      return { kind: 'records', records: found.records, ...targetOf(found.records) }
    case 'alias':
      return found.target && { kind: 'records', records: found.records, target: found.target }
    case 'nodata':
    case 'nxdomain':
      return { kind: found.kind, records: [...negativeSoa(found.zone), ...denialOf(found, name)] }
  }
}

/** An alias that was asked for itself is kept as one, so that it serves the questions for other types too. */
function targetOf(records: readonly ResourceRecord[]): { target?: Name } {
  const rdata = records[0]?.rdata
  return rdata?.type === 'CNAME' ? { target: rdata.cname } : {}
}

function failure(rcode: Rcode): Sections {
  return { aa: false, rcode, answer: [], authority: [], additional: [] }
}

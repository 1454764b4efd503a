// Zone cuts: whether a zone ends above a name, read from what its servers say of the labels between (RFC 9156 in spirit).
import type { Question, ResourceRecord } from '../wire/message.ts'
import { ancestorsOf, equalNames, isSubdomain, type Name } from '../wire/name.ts'
import type { Enquiries } from './enquiries.ts'
import type { Errand } from './errand.ts'
import { nsNames } from './referral.ts'
import type { Observation, Server, Zone } from './zone.ts'

/** Labels looked at one by one where servers leave it open whether a zone ends there (RFC 9156 section 2.3). */
const MAX_STEPS = 10
/** In the root and in top-level zones the next label is nearly always a cut. */
const SHALLOW = 1

/** A zone that begins below another. */
export interface Cut {
  readonly apex: Name
  /** The NS set of the referral. */
  readonly parentNs?: readonly Name[]
  /** Where a server of the zone above serves this one too, there is no referral: the NS set that it gave as its own. */
  readonly childNs?: readonly Name[]
  readonly glue: readonly ResourceRecord[]
  /** That server: it can be asked as one of this zone, until the addresses of those are known. */
  readonly shared?: Server
}

/** The nearest cut below a zone on the way to a name, if there is one, and what was said to the question itself, if it was asked. */
export interface CutSearch {
  readonly cut?: Cut
  readonly last?: Observation
}

/**
 * What one answer shows: a cut; the apex of a zone further down, whose servers are still to be asked for; that no zone ends above
 * the name; or nothing.
 */
type Reading =
  | { kind: 'cut'; apex: Name; cut: Cut }
  | { kind: 'apex'; apex: Name }
  | { kind: 'none' }
  | { kind: 'unsure' }

/**
 * Looks for a cut between the apex of a zone and the name of a question; the question is NS, or the one of whom only the answer
 * counts. Its name is asked for at once, except in shallow zones: a denial with this zone's SOA shows that no cut lies between.
 * Where that leaves doubt, each label is asked for NS, for a server may hold several of the zones between and refer to none.
 */
export async function findCut(
  enquiries: Pick<Enquiries, 'ask'>,
  zone: Zone,
  question: Question,
  errand: Errand,
): Promise<CutSearch> {
  const shallow = zone.apex.labels.length <= SHALLOW
  const between = namesBetween(zone.apex, question.name)
  const [next] = between
  const nextCut = shallow && next ? await cutAt(next) : undefined
  if (nextCut) return { cut: nextCut }
  const last = await enquiries.ask(zone, question, errand)
  if (!last) return {}
  const reading = readingOf(zone.apex, last)
  if (reading.kind === 'none') return { last }
  for (const name of shallow ? between.slice(1) : between) {
    if ('apex' in reading && isSubdomain(name, reading.apex)) break
    const cut = await cutAt(name)
    if (cut) return { cut }
  }
  const cut = reading.kind === 'apex' ? await cutAt(reading.apex) : reading.kind === 'cut' && reading.cut
  return cut ? { cut } : { last }

  async function cutAt(name: Name): Promise<Cut | undefined> {
    const said = await enquiries.ask(zone, { name, type: 'NS' }, errand)
    const reading = said && readingOf(zone.apex, said)
    return reading?.kind === 'cut' ? reading.cut : undefined
  }
}

/** The names below `apex` and above `name`, the uppermost first. */
function namesBetween(apex: Name, name: Name): Name[] {
  const depth = name.labels.length - apex.labels.length
  return ancestorsOf(name).slice(1, Math.max(1, depth)).toReversed().slice(0, MAX_STEPS)
}

function readingOf(zone: Name, observation: Observation): Reading {
  const { question, outcome } = observation
  switch (outcome.kind) {
    case 'referral': {
      const { zone: apex, servers: parentNs, glue } = outcome
      return { kind: 'cut', apex, cut: { apex, parentNs, glue } }
    }
    case 'answer':
      return question.type === 'NS' && !equalNames(question.name, zone)
        ? ownApex(observation)
        : { kind: 'none' }
    case 'nodata':
    case 'nxdomain':
      if (!outcome.soa) return { kind: 'unsure' }
      return equalNames(outcome.soa.name, zone) ? { kind: 'none' } : { kind: 'apex', apex: outcome.soa.name }
    case 'alias':
      // For the address of a host this is the answer; for NS it says only that the name itself is no apex.
      return { kind: question.type === 'NS' ? 'unsure' : 'none' }
    case 'lame':
    case 'error':
    case 'silent':
    case 'unreachable':
    case 'malformed':
    case 'unfinished':
      return { kind: 'unsure' }
  }
}

/** The server of the zone above gave an NS set as its own: it serves the zone below too. */
function ownApex({ question, server, outcome }: Observation): Reading {
  const apex = question.name
  const childNs = nsNames(outcome.kind === 'answer' ? outcome.records : [])
  return { kind: 'cut', apex, cut: { apex, childNs, glue: [], shared: { ...server, zone: apex } } }
}

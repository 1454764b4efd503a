// What one server's answer means for an expectation. Pure.
import type { AliasPath } from '../resolver/alias.ts'
import type { Alias, Lame, Outcome } from '../resolver/outcome.ts'
import type { Observation } from '../resolver/zone.ts'
import type { ExtendedError } from '../wire/ede-option.ts'
import type { ResourceRecord } from '../wire/message.ts'
import type { Sight, Sighting } from './evidence.ts'
import { compare, type Expectation } from './expectation.ts'

/** Every observation of an authoritative server on the path, with what it means. */
export function sightingsOf(expectation: Expectation, path: AliasPath): Sighting[] {
  return path.hops.flatMap((hop) =>
    hop.observations.map((observation) => ({ observation, sight: sightOf(expectation, observation, path) })),
  )
}

/**
 * One authoritative server's view. An alias is right as far as that server goes: the names that it leads to are hops of
 * the path and judged by their own servers, unless it leads in a circle or was not followed.
 */
export function sightOf(expectation: Expectation, observation: Observation, path: AliasPath): Sight {
  if (observation.notes.includes('no-route')) return 'not-tested'
  return sightOfOutcome(expectation, observation.outcome, path)
}

function sightOfOutcome(
  expectation: Expectation,
  outcome: Outcome | NonNullable<Lame['taken']>,
  path: AliasPath,
): Sight {
  switch (outcome.kind) {
    case 'answer':
      return judge(expectation, outcome.records)
    case 'alias':
      return aliasSight(outcome, path)
    case 'nodata':
    case 'nxdomain':
      return judge(expectation, [])
    case 'lame':
      return lameSight(expectation, outcome, path)
    case 'referral':
    case 'error':
    case 'silent':
    case 'unreachable':
    case 'malformed':
    case 'unfinished':
      return 'cannot-tell'
  }
}

/**
 * A resolver's view: it has followed the aliases itself, so its answer is judged at their end. Filtering resolvers
 * do not speak of the zone at all.
 */
export function resolverSightOf(expectation: Expectation, observation: Observation): Sight {
  const { outcome } = observation
  if (observation.notes.includes('no-route')) return 'not-tested'
  if (filterOf(outcome)) return 'cannot-tell'
  switch (outcome.kind) {
    case 'answer':
      return judge(expectation, outcome.records)
    case 'alias':
      return judge(expectation, outcome.answerAtTarget ?? [])
    case 'nodata':
    case 'nxdomain':
      return judge(expectation, [])
    case 'referral':
    case 'lame':
    case 'error':
    case 'silent':
    case 'unreachable':
    case 'malformed':
    case 'unfinished':
      return 'cannot-tell'
  }
}

/** Extended DNS errors (RFC 8914) for answers that are forged, blocked, censored, filtered or prohibited. */
const FILTERING: ReadonlySet<number> = new Set([4, 15, 16, 17, 18])

/** The extended error by which a resolver says that the answer is its operator's and not the zone's, if it does. */
export function filterOf(outcome: Outcome): ExtendedError | undefined {
  return 'ede' in outcome ? outcome.ede.find(({ code }) => FILTERING.has(code)) : undefined
}

function judge(expectation: Expectation, records: readonly ResourceRecord[]): Sight {
  const seen = records.map(({ rdata }) => rdata)
  if (compare(expectation, seen).right) return 'right'
  return seen.length === 0 ? 'absent' : 'wrong'
}

/** A server that is none of the zone's vouches for nothing, but what it says instead of the record may be all that a CA hears. */
function lameSight(expectation: Expectation, { taken }: Lame, path: AliasPath): Sight {
  const sight = taken ? sightOfOutcome(expectation, taken, path) : 'cannot-tell'
  return sight === 'right' ? 'cannot-tell' : sight
}

function aliasSight(alias: Alias, path: AliasPath): Sight {
  const isHop = path.hops.some(({ name }) => name.key === alias.target.key)
  const circles = path.loop?.some((name) => name.key === alias.target.key) ?? false
  return isHop && !circles && alias.beside.length === 0 ? 'right' : 'wrong'
}

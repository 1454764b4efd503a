// Until when waiting can help, read from the answers. An estimate: some resolvers show a TTL that is not the time left.
import type { Hop } from '../resolver/alias.ts'
import type { Outcome } from '../resolver/outcome.ts'
import type { Observation, Zone } from '../resolver/zone.ts'
import { negativeTtl } from '../resolver/classify.ts'
import { soaIn } from '../resolver/soa.ts'
import type { Name } from '../wire/name.ts'
import type { RdataOf } from '../wire/rdata.ts'
import { viewKey } from './entry.ts'
import type { Evidence } from './evidence.ts'
import { isOlder, newestOf, soaShown } from './serial.ts'
import { resolverSightOf } from './sight.ts'
import type { Eta } from './verdict.ts'

/** A secondary that was told of a change (RFC 1996) has it by then; one that is still behind waits for its refresh. */
const NOTIFIED_WITHIN = 30_000

/** The same instant on both clocks, to turn the times of observations into wall-clock time; milliseconds. */
export interface Clocks {
  /** When the run began, on the monotonic clock. */
  readonly started: number
  readonly monotonic: number
  readonly wall: number
}

/** The instant by which everything that only time cures will have been cured; absent when nothing tells. */
export function etaOf(evidence: Evidence, clocks: Clocks): Eta | undefined {
  const estimates = [...resolverEtas(evidence, clocks), ...secondaryEtas(evidence, clocks)]
  return estimates.reduce<Eta | undefined>(
    (latest, eta) => (latest === undefined || eta.until > latest.until ? eta : latest),
    undefined,
  )
}

/** Seconds that a cache may go on repeating this answer; absent where it does not say. */
export function secondsKept({ outcome }: Observation): number | undefined {
  switch (outcome.kind) {
    case 'answer':
    case 'alias':
      return outcome.ttl
    case 'nodata':
    case 'nxdomain':
      return outcome.soa && negativeTtl(outcome.soa)
    case 'referral':
    case 'lame':
    case 'error':
    case 'silent':
    case 'unreachable':
    case 'malformed':
    case 'unfinished':
      return undefined
  }
}

/** The negative TTL that a zone gives itself, in seconds; where its servers differ, the longest. */
export function zoneNegativeTtl({ apex, observations }: Zone): number | undefined {
  return longest(observations.flatMap((one) => soaIn(one, apex) ?? []).map(negativeTtl))
}

/** The longest one of the zones on the way, for resolvers that leave the SOA out of their answer. */
export function longestNegativeTtl({ path }: Evidence): number | undefined {
  return longest(path.hops.map(({ walk }) => (walk.kind === 'zone' ? zoneNegativeTtl(walk.zone) : undefined)))
}

function longest(ttls: readonly (number | undefined)[]): number | undefined {
  const known = ttls.filter((ttl) => ttl !== undefined)
  return known.length > 0 ? Math.max(...known) : undefined
}

/**
 * Until when a resolver may repeat this answer, on the clock of observations; absent where nothing tells. One that leaves
 * the SOA out of a denial is bound by the negative TTL of the zones on the way, and learned it before we first heard it deny: resolvers
 * are asked only when the authoritative servers no longer do.
 */
export function keptUntil(
  evidence: Evidence,
  observation: Observation,
  { started }: Pick<Clocks, 'started'>,
): number | undefined {
  const told = secondsKept(observation)
  if (told !== undefined) return observation.at + observation.ms + told * 1000
  const bound = longestNegativeTtl(evidence)
  if (bound === undefined || resolverSightOf(evidence.expectation, observation) !== 'absent') return undefined
  const view = viewKey(observation.question.name, observation.server)
  const denials = evidence.history.filter(
    ({ name, server, sight }) => sight === 'absent' && viewKey(name, server) === view,
  )
  return Math.min(observation.at + observation.ms, ...denials.map(({ at }) => started + at)) + bound * 1000
}

function resolverEtas(evidence: Evidence, clocks: Clocks): Eta[] {
  return evidence.resolvers.flatMap((observation) => {
    const sight = resolverSightOf(evidence.expectation, observation)
    if (sight !== 'wrong' && sight !== 'absent') return []
    const until = keptUntil(evidence, observation, clocks)
    if (until === undefined) return []
    // Without any authoritative server nobody knows whether another record is to be had at all.
    const shown = evidence.path.hops.length > 0 ? 'the old record' : 'what it shows'
    const what = sight === 'absent' ? 'that the record does not exist' : shown
    return [
      {
        until: wall(until, clocks),
        reason: `${observation.server.label} may repeat ${what} until its TTL ends`,
      },
    ]
  })
}

/** A secondary that is behind by serial fetches the zone at the latest when its SOA refresh interval ends. */
function secondaryEtas(evidence: Evidence, clocks: Clocks): Eta[] {
  return evidence.path.hops.flatMap((hop) => {
    const late = firstRight(evidence, hop.name) + NOTIFIED_WITHIN
    if (clocks.monotonic - clocks.started < late) return []
    const newest = newestOf(serialsIn(hop))
    return hop.observations.flatMap(({ outcome, server, at }) => {
      const soa = deniedWith(outcome)
      if (soa === undefined || newest === undefined || !isOlder(soa.serial, newest)) return []
      return [
        {
          until: wall(at + soa.refresh * 1000, clocks),
          reason: `${server.label} serves serial ${soa.serial} and looks for a newer one every ${soa.refresh} s`,
        },
      ]
    })
  })
}

/** Every serial that servers of the hop's zone showed, now or when it was first looked at. */
function serialsIn({ walk, observations }: Hop): number[] {
  const beside = observations.flatMap(({ outcome }) => deniedWith(outcome)?.serial ?? [])
  if (!('zone' in walk)) return beside
  const { apex, observations: before } = walk.zone
  return [...beside, ...before.flatMap((one) => soaShown(one, apex)?.serial ?? [])]
}

/** The SOA record that came with a denial. */
function deniedWith(outcome: Outcome): RdataOf<'SOA'> | undefined {
  const soa = outcome.kind === 'nodata' || outcome.kind === 'nxdomain' ? outcome.soa?.rdata : undefined
  return soa?.type === 'SOA' ? soa : undefined
}

/** When some server was first right about a name, since the run began; an alias that is right says nothing of its target. */
function firstRight({ history }: Evidence, { key }: Name): number {
  return Math.min(
    ...history.filter(({ sight, name }) => sight === 'right' && name.key === key).map(({ at }) => at),
  )
}

function wall(at: number, { monotonic, wall }: Clocks): number {
  return wall + (at - monotonic)
}

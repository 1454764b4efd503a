// What the evidence amounts to: a state, the servers counted, and whether waiting can help. Pure.
import type { Diagnosis, Evidence, Sight } from './evidence.ts'
import { resolverSightOf } from './sight.ts'
import { isUnfinished, standingsOf, vouchWithout, type Standing } from './standing.ts'

/**
 * The state of one expectation, or of a run (its worst): everything required is right (`ready`), more time can cure
 * (`waiting`), only a person can cure (`failed`), the CA must refuse whatever the record says (`blocked`), or the
 * network did not let us see (`unknown`).
 */
export type State = 'ready' | 'waiting' | 'failed' | 'blocked' | 'unknown'

/** How many of those asked show what is expected. */
export interface Tally {
  readonly right: number
  readonly of: number
}

/** An estimate of when waiting will have helped, read from the answers. */
export interface Eta {
  /** Wall clock, milliseconds since 1970. */
  readonly until: number
  /** Why then, in words: "8.8.8.8 may repeat NXDOMAIN until its negative TTL ends". */
  readonly reason: string
}

/** What one expectation came to. */
export interface Verdict {
  readonly state: State
  /**
   * Addresses of authoritative servers of the name at the end of the alias path, and those that do not give an alias on the way
   * as the others do; absent under `require: resolvers-only`.
   */
  readonly authoritative?: Tally
  /** Resolvers; absent when none was asked. */
  readonly resolvers?: Tally
  /** Server names of which no address could be heard, though the verdict does not hang on them. */
  readonly unheard: readonly string[]
  /**
   * What the run ended before, where only that keeps it from being ready: the answers that were under way, or the second look at what
   * was seen to change.
   */
  readonly endedBefore?: 'answers' | 'confirmation'
  readonly eta?: Eta
}

/** Whose view makes an expectation ready. `quorum` is how many of the named resolvers must be right; absent: all. */
export interface Requirement {
  readonly of: 'authoritative' | 'resolvers' | 'resolvers-only'
  readonly quorum?: number
}

/** The verdict on one expectation, without its estimate. */
export function verdictOf(
  evidence: Evidence,
  diagnoses: readonly Diagnosis[],
  requirement: Requirement,
): Verdict {
  const standings = requirement.of === 'resolvers-only' ? [] : standingsOf(evidence)
  const resolvers = resolverTally(evidence)
  const state = stateOf(standings, evidence, diagnoses, requirement)
  return {
    state,
    ...(state === 'unknown' && isCutShort(evidence) && { endedBefore: 'answers' }),
    ...(requirement.of !== 'resolvers-only' && { authoritative: tallyOf(standings) }),
    ...(resolvers && { resolvers }),
    unheard: standings.flatMap(({ without }) => without),
  }
}

/** Whether the authoritative servers alone make the expectation ready. */
export function authoritativelyReady(evidence: Evidence): boolean {
  return authoritativeState(standingsOf(evidence)) === 'ready'
}

/**
 * Whether no server says what would prove the answers, or that they need no proof: a CA whose resolver meets the same is told
 * nothing, so nobody can tell whether the record is ready.
 */
export function isUnproven({ trust }: Evidence): boolean {
  return trust?.status === 'indeterminate' && trust.unanchored !== true
}

/** Whether a CA refuses for what it looks at beside the record, at least by some servers; only a look everywhere shows a change of that. */
export function isRefusedSomewhere({ trust, caa = [] }: Evidence): boolean {
  return trust?.status === 'bogus' || caa.some(({ kind }) => kind === 'forbidden' || kind === 'failed')
}

/** Whether the resolvers' view, where it is required, keeps the expectation from being ready. */
export function resolversHold(evidence: Evidence, { of, quorum }: Requirement): boolean {
  return of !== 'authoritative' && resolverState(evidence, quorum) !== 'ready'
}

/** Whether the run ended while answers were under way, or before they could be asked for. */
function isCutShort({ path, resolvers, cutShort }: Evidence): boolean {
  return (
    cutShort === true ||
    path.hops.some(
      ({ walk, observations }) => walk.kind === 'unfinished' || observations.some(isUnfinished),
    ) ||
    resolvers.some(isUnfinished)
  )
}

function authoritativeState(standings: readonly Standing[]): State {
  if (standings.some(({ contradicted }) => contradicted)) return 'waiting'
  if (standings.some(({ unfinished }) => unfinished)) return 'unknown'
  return standings.length > 0 && standings.every(isVouchedFor) ? 'ready' : 'unknown'
}

function isVouchedFor({ names, without }: Standing): boolean {
  return vouchWithout(names, without.length)
}

function stateOf(
  standings: readonly Standing[],
  evidence: Evidence,
  diagnoses: readonly Diagnosis[],
  requirement: Requirement,
): State {
  const errors = diagnoses.filter(({ severity }) => severity === 'error')
  if (errors.some(({ refusal }) => refusal)) return 'blocked'
  const seen = seenState(standings, evidence, requirement)
  if (errors.some(({ final }) => final)) return 'failed'
  if (seen === 'ready' && evidence.cutShort) return 'unknown'
  if (errors.length === 0 || seen !== 'ready') return seen
  return isUnproven(evidence) ? 'unknown' : 'waiting'
}

function seenState(standings: readonly Standing[], evidence: Evidence, requirement: Requirement): State {
  if (requirement.of === 'authoritative') return authoritativeState(standings)
  const byResolvers = resolverState(evidence, requirement.quorum)
  if (requirement.of === 'resolvers-only') return byResolvers
  const byAuthority = authoritativeState(standings)
  return byAuthority === 'ready' ? byResolvers : byAuthority
}

/**
 * Every named resolver, or so many as the quorum wants, has to be right. One that cannot tell vouches for nothing, so where it
 * takes its vote nobody knows; one that cannot be asked from here has none. Those that were not asked yet leave it waiting.
 */
function resolverState(evidence: Evidence, quorum: number | undefined): State {
  if (evidence.resolvers.length === 0) return 'waiting'
  const sights = resolverSights(evidence)
  const right = sights.filter((sight) => sight === 'right').length
  if (right > 0 && right >= Math.min(quorum ?? sights.length, sights.length)) return 'ready'
  return sights.some((sight) => sight === 'wrong' || sight === 'absent') ? 'waiting' : 'unknown'
}

function resolverTally(evidence: Evidence): Tally | undefined {
  const sights = resolverSights(evidence)
  if (sights.length === 0) return undefined
  return { right: sights.filter((sight) => sight === 'right').length, of: sights.length }
}

/** What the resolvers say that can be asked from here. */
function resolverSights({ expectation, resolvers }: Evidence): Sight[] {
  return resolvers
    .map((observation) => resolverSightOf(expectation, observation))
    .filter((sight) => sight !== 'not-tested')
}

/** Servers that give an alias properly are right about the alias, and say nothing of the record at its end. */
function tallyOf(standings: readonly Standing[]): Tally {
  const end = standings.length - 1
  return sum(
    standings.map(({ tally: { right, of } }, at) =>
      at === end ? { right, of } : { right: 0, of: of - right },
    ),
  )
}

function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce((total, { right, of }) => ({ right: total.right + right, of: total.of + of }), {
    right: 0,
    of: 0,
  })
}

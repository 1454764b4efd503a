// One look at one expectation: at every server, or once more at some of them; resolvers only when they can do no harm.
import type { Network } from '../net/network.ts'
import { followAliases, type AliasPath, type Hop } from '../resolver/alias.ts'
import { askServers } from '../resolver/ask-zone.ts'
import { observe, type Manner } from '../resolver/observe.ts'
import type { Observation, Server } from '../resolver/zone.ts'
import { viewKey, withPath, withResolvers, type Found } from './entry.ts'
import type { Evidence, Sight } from './evidence.ts'
import type { Tools } from './plan.ts'
import { resolverSightOf } from './sight.ts'
import { isUnfinished } from './standing.ts'
import { changesWay } from './way.ts'

/** How a look is to be made. */
export interface Look {
  /** When the watch began, on the monotonic clock. */
  readonly started: number
  /** Ask for signatures too. */
  readonly dnssec: boolean
  readonly signal: AbortSignal
}

/** What a look at authoritative servers adds to the evidence. */
export type Seen = Pick<Found, 'path' | 'views'>
/** The same of a look at all of them. */
type SeenWhole = Seen & { readonly path: AliasPath }

/** Asks every address of every server of every zone on the way to the record. */
export async function lookEverywhere(
  { network, walker }: Tools,
  evidence: Evidence,
  { started, dnssec, signal }: Look,
): Promise<SeenWhole> {
  const { name, type } = evidence.expectation
  const path = await followAliases({ network, walker }, { name, type }, { dnssec, signal })
  return withPath(evidence, signal.aborted ? finishedBy(evidence.path, path) : path, started)
}

/** Asks servers again what they were asked `before`; undefined when an answer changes the way, so that everything on it has to be looked at. */
export async function lookAgain(
  { network }: Pick<Tools, 'network'>,
  evidence: Evidence,
  before: readonly Observation[],
  { started, dnssec, signal }: Look,
): Promise<Seen | undefined> {
  const manner = { dnssec, signal }
  const now = await Promise.all(
    evidence.path.hops.map(({ observations }) =>
      askAgain(
        network,
        observations.filter((one) => before.includes(one)),
        manner,
      ),
    ),
  )
  const said = new Map(now.flat().filter(([, { outcome }]) => outcome.kind !== 'unfinished'))
  if (said.size === 0) return {}
  if ([...said].some(([then, observation]) => changesWay(evidence.path, then, observation))) return undefined
  const hops = evidence.path.hops.map((hop) => ({
    ...hop,
    observations: hop.observations.map((one) => said.get(one) ?? one),
  }))
  return withPath(evidence, { ...evidence.path, hops }, started)
}

/** Each of the observations of one question, with what is said to it now. */
async function askAgain(
  network: Network,
  before: readonly Observation[],
  manner: Manner,
): Promise<(readonly [Observation, Observation])[]> {
  const [first] = before
  if (first === undefined) return []
  const servers = before.map(({ server }) => server)
  const now = await askServers(network, servers, first.question, manner)
  return before.map((then, at) => [then, now[at] ?? then] as const)
}

/**
 * A path that was cut short, finished by what was known before: a server that the run did not let answer still is as it was. Where
 * the way itself was not found again, all is as it was.
 */
function finishedBy(before: AliasPath, cut: AliasPath): AliasPath {
  if (before.hops.length === 0) return cut
  const isSameWay =
    cut.hops.length === before.hops.length &&
    cut.hops.every(
      ({ name, walk }, at) => walk.kind !== 'unfinished' && name.key === before.hops[at]?.name.key,
    )
  if (!isSameWay) return before
  return { ...cut, hops: cut.hops.map((hop, at) => finishedHop(before.hops[at], hop)) }
}

function finishedHop(before: Hop | undefined, hop: Hop): Hop {
  const known = new Map(before?.observations.map((one) => [viewKey(one.question.name, one.server), one]))
  const observations = hop.observations.map((one) =>
    one.outcome.kind === 'unfinished' ? (known.get(viewKey(one.question.name, one.server)) ?? one) : one,
  )
  return { ...hop, observations }
}

/** Many caches hide behind one anycast address, so before a resolver counts as right it is asked this often at once, from fresh ports. */
const ASKED_AT_ONCE = 3

/**
 * Asks the resolvers; of the several answers of one resolver the worst counts. To be called
 * only when every authoritative server is right.
 */
export async function askResolvers(
  { network }: Pick<Tools, 'network'>,
  evidence: Evidence,
  resolvers: readonly Server[],
  { started, signal }: Pick<Look, 'started' | 'signal'>,
): Promise<Pick<Found, 'resolvers' | 'views'>> {
  const answers = await Promise.all(
    resolvers.map((resolver) => askResolver(network, evidence, resolver, signal)),
  )
  // One that the run did not let answer is as it was.
  const known = answers.map((of, at) => {
    const before = evidence.resolvers[at]
    return before && of.every(isUnfinished) ? [before] : of
  })
  return withResolvers(evidence, known, started)
}

/** Its answers, the best first and the worst last. One that was asked before is asked once, and more only if that changes our mind. */
async function askResolver(
  network: Network,
  { expectation, resolvers }: Evidence,
  server: Server,
  signal: AbortSignal,
): Promise<Observation[]> {
  const before = resolvers.find((observation) => observation.server === server)
  const answers = await ask(before ? 1 : ASKED_AT_ONCE)
  if (before && !isRight(before) && answers.every(isRight)) answers.push(...(await ask(ASKED_AT_ONCE - 1)))
  return answers.sort((a, b) => badness(sightOf(a)) - badness(sightOf(b)))

  function ask(times: number): Promise<Observation[]> {
    const { name, type } = expectation
    const asked = Array.from({ length: times }, async () => {
      network.renew()
      return (await observe(network, server, { name, type }, 'resolver', { signal })).observation
    })
    return Promise.all(asked)
  }

  function sightOf(observation: Observation): Sight {
    return resolverSightOf(expectation, observation)
  }

  function isRight(observation: Observation): boolean {
    return sightOf(observation) === 'right'
  }
}

/** One stale answer is real even when others are fresh; a lost packet says nothing beside an answer that came. */
const WORST_FIRST: readonly Sight[] = ['absent', 'wrong', 'right', 'cannot-tell', 'not-tested']

function badness(sight: Sight): number {
  return WORST_FIRST.length - WORST_FIRST.indexOf(sight)
}

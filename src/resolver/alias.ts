// Aliases: a CNAME or DNAME followed hop by hop into the zone of its target, each hop asked of that zone's own servers.
import type { Network } from '../net/network.ts'
import type { Question } from '../wire/message.ts'
import { distinctNames, type Name } from '../wire/name.ts'
import { shapeOf } from './alias-graph.ts'
import { askZone } from './ask-zone.ts'
import { isTelling } from './classify.ts'
import type { Manner } from './observe.ts'
import type { Walk, Walker } from './walk.ts'
import type { Observation } from './zone.ts'

/**
 * Names looked at, those of all branches together. Beyond the 11 aliases that resolvers follow nothing is to be learned,
 * and with four addresses a name 12 names make 48 questions.
 */
const MAX_NAMES = 12
/** Every alias costs a CA's resolver another walk; from here on a timeout gets likely. */
const LONG = 5
/** BIND, Unbound and PowerDNS follow 11 aliases; at the twelfth they answer SERVFAIL, Unbound as soon as it has seen some of them before. */
const TOO_LONG = 12

/** One name on the way, the zone that holds it, and what each address of each of that zone's servers said. */
export interface Hop {
  readonly name: Name
  readonly walk: Walk
  readonly observations: readonly Observation[]
  /** The targets that the servers gave; more than one when servers differ; none at the end. */
  readonly targets: readonly Name[]
}

/** The owner name and everywhere it leads. All facts are kept apart, since several can hold at once. */
export interface AliasPath {
  /** The owner name first, then its targets in the order found; each name once. */
  readonly hops: readonly Hop[]
  /** Aliases on the longest way; 0 when the owner name is no alias. */
  readonly length: number
  /** `long` from 5 aliases on, `too-long` from 12, where resolvers give up. */
  readonly size: 'fine' | 'long' | 'too-long'
  /** The names of a circle, beginning and ending with the same name. */
  readonly loop?: readonly Name[]
  /** Targets of which a server said that they do not exist. */
  readonly dangling: readonly Name[]
  /** Names at which a server gave other data beside a CNAME, or more than one CNAME. */
  readonly mixed: readonly Name[]
  /** Names at which servers gave different targets, or only some gave one. */
  readonly split: readonly Name[]
  /** Targets that were not followed because of a limit. */
  readonly unfollowed: readonly Name[]
}

/** What is needed to follow aliases. */
export interface Following {
  readonly network: Network
  readonly walker: Pick<Walker, 'zoneOf'>
}

/**
 * Asks the question at every server of the name's zone, and the same of each target that any of them gives. What an authoritative
 * server says about its target in passing is not relied on. Never rejects.
 */
export async function followAliases(
  following: Following,
  question: Question,
  manner: Manner = {},
): Promise<AliasPath> {
  const hops = [await hopAt(following, question, manner)]
  const unfollowed: Name[] = []
  for (let done = 0; done < hops.length;) {
    const next = newTargets(hops.slice(done), hops)
    done = hops.length
    const room = MAX_NAMES - hops.length
    unfollowed.push(...next.slice(room))
    const found = next.slice(0, room).map((name) => hopAt(following, { ...question, name }, manner))
    hops.push(...(await Promise.all(found)))
  }
  return pathOf(hops, unfollowed)
}

async function hopAt({ network, walker }: Following, question: Question, manner: Manner): Promise<Hop> {
  const walk = await walker.zoneOf(question.name, manner.signal)
  const observations = await askAlong(network, walk, question, manner)
  const targets = distinctNames(observations.flatMap(targetsIn))
  return { name: question.name, walk, observations, targets }
}

/** A zone that nobody served when it was inspected is asked all the same: servers recover. Where somebody else answers, no name is asked. */
async function askAlong(
  network: Network,
  walk: Walk,
  question: Question,
  manner: Manner,
): Promise<Observation[]> {
  switch (walk.kind) {
    case 'zone':
    case 'unreachable':
      return askZone(network, walk.zone, question, manner)
    case 'intercepted':
    case 'blocked':
    case 'unfinished':
      return []
  }
}

function newTargets(latest: readonly Hop[], known: readonly Hop[]): Name[] {
  const names = new Set(known.map(({ name }) => name.key))
  return distinctNames(latest.flatMap(({ targets }) => targets)).filter(({ key }) => !names.has(key))
}

/** The targets in the alias records of one answer; a name has one, unless its zone is at fault. */
function targetsIn({ outcome }: Observation): Name[] {
  if (outcome.kind !== 'alias') return []
  if (outcome.via === 'DNAME') return [outcome.target]
  return outcome.records.flatMap(({ rdata }) => (rdata.type === 'CNAME' ? [rdata.cname] : []))
}

function pathOf(hops: readonly Hop[], unfollowed: readonly Name[]): AliasPath {
  const { length, loop } = shapeOf(hops)
  return {
    hops,
    length,
    size: length >= TOO_LONG || unfollowed.length > 0 ? 'too-long' : length >= LONG ? 'long' : 'fine',
    ...(loop && { loop }),
    dangling: namesWhere(hops.slice(1), ({ observations }) =>
      observations.some(({ outcome }) => outcome.kind === 'nxdomain'),
    ),
    mixed: namesWhere(hops, ({ observations }) => observations.some(isMixed)),
    split: namesWhere(hops, isSplit),
    unfollowed: distinctNames(unfollowed),
  }
}

function isMixed(observation: Observation): boolean {
  const { outcome } = observation
  return (
    outcome.kind === 'alias' &&
    (outcome.beside.length > 0 || distinctNames(targetsIn(observation)).length > 1)
  )
}

/** Whether the servers that say anything do not say the same about where the name leads. */
function isSplit({ observations }: Hop): boolean {
  const said = observations.filter(({ outcome }) => isTelling(outcome))
  const ways = said.map((observation) =>
    targetsIn(observation)
      .map(({ key }) => key)
      .sort()
      .join(' '),
  )
  return new Set(ways).size > 1
}

function namesWhere(hops: readonly Hop[], holds: (hop: Hop) => boolean): Name[] {
  return hops.filter(holds).map(({ name }) => name)
}

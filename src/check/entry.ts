// What a watch knows about one expectation so far. Pure values: an entry is replaced, never changed in place.
import type { AliasPath } from '../resolver/alias.ts'
import type { Observation, Server } from '../resolver/zone.ts'
import type { Name } from '../wire/name.ts'
import { recordsKey, type Expectation } from './expectation.ts'
import type { Change, Diagnosis, Evidence, ExtraAnswers, Sight, Sighting } from './evidence.ts'
import type { Proof } from './proof.ts'
import { resolverSightOf, sightingsOf } from './sight.ts'
import type { Verdict } from './verdict.ts'

/** One expectation, the evidence gathered, and what has been made of it. */
export interface Entry {
  readonly evidence: Evidence
  readonly verdict: Verdict
  readonly diagnoses: readonly Diagnosis[]
  /** The answers to the extra questions of each rule, by its id, since they were last asked. */
  readonly answers: ReadonlyMap<string, ExtraAnswers>
  /** When they were last asked, on the monotonic clock. */
  readonly explained?: number
  /** It was seen not ready, and has not been confirmed since. */
  readonly changed: boolean
  /** Milliseconds from the start until it was ready. */
  readonly readyAfter?: number
  /** What has been proven of a diagnosis that no wait will cure. */
  readonly proof?: Proof
}

/** The path before anybody was asked, and under `require: resolvers-only`. */
const NO_PATH: AliasPath = {
  hops: [],
  length: 0,
  size: 'fine',
  dangling: [],
  mixed: [],
  split: [],
  unfollowed: [],
}

/** An entry of which nothing is known yet. */
export function openEntry(expectation: Expectation): Entry {
  return {
    evidence: { expectation, path: NO_PATH, resolvers: [], history: [] },
    verdict: { state: 'unknown', unheard: [] },
    diagnoses: [],
    answers: new Map(),
    changed: false,
  }
}

/** Whether nothing stands in the way of an entry any more. */
export function isReady({ verdict }: Entry): boolean {
  return verdict.state === 'ready'
}

/** What a look found out: what it replaces in the evidence, and how each server that it asked sees the record. */
export type Found = Partial<Omit<Evidence, 'history'>> & { readonly views?: readonly Change[] }

/** A new path, and how its servers see the record. */
export function withPath(
  { expectation }: Evidence,
  path: AliasPath,
  since: number,
): Pick<Found, 'views'> & { readonly path: AliasPath } {
  return { path, views: sightingsOf(expectation, path).map((sighting) => viewOf(sighting, since)) }
}

/**
 * What the resolvers said, of each the answers with the one that counts last. That others behind the same address see more
 * is taken down once; from then on only the one that counts.
 */
export function withResolvers(
  { expectation, history }: Evidence,
  answers: readonly (readonly Observation[])[],
  since: number,
): Pick<Found, 'resolvers' | 'views'> {
  const views = answers.flatMap((of) =>
    of
      .map((observation) => ({ observation, sight: resolverSightOf(expectation, observation) }))
      .filter(({ observation, sight }) => observation === of.at(-1) || !hasSeen(history, observation, sight))
      .map((sighting) => viewOf(sighting, since)),
  )
  return { resolvers: answers.flatMap((of) => of.at(-1) ?? []), views }
}

/** Everything of the last look that counts as new when it differs: what each server says, and the serial it serves. */
export function fingerprintOf(evidence: Evidence): string {
  return sightingsOf(evidence.expectation, evidence.path)
    .map(
      ({ observation, sight }) =>
        `${viewKey(observation.question.name, observation.server)} ${sight} ${saidKey(observation)}`,
    )
    .sort()
    .join('\n')
}

/** A key for a server and the owner name that it was asked for. */
export function viewKey(name: Name, server: Server): string {
  return `${name.key} ${server.label} ${JSON.stringify(server.endpoint)}`
}

function viewOf({ observation: { server, question, at, ms }, sight }: Sighting, since: number): Change {
  return { server, name: question.name, sight, at: at + ms - since }
}

function hasSeen(history: readonly Change[], { question, server }: Observation, sight: Sight): boolean {
  const key = viewKey(question.name, server)
  return history.some((change) => change.sight === sight && viewKey(change.name, change.server) === key)
}

/** What a server said, without what differs from one question to the next. */
function saidKey({ outcome }: Observation): string {
  switch (outcome.kind) {
    case 'answer':
      return `answer ${recordsKey(outcome.records)}`
    case 'alias':
      return `alias ${outcome.target.key} ${outcome.beside.length}`
    case 'nodata':
    case 'nxdomain': {
      const soa = outcome.soa?.rdata
      return `${outcome.kind} ${soa?.type === 'SOA' ? soa.serial : ''}`
    }
    case 'lame':
      return `lame ${outcome.how}`
    case 'error':
      return `error ${outcome.rcode}`
    case 'referral':
      return `referral ${outcome.zone.key}`
    case 'silent':
    case 'unreachable':
    case 'malformed':
    case 'unfinished':
      return 'unheard'
  }
}

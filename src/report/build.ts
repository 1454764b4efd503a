// Builds the report of a run from what the watch found out. Pure; the only way into `report/` for what is not plain JSON.
import type { Expectation } from '../check/expectation.ts'
import type { State } from '../check/verdict.ts'
import type { Watched, WatchedRecord } from '../check/watched.ts'
import type { Hop as PathHop } from '../resolver/alias.ts'
import type { Trust } from '../resolver/trust.ts'
import { presentName } from '../wire/name.ts'
import { presentRdata } from '../wire/rdata.ts'
import { caaReport } from './caa-report.ts'
import { causesOf } from './causes.ts'
import { headlineOf } from './headline.ts'
import { WORST_FIRST } from './order.ts'
import {
  REPORT_VERSION,
  type Hop,
  type RecordReport,
  type Report,
  type RunVerdict,
  type SettingsEcho,
} from './report.ts'
import { serverReports, type RunClock } from './server-report.ts'

/** What a report says about the run beside what was found out. */
export interface About {
  readonly version: string
  /** The page that explains the ids of causes. */
  readonly docs: string
  readonly seenFrom?: string
  readonly settings: SettingsEcho
  /** The pages on which the caches of resolvers can be emptied, by the label of the resolver. */
  readonly flushPages: ReadonlyMap<string, string>
}

/** Where waiting may help but nobody can say until when, looking again sooner than this is not worth a new job. */
const RETRY_WITHOUT_ETA = 60_000

/** The report of a run. */
export function buildReport(watched: Watched, about: About): Report {
  const { began, started, took } = watched
  const clock = { began: began.getTime(), started }
  const ended = clock.began + took
  const records = watched.records.map((record) => recordReport(record, clock, about.flushPages))
  const causes = causesOf(watched.records)
  const report = {
    version: REPORT_VERSION,
    tool: about.version,
    began: began.toISOString(),
    ended: new Date(ended).toISOString(),
    took,
    ending: watched.ended,
    rounds: watched.rounds,
    questions: watched.questions,
    ...(about.seenFrom === undefined ? {} : { seenFrom: about.seenFrom }),
    docs: about.docs,
    settings: about.settings,
    records,
    causes,
  } as const
  return { ...report, verdict: { ...outlook(report, ended), headline: headlineOf(report) } }
}

/** One record as plain JSON; also for telling of it while the run goes on. */
export function recordReport(
  { expectation, evidence, verdict, diagnoses, readyAfter }: WatchedRecord,
  clock: RunClock,
  flushPages: ReadonlyMap<string, string>,
): RecordReport {
  const { authoritative, resolvers, endedBefore, eta } = verdict
  const servers = serverReports(evidence, clock, flushPages)
  const ttls = servers.flatMap(({ sight, said }) =>
    sight === 'right' && said.kind === 'answer' ? (said.ttl ?? []) : [],
  )
  return {
    ...asked(expectation),
    state: verdict.state,
    path: evidence.path.hops.map(hopOf),
    ...(authoritative ? { authoritative } : {}),
    ...(resolvers ? { resolvers } : {}),
    unheard: verdict.unheard,
    ...(endedBefore ? { endedBefore } : {}),
    ...(ttls.length > 0 ? { ttl: Math.min(...ttls) } : {}),
    ...(readyAfter === undefined ? {} : { readyAfter }),
    ...(eta ? { eta: { until: new Date(eta.until).toISOString(), reason: eta.reason } } : {}),
    caa: (evidence.caa ?? []).map(caaReport),
    ...(evidence.trust ? { dnssec: dnssecOf(evidence.trust) } : {}),
    servers,
    causes: diagnoses.map(({ id }) => id),
  }
}

function asked({ name, type, match, values, purpose, origin, persist }: Expectation) {
  return {
    name: presentName(name),
    type,
    match,
    expected: values.map(presentRdata),
    anyValue: values.length === 0 && persist === undefined && match !== 'absent',
    domains: purpose?.identifiers ?? [],
    origin,
  }
}

function dnssecOf(trust: Trust): NonNullable<RecordReport['dnssec']> {
  const { status } = trust
  switch (status) {
    case 'secure':
      return { status }
    case 'insecure':
      return { status, why: `unsigned from ${presentName(trust.zone)} on` }
    case 'bogus':
      return { status, why: trust.detail }
    case 'indeterminate':
      return { status, why: trust.why }
  }
}

function hopOf({ name, walk }: PathHop, index: number, hops: readonly PathHop[]): Hop {
  const via = hops
    .slice(0, index)
    .flatMap(({ observations }) => observations)
    .flatMap(({ outcome }) =>
      outcome.kind === 'alias' && outcome.target.key === name.key ? outcome.via : [],
    )[0]
  return {
    name: presentName(name),
    ...(via ? { via } : {}),
    ...(walk.kind === 'zone' ? { zone: presentName(walk.zone.apex) } : {}),
  }
}

function outlook(
  report: Pick<Report, 'records' | 'causes' | 'settings'>,
  ended: number,
): Omit<RunVerdict, 'headline'> {
  const { records, causes, settings } = report
  // What resolvers have in their caches does not tell what they will find once it is forgotten.
  const waiting = settings.require === 'resolvers-only' ? 'may-help' : 'helps'
  const state = worstOf(records)
  const ready = state === 'ready'
  switch (state) {
    case 'ready':
      return { state, ready, waiting: 'over' }
    case 'failed':
      return { state, ready, waiting: 'cannot-help' }
    case 'blocked': {
      // What a CA refuses may be over soon: a signature that begins to be valid, a server that fails.
      const isForGood = causes.some(({ severity, final }) => severity === 'error' && final)
      return {
        state,
        ready,
        ...(isForGood ? { waiting: 'cannot-help' } : whileWaiting(records, ended, waiting)),
      }
    }
    case 'unknown':
      return { state, ready, waiting: 'unknown', retryAfter: RETRY_WITHOUT_ETA }
    case 'waiting':
      return { state, ready, ...whileWaiting(records, ended, waiting) }
  }
}

function worstOf(records: readonly RecordReport[]): State {
  return WORST_FIRST.find((state) => records.some((record) => record.state === state)) ?? 'ready'
}

/** The run is over with the last of its records; if of one nobody can say when, then of the run neither. */
function whileWaiting(
  records: readonly RecordReport[],
  ended: number,
  waiting: 'helps' | 'may-help',
): Pick<RunVerdict, 'waiting' | 'until' | 'reason' | 'retryAfter'> {
  const open = records.filter(({ state }) => state === 'waiting' || state === 'blocked')
  const etas = open.flatMap(({ eta }) => eta ?? []).toSorted((a, b) => a.until.localeCompare(b.until))
  const last = etas.at(-1)
  if (!last || etas.length < open.length) return { waiting: 'may-help', retryAfter: RETRY_WITHOUT_ETA }
  return {
    waiting,
    until: last.until,
    reason: last.reason,
    retryAfter: Math.max(0, Date.parse(last.until) - ended),
  }
}

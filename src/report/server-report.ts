// What each server of one record said last, as plain JSON.
import type { Change, Evidence, Sight } from '../check/evidence.ts'
import type { Expectation } from '../check/expectation.ts'
import { soaShown } from '../check/serial.ts'
import { resolverSightOf, sightOf } from '../check/sight.ts'
import { presentEndpoint } from '../net/endpoint.ts'
import type { Hop } from '../resolver/alias.ts'
import type { Observation, Server } from '../resolver/zone.ts'
import type { ResourceRecord } from '../wire/message.ts'
import { equalNames, presentName } from '../wire/name.ts'
import { differsOf } from './differs.ts'
import type { ServerReport } from './report.ts'
import { saidOf } from './said.ts'

/** The clock of a run: `began` is its beginning on the wall, `started` the same instant on the clock of observations; milliseconds. */
export interface RunClock {
  readonly began: number
  readonly started: number
}

/** The servers of one record: the authoritative ones along the path, then the resolvers. `flushPages` goes by label. */
export function serverReports(
  evidence: Evidence,
  clock: RunClock,
  flushPages: ReadonlyMap<string, string>,
): ServerReport[] {
  const { expectation, path, resolvers, history } = evidence
  const authoritative = path.hops.flatMap((hop) =>
    hop.observations.map((observation) => {
      const report = reportOf(
        expectation,
        observation,
        sightOf(expectation, observation, path),
        history,
        clock,
      )
      return { ...report, ...serialOf(hop, observation, report, clock) }
    }),
  )
  const caches = resolvers.map((observation) =>
    cacheReport(
      reportOf(expectation, observation, resolverSightOf(expectation, observation), history, clock),
      clock,
      flushPages.get(observation.server.label),
    ),
  )
  return [...authoritative, ...caches]
}

function cacheReport(report: ServerReport, clock: RunClock, flush: string | undefined): ServerReport {
  return { ...report, ...untilOf(report, clock), ...(flush === undefined ? {} : { flush }) }
}

function reportOf(
  expectation: Expectation,
  observation: Observation,
  sight: Sight,
  history: readonly Change[],
  { started }: RunClock,
): ServerReport {
  const { question, server, role, outcome, transport, notes, tries, at, ms } = observation
  const differs = sight === 'wrong' ? differsOf(expectation, observation) : undefined
  return {
    role,
    label: server.label,
    address: presentEndpoint(server.endpoint),
    name: presentName(question.name),
    sight,
    said: saidOf(outcome),
    ...(differs && { differs }),
    transport,
    tries,
    notes,
    at: at - started,
    ms,
    history: history
      .filter((change) => equalNames(change.name, question.name) && sameServer(change.server, server))
      .map(({ at, sight, skipped }) => ({ at, sight, ...(skipped === undefined ? {} : { skipped }) })),
  }
}

function sameServer(a: Server, b: Server): boolean {
  return a.label === b.label && presentEndpoint(a.endpoint) === presentEndpoint(b.endpoint)
}

/**
 * The serial of the zone that the server answered from: that of the denial itself, or that which it showed first unless its view of
 * the record has changed since.
 */
function serialOf(
  { walk }: Hop,
  { server, outcome }: Observation,
  { history }: ServerReport,
  { started }: RunClock,
): { serial?: number } {
  const own = outcome.kind === 'nodata' || outcome.kind === 'nxdomain' ? serialIn(outcome.soa) : undefined
  if (own !== undefined) return { serial: own }
  const changed = history.length > 1 ? (history.at(-1)?.at ?? 0) : 0
  if (walk.kind !== 'zone') return {}
  const { apex, observations } = walk.zone
  const current = observations.filter(
    (seen) => sameServer(seen.server, server) && seen.at - started >= changed,
  )
  const [serial] = current.flatMap((seen) => soaShown(seen, apex)?.serial ?? [])
  return serial === undefined ? {} : { serial }
}

function serialIn(soa: ResourceRecord | undefined): number | undefined {
  return soa?.rdata.type === 'SOA' ? soa.rdata.serial : undefined
}

/** A cache may repeat what is not right until the TTL that it showed is over. */
function untilOf({ sight, said, at, ms }: ServerReport, { began }: RunClock): { until?: string } {
  if (said.ttl === undefined || (sight !== 'wrong' && sight !== 'absent')) return {}
  return { until: new Date(began + at + ms + said.ttl * 1_000).toISOString() }
}

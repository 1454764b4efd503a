// What each server of one record said last, as plain JSON.
import type { Change, Evidence, Sight } from '../check/evidence.ts'
import { resolverSightOf, sightOf } from '../check/sight.ts'
import { presentEndpoint } from '../net/endpoint.ts'
import type { Hop } from '../resolver/alias.ts'
import type { Observation, Server } from '../resolver/zone.ts'
import { equalNames, presentName } from '../wire/name.ts'
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
      const report = reportOf(observation, sightOf(expectation, observation, path), history, clock)
      return { ...report, ...serialOf(hop, observation.server) }
    }),
  )
  const caches = resolvers.map((observation) =>
    cacheReport(
      reportOf(observation, resolverSightOf(expectation, observation), history, clock),
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
  observation: Observation,
  sight: Sight,
  history: readonly Change[],
  { started }: RunClock,
): ServerReport {
  const { question, server, role, outcome, transport, notes, tries, at, ms } = observation
  return {
    role,
    label: server.label,
    address: presentEndpoint(server.endpoint),
    name: presentName(question.name),
    sight,
    said: saidOf(outcome),
    transport,
    tries,
    notes,
    at: at - started,
    ms,
    history: history
      .filter((change) => equalNames(change.name, question.name) && sameServer(change.server, server))
      .map((change) => ({ at: change.at, sight: change.sight })),
  }
}

function sameServer(a: Server, b: Server): boolean {
  return a.label === b.label && presentEndpoint(a.endpoint) === presentEndpoint(b.endpoint)
}

/** The serial that a server of the hop's zone gave for its apex. */
function serialOf({ walk }: Hop, server: Server): { serial?: number } {
  if (walk.kind !== 'zone') return {}
  for (const { question, server: other, outcome } of walk.zone.observations) {
    if (question.type !== 'SOA' || outcome.kind !== 'answer' || !sameServer(other, server)) continue
    const soa = outcome.records[0]?.rdata
    if (soa?.type === 'SOA') return { serial: soa.serial }
  }
  return {}
}

/** A cache may repeat what is not right until the TTL that it showed is over. */
function untilOf({ sight, said, at, ms }: ServerReport, { began }: RunClock): { until?: string } {
  if (said.ttl === undefined || (sight !== 'wrong' && sight !== 'absent')) return {}
  return { until: new Date(began + at + ms + said.ttl * 1_000).toISOString() }
}

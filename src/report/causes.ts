// Groups what was diagnosed record by record into causes, so that one mistake in one zone is told once.
import type { Diagnosis, Severity } from '../check/evidence.ts'
import type { State } from '../check/verdict.ts'
import type { WatchedRecord } from '../check/watched.ts'
import { presentEndpoint } from '../net/endpoint.ts'
import type { Observation } from '../resolver/zone.ts'
import { presentName } from '../wire/name.ts'
import { group } from '../check/grouping.ts'
import { WORST_FIRST } from './order.ts'
import type { Cause, Finding } from './report.ts'
import { saidOf } from './said.ts'

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note']

/** One diagnosis of one record, with the state that it brings it into. */
interface Case {
  readonly record: number
  readonly state: State
  /** The state of the whole record, with all its diagnoses. */
  readonly ofRecord: State
  /** Where it stands among the diagnoses of its record: 0 is what a CA would trip over first. */
  readonly rank: number
  readonly diagnosis: Diagnosis
}

/**
 * The causes of a run: diagnoses with the same id and zone are one. First the errors, of those first what keeps a record in
 * the worst state, of one record first what a CA would trip over first, then in the order of the settings.
 */
export function causesOf(records: readonly WatchedRecord[]): Cause[] {
  const cases = casesOf(records).toSorted(byWeight)
  return group(cases, ({ diagnosis }) => `${diagnosis.id} ${diagnosis.cure.zone?.key ?? ''}`).map(causeOf)
}

function casesOf(records: readonly WatchedRecord[]): Case[] {
  return records.flatMap(({ diagnoses, verdict }, record) =>
    diagnoses.map((diagnosis, rank) => ({
      record,
      state: stateOf(diagnosis, verdict.state),
      ofRecord: verdict.state,
      rank,
      diagnosis,
    })),
  )
}

/** The state that an error alone would bring a record into; what is no error leaves the record as it is. */
function stateOf({ severity, refusal, final }: Diagnosis, ofRecord: State): State {
  if (severity !== 'error') return ofRecord
  if (refusal) return 'blocked'
  if (final) return 'failed'
  return ofRecord === 'unknown' ? 'unknown' : 'waiting'
}

function byWeight(a: Case, b: Case): number {
  return (
    SEVERITIES.indexOf(a.diagnosis.severity) - SEVERITIES.indexOf(b.diagnosis.severity) ||
    WORST_FIRST.indexOf(a.ofRecord) - WORST_FIRST.indexOf(b.ofRecord) ||
    a.rank - b.rank ||
    a.record - b.record
  )
}

function causeOf(cases: readonly [Case, ...Case[]]): Cause {
  const [first] = cases
  const { id, severity, cure } = first.diagnosis
  const untils = cases.flatMap(({ diagnosis }) => diagnosis.until ?? [])
  return {
    id,
    severity,
    final: cases.some(({ diagnosis }) => diagnosis.final),
    state: first.state,
    ...(cure.zone ? { zone: presentName(cure.zone) } : {}),
    ...(untils.length > 0 ? { until: new Date(Math.max(...untils)).toISOString() } : {}),
    records: cases.map(({ record }) => record).toSorted((a, b) => a - b),
    findings: findingsOf(cases),
  }
}

function findingsOf(cases: readonly Case[]): Finding[] {
  return group(cases, ({ diagnosis: { headline, explain, cure, caret } }) =>
    JSON.stringify([headline, explain, cure.sentence, cure.lines, caret]),
  ).map(findingOf)
}

function findingOf(same: readonly [Case, ...Case[]]): Finding {
  const { headline, explain, cure, caret, evidence } = same[0].diagnosis
  return {
    records: same.map(({ record }) => record),
    headline,
    explain,
    cure: { sentence: cure.sentence, lines: cure.lines },
    ...(caret ? { caret } : {}),
    evidence: evidence.map(evidenceLine),
  }
}

/** An answer in one line: who was asked for what, and what came back. */
function evidenceLine({ question, server, outcome }: Observation): string {
  const { words, values, owner } = saidOf(outcome)
  const shown = values.length > 0 ? values.join(', ') : words
  const said = owner === undefined ? shown : `${words}, where ${shown}`
  const address = presentEndpoint(server.endpoint)
  const who = server.label === address ? address : `${server.label} (${address})`
  return `${who}, ${presentName(question.name)} ${question.type}: ${said}`
}

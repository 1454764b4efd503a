// The two sentences that a reader needs first: what the run came to and why, and whether waiting helps and what to do.
import type { State } from '../check/verdict.ts'
import { createSentence } from './create.ts'
import type { Cause, Differs, RecordReport, Report, ServerReport } from './report.ts'
import { FEW_RECORDS } from './headline.ts'
import { unbroken } from './markdown.ts'
import type { Phrase } from './phrase.ts'
import { wrongAlike } from './outstanding.ts'
import { seenOf } from './ready.ts'
import { between, duration, durationSetting, remaining, timeOfDay } from './time.ts'

/** The state that the first line names: that of the run, as its row has it; of many records the worst alone would hide the others. */
export function titleState(report: Report): State {
  const { state } = report.verdict
  if (report.records.length <= FEW_RECORDS) return state
  const others = report.records.some((record) => record.state !== 'ready' && record.state !== state)
  return state === 'blocked' && others ? 'failed' : state
}

/** The error that stands first, with what it says about the first record it stops. */
export function leadingCause({ causes }: Report): Cause | undefined {
  return causes.find(({ severity }) => severity === 'error')
}

/** Whether waiting helps, and what to do; of a run that is ready, what was seen. */
export function outlookOf(report: Report): Phrase[] {
  const cancelled =
    report.ending === 'cancelled' ? [{ text: `Cancelled after ${unbroken(duration(report.took))}.` }] : []
  if (report.verdict.ready) return [...cancelled, ...seenOf(report)]
  if (report.records.length > FEW_RECORDS) return [...cancelled, ...manyOf(report)]
  const cure = leadingCause(report)?.findings[0]?.cure.sentence
  return [...cancelled, ...waitingOf(report), { text: cure ?? withoutCure(report) }]
}

/** The explanation of the leading cause; empty when there is none. */
export function explanationOf(report: Report): string {
  return leadingCause(report)?.findings[0]?.explain ?? ''
}

function waitingOf(report: Report): Phrase[] {
  const { verdict } = report
  switch (verdict.waiting) {
    case 'over':
      return []
    case 'helps':
      return until('Waiting helps', report)
    case 'may-help':
      if (verdict.until !== undefined) return until('Waiting may help', report)
      return [
        { text: 'Waiting may help', strong: true },
        { text: 'if a change is under way, but the answers do not say until when.' },
      ]
    case 'cannot-help':
      return hopeless(report)
    case 'unknown':
      return [
        { text: 'Nobody can say from here whether waiting helps', strong: true },
        { text: ': too little could be seen.' },
      ]
  }
}

function until(what: string, { verdict, ended }: Report): Phrase[] {
  const { until: end = ended, reason = 'the answers say so' } = verdict
  const left = unbroken(remaining(between(ended, end)))
  return [
    { text: `${what} until ${timeOfDay(end, ended)} at the latest (${left})`, strong: true },
    { text: `: ${reason}.` },
  ]
}

function hopeless(report: Report): Phrase[] {
  return report.verdict.state === 'failed' && unanimous(report)
    ? [
        { text: 'Every authoritative server gives the same answer, so' },
        { text: 'waiting will not help', strong: true },
        { text: '.' },
      ]
    : [{ text: 'Waiting will not help', strong: true }, { text: '.' }]
}

/** Whether all authoritative servers of the leading record say the same. */
function unanimous(report: Report): boolean {
  const index = leadingCause(report)?.records[0]
  const servers = index === undefined ? [] : (report.records[index]?.servers ?? [])
  const authoritative = servers.filter(
    ({ role, sight }) => role === 'authoritative' && sight !== 'not-tested',
  )
  return authoritative.length > 1 && new Set(authoritative.map(answerKey)).size === 1
}

function answerKey({ said, name }: ServerReport): string {
  return JSON.stringify([name, said.kind, said.values.toSorted()])
}

/** What to change where all servers have the same wrong. */
const CHANGES: Record<Differs, string> = {
  other: 'Correct the record',
  incomplete: 'Add the values that are missing',
  surplus: 'Remove the values that are not expected',
  present: 'Remove the record',
}

function correctSentence(records: readonly RecordReport[]): string {
  const wrong = records.map(wrongAlike).find((kind) => kind !== undefined && kind !== 'missing')
  return wrong ? `${CHANGES[wrong]}, unless that was done a moment ago.` : ''
}

/** What to do where no cause is known: a record that no server has may never have been created. */
function withoutCure({ verdict, settings, ending, records }: Report): string {
  if (verdict.state === 'unknown' && !records.some(({ endedBefore }) => endedBefore))
    return 'The evidence below names what each server said.'
  const time = durationSetting(settings.timeout)
  const again =
    ending === 'timeout'
      ? `The time is over (\`timeout: ${time}\`): run this job again, or give it more.`
      : 'Run this job again later.'
  return `${createSentence(records) || correctSentence(records)} ${again}`.trim()
}

function manyOf(report: Report): Phrase[] {
  const { records, verdict, causes, ended, settings } = report
  const stopped = records.filter(({ state }) => state === 'failed' || state === 'blocked').length
  const waiting = records.filter(({ state }) => state === 'waiting').length
  const told = settings.require === 'resolvers-only' ? 0 : withTime(report)
  const clears =
    causes
      .flatMap(({ until }) => until ?? [])
      .toSorted()
      .at(-1) ?? verdict.until
  const when = clears === undefined ? '' : ` until ${timeOfDay(clears, ended)} at the latest`
  const untold = waiting - told
  return [
    ...(stopped > 0
      ? [
          { text: `Waiting will not help ${stopped} of them`, strong: true },
          { text: ': correct what is listed below.' },
        ]
      : []),
    ...(told > 0 ? [{ text: `Waiting helps ${told} of them${when}`, strong: true }, { text: '.' }] : []),
    ...(untold > 0
      ? [
          { text: `Waiting may help ${untold} of them`, strong: true },
          { text: ', if a change is under way.' },
        ]
      : []),
    ...(stopped + waiting === 0 ? [{ text: 'Too little could be seen from here.' }] : []),
  ]
}

/** The records that wait for what is known to be over at a certain time. */
function withTime({ records, causes }: Report): number {
  const timed = new Set(causes.flatMap(({ until, records: of }) => (until === undefined ? [] : of)))
  return records.filter(
    ({ state, eta }, index) => state === 'waiting' && (eta !== undefined || timed.has(index)),
  ).length
}

// The story of a run while it goes on: a line when something changed, with the time since the beginning in front.
import type { Evidence } from '../check/evidence.ts'
import type { Event, WatchedRecord } from '../check/watched.ts'
import { presentName } from '../wire/name.ts'
import { recordReport } from './build.ts'
import { outstandingWords } from './outstanding.ts'
import { plain } from './phrase.ts'
import type { SettingsEcho } from './report.ts'
import { subjectText, withoutRoot } from './subject.ts'
import { duration, remaining, roomyTimeout, stopwatch, timeOfDay } from './time.ts'
import { logLine } from './visible.ts'
import { counted, SYMBOLS, tallies } from './wording.ts'

/** When an event is told: milliseconds since the beginning, and the wall clock. */
interface Moment {
  readonly elapsed: number
  readonly now: Date
}

/** Tells events in lines that are fit to be printed; remembers what it has told. */
export type Story = (event: Event, moment: Moment) => string[]

/** Columns in front of each line, for the time. */
const MARGIN = 6
/** Names up to here are aligned. */
const SUBJECT_WIDTH = 44

/** The first line of a log: what is going to be done. */
export function planLine(version: string, { require, timeout, challenge, ca }: SettingsEcho): string {
  const parts = [
    `cert-ready ${version}`,
    ...(challenge === undefined ? [] : [challenge]),
    ...(ca === undefined ? [] : [`CA ${ca}`]),
    `require ${require}`,
    `timeout ${duration(timeout)}`,
  ]
  return logLine(parts.join(' · '))
}

/** Begins the story of one run. */
export function beginStory(): Story {
  const told = new Set<string>()

  return (event, moment) => {
    switch (event.kind) {
      case 'started':
        return [at(moment, `${counted(event.records, 'record')} to look at`)]
      case 'record':
        return [
          ...unlessTold(planOf(event.record)),
          recordLine(event.record),
          ...unlessTold(caaOf(event.record)),
        ].map((line) => at(moment, line))
      case 'waiting':
        return [indent(`next look in ${duration(event.ms)}: ${plain(event.why)}`)]
      case 'heartbeat':
        return [at(moment, `${SYMBOLS.waiting} ${event.ready}/${event.of} ready, still waiting`)]
      case 'timeout-too-short':
        return [at(moment, tooShort(event, moment))]
    }
  }

  function unlessTold(lines: readonly string[]): string[] {
    return lines.filter((line) => !told.has(line) && told.add(line))
  }
}

function at({ elapsed }: Moment, line: string): string {
  return `${stopwatch(elapsed).padStart(MARGIN - 1)}  ${logLine(line)}`
}

function indent(line: string): string {
  return `${' '.repeat(MARGIN + 1)}${logLine(line)}`
}

/** Whom a record is asked of: one line for each alias, and one for each zone with every address of its servers. */
function planOf({ evidence }: WatchedRecord): string[] {
  return evidence.path.hops.flatMap((hop, index) => {
    const alias =
      index === 0 ? [] : [`${subjectText(named(evidence))} → ${withoutRoot(presentName(hop.name))}`]
    if (hop.walk.kind !== 'zone') return alias
    const { apex, servers } = hop.walk.zone
    const asked = servers.map(({ name, addresses, problem }) => {
      const where = addresses.length > 0 ? addresses.join(', ') : (problem ?? 'no address')
      return `${withoutRoot(presentName(name))} (${where})`
    })
    return [...alias, `zone ${presentName(apex)} at ${asked.join(', ')}`]
  })
}

function named({ expectation }: Evidence): { name: string; type: string } {
  return { name: presentName(expectation.name), type: expectation.type }
}

function recordLine(record: WatchedRecord): string {
  const report = recordReport(record, { began: 0, started: 0 }, new Map())
  const { state } = report
  const why = state === 'ready' ? '' : plain(record.diagnoses[0]?.headline ?? outstandingWords(report))
  const said = [tallies(report).join(', '), why].filter((part) => part !== '').join(': ')
  return `${SYMBOLS[state]} ${subjectText(report).padEnd(SUBJECT_WIDTH)} ${said}`
}

function caaOf({ evidence }: WatchedRecord): string[] {
  return (evidence.caa ?? []).map(({ kind, sentence }) => {
    const symbol =
      kind === 'permitted' ? SYMBOLS.ready : kind === 'undecided' ? SYMBOLS.unknown : SYMBOLS.blocked
    return `${symbol} ${sentence}`
  })
}

function tooShort(event: Extract<Event, { kind: 'timeout-too-short' }>, { now }: Moment): string {
  const until = timeOfDay(new Date(event.until).toISOString(), now.toISOString())
  const left = remaining(event.until - now.getTime())
  const helps = event.unsure === true ? 'may help' : 'helps'
  return `⚠️ waiting ${helps} until ${until} (${left}), which is after the timeout; timeout: ${roomyTimeout(event.needed)} would reach it`
}

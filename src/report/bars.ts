// A timeline in text: one bar for each server, from the beginning of the run to its end, and on to the instant at which a
// cache lets go. It survives logs, mail and terminals.
import { group } from '../check/grouping.ts'
import { barOf, CHANGING, NOT_RIGHT, RIGHT, rightSince } from './bar.ts'
import type { RecordReport, ServerReport } from './report.ts'
import { ownAddress, subjectText } from './subject.ts'
import { between, duration, timeOfDay } from './time.ts'
import { shorten, visible } from './visible.ts'
import { isOnTheWay } from './wording.ts'

/** What the bars need to know of the run. */
export interface Frame {
  readonly began: string
  readonly ended: string
  readonly took: number
}

/** Columns of a whole bar: with labels in front it fits a terminal of 100 columns. */
const COLUMNS = 40
/** Above this many servers, those with the same bar share one line. */
const FEW_ROWS = 8
/** More lines than this are no picture any more; the rest is counted. */
const MOST_ROWS = 16
const LONGEST_LABEL = 32
const NOW = '│'
/** On an axis up to here whole seconds are too far apart from thirds; milliseconds. */
const SHORT_AXIS = 10_000

interface Row {
  readonly label: string
  readonly address: string
  readonly bar: string
  readonly end: string
}

/** The timeline of one record; empty where no view changed and no cache will let go at a known time. */
export function barLines(record: RecordReport, run: Frame): string[] {
  const servers = record.servers.filter((server) => server.sight !== 'not-tested' && !isOnTheWay(server))
  if (!servers.some(({ history, until }) => history.length > 1 || until !== undefined)) return []
  const scale = scaleOf(servers, run)
  const rows = gathered(
    servers.map((server) => rowOf(server, scale, run)),
    scale.future,
  )
  const label = Math.max(...rows.map((row) => row.label.length))
  const address = Math.max(...rows.map((row) => row.address.length))
  const margin = label + address + 6
  const shown = rows
    .slice(0, MOST_ROWS)
    .map((row) =>
      `  ${row.label.padEnd(label)}  ${row.address.padEnd(address)}  ${row.bar.padEnd(COLUMNS)} ${row.end}`.trimEnd(),
    )
  const hidden = rows.length - shown.length
  return [
    heading(shorten(visible(subjectText(record)), margin - 2), margin, scale, run),
    ...shown,
    ...(hidden > 0 ? [`  and ${hidden} more`] : []),
    `${' '.repeat(margin)}${legend(rows)}`,
  ]
}

function legend(rows: readonly Row[]): string {
  const changing = rows.some(({ bar }) => bar.includes(CHANGING)) ? `   ${CHANGING} one and the other` : ''
  return `${NOT_RIGHT} old or no answer   ${RIGHT} right answer${changing}`
}

/** How milliseconds since the beginning become columns. */
interface Scale {
  readonly end: number
  readonly now: number
  readonly future: boolean
}

function scaleOf(servers: readonly ServerReport[], run: Frame): Scale {
  const untils = servers.flatMap(({ until }) => (until === undefined ? [] : between(run.began, until)))
  const end = Math.max(run.took, ...untils, 1)
  const future = end > run.took
  const now = future ? Math.min(COLUMNS - 2, column(run.took, end)) : COLUMNS
  return { end, now, future }
}

function column(ms: number, end: number): number {
  return Math.round((ms / end) * COLUMNS)
}

function rowOf(server: ServerReport, scale: Scale, run: Frame): Row {
  const { label, until, sight } = server
  const right = rightSince(server) ?? 0
  const waits = until !== undefined && sight !== 'right'
  const past = barOf(server, (scale.now / COLUMNS) * scale.end, scale.now)
  const ahead = waits
    ? `${NOT_RIGHT.repeat(Math.max(0, column(between(run.began, until), scale.end) - scale.now - 2))}${RIGHT}`
    : ''
  const end = waits ? timeOfDay(until, run.ended) : right > 0 ? since(right, scale, run) : ''
  return {
    label: shorten(visible(label), LONGEST_LABEL),
    address: shorten(visible(ownAddress(server)), LONGEST_LABEL),
    bar: `${past}${scale.future ? NOW : ''}${ahead}`,
    end,
  }
}

/** When a server was first seen right, on the axis that stands above the bars. */
function since(ms: number, { future }: Scale, { began, ended }: Frame): string {
  return future ? `since ${timeOfDay(new Date(Date.parse(began) + ms).toISOString(), ended)}` : duration(ms)
}

/** Rows with the same bar on one line, where there are many, or where something to come is what matters. */
function gathered(rows: readonly Row[], future: boolean): Row[] {
  if (rows.length <= FEW_ROWS && !future) return [...rows]
  return group(rows, ({ bar, end }) => `${bar} ${end}`).map(together)
}

function together(same: readonly [Row, ...Row[]]): Row {
  if (same.length === 1) return same[0]
  const { bar, end } = same[0]
  const names = [...new Set(same.map(({ label }) => firstLabel(label)))]
  const label = names.length > 2 ? `${names.length} servers` : names.join(', ')
  return { label: shorten(label, LONGEST_LABEL), address: `(${same.length} addresses)`, bar, end }
}

/** `ns1` of `ns1.example.net`; the names of resolvers have no dot. */
function firstLabel(label: string): string {
  return label.split('.')[0] ?? label
}

function heading(subject: string, margin: number, scale: Scale, run: Frame): string {
  const axis = scale.future ? wallAxis(scale, run) : stopwatchAxis(scale)
  return `${subject.padEnd(margin)}${axis}`
}

/** The beginning and now on the wall clock; when it ends stands behind the bars. */
function wallAxis(scale: Scale, { began, ended }: Frame): string {
  const start = began.slice(11, 16)
  const at = Math.max(scale.now, start.length + 1)
  return `${start.padEnd(at)}now ${timeOfDay(ended, ended)}`
}

function stopwatchAxis({ end }: Scale): string {
  const marks = [0, 1 / 3, 2 / 3].map((part) => mark(end * part, end).padEnd(Math.floor(COLUMNS / 3)))
  return `${marks.join('')} ${mark(end, end)}`
}

/** Marks of an axis are equally far apart, so those of a short one have tenths throughout. */
function mark(ms: number, end: number): string {
  return end < SHORT_AXIS ? `${Math.round(ms / 100) / 10} s` : duration(ms)
}

// What a run looks like at one instant: a heading for each record, and a bar for each of its servers. It knows the size of
// the screen, not how a screen is written to.
import { barOf, rightSince } from './bar.ts'
import { worstFirst } from './order.ts'
import { answerWords } from './outstanding.ts'
import type { RecordReport, ServerReport } from './report.ts'
import { subjectText } from './subject.ts'
import { stopwatch } from './time.ts'
import { logLine, shorten, visible } from './visible.ts'
import { counted, isOnTheWay, SYMBOLS, tallies } from './wording.ts'

/** The instant that is shown, and how much fits. */
export interface View {
  /** Milliseconds since the beginning. */
  readonly elapsed: number
  /** Why the run waits; empty while it asks. */
  readonly why: string
  /** Characters in a line, and lines. */
  readonly columns: number
  readonly rows: number
}

/** A bar is readable from here on, and needs no more than that. */
const SHORTEST_BAR = 8
const LONGEST_BAR = 40
/** Columns kept free behind a bar: for `right since 0:04`, or a few words of what a server said. */
const WORDS = 24
/** In front of a label, of an address and of a bar. */
const GAPS = 3 + 2 + 2
const LONGEST_LABEL = 28
/** Symbols of states fill two columns of a terminal; all else that we print fills one, because data is shown in escapes. */
const WIDE = /\p{Emoji_Presentation}/u

/** The lines of the view. None is wider than the screen, and there are no more than fit; records that are not ready come first. */
export function liveLines(records: readonly RecordReport[], view: View): string[] {
  const lines = [statusLine(records, view), ...worstFirst(records).flatMap((record) => section(record, view))]
  const hidden = lines.length - view.rows
  const shown =
    hidden > 0 ? [...lines.slice(0, view.rows - 1), `   and ${counted(hidden + 1, 'line')} more`] : lines
  return shown.map((line) => fitted(logLine(line), view.columns))
}

/** `0:08  1/2 ready, waiting: not every server has it yet` */
function statusLine(records: readonly RecordReport[], { elapsed, why }: View): string {
  const ready = records.filter(({ state }) => state === 'ready').length
  const doing = why === '' ? 'asking' : `waiting: ${why}`
  return `${stopwatch(elapsed).padStart(5)}  ${ready}/${records.length} ready, ${doing}`
}

/** A record that is ready needs no more than its heading. */
function section(record: RecordReport, view: View): string[] {
  const heading = headingOf(record)
  return record.state === 'ready' ? [heading] : [heading, ...serverRows(record.servers, view)]
}

/** `⏳ _acme-challenge.example.com TXT  1/2 authoritative, server-behind` */
function headingOf(record: RecordReport): string {
  const { state, causes } = record
  const facts = [...tallies(record), ...(state === 'ready' ? [] : causes.slice(0, 1))]
  return `${SYMBOLS[state]} ${subjectText(record)}  ${facts.join(', ')}`.trimEnd()
}

/** `   ns1.example.net  192.0.2.53  ░░░░░░████████  right since 0:04` */
function serverRows(all: readonly ServerReport[], { elapsed, columns }: View): string[] {
  const servers = all.map((server) => ({
    server,
    label: shorten(visible(server.label), LONGEST_LABEL),
    address: shorten(visible(server.address), LONGEST_LABEL),
  }))
  const labels = Math.max(...servers.map(({ label }) => label.length))
  const addresses = Math.max(...servers.map(({ address }) => address.length))
  const margin = GAPS + labels + addresses
  const width = Math.min(LONGEST_BAR, Math.max(SHORTEST_BAR, columns - margin - WORDS))
  return servers.map(({ server, label, address }) => {
    const bar = barOf(server, Math.max(elapsed, 1), width)
    return `   ${label.padEnd(labels)}  ${address.padEnd(addresses)}  ${bar}  ${wordsOf(server)}`
  })
}

function wordsOf(server: ServerReport): string {
  if (server.sight === 'not-tested') return 'not tested from here'
  if (isOnTheWay(server)) return server.said.words
  const since = rightSince(server)
  return since === undefined ? answerWords(server) : `right since ${stopwatch(since)}`
}

/** A line that a terminal of so many columns does not wrap: the last column stays free, since some wrap when it is filled. */
function fitted(line: string, columns: number): string {
  let free = columns - 1
  let kept = ''
  for (const character of line) {
    free -= WIDE.test(character) ? 2 : 1
    if (free < 0) return `${kept.slice(0, -1)}…`
    kept += character
  }
  return kept
}

// The report in plain text, for a terminal and for the end of a log. Every line is fit to be printed.
import { cureLines } from './caret.ts'
import { changesOf } from './changes.ts'
import { FEW_RECORDS } from './headline.ts'
import { effort, evidenceLines } from './evidence.ts'
import { worstFirst } from './order.ts'
import { explanationOf, leadingCause, outlookOf, titleState } from './outlook.ts'
import { phraseText, plain } from './phrase.ts'
import { pictureOf } from './picture.ts'
import type { Cause, RecordReport, Report, ServerReport } from './report.ts'
import { paint, paintDiff, type Style } from './style.ts'
import { ownAddress, subjectText, withoutRoot } from './subject.ts'
import { logLine, shorten } from './visible.ts'
import { isOnTheWay, SIGHT_SYMBOLS, SYMBOLS, symbolOf, tallies, verdictWords, wasSent } from './wording.ts'

/** Lines of servers and of ready records that a screen still holds; the JSON report has all. */
const MOST_SERVERS = 12
const MOST_READY = 20
const MOST_VALUES = 3
const VALUE_WIDTH = 48
/** Of a server that gives an alias: as wide as the symbols of those that speak of the record. */
const ON_THE_WAY = '→ '

/** Verdict and cause in one line, as plain text. */
export function titleText(report: Report): string {
  return logLine(`${verdictWords(titleState(report))}: ${plain(report.verdict.headline)}`)
}

/** The whole story of a report: verdict, whether waiting helps, the picture, the cure, each record, and who said what. */
export function reportText(report: Report, style: Style): string[] {
  const leading = report.records.length > FEW_RECORDS ? undefined : leadingCause(report)
  const others = report.causes.filter((cause) => cause !== leading)
  return blocks([
    [paint(titleText(report), 'bold', style)],
    [logLine(phraseText(outlookOf(report)))],
    [leading ? logLine(plain(explanationOf(report))) : ''],
    changeLines(report).map((line) => paintDiff(logLine(line), style)),
    others.map((cause) => logLine(causeText(report, cause))),
    recordLines(report).map(logLine),
    serverTable(report),
  ])
}

/** The evidence of all records, those that are not ready first; for one closed group of a log. */
export function evidenceText(report: Report): { title: string; lines: string[] } {
  const lines = blocks(worstFirst(report.records).map((record) => evidenceLines(record, report)))
  return { title: `Evidence: ${effort(report)}`, lines: lines.map(logLine) }
}

/** The lines to change: a caret, or the lines of the cure. Other pictures of a terminal are bars. */
function changeLines(report: Report): readonly string[] {
  if (report.records.length > FEW_RECORDS) return []
  const picture = pictureOf(report)
  const cure = picture?.kind === 'caret' ? [] : cureLines(changesOf(report))
  const drawn = picture && picture.kind !== 'path' ? picture.lines : []
  return [...drawn, ...(drawn.length > 0 && cure.length > 0 ? [''] : []), ...cure].map((line) => ` ${line}`)
}

function causeText({ records }: Report, cause: Cause): string {
  const [first] = cause.findings
  const where = cause.records
    .slice(0, 3)
    .flatMap((index) => records[index] ?? [])
    .map(subjectText)
  const more = cause.records.length > 3 ? ` and ${cause.records.length - 3} more` : ''
  const what = first ? `: ${plain(first.headline)}. ${plain(first.cure.sentence)}` : ''
  return `${symbolOf(cause)} ${cause.id}, ${where.join(', ')}${more}${what}`
}

/** One line a record, where there are several. */
function recordLines({ records }: Report): string[] {
  if (records.length < 2) return []
  const open = worstFirst(records).filter(({ state }) => state !== 'ready')
  const ready = records.filter(({ state }) => state === 'ready')
  const width = Math.max(...records.map((record) => subjectText(record).length))
  const hidden = ready.length - MOST_READY
  return [
    ...[...open, ...ready.slice(0, MOST_READY)].map((record) => recordLine(record, Math.min(width, 64))),
    ...(hidden > 0 ? [`${SYMBOLS.ready} and ${hidden} more`] : []),
  ]
}

/** `❌ _acme-challenge.example.com TXT  0/4 authoritative, value-typo` */
function recordLine(record: RecordReport, width: number): string {
  const { state, causes } = record
  const facts = [...tallies(record), causes.join(', ')]
  return `${SYMBOLS[state]} ${subjectText(record).padEnd(width)}  ${facts.filter((fact) => fact !== '').join(', ')}`.trimEnd()
}

/** Who said what of the record that matters most: the first that is not ready, else the only one. */
function serverTable({ records }: Report): string[] {
  const record = worstFirst(records)[0]
  if (!record || (record.state === 'ready' && records.length > 1)) return []
  const servers = tellingServers(record)
  const hidden = servers.length - MOST_SERVERS
  return [
    ...serverLines(record, servers.slice(0, MOST_SERVERS)),
    ...(hidden > 0 ? [`   and ${hidden} more`] : []),
    ...record.caa.map(({ sentence }) => logLine(`   ${sentence}`)),
  ]
}

/** Behind aliases every server was asked once for each name on the way: too many leave out what is right there. */
function tellingServers({ servers }: RecordReport): readonly ServerReport[] {
  if (servers.length <= MOST_SERVERS) return servers
  const target = servers.findLast(({ role }) => role === 'authoritative')?.name
  return servers.filter(
    ({ role, name, sight }) => role !== 'authoritative' || name === target || sight !== 'right',
  )
}

/** A line for each server, with what it said last; behind aliases, under the name that it was asked for. */
function serverLines({ path }: RecordReport, servers: readonly ServerReport[]): string[] {
  const label = Math.max(...servers.map((server) => server.label.length))
  const address = Math.max(...servers.map((server) => ownAddress(server).length))
  return servers.flatMap((server, index) => {
    const isUnderNewName = path.length > 1 && server.name !== servers[index - 1]?.name
    const heading = isUnderNewName ? [`   ${withoutRoot(server.name)}`] : []
    return [...heading, serverLine(server, label, address)].map(logLine)
  })
}

function serverLine(server: ServerReport, label: number, address: number): string {
  const { said, sight, serial, ms } = server
  const ttl = said.ttl === undefined ? '' : `${said.ttl} s`
  const shown = said.values.slice(0, MOST_VALUES).map((value) => shorten(value, VALUE_WIDTH))
  const hidden = isOnTheWay(server) ? 0 : said.values.length - shown.length
  const answer = shown.length > 0 && !isOnTheWay(server) ? shown.join(', ') : said.words
  const columns = [
    `   ${isOnTheWay(server) ? ON_THE_WAY : SIGHT_SYMBOLS[sight]} ${server.label.padEnd(label)}`,
    ownAddress(server).padEnd(address),
    (wasSent(server) ? `${Math.round(ms)} ms` : '').padStart(7),
    ttl.padStart(7),
    hidden > 0 ? `${answer} and ${hidden} more` : answer,
    serial === undefined ? '' : `serial ${serial}`,
  ]
  return columns.join('  ').trimEnd()
}

/** Blocks with an empty line between them; empty ones are left out. */
function blocks(parts: readonly (readonly string[])[]): string[] {
  const full = parts.filter((lines) => lines.some((line) => line !== ''))
  return full.flatMap((lines) => lines.concat('')).slice(0, -1)
}

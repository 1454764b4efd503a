// Chooses the one picture of a summary: what differs, who saw it when and until when, or where the way breaks.
import { barLines } from './bars.ts'
import { caretLines } from './caret.ts'
import { fence } from './markdown.ts'
import { leadingCause } from './outlook.ts'
import { caaDiagram, pathDiagram } from './path.ts'
import type { RecordReport, Report } from './report.ts'
import { isOnTheWay } from './wording.ts'

/** A picture: a caret under the difference, bars over time, or a path in Mermaid. */
export interface Picture {
  readonly kind: 'caret' | 'bars' | 'path'
  readonly lines: readonly string[]
}

/** The picture that shows best what the run came to; undefined where words say it all. */
export function pictureOf(report: Report): Picture | undefined {
  const record = subjectOf(report)
  if (!record) return undefined
  return caretOf(report, record) ?? caaOf(report, record) ?? barsOf(report, record) ?? pathOf(record)
}

/** A picture as a Markdown block. */
export function pictureBlock({ kind, lines }: Picture): string {
  const language = { caret: 'diff', bars: 'text', path: 'mermaid' } as const
  return fence(language[kind], lines)
}

/** The record to show: the first that the leading cause stops, the first that is not ready, or the one that took longest. */
function subjectOf(report: Report): RecordReport | undefined {
  const { records } = report
  const stopped = leadingCause(report)?.records[0]
  if (stopped !== undefined) return records[stopped]
  return (
    records.find(({ state }) => state !== 'ready') ??
    records.toSorted((a, b) => (b.readyAfter ?? 0) - (a.readyAfter ?? 0))[0]
  )
}

function caretOf(report: Report, record: RecordReport): Picture | undefined {
  const caret = leadingCause(report)?.findings[0]?.caret
  return caret && { kind: 'caret', lines: caretLines(caret, record) }
}

/** The climb is worth its place where CAA is what a CA trips over first. */
function caaOf(report: Report, { caa }: RecordReport): Picture | undefined {
  const refused = caa.find(({ verdict }) => verdict === 'forbidden' || verdict === 'failed')
  const leads = leadingCause(report)?.id.startsWith('caa-') ?? false
  return leads && refused
    ? { kind: 'path', lines: caaDiagram(refused, report.settings.ca ?? 'the CA') }
    : undefined
}

/** Of a record that is not ready, bars are worth their place where they reach to the end of a cache. */
function barsOf(report: Report, record: RecordReport): Picture | undefined {
  if (record.state !== 'ready' && !record.servers.some(({ until }) => until !== undefined)) return undefined
  const lines = barLines(record, report)
  return lines.length > 0 ? { kind: 'bars', lines } : undefined
}

/** A path is worth its place where servers differ, or where an alias leads to what is not right. */
function pathOf(record: RecordReport): Picture | undefined {
  const { state, authoritative, servers } = record
  if (state === 'ready' || !authoritative) return undefined
  const isBroken = authoritative.right < authoritative.of
  const isWay = authoritative.right > 0 || servers.some(isOnTheWay)
  return isBroken && isWay ? { kind: 'path', lines: pathDiagram(record) } : undefined
}

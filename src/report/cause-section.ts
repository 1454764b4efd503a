// What is told of one cause in Markdown: its headline, the lines to change, and the records that it stops.
import { cureLines } from './caret.ts'
import { code, details, fence, link, prose } from './markdown.ts'
import { sentence } from './phrase.ts'
import type { Cause, Finding, RecordReport, Report } from './report.ts'
import { thingOf, withoutRoot } from './subject.ts'
import { timeOfDay } from './time.ts'
import { counted, symbolOf } from './wording.ts'

/** How much of a cause is told. */
export interface CauseDetail {
  /** Names of records told of each cause; the others are counted. */
  readonly names: number
  /** Characters of a line to change. */
  readonly line: number
}

/** A cause with a heading of its own, for runs of many records. */
export function causeSection(report: Report, cause: Cause, detail: CauseDetail): string {
  const [first] = cause.findings
  const clears =
    cause.until === undefined ? '' : ` · clears by itself at ${timeOfDay(cause.until, report.ended)}`
  const heading = `### ${symbolOf(cause)} ${link(code(cause.id), docsOf(report, cause.id))} · ${counted(cause.records.length, thingOf(report.records))}${clears}`
  if (!first) return heading
  const alike = cause.findings.length === 1
  return [
    heading,
    alike ? `${prose(sentence(first.headline))} ${prose(first.cure.sentence)}` : prose(first.cure.sentence),
    cureBlock(first.cure.lines, detail.line),
    alike ? names(report, cause.records, detail) : findingList(report, cause, detail),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** A cause in one line, for those that do not lead. */
export function causeLine(report: Report, cause: Cause, detail: CauseDetail): string {
  const [first] = cause.findings
  const id = link(code(cause.id), docsOf(report, cause.id))
  const what = first ? `: ${prose(first.headline)}. ${prose(first.cure.sentence)}` : ''
  return `- ${symbolOf(cause)} ${id}, ${names(report, cause.records, { ...detail, names: 3 })}${what}`
}

/** Lines to change, as a block; empty when none are known. */
export function cureBlock(lines: Finding['cure']['lines'], limit: number): string {
  return lines.length === 0 ? '' : fence('diff', cureLines(lines, limit))
}

/** The address that explains a cause. */
export function docsOf({ docs }: Report, id: string): string {
  return `${docs}#${id}`
}

/** Causes that stop nothing, warnings first, folded. */
export function notes(report: Report, causes: readonly Cause[], detail: CauseDetail): string {
  if (causes.length === 0) return ''
  const lines = causes.slice(0, detail.names).map((cause) => causeLine(report, cause, detail))
  return details(`${kinds(causes)}: nothing of this stops the run`, withRest(lines, causes.length).join('\n'))
}

/** `1 warning and 2 notes` */
function kinds(causes: readonly Cause[]): string {
  const notes = causes.filter(({ severity }) => severity === 'note').length
  const warnings = causes.length - notes
  const parts = [
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
    ...(notes > 0 ? [counted(notes, 'note')] : []),
  ]
  return parts.join(' and ')
}

/** What the cause looks like at each record, where that differs. */
function findingList(report: Report, { findings }: Cause, detail: CauseDetail): string {
  const lines = findings
    .slice(0, detail.names)
    .map(
      (finding) => `- ${names(report, finding.records, { ...detail, names: 3 })}: ${prose(finding.headline)}`,
    )
  return withRest(lines, findings.length).join('\n')
}

function names({ records }: Report, indexes: readonly number[], detail: CauseDetail): string {
  const told = indexes.flatMap((index) => records[index] ?? []).map(nameOf)
  const shown = told.slice(0, detail.names)
  const rest = told.length - shown.length
  return [...shown, ...(rest > 0 ? [`and ${rest} more, see the report file`] : [])].join(' · ')
}

/** A record by the name on the certificate, where there is one, as its user thinks of it. */
function nameOf({ domains, name, type }: RecordReport): string {
  return domains.length > 0 ? domains.map(code).join(', ') : `${code(withoutRoot(name))} ${type}`
}

function withRest(lines: readonly string[], of: number): string[] {
  return of > lines.length ? [...lines, `- and ${of - lines.length} more, see the report file`] : [...lines]
}

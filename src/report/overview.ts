// The body of a summary of many records: all of them at a glance, then cause by cause.
import { MOST_EXPLAINED } from '../check/rules.ts'
import { causeSection, type CauseDetail } from './cause-section.ts'
import { details } from './markdown.ts'
import { recordTable } from './record-table.ts'
import type { RecordReport, Report } from './report.ts'
import { thingOf } from './subject.ts'
import { counted, SYMBOLS } from './wording.ts'

/** How much is told of many records. */
export interface OverviewDetail extends CauseDetail {
  /** Causes with a section of their own; the others are counted. */
  readonly causes: number
  readonly readyRows: boolean
}

/** A strip of more symbols than these tells nothing. */
const LONGEST_STRIP = 2_000
const STRIP_GROUP = 10

/** A symbol for each record, the causes one by one, and the ready records folded. */
export function overview(report: Report, detail: OverviewDetail): string[] {
  const errors = report.causes.filter(({ severity }) => severity === 'error')
  const explained = new Set(errors.flatMap(({ records }) => records))
  const open = report.records.filter(({ state }, index) => state !== 'ready' && !explained.has(index))
  const ready = report.records.filter(({ state }) => state === 'ready')
  const hidden = errors.length - detail.causes
  return [
    report.records.length > LONGEST_STRIP ? '' : strip(report),
    ...errors.slice(0, detail.causes).map((cause) => causeSection(report, cause, detail)),
    hidden > 0 ? `And ${counted(hidden, 'cause')} more, see the report file.` : '',
    openTable(report, open, detail),
    ready.length > 0 && detail.readyRows
      ? details(
          `${SYMBOLS.ready} ${counted(ready.length, thingOf(report.records))} ready`,
          recordTable(report, ready),
        )
      : '',
  ]
}

/** The records that are not ready and of which no cause is known. */
function openTable(report: Report, open: readonly RecordReport[], { names }: OverviewDetail): string {
  if (open.length === 0) return ''
  const rest = open.length - names
  const more = rest > 0 ? `\n\nAnd ${counted(rest, 'record')} more, see the report file.` : ''
  return `### ${counted(open.length, 'record')} without a known cause\n\n${unexplained(report)}${recordTable(report, open.slice(0, names))}${more}`
}

/** Of very many records nobody may ask all that could tell why. */
function unexplained({ records }: Report): string {
  const open = records.filter(({ state }) => state !== 'ready').length
  return open > MOST_EXPLAINED
    ? `The questions that tell why are asked about ${MOST_EXPLAINED} records of a run at most.\n\n`
    : ''
}

function strip({ records }: Report): string {
  const groups: string[] = []
  for (let at = 0; at < records.length; at += STRIP_GROUP) {
    groups.push(
      records
        .slice(at, at + STRIP_GROUP)
        .map(({ state }) => SYMBOLS[state])
        .join(''),
    )
  }
  return groups.join(' ')
}

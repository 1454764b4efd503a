// The table of records: failures first, one row each, and only the columns that have something to say.
import { group } from '../check/grouping.ts'
import { docsOf } from './cause-section.ts'
import { code, link, table, unbroken, type Align } from './markdown.ts'
import { leadingCause } from './outlook.ts'
import type { CaaReport, RecordReport, Report, ServerReport } from './report.ts'
import { withoutRoot } from './subject.ts'
import { duration } from './time.ts'
import { fraction, SYMBOLS } from './wording.ts'
import { shortenApart } from './visible.ts'
import { worstFirst } from './order.ts'

/** Different answers told of one record; the evidence has them all. */
const MOST_ANSWERS = 3
/** Of a value a table shows so many characters, beginning and end; wider ones push the other columns out of the page. */
const LONGEST_VALUE = 16

interface Column {
  readonly head: string
  readonly align: Align
  readonly cell: (record: RecordReport) => string
  /** A column without content in any row is left out. */
  readonly always?: boolean
}

const CAA_SYMBOLS: Record<CaaReport['verdict'], string> = {
  permitted: SYMBOLS.ready,
  undecided: SYMBOLS.unknown,
  failed: SYMBOLS.blocked,
  forbidden: SYMBOLS.blocked,
}

/** A table of these records, those that are not ready first. */
export function recordTable(report: Report, records: readonly RecordReport[]): string {
  const resolversAsked = records.some(({ resolvers }) => resolvers)
  const ready = records.every(({ state }) => state === 'ready')
  const columns: readonly Column[] = [
    { head: '', align: 'center', cell: ({ state }) => SYMBOLS[state], always: true },
    { head: 'Record', align: 'left', cell: nameCell, always: true },
    {
      head: 'Authoritative',
      align: 'center',
      cell: ({ authoritative }) =>
        authoritative ? (authoritative.of > 0 ? fraction(authoritative) : 'none heard') : '',
    },
    {
      head: 'Resolvers',
      align: 'center',
      cell: ({ resolvers }) => (resolvers ? fraction(resolvers) : resolversAsked ? 'not asked' : ''),
    },
    { head: 'CAA', align: 'center', cell: caaCell },
    {
      head: 'What was seen',
      align: 'left',
      cell: (record) => (isDrawn(report, record) ? '' : seenCell(record)),
    },
    { head: 'TTL', align: 'right', cell: ({ ttl }) => (ttl === undefined ? '' : unbroken(`${ttl} s`)) },
    {
      head: 'Right everywhere after',
      align: 'right',
      cell: ({ readyAfter }) => (readyAfter === undefined ? '' : unbroken(duration(readyAfter))),
    },
    {
      head: ready ? 'Worth knowing' : 'What is wrong',
      align: 'left',
      cell: (record) => causeCell(report, record),
    },
  ]
  const rows = worstFirst(records).map((record) => columns.map(({ cell }) => cell(record)))
  const kept = columns.map(({ always }, at) => always === true || rows.some((row) => row[at] !== ''))
  return table(
    columns.filter((_, at) => kept[at]).map(({ head }) => head),
    columns.filter((_, at) => kept[at]).map(({ align }) => align),
    rows.map((row) => row.filter((_, at) => kept[at])),
  )
}

function nameCell({ name, type }: RecordReport): string {
  return `${code(withoutRoot(name))} ${type}`
}

function caaCell({ caa }: RecordReport): string {
  const order = Object.keys(CAA_SYMBOLS) as CaaReport['verdict'][]
  const worst = caa.toSorted((a, b) => order.indexOf(b.verdict) - order.indexOf(a.verdict))[0]
  return worst ? CAA_SYMBOLS[worst.verdict] : ''
}

/** Whether the picture above the table shows already what was seen: the value with a caret under it. */
function isDrawn(report: Report, record: RecordReport): boolean {
  const drawn = leadingCause(report)?.findings[0]
  return drawn?.caret !== undefined && drawn.records.some((index) => report.records[index] === record)
}

/** What those say that do not have the record: the most frequent answers first. */
function seenCell({ state, servers }: RecordReport): string {
  if (state === 'ready') return ''
  const outstanding = servers.filter(({ sight }) => sight !== 'right')
  const answers = group(outstanding, answerOf).toSorted((a, b) => b.length - a.length)
  const shown = answers.slice(0, MOST_ANSWERS)
  const values = shortenApart(
    shown.map((same) =>
      tellingValue(
        same[0],
        shown.map(([first]) => first),
      ),
    ),
    LONGEST_VALUE,
  )
  const texts = shown.map((same, at) => ({ count: same.length, text: answerWith(values[at] ?? '', same[0]) }))
  const told = group(texts, ({ text }) => text).map((alike) => {
    const count = alike.reduce((sum, one) => sum + one.count, 0)
    return `${count}\u00a0×\u00a0${code(alike[0].text)}`
  })
  const more = answers.length - shown.length
  return [...told, ...(more > 0 ? [`and ${more} more`] : [])].join(', ')
}

/** The value by which an answer differs from others; the first where it differs in none. */
function tellingValue({ said }: ServerReport, all: readonly ServerReport[]): string {
  const isCommon = (value: string) => all.every((other) => other.said.values.includes(value))
  return said.values.find((value) => !isCommon(value)) ?? said.values[0] ?? ''
}

/** The whole answer, for values may look alike once they are shortened; in which order they came says nothing. */
function answerOf({ said, sight }: ServerReport): string {
  return JSON.stringify([sight === 'not-tested', said.words, said.values.toSorted()])
}

function answerWith(value: string, { said, sight }: ServerReport): string {
  if (sight === 'not-tested') return 'not tested from here'
  if (said.values.length === 0) return said.words
  return said.values.length > 1 ? `${value} and ${said.values.length - 1} more` : value
}

function causeCell(report: Report, { causes }: RecordReport): string {
  return causes.map((id) => link(code(id), docsOf(report, id))).join(', ')
}

// Pictures of what to change, as lines of a `diff` block: the first wrong character of a value, and records to add or remove.
import { withoutRoot } from './subject.ts'
import type { Finding, RecordReport } from './report.ts'
import { shorten, visible } from './visible.ts'

/** A value up to this length is shown whole: a dns-01 value has 43 characters, and 80 still fit beside their remark. */
const WHOLE = 80
/** Characters shown on both sides of the first difference of a longer value. */
const WINDOW = 12
/** A line to copy into a zone file; what is longer is in the JSON report. */
const LONGEST_LINE = 2_000
const MARKS = { add: '+ ', remove: '- ', keep: '  ' } as const

type Caret = NonNullable<Finding['caret']>

/** The value found above the value expected, and a caret under the first character that differs. */
export function caretLines(caret: Caret, record: RecordReport): string[] {
  const [seen, expected, position] = cut(caret, record.type === 'TXT' ? '"' : '')
  const width = Math.max(seen.length, expected.length)
  const ttl = record.ttl ?? record.servers.find(({ said }) => said.kind === 'answer')?.said.ttl
  return [
    `  ${withoutRoot(record.name)}.${ttl === undefined ? '' : ` ${ttl}`} IN ${record.type}`,
    `- ${seen.padEnd(width)}   ${foundOn(caret, record)}`,
    `+ ${expected.padEnd(width)}   expected`,
    `  ${' '.repeat(position)}^ ${caret.remark}`,
  ]
}

/** The lines of a cure, as they stand in a zone file. */
export function cureLines(lines: Finding['cure']['lines'], limit = LONGEST_LINE): string[] {
  return lines.map(({ change, line }) => `${MARKS[change]}${shorten(line, limit)}`)
}

/** Both values as shown, and where the caret stands below them. */
function cut(
  { seen, expected, position }: Caret,
  quote: string,
): [seen: string, expected: string, position: number] {
  const long = Math.max(seen.length, expected.length) > WHOLE
  const from = long ? Math.max(0, position - WINDOW) : 0
  const to = long ? position + WINDOW + 1 : Infinity
  const before = from > 0 ? '…' : quote
  const show = (value: string): string =>
    `${before}${visible(value.slice(from, to))}${to < value.length ? '…' : quote}`
  return [show(seen), show(expected), before.length + visible(seen.slice(from, position)).length]
}

function foundOn({ seen }: Caret, { servers, type }: RecordReport): string {
  const asked = servers.filter(({ role }) => role === 'authoritative')
  const same = asked.filter(({ said }) => said.values.some((value) => bare(value, type) === seen))
  return same.length === 0 ? 'found' : `found on ${same.length} of ${asked.length} authoritative servers`
}

/** A TXT value without the quotes of its strings. */
function bare(value: string, type: string): string {
  return type === 'TXT' ? value.replace(/^"|"$/g, '').replaceAll('" "', '') : value
}

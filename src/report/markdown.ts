// Markdown as GitHub renders it. The only place where text from outside becomes Markdown: nothing in it can become a link, an
// image, HTML, a mention, a reference to an issue or a commit, an emoji, a formula, or the end of a table cell.
import { decimalEscape } from '../wire/escape.ts'
import { shorten, visible } from './visible.ts'

/** How the cells of a column stand. */
export type Align = 'left' | 'center' | 'right'

/** Longer text between words is no help to a reader; the JSON report has it whole. */
const LONGEST_CODE = 300
const LONGEST_PROSE = 1_000
/** Plain words and numbers; everything else that stands between spaces is shown as code. */
const WORD = /^[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*$/u
const NUMBER = /^\d+\.\d+$/
/** Words that GitHub would turn into a link: commit hashes, and references of trackers such as `GH-12`. */
const REFERENCE = /^[0-9a-f]{7,64}$|^[\p{L}-]+-\p{N}+$/iu
const TIME = /^\d{1,2}:\d\d(?::\d\d)?$/
/** A number with a full stop or a bracket at the beginning of a paragraph would begin a list. */
const LIST = /^(\d+)([.)])(?=\s|$)/
const QUOTATION = /("[^"]*")/
/** What may stand before and behind a word. */
const OPENING = /^[("'“‘]*/u
const CLOSING = new Set(`)"'”’.,;:?!…`)
const DASH = /^[–—·]$/u
/** A space at which no line breaks. */
const UNBROKEN = '\u00a0'
const COLUMN: Record<Align, string> = { left: ':--', center: ':-:', right: '--:' }

/** Text from outside as a code span. An empty text is said to be empty. */
export function code(text: string): string {
  if (text === '') return '(empty)'
  const shown = visible(shorten(text, LONGEST_CODE)).replaceAll('|', decimalEscape(0x7c))
  const fence = '`'.repeat(longestRun(shown) + 1)
  const pad = /^`|`$|^ .*\S.* $/su.test(shown) ? ' ' : ''
  return `${fence}${pad}${shown}${pad}${fence}`
}

/**
 * Sentences in which data may be quoted, as Markdown: plain words stay, what stands in backticks or is no plain word (names,
 * addresses, values, anything with a special character) becomes a code span.
 */
export function prose(text: string): string {
  const parts = shorten(text, LONGEST_PROSE).split('`')
  const closed = parts.length % 2 === 1
  const pieces = parts.flatMap((part, index) => {
    const quoted = index % 2 === 1 && (closed || index < parts.length - 1)
    if (quoted) return part === '' ? [] : [code(part)]
    return part.split(QUOTATION).flatMap((text, at) => (at % 2 === 1 ? quotation(text) : words(text)))
  })
  return pieces
    .reduce((line, piece) => line + (line.endsWith('`') && piece.startsWith('`') ? ` ${piece}` : piece), '')
    .trim()
    .replace(LIST, '$1\\$2')
}

/** Markdown in bold; empty stays empty. */
export function bold(markdown: string): string {
  return markdown === '' ? '' : `**${markdown}**`
}

/** A link; where the address is not plain HTTPS (or HTTP), only its label. */
export function link(label: string, address: string): string {
  if (!URL.canParse(address)) return label
  const url = new URL(address)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return label
  return `[${label}](${url.href.replace(/[^\w:/?#@!$&+,;=.~%-]/g, percent)})`
}

/** A table; cells are Markdown made by the functions of this file. */
export function table(
  head: readonly string[],
  align: readonly Align[],
  rows: readonly (readonly string[])[],
): string {
  const rule = `|${align.map((side) => COLUMN[side]).join('|')}|`
  return [row(head), rule, ...rows.map(row)].join('\n')
}

/** A fenced block; each line is text from outside. The fence is longer than any run of backticks inside. */
export function fence(language: 'text' | 'diff' | 'mermaid', lines: readonly string[]): string {
  const shown = lines.map((line) => visible(line).trimEnd())
  const marks = '`'.repeat(Math.max(3, longestRun(shown.join('\n')) + 1))
  return [`${marks}${language}`, ...shown, marks].join('\n')
}

/** A fold. Its title is words of ours, never data. */
export function details(title: string, body: string): string {
  return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`
}

/** Keeps numbers and their units on one line. */
export function unbroken(text: string): string {
  return text.replaceAll(' ', UNBROKEN)
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

/** A quotation that is not all plain words is one code span, its marks included. */
function quotation(text: string): string[] {
  const pieces = words(text)
  return pieces.some((piece) => piece.includes('`')) ? [code(text)] : pieces
}

function words(text: string): string[] {
  return text.split(/(\s+)/u).map(token)
}

function token(text: string): string {
  if (text === '') return ''
  if (/^\s+$/u.test(text)) return text.includes(UNBROKEN) ? UNBROKEN : ' '
  if (DASH.test(text)) return text
  const before = OPENING.exec(text)?.[0] ?? ''
  let end = text.length
  while (end > before.length && CLOSING.has(text.charAt(end - 1))) end -= 1
  const core = text.slice(before.length, end)
  if (core === '') return text
  return `${before}${isWord(core) ? core : code(core)}${text.slice(end)}`
}

function isWord(text: string): boolean {
  return TIME.test(text) || NUMBER.test(text) || (WORD.test(text) && !REFERENCE.test(text))
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length))
}

function percent(character: string): string {
  return [...Buffer.from(character)]
    .map((octet) => `%${octet.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('')
}

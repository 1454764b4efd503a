// Cuts a master file into entries (RFC 1035 section 5.1): words, quotes, comments, and parentheses that join lines. It does not
// know what the words mean.

/** One entry: a record or a directive. */
export interface Entry {
  /** The line of the text on which it begins, from 1. */
  line: number
  /** Whether it begins with a space, so that the owner name of the entry before is meant. */
  indented: boolean
  /** As they were written, with their quotes and escapes. */
  words: string[]
}

/** Something wrong in a text, and the line, from 1, on which it is. */
export interface Fault {
  line: number
  message: string
}

interface Cutter {
  entries: Entry[]
  faults: Fault[]
  /** The entry that is being read. */
  entry: Entry | undefined
  /** The line of the parenthesis that is open; 0 when none is. */
  opened: number
}

const SPACE = /[ \t\r\f]+/y
const COMMENT = /;.*/y
const PARENTHESIS = /[()]/y
/** Quotes may stand in the middle of a word: alpn="h2,h3" (RFC 9460 section 2.1). */
const WORD = /(?:[^ \t\r\f"\\;()]|\\.|"(?:[^"\\]|\\.)*")+/y

/** The entries of the text, and all that cannot be cut into one; an entry with a fault is left out. */
export function entriesOf(text: string): { entries: Entry[]; faults: Fault[] } {
  const cutter: Cutter = { entries: [], faults: [], entry: undefined, opened: 0 }
  const lines = text.split('\n')
  for (const [index, line] of lines.entries()) cutLine(cutter, line, index + 1)
  if (cutter.opened > 0) fail(cutter, cutter.opened, 'a parenthesis is opened here and never closed')
  return { entries: cutter.entries, faults: cutter.faults }
}

function cutLine(cutter: Cutter, text: string, line: number): void {
  for (let at = 0; at < text.length;) {
    const skipped = match(SPACE, text, at) ?? match(COMMENT, text, at)
    const parenthesis = match(PARENTHESIS, text, at)
    const word = match(WORD, text, at)
    const found = skipped ?? parenthesis ?? word
    if (found === undefined) {
      fail(cutter, line, misread(text, at))
      return
    }
    if (parenthesis !== undefined && !group(cutter, parenthesis, line)) return
    if (word !== undefined) openEntry(cutter, line, /^[ \t]/.test(text)).words.push(word)
    at += found.length
  }
  if (cutter.opened === 0) closeEntry(cutter)
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}

/** The entry that is being read, or a new one that begins on this line. */
function openEntry(cutter: Cutter, line: number, indented: boolean): Entry {
  cutter.entry ??= { line, indented, words: [] }
  return cutter.entry
}

function closeEntry(cutter: Cutter): void {
  if (cutter.entry) cutter.entries.push(cutter.entry)
  cutter.entry = undefined
}

/** Opens or closes a group of lines; false when the parenthesis has no business here. */
function group(cutter: Cutter, parenthesis: string, line: number): boolean {
  const opens = parenthesis === '('
  if (opens === cutter.opened > 0) {
    const why = opens
      ? `a parenthesis is opened inside the one of line ${cutter.opened}`
      : 'a parenthesis is closed that was never opened'
    fail(cutter, line, why)
    return false
  }
  cutter.opened = opens ? line : 0
  return true
}

/** Notes the fault, gives the entry up, and goes on with the next line. */
function fail(cutter: Cutter, line: number, message: string): void {
  cutter.faults.push({ line, message })
  cutter.entry = undefined
  cutter.opened = 0
}

function misread(text: string, at: number): string {
  return text.charAt(at) === '"'
    ? `the quote at position ${at + 1} is not closed on this line`
    : `the backslash at position ${at + 1} escapes nothing`
}

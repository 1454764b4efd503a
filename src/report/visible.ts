// Makes text from outside fit for a terminal and for the log of a runner. It knows nothing of Markdown.
import { decimalEscape } from '../wire/escape.ts'

/**
 * Control characters, formatting characters (bidirectional overrides, zero-width ones), separators of lines and
 * paragraphs, and halves of surrogate pairs: what a reader does not see, or what moves other text about.
 */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu
const LAST_OCTET = 0xff
/** The runner obeys a command of this form anywhere in a line. */
const COMMAND_INSIDE = /##(?=\[)/g
/** The runner obeys a command of this form at the beginning of a line, after white space. */
const COMMAND_IN_FRONT = /^(\s*):(?=:)/

/** One line in which everything that cannot be seen is written as an escape: `\010`, `\u{202e}`. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, (character) => {
    const code = character.codePointAt(0) ?? 0
    return code <= LAST_OCTET ? decimalEscape(code) : `\\u{${code.toString(16)}}`
  })
}

/** One line for the log: visible, and without anything that the runner would take for a workflow command. */
export function logLine(text: string): string {
  return visible(text)
    .replace(COMMAND_INSIDE, `#${decimalEscape(0x23)}`)
    .replace(COMMAND_IN_FRONT, `$1${decimalEscape(0x3a)}`)
}

/**
 * Long texts shortened like that; where two of them came out alike, both show the place where they part instead of their ends.
 * Texts that part in several places may still look alike.
 */
export function shortenApart(texts: readonly string[], limit: number): string[] {
  return texts.map((text) => {
    const short = shorten(text, limit)
    const twins = texts.filter((other) => other !== text && shorten(other, limit) === short)
    if (twins.length === 0) return short
    const parting = Math.max(...twins.map((other) => commonStart(text, other)))
    const start = Math.max(0, parting - Math.floor(limit / 2))
    const end = start + limit - 2
    return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`
  })
}

function commonStart(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at += 1
  return at
}

/** A long text without its middle; `limit` is the length in characters of what comes back at most. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text
  const head = Math.ceil((limit - 1) / 2)
  const tail = limit - 1 - head
  return `${text.slice(0, head)}…${tail > 0 ? text.slice(-tail) : ''}`
}

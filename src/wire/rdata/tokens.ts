// Cuts RDATA in presentation format into words and quoted strings (RFC 1035 section 5.1).

import { readEscape } from '../escape.ts'
import type { Name } from '../name.ts'
import { RdataError } from './rdata-error.ts'

/** One word of the text. */
export interface Token {
  /** As it was written, without the quotes around it. */
  readonly text: string
  /** Whether it was written in quotes, all of it. */
  readonly quoted: boolean
}

/** The words of the text and how many of them have been taken. */
export interface Tokens {
  /** What names without a final dot continue with; undefined when they are absolute too. */
  readonly origin: Name | undefined
  readonly list: readonly Token[]
  at: number
}

const SPACE = /[ \t\r\n]+/y
const QUOTED = /"((?:[^"\\]|\\[^])*)"(?=[ \t\r\n]|$)/y
// A word may hold a quoted part after an equals sign: alpn="h2,h3" (RFC 9460 section 2.1).
const WORD = /(?:[^ \t\r\n"\\;()]|\\[^]|(?<==)"(?:[^"\\]|\\[^])*")+(?=[ \t\r\n]|$)/y
const PARENTHESIS = /[()](?=[ \t\r\n]|$)/y
const SURROGATE = /\p{Cs}/u

/** The words of `text`. Parentheses that stand alone group and mean nothing; a `;` must be quoted. Throws an RdataError. */
export function tokensOf(text: string, origin?: Name): Tokens {
  if (SURROGATE.test(text)) throw new RdataError('the text holds half a character (a lone surrogate)')
  const list: Token[] = []
  for (let at = 0; at < text.length;) {
    const skipped = match(SPACE, text, at) ?? match(PARENTHESIS, text, at)
    const quoted = skipped ? undefined : match(QUOTED, text, at)
    const found = skipped ?? quoted ?? match(WORD, text, at)
    if (!found) throw new RdataError(misread(text, at))
    if (!skipped) list.push({ text: quoted?.[1] ?? found[0], quoted: quoted !== undefined })
    at += found[0].length
  }
  return { origin, list, at: 0 }
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at
  return pattern.exec(text) ?? undefined
}

function misread(text: string, at: number): string {
  const where = `at position ${at + 1}`
  const rest = text.slice(at)
  if (/^"(?:[^"\\]|\\[^])*"/.test(rest))
    return `a quoted string ${where} is followed by something other than a space`
  if (rest.startsWith('"')) return `the quoted string ${where} has no closing quote`
  return `the word ${where} holds a quote, a parenthesis, a semicolon or a lone backslash; put it in quotes or write a backslash in front`
}

/** Takes the next word. Throws an RdataError when there is none. */
export function takeToken(tokens: Tokens): Token {
  const token = tokens.list[tokens.at]
  if (!token) throw new RdataError('is missing')
  tokens.at += 1
  return token
}

/** Takes the next word, which must not be quoted. */
export function takeWord(tokens: Tokens): string {
  const { text, quoted } = takeToken(tokens)
  if (quoted) throw new RdataError(`"${text}" is in quotes, which only a string may be`)
  return text
}

/** Takes all words that are left; none of them may be quoted. */
export function takeWords(tokens: Tokens): string[] {
  const words: string[] = []
  while (tokens.at < tokens.list.length) words.push(takeWord(tokens))
  return words
}

const encoder = new TextEncoder()

/** The octets that a text stands for: its escapes resolved, characters outside ASCII as UTF-8. Throws an RdataError. */
export function unescape(text: string): Uint8Array {
  if (!text.includes('\\')) return encoder.encode(text)
  const octets: number[] = []
  for (let at = 0; at < text.length;) {
    const end = text.indexOf('\\', at)
    for (const octet of encoder.encode(text.slice(at, end < 0 ? text.length : end))) octets.push(octet)
    if (end < 0) break
    const escape = readEscape(text, end)
    if (!escape) throw new RdataError(`"${text}" has a broken escape; allowed are \\X and \\000 to \\255`)
    octets.push(escape.octet)
    at = end + escape.length
  }
  return Uint8Array.from(octets)
}

// By what slip of the hand one text may have come of another. Pure text, of any length; knows no servers.
import { editDistance } from '../../certificate/edit-distance.ts'
import { valueShape } from '../../certificate/value.ts'

/**
 * How a value went wrong on its way into the zone.
 * - `pasted-line`: more than the value was pasted, such as the whole line of a zone file
 * - `quoted`, `whitespace`: quotation marks, or white space and characters of no width, became part of it
 * - `key-authorization`: what the value is the digest of was put in its place
 * - `not-base64url`: the same digest in another alphabet
 * - `truncated`: a piece at one end is missing
 * - `case`: letters changed between capital and small
 * - `typo`: a character or two
 */
export type Slip =
  | 'pasted-line'
  | 'quoted'
  | 'whitespace'
  | 'key-authorization'
  | 'not-base64url'
  | 'truncated'
  | 'case'
  | 'typo'

/** All slips, the one that tells most first: where several would explain a text, the first does. */
export const SLIPS: readonly Slip[] = [
  'pasted-line',
  'quoted',
  'whitespace',
  'key-authorization',
  'not-base64url',
  'truncated',
  'case',
  'typo',
]

/** Slips of the pen up to which a text is a misspelling of another. */
const MAX_SLIPS = 2
/** One slip in so many characters may be one; shorter texts are other words. */
const CHARACTERS_PER_SLIP = 6
/** A shorter piece may be a beginning that many texts share. */
const MIN_PIECE = 8

const QUOTES = /["'`\u2018-\u201F\u00AB\u00BB]/g
const SPACES = /[\s\u200B-\u200D\u2060\uFEFF]/g

/** The slip by which `expected` became `seen`; undefined when they are the same, or have nothing to do with each other. */
export function slipBetween(seen: string, expected: string): Slip | undefined {
  if (seen === expected || seen === '' || expected === '') return undefined
  if (isAmidOtherText(seen, expected)) return 'pasted-line'
  return dressOf(seen, expected) ?? codingOf(seen, expected) ?? lossOf(seen, expected)
}

/** The number of characters to change; Infinity when there are too many for slips of the pen. */
export function slipsBetween(seen: string, expected: string): number {
  const most = Math.min(MAX_SLIPS, Math.floor(expected.length / CHARACTERS_PER_SLIP))
  return editDistance(seen, expected, most)
}

/** A word or more before or after; a character or two would be a slip of the pen, quotation marks and spaces are told apart. */
function isAmidOtherText(seen: string, expected: string): boolean {
  if (expected.length < MIN_PIECE || !seen.includes(expected)) return false
  return bare(seen.replace(expected, '')).length > MAX_SLIPS
}

function dressOf(seen: string, expected: string): Slip | undefined {
  if (bare(seen) !== bare(expected)) return undefined
  return withoutSpaces(seen) === withoutSpaces(expected) ? 'whitespace' : 'quoted'
}

/** The same digest, or what it is the digest of, in another alphabet; perhaps with quotation marks around it. */
function codingOf(seen: string, expected: string): Slip | undefined {
  const shape = valueShape(seen)
  if (shape.kind === 'right' || shape.suggestion !== expected) return undefined
  const { mistakes } = shape
  if (mistakes.includes('key-authorization')) return 'key-authorization'
  return mistakes.includes('zone-file-line') ? 'pasted-line' : 'not-base64url'
}

function lossOf(seen: string, expected: string): Slip | undefined {
  const isPiece = expected.startsWith(seen) || expected.endsWith(seen)
  if (isPiece && seen.length >= MIN_PIECE) return 'truncated'
  if (seen.toLowerCase() === expected.toLowerCase()) return 'case'
  return slipsBetween(seen, expected) <= MAX_SLIPS ? 'typo' : undefined
}

function bare(text: string): string {
  return withoutSpaces(text.replace(QUOTES, ''))
}

function withoutSpaces(text: string): string {
  return text.replace(SPACES, '')
}

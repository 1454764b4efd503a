// The shape of a dns-01 or dns-account-01 value: 43 characters of base64url, and the mistakes that give it another shape.
import { createHash } from 'node:crypto'

/** SHA-256 in base64url without padding (RFC 8555 section 8.4): 256 bits in groups of six. */
const VALUE_LENGTH = 43
/** The 43rd character holds the last four bits and two zero bits, so only every fourth of the alphabet can end a value. */
const LAST_CHARACTERS = 'AEIMQUYcgkosw048'
/** Room for a zone-file line with the longest owner name; longer text is only called too long. */
const LONGEST_INPUT = 1024

const VALUE = new RegExp(`^[\\w-]{${VALUE_LENGTH - 1}}[${LAST_CHARACTERS}]$`)
/** token "." thumbprint (RFC 8555 section 8.1); the thumbprint is a SHA-256 in base64url as well. */
const KEY_AUTHORIZATION = new RegExp(`^[\\w-]+\\.[\\w-]{${VALUE_LENGTH - 1}}[${LAST_CHARACTERS}]$`)
const HEX_DIGEST = /^[\da-f]{64}$/i
const ZONE_FILE_LINE = /\bTXT\s+"?([^"\s]+)"?\s*$/i
const QUOTES = /["'`\u2018-\u201F\u00AB\u00BB]/g
/** White space, and the characters of no width that come along when a value is copied from a web page. */
const SPACES = /[\s\u200B-\u200D\u2060\uFEFF]/g
const OUTSIDE_ALPHABETS = /[^\w+/-]/

/** What is wrong with a value, most telling first. */
type ValueMistake =
  | 'empty'
  | 'zone-file-line'
  | 'quotes'
  | 'white-space'
  | 'key-authorization'
  | 'hex-digest'
  | 'padding'
  | 'standard-base64'
  | 'other-characters'
  | 'too-short'
  | 'too-long'
  | 'impossible-last-character'

const SENTENCES: Record<ValueMistake, (text: string) => string> = {
  empty: () => 'The value is empty.',
  'zone-file-line': () =>
    'The value is a whole line of a zone file; only the text in its quotes is the value.',
  quotes: () =>
    'The value has quotes in it; they belong to the zone file, not to the value, and a CA compares them too.',
  'white-space': () => 'The value has white space or characters of no width in it; a CA compares every byte.',
  'key-authorization': () =>
    'The value is a key authorization (token, dot, thumbprint); the record holds its SHA-256 digest in base64url.',
  'hex-digest': () => 'The value is a digest in hexadecimal; the record holds it in base64url.',
  padding: () => 'The value ends in the padding "="; base64url values of ACME have none.',
  'standard-base64': () =>
    'The value has "+" or "/" in it, which is standard base64; base64url writes "-" and "_" instead.',
  'other-characters': () => 'The value has characters that base64url does not know.',
  'too-short': (text) => `The value has ${text.length} characters; it needs ${VALUE_LENGTH}.`,
  'too-long': (text) => `The value has ${text.length} characters; it needs ${VALUE_LENGTH}.`,
  'impossible-last-character': (text) =>
    `No value can end in "${text.slice(-1)}": the last of its ${VALUE_LENGTH} characters is one of ${LAST_CHARACTERS}.`,
}

/** What the shape of a value says; `suggestion` is the value that was probably meant. */
export type ValueShape =
  | { readonly kind: 'right' }
  | {
      readonly kind: 'wrong'
      readonly mistakes: readonly ValueMistake[]
      readonly sentences: readonly string[]
      readonly suggestion?: string
    }

/** Judges the shape of a dns-01 or dns-account-01 value (RFC 8555 section 8.4); a right shape may still be another order's value. */
export function valueShape(text: string): ValueShape {
  if (VALUE.test(text)) return { kind: 'right' }
  if (text.length > LONGEST_INPUT) return wrong(['too-long'], text)
  const { dress, core } = undress(text)
  const suggestion = suggest(core)
  return {
    ...wrong([...dress, ...mistakesOf(core)], core),
    ...(suggestion === undefined ? {} : { suggestion }),
  }
}

function wrong(mistakes: readonly ValueMistake[], core: string): Extract<ValueShape, { kind: 'wrong' }> {
  const text = withoutPadding(core)
  return { kind: 'wrong', mistakes, sentences: mistakes.map((mistake) => SENTENCES[mistake](text)) }
}

/** Takes off what was put around the value; what is left, the core, may have mistakes of its own. */
function undress(text: string): { dress: ValueMistake[]; core: string } {
  const dress: ValueMistake[] = []
  const line = ZONE_FILE_LINE.exec(text)
  const inner = line?.[1] ?? text
  if (line) dress.push('zone-file-line')
  const unquoted = inner.replace(QUOTES, '')
  if (unquoted !== inner) dress.push('quotes')
  const core = unquoted.replace(SPACES, '')
  if (core !== unquoted) dress.push('white-space')
  return { dress, core }
}

function mistakesOf(core: string): ValueMistake[] {
  if (core === '') return ['empty']
  if (KEY_AUTHORIZATION.test(core)) return ['key-authorization']
  if (HEX_DIGEST.test(core)) return ['hex-digest']
  const mistakes: ValueMistake[] = []
  const unpadded = withoutPadding(core)
  if (unpadded !== core) mistakes.push('padding')
  if (/[+/]/.test(core)) mistakes.push('standard-base64')
  if (unpadded.length < VALUE_LENGTH) mistakes.push('too-short')
  if (unpadded.length > VALUE_LENGTH) mistakes.push('too-long')
  if (OUTSIDE_ALPHABETS.test(unpadded)) mistakes.push('other-characters')
  else if (unpadded.length === VALUE_LENGTH && !VALUE.test(toBase64url(unpadded))) {
    mistakes.push('impossible-last-character')
  }
  return mistakes
}

function suggest(core: string): string | undefined {
  if (KEY_AUTHORIZATION.test(core)) return createHash('sha256').update(core, 'latin1').digest('base64url')
  if (HEX_DIGEST.test(core)) return Buffer.from(core, 'hex').toString('base64url')
  const translated = once(toBase64url(withoutPadding(core)))
  return VALUE.test(translated) ? translated : undefined
}

/** A text that was pasted twice over, once. */
function once(text: string): string {
  const half = text.slice(0, text.length / 2)
  return text === half + half ? half : text
}

function withoutPadding(text: string): string {
  return text.replace(/=+$/, '')
}

function toBase64url(text: string): string {
  return text.replaceAll('+', '-').replaceAll('/', '_')
}

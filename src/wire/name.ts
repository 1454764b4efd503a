// Domain names as labels of octets: their limits, their text both ways, their order. Knows nothing of messages and pointers.

import { octetTexts, readEscape } from './escape.ts'

/** A domain name, always absolute. The letters of `labels` keep their case; two names are the same name when their keys are equal. */
export interface Name {
  /** The labels from left to right, without the empty label of the root. */
  readonly labels: readonly Uint8Array[]
  /** Presentation format in lower case, with the final dot. */
  readonly key: string
}

/** A text or a list of labels that is no domain name; the message says why. */
export class NameError extends Error {
  override readonly name = 'NameError'
}

/** RFC 1035 section 2.3.4. */
export const MAX_LABEL_OCTETS = 63
/** RFC 1035 section 2.3.4: all labels with their length octets, and the root's. */
export const MAX_NAME_OCTETS = 255

/** The name of the root zone. */
export const ROOT: Name = { labels: [], key: '.' }

const LABEL_TEXT = octetTexts('."\\;()@$', ' ')
const KEY_TEXT = LABEL_TEXT.map((text) => text.toLowerCase())
const NO_LABEL = new Uint8Array()
/** Nearly every name is made of letters, digits, hyphens and underscores, which stand for themselves, in labels that are not too long. */
const PLAIN_NAME = /^(?:[\w-]{1,63}\.)*[\w-]{1,63}\.?$/
/** The text of a name has an octet for each dot and each character; with the final dot only the root's length octet is not in it. */
const MAX_PLAIN_CHARACTERS = MAX_NAME_OCTETS - 2

/** The name with these labels. Throws a NameError for an empty or too long label, or a name over 255 octets. */
export function nameOf(labels: readonly Uint8Array[]): Name {
  let key = ''
  let octets = 1
  for (const label of labels) {
    const text = labelKey(label, 0, label.length)
    if (label.length === 0) throw new NameError(`empty label after "${key}"`)
    if (label.length > MAX_LABEL_OCTETS) {
      throw new NameError(`label "${text}" has ${label.length} octets, the limit is ${MAX_LABEL_OCTETS}`)
    }
    key += `${text}.`
    octets += label.length + 1
  }
  if (octets > MAX_NAME_OCTETS) {
    throw new NameError(`name "${key}" has ${octets} octets, the limit is ${MAX_NAME_OCTETS}`)
  }
  return labels.length === 0 ? ROOT : { labels, key }
}

/** The part of a key that stands for the label in `bytes` from `start` to before `end`, without a dot. */
export function labelKey(bytes: Uint8Array, start: number, end: number): string {
  let text = ''
  for (let at = start; at < end; at++) text += KEY_TEXT[bytes[at] ?? 0] ?? ''
  return text
}

/**
 * Reads a name in presentation format (RFC 1035 section 5.1): `\.` and `\DDD` are escapes, the final dot may be left out.
 * Throws a NameError for what is no name, and for characters outside ASCII (an IDN must be converted before).
 */
export function parseName(text: string): Name {
  if (text === '.') return ROOT
  if (text === '') throw new NameError('a name is empty; the root is written "."')
  if (text.length <= MAX_PLAIN_CHARACTERS && PLAIN_NAME.test(text)) return unescapedName(text)
  const labels: Uint8Array[] = []
  let label: number[] = []
  for (let at = 0; at < text.length;) {
    if (text.charAt(at) === '.') {
      labels.push(finishLabel(label, text))
      label = []
      at += 1
      continue
    }
    const { octet, length } = readCharacter(text, at)
    label.push(octet)
    at += length
    if (at === text.length) labels.push(finishLabel(label, text))
  }
  return nameOf(labels)
}

function unescapedName(text: string): Name {
  const labels: Uint8Array[] = []
  for (let start = 0; start < text.length;) {
    const dot = text.indexOf('.', start)
    const end = dot < 0 ? text.length : dot
    const label = new Uint8Array(end - start)
    for (let at = start; at < end; at++) label[at - start] = text.charCodeAt(at)
    labels.push(label)
    start = end + 1
  }
  const key = text.toLowerCase()
  return { labels, key: text.endsWith('.') ? key : `${key}.` }
}

function finishLabel(octets: readonly number[], text: string): Uint8Array {
  if (octets.length === 0) {
    throw new NameError(`name "${text}" has an empty label (two dots, or a dot in front)`)
  }
  return Uint8Array.from(octets)
}

function readCharacter(text: string, at: number): { octet: number; length: number } {
  const octet = text.charCodeAt(at)
  if (octet > 0x7f) {
    throw new NameError(
      `name "${text}" has a character outside ASCII at position ${at + 1}; write it as an A-label (xn--)`,
    )
  }
  if (text.charAt(at) !== '\\') return { octet, length: 1 }
  const escape = readEscape(text, at)
  if (!escape)
    throw new NameError(
      `name "${text}" has a broken escape at position ${at + 1}; allowed are \\X and \\000 to \\255`,
    )
  return escape
}

/** The name in presentation format with the final dot, its case kept, everything that is not plain printable ASCII escaped. */
export function presentName(name: Name): string {
  if (name.labels.length === 0) return '.'
  return name.labels.map((label) => `${presentLabel(label)}.`).join('')
}

/**
 * The name as people write it, without the final dot; the root is a dot. In small letters, for names in answers may share their
 * letters with the question, in which they are mixed at random.
 */
export function plainName({ key }: Name): string {
  return key === ROOT.key ? key : key.slice(0, -1)
}

function presentLabel(label: Uint8Array): string {
  let text = ''
  for (const octet of label) text += LABEL_TEXT[octet] ?? ''
  return text
}

/** Whether both are the same name (case does not count). */
export function equalNames(a: Name, b: Name): boolean {
  return a.key === b.key
}

/** Each name once, in the order of their first. */
export function distinctNames(names: readonly Name[]): Name[] {
  return [...new Map(names.map((name) => [name.key, name])).values()]
}

/**
 * Canonical order of names (RFC 4034 section 6.1): by labels from the right, in lower case, as unsigned octets.
 * Negative, zero or positive, as `Array.sort` wants it.
 */
export function compareNames(a: Name, b: Name): number {
  const shared = Math.min(a.labels.length, b.labels.length)
  for (let fromRight = 1; fromRight <= shared; fromRight++) {
    const order = compareLabels(a.labels.at(-fromRight), b.labels.at(-fromRight))
    if (order !== 0) return order
  }
  return a.labels.length - b.labels.length
}

function compareLabels(a: Uint8Array = NO_LABEL, b: Uint8Array = NO_LABEL): number {
  const shared = Math.min(a.length, b.length)
  for (let at = 0; at < shared; at++) {
    const order = lowerOctet(a[at] ?? 0) - lowerOctet(b[at] ?? 0)
    if (order !== 0) return order
  }
  return a.length - b.length
}

/** The octet with an ASCII capital turned into its small letter (RFC 4343). */
export function lowerOctet(octet: number): number {
  return octet >= 0x41 && octet <= 0x5a ? octet | 0x20 : octet
}

/** The name without its leftmost label; the root has none. */
export function parentOf(name: Name): Name | undefined {
  const [first, ...rest] = name.labels
  if (!first) return undefined
  return rest.length === 0
    ? ROOT
    : { labels: rest, key: name.key.slice(labelKey(first, 0, first.length).length + 1) }
}

/** Whether `name` is `ancestor` or lies below it. */
export function isSubdomain(name: Name, ancestor: Name): boolean {
  const extra = name.labels.length - ancestor.labels.length
  return (
    extra >= 0 && ancestor.labels.every((label, at) => compareLabels(name.labels[extra + at], label) === 0)
  )
}

/** The name itself, its parent, and so on to the root. */
export function ancestorsOf(name: Name): Name[] {
  const chain: Name[] = []
  for (let at: Name | undefined = name; at; at = parentOf(at)) chain.push(at)
  return chain
}

/** The name one label below `name`; a label given as text is in presentation format. Throws a NameError when it does not fit. */
export function prependLabel(label: string | Uint8Array, name: Name): Name {
  return nameOf([typeof label === 'string' ? parseLabel(label) : label, ...name.labels])
}

function parseLabel(text: string): Uint8Array {
  const [label, ...more] = parseName(text).labels
  if (!label || more.length > 0) throw new NameError(`"${text}" is not one label`)
  return label
}

/**
 * The name with the ending `from` replaced by `to`, as a DNAME does (RFC 6672 section 2.2).
 * Undefined when `name` does not end in `from`, or when the result is over 255 octets (section 2.2: YXDOMAIN).
 */
export function replaceSuffix(name: Name, from: Name, to: Name): Name | undefined {
  if (!isSubdomain(name, from)) return undefined
  const kept = name.labels.slice(0, name.labels.length - from.labels.length)
  const labels = [...kept, ...to.labels]
  return octetsOf(labels) > MAX_NAME_OCTETS ? undefined : nameOf(labels)
}

/** The name with its ASCII letters in lower case (RFC 4034 section 6.2). */
export function canonicalName(name: Name): Name {
  return { labels: name.labels.map((label) => label.map(lowerOctet)), key: name.key }
}

function octetsOf(labels: readonly Uint8Array[]): number {
  return labels.reduce((octets, label) => octets + label.length + 1, 1)
}

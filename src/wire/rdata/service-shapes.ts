// The shape of each service parameter's value (RFC 9460 section 7, RFC 9461 section 5): checked, to text, from text.

import { parseIpv4, parseIpv6, presentIpv4, presentIpv6 } from '../address.ts'
import { parseBase64, presentBase64 } from './octets.ts'
import { quote } from './strings.ts'
import { unescape } from './tokens.ts'

/** What is known about the value of one key. */
export interface Shape {
  readonly wanted: string
  valid(value: Uint8Array): boolean
  present(value: Uint8Array): string
  /** Undefined when the text is not `wanted`. */
  parse(text: string): Uint8Array | undefined
}

/** The key whose value lists keys. */
export const MANDATORY = 0

const COMMA = 0x2c
const BACKSLASH = 0x5c

const opaque: Shape = { wanted: 'a string', valid: () => true, present: quote, parse: unescape }
const text: Shape = { ...opaque, wanted: 'a string that is not empty', valid: (value) => value.length > 0 }
const nothing: Shape = { ...opaque, wanted: 'left out', valid: (value) => value.length === 0 }
const base64: Shape = {
  wanted: 'Base64',
  valid: (value) => value.length > 0,
  present: presentBase64,
  parse: parseBase64,
}
const port: Shape = {
  wanted: 'a number from 0 to 65535',
  valid: (value) => value.length === 2,
  present: (value) => numbersIn(value).join(''),
  parse: portOf,
}
/** Ascending keys without key 0, which is `mandatory` itself (RFC 9460 section 8). */
const keys: Shape = {
  wanted: 'a list of other keys, none of them twice',
  valid: (value) =>
    value.length > 0 &&
    value.length % 2 === 0 &&
    numbersIn(value).every((key, at, all) => key > (all[at - 1] ?? 0)),
  present: (value) => numbersIn(value).map(keyName).join(','),
  parse(given) {
    const numbers = given.split(',').map(keyNumber)
    if (!numbers.every((number) => number !== undefined)) return undefined
    return Uint8Array.from(numbers.sort((a, b) => a - b).flatMap((number) => [number >>> 8, number & 0xff]))
  },
}
/** Protocol ids, each a character-string that is not empty (RFC 9460 section 7.1). */
const protocols: Shape = {
  wanted: 'a list of protocol ids of 1 to 255 octets',
  valid: (value) => value.length > 0 && idsIn(value) !== undefined,
  present: (value) => quote(joinIds(idsIn(value) ?? [])),
  parse: (given) => splitIds(unescape(given)),
}

const SHAPES: readonly { readonly name: string; readonly shape: Shape }[] = [
  { name: 'mandatory', shape: keys },
  { name: 'alpn', shape: protocols },
  { name: 'no-default-alpn', shape: nothing },
  { name: 'port', shape: port },
  { name: 'ipv4hint', shape: addresses('IPv4', 4, presentIpv4, parseIpv4) },
  { name: 'ech', shape: base64 },
  { name: 'ipv6hint', shape: addresses('IPv6', 16, presentIpv6, parseIpv6) },
  { name: 'dohpath', shape: text },
]

/** The name of a key: `key` and its number when it is not known. */
export function keyName(key: number): string {
  return SHAPES[key]?.name ?? `key${key}`
}

/** The number of a key that is named or written as `key` and a number; undefined for anything else. */
export function keyNumber(name: string): number | undefined {
  const known = SHAPES.findIndex((row) => row.name === name)
  if (known >= 0) return known
  const digits = /^key(0|[1-9]\d{0,4})$/.exec(name)?.[1]
  return digits !== undefined && Number(digits) <= 0xffff ? Number(digits) : undefined
}

/** The shape of the value of a key; any octets when the key is not known. */
export function shapeOf(key: number): Shape {
  return SHAPES[key]?.shape ?? opaque
}

function addresses(
  family: string,
  octets: number,
  present: (octets: Uint8Array) => string,
  parse: (text: string) => Uint8Array | undefined,
): Shape {
  return {
    wanted: `a list of ${family} addresses`,
    valid: (value) => value.length > 0 && value.length % octets === 0,
    present: (value) => chunks(value, octets).map(present).join(','),
    parse(given) {
      const found = given.split(',').map(parse)
      return found.every((address) => address !== undefined) ? join(found) : undefined
    },
  }
}

function chunks(value: Uint8Array, octets: number): Uint8Array[] {
  return Array.from({ length: value.length / octets }, (_, at) =>
    value.subarray(at * octets, (at + 1) * octets),
  )
}

/** The numbers of 16 bits that a value is made of. */
export function numbersIn(value: Uint8Array): number[] {
  return chunks(value, 2).map(([high = 0, low = 0]) => (high << 8) | low)
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]))
}

function portOf(text: string): Uint8Array | undefined {
  const number = Number(text)
  return /^\d{1,5}$/.test(text) && number <= 0xffff ? Uint8Array.of(number >>> 8, number & 0xff) : undefined
}

/** The ids of a protocol list on the wire; undefined when their lengths do not add up. */
function idsIn(value: Uint8Array): Uint8Array[] | undefined {
  const ids: Uint8Array[] = []
  for (let at = 0; at < value.length;) {
    const next = at + 1 + (value[at] ?? 0)
    if (next === at + 1 || next > value.length) return undefined
    ids.push(value.subarray(at + 1, next))
    at = next
  }
  return ids
}

/** The ids with a comma between; a comma or backslash inside an id gets a backslash (RFC 9460 appendix A.1). */
function joinIds(ids: readonly Uint8Array[]): Uint8Array {
  const octets: number[] = []
  for (const [at, id] of ids.entries()) {
    if (at > 0) octets.push(COMMA)
    for (const octet of id) {
      if (octet === COMMA || octet === BACKSLASH) octets.push(BACKSLASH)
      octets.push(octet)
    }
  }
  return Uint8Array.from(octets)
}

/** The reverse of `joinIds`, with a length octet before each id; undefined when an id is empty or over 255 octets. */
function splitIds(text: Uint8Array): Uint8Array | undefined {
  const ids: number[][] = [[]]
  for (let at = 0; at < text.length; at++) {
    if (text[at] === COMMA) {
      ids.push([])
      continue
    }
    if (text[at] === BACKSLASH) at += 1
    const octet = text[at]
    if (octet === undefined) return undefined
    ids.at(-1)?.push(octet)
  }
  const valid = ids.every((id) => id.length >= 1 && id.length <= 255)
  return valid ? join(ids.flatMap((id) => [Uint8Array.of(id.length), Uint8Array.from(id)])) : undefined
}

// Reads the extended DNS errors (RFC 8914) of a message into text that is safe to print.

import { decimalEscape } from './escape.ts'
import type { Message } from './message.ts'
import { EDNS_OPTION } from './registry.ts'

/** One extended DNS error: its code (`edeText` says what it means) and what the server added, possibly nothing. */
export interface ExtendedError {
  readonly code: number
  readonly text: string
}

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
/** Characters that are not shown as themselves: controls, direction marks and other format characters, line separators. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\\]/gu

/** The extended DNS errors in the order of the message. Octets that are not UTF-8 and invisible characters become `\DDD`. */
export function edeOf(message: Message): ExtendedError[] {
  const options = message.edns?.options ?? []
  return options
    .filter(({ code, data }) => code === EDNS_OPTION.EDE && data.length >= 2)
    .map(({ data }) => readError(data))
}

function readError(data: Uint8Array): ExtendedError {
  const [high = 0, low = 0] = data
  // The text may end in a NUL (RFC 8914 section 2).
  const end = data.at(-1) === 0 && data.length > 2 ? -1 : data.length
  return { code: (high << 8) | low, text: presentUtf8(data.subarray(2, end)) }
}

function presentUtf8(octets: Uint8Array): string {
  try {
    return decoder.decode(octets).replaceAll(INVISIBLE, escapeCharacter)
  } catch {
    return Array.from(octets, (octet) => (octet > 0x7e ? decimalEscape(octet) : escapeAscii(octet))).join('')
  }
}

function escapeAscii(octet: number): string {
  return String.fromCharCode(octet).replace(INVISIBLE, escapeCharacter)
}

function escapeCharacter(character: string): string {
  return character === '\\' ? '\\\\' : Array.from(encoder.encode(character), decimalEscape).join('')
}

// Fields that are text: character-strings (RFC 1035 section 3.3) and their relatives.

import { octetTexts } from '../escape.ts'
import { readOctets, readRest, readU8, type Reader } from '../reader.ts'
import { WireError } from '../wire-error.ts'
import { writeOctets, writeU8, type Writer } from '../writer.ts'
import type { Kind } from './kind.ts'
import { RdataError } from './rdata-error.ts'
import { takeToken, takeWord, unescape, type Tokens } from './tokens.ts'

/** A character-string has one octet for its length. */
export const MAX_STRING_OCTETS = 255

const QUOTED_TEXT = octetTexts('"')
const WORD_TEXT = octetTexts('"();', ' ')

/** One character-string. */
export const characterString: Kind<Uint8Array> = {
  decode: readString,
  encode: writeString,
  present: quote,
  parse: takeString,
}

/** All character-strings up to the end of the RDATA, one at least. */
export const characterStrings: Kind<readonly Uint8Array[]> = {
  decode(reader) {
    const strings = [readString(reader)]
    while (reader.at < reader.end) strings.push(readString(reader))
    return strings
  },
  encode(writer, value) {
    if (value.length === 0) throw new RdataError('no string is given; one is needed at least')
    for (const string of value) writeString(writer, string)
  },
  present: (value) => value.map(quote).join(' '),
  parse(tokens) {
    const strings = [takeString(tokens)]
    while (tokens.at < tokens.list.length) strings.push(takeString(tokens))
    return strings
  },
}

/** Octets up to the end of the RDATA, written as one quoted string of any length (CAA value, URI target). */
export const longString: Kind<Uint8Array> = {
  decode: readRest,
  encode: writeOctets,
  present: quote,
  parse: (tokens) => unescape(takeToken(tokens).text),
}

/** A short word with a length octet in front (CAA tag); what is not plain ASCII is escaped. */
export const tag: Kind<string> = {
  decode(reader) {
    const at = reader.at
    const octets = readString(reader)
    if (octets.length === 0) throw new WireError('rdata', at, 'a tag is empty')
    return textOfWord(octets)
  },
  encode(writer, value) {
    if (value === '') throw new RdataError('the tag is empty')
    writeString(writer, unescape(value))
  },
  present: (value) => textOfWord(unescape(value)),
  parse: (tokens) => textOfWord(unescape(takeWord(tokens))),
}

/** The octets as a quoted string. */
export function quote(octets: Uint8Array): string {
  let text = '"'
  for (const octet of octets) text += QUOTED_TEXT[octet] ?? ''
  return `${text}"`
}

function textOfWord(octets: Uint8Array): string {
  return Array.from(octets, (octet) => WORD_TEXT[octet] ?? '').join('')
}

function readString(reader: Reader): Uint8Array {
  return readOctets(reader, readU8(reader))
}

function writeString(writer: Writer, string: Uint8Array): void {
  checkLength(string)
  writeU8(writer, string.length)
  writeOctets(writer, string)
}

function takeString(tokens: Tokens): Uint8Array {
  const string = unescape(takeToken(tokens).text)
  checkLength(string)
  return string
}

function checkLength(string: Uint8Array): void {
  if (string.length > MAX_STRING_OCTETS) {
    throw new RdataError(
      `a string has ${string.length} octets, one holds ${MAX_STRING_OCTETS} at most; split it`,
    )
  }
}

// Fields that are octets written as hex, Base64 or Base32: digests, keys, signatures, salts.

import { readOctets, readRest, readU8 } from '../reader.ts'
import { WireError } from '../wire-error.ts'
import { writeOctets, writeU8 } from '../writer.ts'
import { decodeBase32, encodeBase32 } from './base32.ts'
import type { Kind } from './kind.ts'
import { RdataError } from './rdata-error.ts'
import { takeWord, takeWords } from './tokens.ts'

/** Octets up to the end of the RDATA as hex, one at least; spaces may stand between. */
export const hexRest = rest(presentHex, parseHex)
/** Octets up to the end of the RDATA as Base64, one at least; spaces may stand between. */
export const base64Rest = rest(presentBase64, parseBase64)
/** A salt: a length octet, then hex, `-` when empty (RFC 5155 section 3.3). */
export const salt = counted(
  (octets) => (octets.length === 0 ? '-' : presentHex(octets)),
  (word) => (word === '-' ? new Uint8Array() : parseHex(word)),
)
/** A hashed owner name: a length octet, then Base32 with the extended hex alphabet (RFC 5155 section 3.3). */
export const hash = counted(encodeBase32, (word) => {
  const octets = decodeBase32(word)
  if (!octets || octets.length === 0) {
    throw new RdataError(`"${word}" is not Base32 (0 to 9 and A to V, without padding)`)
  }
  return octets
})

/** The octets as hex in upper case. */
export function presentHex(octets: Uint8Array): string {
  return bufferOf(octets).toString('hex').toUpperCase()
}

/** The octets that an even number of hex digits stands for. Throws an RdataError. */
export function parseHex(text: string): Uint8Array {
  if (!/^(?:[0-9a-f]{2})*$/i.test(text)) {
    throw new RdataError(`"${text}" is not hex with two digits for each octet`)
  }
  return new Uint8Array(Buffer.from(text, 'hex'))
}

/** The octets as Base64 with padding. */
export function presentBase64(octets: Uint8Array): string {
  return bufferOf(octets).toString('base64')
}

/** The octets that Base64 with padding stands for. Throws an RdataError. */
export function parseBase64(text: string): Uint8Array {
  const octets = new Uint8Array(Buffer.from(text, 'base64'))
  // Buffer skips what it does not know: only what comes out as it went in is Base64.
  if (presentBase64(octets) !== text) throw new RdataError(`"${text}" is not Base64`)
  return octets
}

function bufferOf(octets: Uint8Array): Buffer {
  return Buffer.from(octets.buffer, octets.byteOffset, octets.length)
}

function rest(
  present: (octets: Uint8Array) => string,
  parse: (text: string) => Uint8Array,
): Kind<Uint8Array> {
  return {
    decode(reader) {
      if (reader.at === reader.end) {
        throw new WireError('rdata', reader.at, 'the last field of the RDATA is empty')
      }
      return readRest(reader)
    },
    encode(writer, value) {
      if (value.length === 0) throw new RdataError('is empty')
      writeOctets(writer, value)
    },
    present,
    parse(tokens) {
      const octets = parse(takeWords(tokens).join(''))
      if (octets.length === 0) throw new RdataError('is missing')
      return octets
    },
  }
}

function counted(
  present: (octets: Uint8Array) => string,
  parse: (text: string) => Uint8Array,
): Kind<Uint8Array> {
  return {
    decode: (reader) => readOctets(reader, readU8(reader)),
    encode(writer, value) {
      if (value.length > 255) throw new RdataError(`${value.length} octets are given, 255 fit`)
      writeU8(writer, value.length)
      writeOctets(writer, value)
    },
    present,
    parse: (tokens) => parse(takeWord(tokens)),
  }
}

// Fields that are numbers: of 8, 16 and 32 bits, and the kinds of number that are written as a mnemonic or a date.

import { readU16, readU32, readU8, type Reader } from '../reader.ts'
import { parseType, typeName, typeNumber, type RRType } from '../registry.ts'
import { writeU16, writeU32, writeU8, type Writer } from '../writer.ts'
import type { Kind } from './kind.ts'
import { RdataError } from './rdata-error.ts'
import { takeWord } from './tokens.ts'

/** A number of 8 bits. */
export const u8 = unsigned(0xff, readU8, writeU8)
/** A number of 16 bits. */
export const u16 = unsigned(0xffff, readU16, writeU16)
/** A number of 32 bits. */
export const u32 = unsigned(0xffff_ffff, readU32, writeU32)

/** A record type by its mnemonic, as in RRSIG. */
export const rrType: Kind<RRType> = {
  decode: (reader) => typeName(readU16(reader)),
  encode: (writer, value) => writeU16(writer, typeNumber(value)),
  present: (value) => value,
  parse: (tokens) => typeOf(takeWord(tokens)),
}

/** Seconds since 1970, written as YYYYMMDDHHmmSS in UTC or as a number (RFC 4034 section 3.2). */
export const timestamp: Kind<number> = {
  decode: readU32,
  encode: (writer, value) => u32.encode(writer, value),
  present: (value) => new Date(value * 1000).toISOString().slice(0, 19).replaceAll(/\D/g, ''),
  parse(tokens) {
    const word = takeWord(tokens)
    return word.length === 14 ? dateOf(word) : numberOf(word, 0xffff_ffff)
  },
}

/** The record type that a word names. Throws an RdataError. */
export function typeOf(word: string): RRType {
  const type = parseType(word)
  if (!type) {
    throw new RdataError(`"${word}" is not a record type (a mnemonic, or TYPE and a number up to 65535)`)
  }
  return type
}

/** The number that a word of digits is. Throws an RdataError when it is none or over `limit`. */
function numberOf(word: string, limit: number): number {
  const number = Number(word)
  if (!/^\d{1,10}$/.test(word) || number > limit) {
    throw new RdataError(`"${word}" is not a number from 0 to ${limit}`)
  }
  return number
}

function unsigned(
  limit: number,
  read: (reader: Reader) => number,
  write: (writer: Writer, value: number) => void,
): Kind<number> {
  return {
    decode: read,
    encode(writer, value) {
      if (!Number.isInteger(value) || value < 0 || value > limit) {
        throw new RdataError(`${value} is not a number from 0 to ${limit}`)
      }
      write(writer, value)
    },
    present: String,
    parse: (tokens) => numberOf(takeWord(tokens), limit),
  }
}

function dateOf(word: string): number {
  const iso = word.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3T$4:$5:$6.000Z')
  const date = new Date(iso)
  const seconds = date.getTime() / 1000
  // Date turns 31 February into March: only what comes out as it went in is a date.
  if (!(seconds >= 0 && seconds <= 0xffff_ffff) || date.toISOString() !== iso) {
    throw new RdataError(`"${word}" is not a date YYYYMMDDHHmmSS from 1970 to 2106`)
  }
  return seconds
}

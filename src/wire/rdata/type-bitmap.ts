// The field that lists record types as bits (RFC 4034 section 4.1.2).

import { readOctets, readU8, type Reader } from '../reader.ts'
import { typeName, typeNumber, type RRType } from '../registry.ts'
import { WireError } from '../wire-error.ts'
import { writeOctets, writeU8, type Writer } from '../writer.ts'
import type { Kind } from './kind.ts'
import { typeOf } from './numbers.ts'
import { takeWords } from './tokens.ts'

/** A window holds the 256 types whose numbers have the same high octet, a bit each. */
const WINDOW_OCTETS = 32

/** Record types in ascending order up to the end of the RDATA; there may be none (an empty non-terminal in NSEC3). */
export const typeBitmap: Kind<readonly RRType[]> = {
  decode: readBitmap,
  encode: writeBitmap,
  present: (value) => value.join(' '),
  parse: (tokens) => inOrder(takeWords(tokens).map(typeOf)),
}

function readBitmap(reader: Reader): RRType[] {
  const types: RRType[] = []
  for (let last = -1; reader.at < reader.end;) {
    const at = reader.at
    const window = readU8(reader)
    const octets = readOctets(reader, readU8(reader))
    if (window <= last) {
      throw new WireError('rdata', at, `type bitmap window ${window} follows window ${last}`)
    }
    if (octets.length > WINDOW_OCTETS || (octets.at(-1) ?? 0) === 0) {
      throw new WireError(
        'rdata',
        at,
        'a type bitmap window is empty, ends in a zero octet or has more than 32 octets',
      )
    }
    for (const [index, octet] of octets.entries()) {
      for (let bit = 0; bit < 8; bit++) {
        if (octet & (0x80 >>> bit)) types.push(typeName((window << 8) | (index << 3) | bit))
      }
    }
    last = window
  }
  return types
}

function writeBitmap(writer: Writer, types: readonly RRType[]): void {
  const windows = new Map<number, number[]>()
  for (const number of inOrder(types).map(typeNumber)) {
    const window = number >>> 8
    const members = windows.get(window)
    if (members) members.push(number & 0xff)
    else windows.set(window, [number & 0xff])
  }
  for (const [window, members] of windows) writeWindow(writer, window, members)
}

function writeWindow(writer: Writer, window: number, members: readonly number[]): void {
  const octets = new Uint8Array(((members.at(-1) ?? 0) >>> 3) + 1)
  for (const member of members) {
    const at = member >>> 3
    octets[at] = (octets[at] ?? 0) | (0x80 >>> (member & 7))
  }
  writeU8(writer, window)
  writeU8(writer, octets.length)
  writeOctets(writer, octets)
}

function inOrder(types: readonly RRType[]): RRType[] {
  return [...new Set(types)].sort((a, b) => typeNumber(a) - typeNumber(b))
}

// Reads numbers and octets from a message. Never reads past its box: the message, the RDATA at hand, or an earlier name.

import { parentOf, type Name } from './name.ts'
import { WireError } from './wire-error.ts'

/** A place in a message. */
export interface Reader {
  readonly bytes: Uint8Array
  /** The octet to read next. */
  at: number
  /** The end of the box: the first octet that may not be read. */
  end: number
  /** The fault of a message in which something goes on after the end of the box. */
  overrun: 'truncated' | 'rdata-overrun' | 'pointer'
  /** The name read first, to which most pointers lead. */
  first: PlacedName | undefined
  /** The names read after it, by the offset at which they begin: a pointer to one costs nothing. */
  names: Map<number, PlacedName> | undefined
}

/** A name of the message, and the octets that it takes there. */
export interface PlacedName {
  readonly name: Name
  readonly start: number
  readonly end: number
}

const OVERRUN_TEXT = {
  truncated: 'the message ends too early',
  'rdata-overrun': 'a field of the RDATA goes on after RDLENGTH',
  pointer: 'a compression pointer leads to octets that are no earlier name',
}

/** A reader at the first octet of `bytes`. What it reads are copies, so `bytes` may be used again afterwards. */
export function openReader(bytes: Uint8Array): Reader {
  return { bytes, at: 0, end: bytes.length, overrun: 'truncated', first: undefined, names: undefined }
}

/** The next octet. Throws a WireError at the end of the box, as all readers here do. */
export function readU8(reader: Reader): number {
  return reader.bytes[take(reader, 1)] ?? 0
}

/** The next two octets as an unsigned number. */
export function readU16(reader: Reader): number {
  const at = take(reader, 2)
  return ((reader.bytes[at] ?? 0) << 8) | (reader.bytes[at + 1] ?? 0)
}

/** The next four octets as an unsigned number. */
export function readU32(reader: Reader): number {
  const { bytes } = reader
  const at = take(reader, 4)
  const low = ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
  return (bytes[at] ?? 0) * 0x100_0000 + low
}

/** The next `count` octets. */
export function readOctets(reader: Reader, count: number): Uint8Array {
  const { bytes } = reader
  const start = take(reader, count)
  // Not `slice`: that of a Buffer is a view, and of few octets a loop is the quicker copy.
  const octets = new Uint8Array(count)
  for (let at = 0; at < count; at++) octets[at] = bytes[start + at] ?? 0
  return octets
}

/** All octets up to the end of the box. */
export function readRest(reader: Reader): Uint8Array {
  return readOctets(reader, reader.end - reader.at)
}

/** Moves on by `count` octets and returns where they begin. */
function take(reader: Reader, count: number): number {
  const at = reader.at
  if (at + count > reader.end) throw new WireError(reader.overrun, at, OVERRUN_TEXT[reader.overrun])
  reader.at = at + count
  return at
}

/** Keeps a name that was read, for the pointers that lead to it. */
export function keepName(reader: Reader, placed: PlacedName): void {
  if (reader.first === undefined) {
    reader.first = placed
    return
  }
  reader.names ??= new Map()
  reader.names.set(placed.start, placed)
}

/** The name that was read at this offset, be it the ending of the first one. */
export function keptName({ first, names }: Reader, start: number): PlacedName | undefined {
  return first !== undefined && start < first.end ? endingAt(first, start) : names?.get(start)
}

/** The ending of a name that begins at this offset of the message; the name takes no pointer, as the first one cannot. */
function endingAt(placed: PlacedName, start: number): PlacedName | undefined {
  let at = placed.start
  for (let name: Name | undefined = placed.name; name !== undefined; name = parentOf(name)) {
    if (at === start) return name === placed.name ? placed : { name, start, end: placed.end }
    at += (name.labels[0]?.length ?? 0) + 1
  }
  return undefined
}

// Writes numbers, octets and names, with or without compression.

import { lowerOctet, type Name } from './name.ts'

/** Octets that grow as they are written. */
export interface Writer {
  bytes: Uint8Array
  /** The octet to write next, and how many are written. */
  at: number
  /** Where the endings of the names written so far begin; undefined when nothing is compressed. */
  readonly endings: Map<string, number> | undefined
  /** Whether the RDATA is written in canonical form (RFC 4034 section 6.2). */
  readonly canonical: boolean
}

/** How a name may be written: pointers for the types of RFC 1035 only (RFC 3597 section 4), lower case by RFC 4034 section 6.2. */
export type NameForm = 'compressible' | 'lowered' | 'verbatim'

/** Two bits of a pointer's 16 mark it, the others are the offset. */
const MAX_POINTER = 0x3fff
const POINTER = 0xc000
/** Enough for a query with EDNS and for most answers. */
const FIRST_OCTETS = 512

/** An empty writer. */
export function openWriter({ compress = false, canonical = false } = {}): Writer {
  return { bytes: new Uint8Array(FIRST_OCTETS), at: 0, endings: compress ? new Map() : undefined, canonical }
}

/** What has been written, as octets of its own. */
export function written(writer: Writer): Uint8Array {
  return writer.bytes.slice(0, writer.at)
}

/** Writes one octet. */
export function writeU8(writer: Writer, value: number): void {
  reserve(writer, 1)
  writer.bytes[writer.at++] = value
}

/** Writes an unsigned number of 16 bits. */
export function writeU16(writer: Writer, value: number): void {
  reserve(writer, 2)
  writer.bytes[writer.at++] = value >>> 8
  writer.bytes[writer.at++] = value
}

/** Writes an unsigned number of 32 bits. */
export function writeU32(writer: Writer, value: number): void {
  writeU16(writer, value >>> 16)
  writeU16(writer, value & 0xffff)
}

/** Writes octets as they are. */
export function writeOctets(writer: Writer, octets: Uint8Array): void {
  reserve(writer, octets.length)
  writer.bytes.set(octets, writer.at)
  writer.at += octets.length
}

/** Leaves two octets for a length and returns where, for `fillLength`. */
export function openLength(writer: Writer): number {
  writeU16(writer, 0)
  return writer.at
}

/** Writes how many octets were written since `openLength` returned `start`. */
export function fillLength(writer: Writer, start: number): void {
  const end = writer.at
  writer.at = start - 2
  writeU16(writer, end - start)
  writer.at = end
}

/**
 * Writes a name. An ending is replaced by a pointer only where it is the same to the letter, so that compression never
 * changes the case of a name (RFC 1034 section 3.1 asks to keep it; 0x20 depends on it).
 */
export function writeName(writer: Writer, name: Name, form: NameForm = 'compressible'): void {
  const endings = form === 'compressible' && writer.endings ? endingsOf(name) : undefined
  const lower = writer.canonical && form !== 'verbatim'
  for (const [index, label] of name.labels.entries()) {
    const ending = endings?.[index]
    if (ending !== undefined && writer.endings) {
      const known = writer.endings.get(ending)
      if (known !== undefined) {
        writeU16(writer, POINTER | known)
        return
      }
      if (writer.at <= MAX_POINTER) writer.endings.set(ending, writer.at)
    }
    writeU8(writer, label.length)
    writeOctets(writer, lower ? label.map(lowerOctet) : label)
  }
  writeU8(writer, 0)
}

/** For each label the octets of the name from there on, as characters: a key for `endings`. */
function endingsOf(name: Name): string[] {
  const endings: string[] = []
  let ending = ''
  for (const label of name.labels.toReversed()) {
    ending = String.fromCharCode(label.length, ...label) + ending
    endings.push(ending)
  }
  return endings.toReversed()
}

/** The name in wire format without compression, its case kept. */
export function encodeName(name: Name): Uint8Array {
  const writer = openWriter()
  writeName(writer, name)
  return written(writer)
}

function reserve(writer: Writer, count: number): void {
  if (writer.at + count <= writer.bytes.length) return
  const bytes = new Uint8Array(Math.max(writer.bytes.length * 2, writer.at + count))
  bytes.set(writer.bytes)
  writer.bytes = bytes
}

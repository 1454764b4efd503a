// Writes numbers, octets and names, with or without compression.

import { lowerOctet, type Name } from './name.ts'

/** Octets that grow as they are written. */
export interface Writer {
  bytes: Uint8Array
  /** The octet to write next, and how many are written. */
  at: number
  /** Where the labels begin that a pointer may lead to; undefined when nothing is compressed. */
  readonly endings: number[] | undefined
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
const NO_LABEL = new Uint8Array()

/** Octets of a finished writer for the next one: making new ones took a third of the time of a query. */
let spare: Uint8Array | undefined

/** An empty writer. */
export function openWriter({ compress = false, canonical = false } = {}): Writer {
  const bytes = spare ?? new Uint8Array(FIRST_OCTETS)
  spare = undefined
  return { bytes, at: 0, endings: compress ? [] : undefined, canonical }
}

/** What has been written, as octets of its own. The writer is finished: nothing more may be written. */
export function closeWriter(writer: Writer): Uint8Array {
  spare = writer.bytes
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
  const endings = form === 'compressible' ? writer.endings : undefined
  const lower = writer.canonical && form !== 'verbatim'
  const earlier = endings?.length ?? 0
  let index = 0
  for (const label of name.labels) {
    if (endings) {
      const known = findEnding(writer.bytes, endings, earlier, name.labels, index)
      if (known !== undefined) {
        writeU16(writer, POINTER | known)
        return
      }
      if (writer.at <= MAX_POINTER) endings.push(writer.at)
    }
    writeU8(writer, label.length)
    writeOctets(writer, lower ? label.map(lowerOctet) : label)
    index += 1
  }
  writeU8(writer, 0)
}

/** Where one of the first `count` endings has the labels from `index` on (those behind belong to the name at hand). */
function findEnding(
  bytes: Uint8Array,
  endings: readonly number[],
  count: number,
  labels: readonly Uint8Array[],
  index: number,
): number | undefined {
  for (let at = 0; at < count; at++) {
    const ending = endings[at]
    if (ending !== undefined && isEnding(bytes, ending, labels, index)) return ending
  }
  return undefined
}

/** Whether the name that was written at `at` is made of the labels from `index` on, to the letter. */
function isEnding(bytes: Uint8Array, at: number, labels: readonly Uint8Array[], index: number): boolean {
  let place = at
  for (let next = index; next < labels.length; next++) {
    const label = labels[next] ?? NO_LABEL
    place = behindPointers(bytes, place)
    if (bytes[place] !== label.length || !isAt(bytes, place + 1, label)) return false
    place += 1 + label.length
  }
  return bytes[place] === 0
}

function behindPointers(bytes: Uint8Array, at: number): number {
  let place = at
  for (let high = bytes[place] ?? 0; high >= POINTER >>> 8; high = bytes[place] ?? 0) {
    place = ((high << 8) | (bytes[place + 1] ?? 0)) & MAX_POINTER
  }
  return place
}

function isAt(bytes: Uint8Array, at: number, label: Uint8Array): boolean {
  for (let index = 0; index < label.length; index++) {
    if (bytes[at + index] !== label[index]) return false
  }
  return true
}

/** The name in wire format without compression, its case kept. */
export function encodeName(name: Name): Uint8Array {
  const writer = openWriter()
  writeName(writer, name)
  return closeWriter(writer)
}

function reserve(writer: Writer, count: number): void {
  if (writer.at + count <= writer.bytes.length) return
  const bytes = new Uint8Array(Math.max(writer.bytes.length * 2, writer.at + count))
  bytes.set(writer.bytes)
  writer.bytes = bytes
}

// RDATA both ways: octets and presentation format. What fields a type has is in rdata/rows.ts.

import type { Kind } from './rdata/kind.ts'
import { presentHex, parseHex } from './rdata/octets.ts'
import { RdataError } from './rdata/rdata-error.ts'
import { rows, type Rdata, type RdataOf, type UnknownRdata } from './rdata/rows.ts'
import { MAX_STRING_OCTETS } from './rdata/strings.ts'
import { takeWords, tokensOf, type Tokens } from './rdata/tokens.ts'
import type { Name } from './name.ts'
import { openReader, readRest, type Reader } from './reader.ts'
import { typeNumber, type RRType } from './registry.ts'
import { WireError } from './wire-error.ts'
import { openWriter, writeOctets, closeWriter, type Writer } from './writer.ts'

export { RdataError } from './rdata/rdata-error.ts'
export type { Rdata, RdataOf, RowType } from './rdata/rows.ts'

/** A row without its types, for going through the fields of any type. */
type Fields = readonly { readonly field: string; readonly kind: Kind<unknown> }[]

const FIELDS = new Map<string, Fields>(
  Object.entries(rows).map(([type, row]) => [
    type,
    Object.entries<Kind<unknown>>(row).map(([field, kind]) => ({ field, kind })),
  ]),
)
/** RDLENGTH has 16 bits. */
const MAX_RDATA_OCTETS = 0xffff
/** Marks RDATA that is written as octets (RFC 3597 section 5). */
const GENERIC = '\\#'

/** The RDATA in presentation format, on one line. */
export function presentRdata(rdata: Rdata): string {
  const fields = FIELDS.get(rdata.type)
  if (!fields) return presentOctets((rdata as UnknownRdata).data)
  const values: Readonly<Record<string, unknown>> = { ...rdata }
  return fields
    .map(({ field, kind }) => kind.present(values[field]))
    .filter((text) => text !== '')
    .join(' ')
}

function presentOctets(octets: Uint8Array): string {
  return octets.length === 0 ? `${GENERIC} 0` : `${GENERIC} ${octets.length} ${presentHex(octets)}`
}

/**
 * Reads RDATA in presentation format; `\# length hex` is allowed for every type (RFC 3597 section 5).
 * With `origin`, names without a final dot continue with it, as in a master file; else every name is absolute.
 * Throws an RdataError that names the field, what was given and what is allowed.
 */
export function parseRdata(type: RRType, text: string, origin?: Name): Rdata {
  const tokens = tokensOf(text, origin)
  const first = tokens.list[0]
  if (first?.text === GENERIC && !first.quoted) return parseOctets(type, tokens)
  const fields = FIELDS.get(type)
  if (!fields) throw new RdataError(`${type} is known by its number only; write \\# length hex`)
  const values: Record<string, unknown> = { type }
  for (const { field, kind } of fields) values[field] = inField(type, field, () => kind.parse(tokens))
  const extra = tokens.list[tokens.at]
  if (extra) {
    throw new RdataError(
      `${type}: "${extra.text}" is too much; it takes ${fields.map(({ field }) => field).join(', ')}`,
    )
  }
  return values as unknown as Rdata
}

function inField<V>(type: string, field: string, work: () => V): V {
  try {
    return work()
  } catch (error) {
    throw error instanceof RdataError
      ? new RdataError(`${type} ${field}: ${error.message}`, { cause: error })
      : error
  }
}

function parseOctets(type: RRType, tokens: Tokens): Rdata {
  const [, length, ...digits] = takeWords(tokens)
  if (length === undefined) throw new RdataError(`${type}: the length after ${GENERIC} is missing`)
  const octets = parseHex(digits.join(''))
  if (length !== String(octets.length)) {
    throw new RdataError(`${type}: ${GENERIC} says ${length} octets, ${octets.length} follow`)
  }
  try {
    return readRdata({ ...openReader(octets), overrun: 'rdata-overrun' }, type)
  } catch (error) {
    throw error instanceof WireError ? new RdataError(`${type}: ${error.message}`, { cause: error }) : error
  }
}

/**
 * The RDATA as octets, without compression. `canonical` writes the names of the types of RFC 4034 section 6.2 (as corrected
 * by RFC 6840 section 5.1) in lower case. Throws an RdataError for a value that does not fit its field.
 */
export function encodeRdata(rdata: Rdata, { canonical = false }: { canonical?: boolean } = {}): Uint8Array {
  const writer = openWriter({ canonical })
  writeRdata(writer, rdata)
  if (writer.at > MAX_RDATA_OCTETS) {
    throw new RdataError(`${rdata.type}: ${writer.at} octets of RDATA, ${MAX_RDATA_OCTETS} are allowed`)
  }
  return closeWriter(writer)
}

/** Writes RDATA; names in the types of RFC 1035 are compressed when the writer compresses. */
export function writeRdata(writer: Writer, rdata: Rdata): void {
  const fields = FIELDS.get(rdata.type)
  if (!fields) {
    writeOctets(writer, (rdata as UnknownRdata).data)
    return
  }
  const values = rdata as unknown as Readonly<Record<string, unknown>>
  for (const { field, kind } of fields) {
    inField(rdata.type, field, () => kind.encode(writer, values[field]))
  }
}

/** Reads the RDATA that fills the reader's box. Throws a WireError when it does not fill it exactly. */
export function readRdata(reader: Reader, type: RRType): Rdata {
  const fields = FIELDS.get(type)
  if (!fields) return { type: `TYPE${typeNumber(type)}`, data: readRest(reader) }
  const values: Record<string, unknown> = { type }
  for (const { field, kind } of fields) values[field] = kind.decode(reader)
  if (reader.at < reader.end) {
    throw new WireError(
      'rdata-left-over',
      reader.at,
      `${reader.end - reader.at} octets of the RDATA of ${type} belong to no field`,
    )
  }
  return values as unknown as Rdata
}

/** The strings of a TXT record joined without anything between them, which is what is compared. */
export function textOf(rdata: RdataOf<'TXT'>): Uint8Array {
  const octets = new Uint8Array(rdata.strings.reduce((sum, string) => sum + string.length, 0))
  let at = 0
  for (const string of rdata.strings) {
    octets.set(string, at)
    at += string.length
  }
  return octets
}

/** Cuts a text into strings that a TXT record can hold, one at least; `textOf` joins them again. */
export function splitText(bytes: Uint8Array): Uint8Array[] {
  const count = Math.max(1, Math.ceil(bytes.length / MAX_STRING_OCTETS))
  return Array.from(
    { length: count },
    (_, at) => new Uint8Array(bytes.subarray(at * MAX_STRING_OCTETS, (at + 1) * MAX_STRING_OCTETS)),
  )
}

// Master files (RFC 1035 section 5.1): text to records, and the lines of records that people write by hand. All faults of a text
// are reported together.
import { NameError, parseName, ROOT, type Name } from './name.ts'
import type { ResourceRecord } from './message.ts'
import { parseRdata, RdataError, type Rdata } from './rdata.ts'
import { CLASS_IN, parseType, type RRType } from './registry.ts'
import { parseRelativeName } from './relative-name.ts'
import { entriesOf, type Entry, type Fault } from './zone-entries.ts'
import { parseTtl } from './zone-ttl.ts'

/** A record of a text. */
export interface ZoneRecord extends ResourceRecord {
  readonly type: RRType
  /** The line of the text on which the record begins, from 1. */
  readonly line: number
}

/** A record of a hand-written line. */
export interface RecordLine {
  readonly name: Name
  /** Seconds; undefined where the line gives none. */
  readonly ttl: number | undefined
  readonly type: RRType
  readonly rdata: Rdata
  /** The line of the text on which the record begins, from 1. */
  readonly line: number
}

/** A text that is no master file: all its faults, in the order of the lines. */
export class ZoneFileError extends Error {
  override readonly name = 'ZoneFileError'
  readonly faults: readonly Fault[]

  constructor(faults: readonly Fault[]) {
    super(faults.map(({ line, message }) => `line ${line}: ${message}`).join('\n'))
    this.faults = faults
  }
}

/** What the entries so far have set for those that follow. */
interface State {
  origin: Name
  owner?: Name
  /** Of `$TTL` (RFC 2308 section 4), else the last TTL that was written (RFC 1035 section 5.1). */
  ttl?: number
  ttlIsDefault: boolean
}

/**
 * The records of a master file. Relative names continue with `origin`; `ttl`, in seconds, stands for a missing `$TTL`.
 * `$INCLUDE` and classes other than IN are faults. Throws a ZoneFileError with every fault of the text.
 */
export function parseZoneFile(text: string, options: { origin?: Name; ttl?: number } = {}): ZoneRecord[] {
  const state: State = { origin: options.origin ?? ROOT, ttlIsDefault: options.ttl !== undefined }
  if (options.ttl !== undefined) state.ttl = options.ttl
  return readEntries(text, (entry) => (isDirective(entry) ? direct(state, entry) : zoneRecord(state, entry)))
}

/**
 * The records of lines `name [ttl] [IN] TYPE value`: every name is absolute, the final dot may be left out, nothing is taken over
 * from the line before. `ownerName` reads the owner names. Throws a ZoneFileError with every fault of the text.
 */
export function parseRecordLines(text: string, ownerName: (text: string) => Name = parseName): RecordLine[] {
  return readEntries(text, (entry) => {
    if (isDirective(entry))
      throw new EntryError(`${entry.words[0]} is for zone files; write every record in full`)
    const [owner = '', ...words] = entry.words
    return { name: ownerName(owner), ...fields(words), line: entry.line }
  })
}

/** Types of RFC 6895 section 3.1 that no zone holds. */
const NEVER_RECORDS: ReadonlySet<RRType> = new Set<RRType>(['OPT', 'ANY', 'AXFR', 'IXFR'])

/** What is wrong with one entry. */
class EntryError extends Error {
  override readonly name = 'EntryError'
}

function readEntries<T>(text: string, read: (entry: Entry) => T | undefined): T[] {
  const { entries, faults } = entriesOf(text)
  const records: T[] = []
  for (const entry of entries) {
    try {
      const record = read(entry)
      if (record !== undefined) records.push(record)
    } catch (error) {
      if (!(error instanceof EntryError || error instanceof NameError || error instanceof RdataError))
        throw error
      faults.push({ line: entry.line, message: error.message })
    }
  }
  if (faults.length > 0) throw new ZoneFileError(faults.toSorted((a, b) => a.line - b.line))
  return records
}

function isDirective(entry: Entry): boolean {
  return !entry.indented && entry.words[0]?.startsWith('$') === true
}

function direct(state: State, { words }: Entry): undefined {
  const [directive = '', value, extra] = words
  if (value === undefined || extra !== undefined) throw new EntryError(`${directive} takes one value`)
  switch (directive.toUpperCase()) {
    case '$ORIGIN':
      state.origin = parseRelativeName(value, state.origin)
      return
    case '$TTL':
      state.ttl = ttlOf(value)
      state.ttlIsDefault = true
      return
    default:
      throw new EntryError(`${directive} is not understood; $ORIGIN and $TTL are`)
  }
}

function zoneRecord(state: State, entry: Entry): ZoneRecord {
  const [first = '', ...others] = entry.words
  if (!entry.indented) state.owner = parseRelativeName(first, state.origin)
  if (!state.owner) throw new EntryError('the first record has no owner name')
  const name = state.owner
  const { ttl = state.ttl, type, rdata } = fields(entry.indented ? entry.words : others, state.origin)
  if (ttl === undefined) throw new EntryError('the record has no TTL, and no $TTL stands before it')
  if (!state.ttlIsDefault) state.ttl = ttl
  return { name, class: CLASS_IN, ttl, type, rdata, line: entry.line }
}

/** What follows the owner name: TTL and class in either order, each at most once, then the type and the RDATA. */
function fields(words: string[], origin?: Name): Pick<RecordLine, 'ttl' | 'type' | 'rdata'> {
  const rest = [...words]
  let ttl: number | undefined
  let inClass = false
  for (let word = rest[0]; word !== undefined; word = rest[0]) {
    if (ttl === undefined && /^\d/.test(word)) ttl = ttlOf(word)
    else if (!inClass && word.toUpperCase() === 'IN') inClass = true
    else break
    rest.shift()
  }
  const type = typeOf(rest.shift())
  return { ttl, type, rdata: parseRdata(type, rest.join(' '), origin) }
}

function typeOf(word: string | undefined): RRType {
  if (word === undefined) throw new EntryError('the record has no type')
  if (/^(CH|CS|HS|CLASS\d+)$/i.test(word)) throw new EntryError(`class ${word} is not understood; only IN is`)
  const type = parseType(word)
  if (!type) throw new EntryError(`"${word}" is not a record type`)
  if (NEVER_RECORDS.has(type)) throw new EntryError(`${type} is for questions, no record has this type`)
  return type
}

function ttlOf(word: string): number {
  const ttl = parseTtl(word)
  if (ttl === undefined)
    throw new EntryError(`"${word}" is not a TTL: seconds up to 2147483647, or like 1h30m`)
  return ttl
}

// Turns octets into a message, or into one WireError: a faulty message is never read in part.

import { DNSSEC_OK, HEADER_BITS, MAX_MESSAGE_OCTETS, NIBBLE, OPCODE_SHIFT } from './header.ts'
import type { Edns, EdnsOption, Flags, Message, Question, ResourceRecord } from './message.ts'
import { ROOT, type Name } from './name.ts'
import { readRdata } from './rdata.ts'
import { readName } from './read-name.ts'
import { keepName, openReader, readOctets, readU16, readU32, readU8, type Reader } from './reader.ts'
import {
  CLASS_CH,
  CLASS_IN,
  EDNS_OPTION,
  OPCODE_QUERY,
  rcodeName,
  typeName,
  typeNumber,
  type RRType,
} from './registry.ts'
import { WireError } from './wire-error.ts'

const OPT = typeNumber('OPT')
const MISPLACED_OPT = 'an OPT record is doubled, not at the root or not in the additional section'
/** A TTL with the top bit set counts as zero (RFC 2181 section 8). */
const MAX_TTL = 0x7fff_ffff

const TYPE_AND_CLASS_OCTETS = 4

/** A question that the caller has compared with that of the message, octet for octet but for the case of letters. */
export interface Asked {
  readonly question: Question
  /** Where it ends in the message. */
  readonly end: number
}

const NO_RECORDS: readonly ResourceRecord[] = []
const NO_OPTIONS: readonly EdnsOption[] = []

/** The OPT record and the octet of the RCODE that it holds. */
interface Opt {
  readonly edns: Edns
  readonly highRcode: number
}

/**
 * Reads a message; it keeps nothing of `bytes`. Throws a WireError for any fault in it. A truncated message (TC) may end before
 * its counts are reached, if it ends between two records. With `asked` the question is not read but taken from there, so that
 * the names of the answer are in the case in which the caller wrote them, and cost nothing.
 */
export function decodeMessage(bytes: Uint8Array, asked?: Asked): Message {
  if (bytes.length > MAX_MESSAGE_OCTETS) {
    throw new WireError('message-too-long', MAX_MESSAGE_OCTETS, 'the message has more than 65535 octets')
  }
  const reader = openReader(bytes)
  const id = readU16(reader)
  const bits = readU16(reader)
  const opcode = (bits >>> OPCODE_SHIFT) & NIBBLE
  const flags = flagsOf(bits)
  const questions = readU16(reader)
  const answers = readU16(reader)
  const authorities = readU16(reader)
  const additionals = readU16(reader)
  if (opcode === OPCODE_QUERY && questions > 1) {
    throw new WireError(
      'question-count',
      4,
      `the message has ${questions} questions, a query has one (RFC 9619)`,
    )
  }
  const question = asked && questions === 1 ? [skipQuestion(reader, asked)] : readQuestions(reader, questions)
  const opts: Opt[] = []
  const answer = readSection(reader, answers, flags.tc)
  const authority = readSection(reader, authorities, flags.tc)
  const additional = readSection(reader, additionals, flags.tc, opts)
  const [opt] = opts
  if (reader.at < reader.end) {
    throw new WireError(
      'trailing-octets',
      reader.at,
      `${reader.end - reader.at} octets follow the last record`,
    )
  }
  const rcode = rcodeName(((opt?.highRcode ?? 0) << 4) | (bits & NIBBLE))
  return opt
    ? { id, opcode, flags, rcode, question, answer, authority, additional, edns: opt.edns }
    : { id, opcode, flags, rcode, question, answer, authority, additional }
}

function flagsOf(bits: number): Flags {
  return {
    qr: (bits & HEADER_BITS.qr) !== 0,
    aa: (bits & HEADER_BITS.aa) !== 0,
    tc: (bits & HEADER_BITS.tc) !== 0,
    rd: (bits & HEADER_BITS.rd) !== 0,
    ra: (bits & HEADER_BITS.ra) !== 0,
    ad: (bits & HEADER_BITS.ad) !== 0,
    cd: (bits & HEADER_BITS.cd) !== 0,
  }
}

function readQuestions(reader: Reader, count: number): Question[] {
  return Array.from({ length: count }, () => readQuestion(reader))
}

/** Goes on behind the question; pointers to its name mean the name that was asked. */
function skipQuestion(reader: Reader, { question, end }: Asked): Question {
  keepName(reader, { name: question.name, start: reader.at, end: end - TYPE_AND_CLASS_OCTETS })
  reader.at = end
  return question
}

function readQuestion(reader: Reader): Question {
  return { name: readName(reader), type: typeName(readU16(reader)), class: readU16(reader) }
}

/** The records of a section; the OPT record goes to `opts`, where there may be one. */
function readSection(
  reader: Reader,
  count: number,
  mayBeCut: boolean,
  opts?: Opt[],
): readonly ResourceRecord[] {
  let records: ResourceRecord[] | undefined
  for (let left = count; left > 0; left--) {
    const at = reader.at
    if (mayBeCut && at === reader.end) break
    const name = readName(reader)
    const type = readU16(reader)
    if (type !== OPT) records = append(records, readRecord(reader, name, type))
    else if (opts?.length === 0 && name === ROOT) opts.push(readOpt(reader))
    else throw new WireError('opt', at, MISPLACED_OPT)
  }
  return records ?? NO_RECORDS
}

/** Most sections have one record: an array that is made with it takes no room for more. */
function append<V>(list: V[] | undefined, item: V): V[] {
  if (list === undefined) return [item]
  list.push(item)
  return list
}

function readRecord(reader: Reader, name: Name, type: number): ResourceRecord {
  const recordClass = readU16(reader)
  const ttl = readU32(reader)
  const end = openBox(reader)
  const rdata = readRdata(reader, layoutOf(type, recordClass))
  closeBox(reader, end)
  return { name, class: recordClass, ttl: ttl > MAX_TTL ? 0 : ttl, rdata }
}

/** The type whose fields the RDATA has. Outside IN the same number may mean other fields (RFC 3597 section 2), but for TXT in CH. */
function layoutOf(type: number, recordClass: number): RRType {
  const name = typeName(type)
  return recordClass === CLASS_IN || (recordClass === CLASS_CH && name === 'TXT') ? name : `TYPE${type}`
}

function readOpt(reader: Reader): Opt {
  const udpSize = readU16(reader)
  const highRcode = readU8(reader)
  const version = readU8(reader)
  const dnssecOk = (readU16(reader) & DNSSEC_OK) !== 0
  const end = openBox(reader)
  const options = readOptions(reader)
  closeBox(reader, end)
  return { edns: { udpSize, version, dnssecOk, options }, highRcode }
}

function readOptions(reader: Reader): readonly EdnsOption[] {
  let options: EdnsOption[] | undefined
  while (reader.at < reader.end) {
    const at = reader.at
    const code = readU16(reader)
    const data = readOctets(reader, readU16(reader))
    if (code === EDNS_OPTION.EDE && data.length < 2) {
      throw new WireError('rdata', at, 'an extended DNS error has no code')
    }
    options = append(options, { code, data })
  }
  return options ?? NO_OPTIONS
}

/** Reads RDLENGTH, and lets the reader end after so many octets. Returns where it ended before. */
function openBox(reader: Reader): number {
  const length = readU16(reader)
  const { at, end } = reader
  if (at + length > end) {
    throw new WireError('truncated', at, `RDLENGTH is ${length}, ${end - at} octets are left`)
  }
  reader.end = at + length
  reader.overrun = 'rdata-overrun'
  return end
}

function closeBox(reader: Reader, end: number): void {
  reader.end = end
  reader.overrun = 'truncated'
}

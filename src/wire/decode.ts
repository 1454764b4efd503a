// Turns octets into a message, or into one WireError: a faulty message is never read in part.

import { DNSSEC_OK, HEADER_BITS, MAX_MESSAGE_OCTETS, NIBBLE, OPCODE_SHIFT } from './header.ts'
import type { Edns, EdnsOption, Flags, Message, Question, ResourceRecord } from './message.ts'
import { ROOT, type Name } from './name.ts'
import { readRdata } from './rdata.ts'
import { readName } from './read-name.ts'
import { openReader, readOctets, readU16, readU32, readU8, type Reader } from './reader.ts'
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

interface Section {
  readonly records: readonly ResourceRecord[]
  readonly opt: Opt | undefined
}

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
  const counts = {
    question: readU16(reader),
    answer: readU16(reader),
    authority: readU16(reader),
    additional: readU16(reader),
  }
  if (opcode === OPCODE_QUERY && counts.question > 1) {
    throw new WireError(
      'question-count',
      4,
      `the message has ${counts.question} questions, a query has one (RFC 9619)`,
    )
  }
  const question =
    asked && counts.question === 1 ? [skipQuestion(reader, asked)] : readQuestions(reader, counts.question)
  const answer = readSection(reader, counts.answer, flags.tc).records
  const authority = readSection(reader, counts.authority, flags.tc).records
  const { records: additional, opt } = readSection(reader, counts.additional, flags.tc, true)
  if (reader.at < reader.end) {
    throw new WireError(
      'trailing-octets',
      reader.at,
      `${reader.end - reader.at} octets follow the last record`,
    )
  }
  const rcode = rcodeName(((opt?.highRcode ?? 0) << 4) | (bits & NIBBLE))
  const message = { id, opcode, flags, rcode, question, answer, authority, additional }
  return opt ? { ...message, edns: opt.edns } : message
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
  reader.names.set(reader.at, { name: question.name, end: end - TYPE_AND_CLASS_OCTETS })
  reader.at = end
  return question
}

function readQuestion(reader: Reader): Question {
  return { name: readName(reader), type: typeName(readU16(reader)), class: readU16(reader) }
}

function readSection(reader: Reader, count: number, mayBeCut: boolean, mayHoldOpt = false): Section {
  const records: ResourceRecord[] = []
  let opt: Opt | undefined
  for (let left = count; left > 0; left--) {
    const at = reader.at
    if (mayBeCut && at === reader.end) break
    const name = readName(reader)
    const type = readU16(reader)
    if (type !== OPT) records.push(readRecord(reader, name, type))
    else if (mayHoldOpt && !opt && name === ROOT) opt = readOpt(reader)
    else throw new WireError('opt', at, MISPLACED_OPT)
  }
  return { records, opt }
}

function readRecord(reader: Reader, name: Name, type: number): ResourceRecord {
  const recordClass = readU16(reader)
  const ttl = readU32(reader)
  return {
    name,
    class: recordClass,
    ttl: ttl > MAX_TTL ? 0 : ttl,
    rdata: inBox(reader, () => readRdata(reader, layoutOf(type, recordClass))),
  }
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
  const options = inBox(reader, () => readOptions(reader))
  return { edns: { udpSize, version, dnssecOk, options }, highRcode }
}

function readOptions(reader: Reader): EdnsOption[] {
  const options: EdnsOption[] = []
  while (reader.at < reader.end) {
    const at = reader.at
    const code = readU16(reader)
    const data = readOctets(reader, readU16(reader))
    if (code === EDNS_OPTION.EDE && data.length < 2) {
      throw new WireError('rdata', at, 'an extended DNS error has no code')
    }
    options.push({ code, data })
  }
  return options
}

/** Reads RDLENGTH, then what it says, in a box of that many octets. */
function inBox<V>(reader: Reader, read: () => V): V {
  const length = readU16(reader)
  const { end, overrun } = reader
  if (reader.at + length > end) {
    throw new WireError('truncated', reader.at, `RDLENGTH is ${length}, ${end - reader.at} octets are left`)
  }
  reader.end = reader.at + length
  reader.overrun = 'rdata-overrun'
  const value = read()
  reader.end = end
  reader.overrun = overrun
  return value
}

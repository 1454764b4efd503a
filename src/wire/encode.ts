// Turns a message into octets.

import { DNSSEC_OK, HEADER_BITS, MAX_MESSAGE_OCTETS, NIBBLE, OPCODE_SHIFT } from './header.ts'
import type { Edns, Flags, Message, Question, ResourceRecord } from './message.ts'
import { ROOT } from './name.ts'
import { writeRdata } from './rdata.ts'
import { CLASS_IN, rcodeNumber, typeNumber } from './registry.ts'
import {
  fillLength,
  openLength,
  openWriter,
  writeName,
  writeOctets,
  writeU16,
  writeU32,
  writeU8,
  closeWriter,
  type Writer,
} from './writer.ts'

/**
 * The message as octets. Names are compressed (owner names, and RDATA of the types of RFC 1035); the OPT record comes last.
 * Throws a RangeError for a number that does not fit its field and for more than 65535 octets, an RdataError for bad RDATA.
 */
export function encodeMessage(message: Message): Uint8Array {
  const { id, question, answer, authority, additional, edns } = message
  const rcode = rcodeNumber(message.rcode)
  if (rcode > NIBBLE && !edns) throw new RangeError(`RCODE ${message.rcode} needs EDNS`)
  const records = answer.length + authority.length + additional.length
  const writer = openWriter({ compress: records > 0 })
  writeU16(writer, fit(id, 0xffff, 'id'))
  writeU16(
    writer,
    flagBits(message.flags) | (fit(message.opcode, NIBBLE, 'opcode') << OPCODE_SHIFT) | (rcode & NIBBLE),
  )
  writeU16(writer, question.length)
  writeU16(writer, answer.length)
  writeU16(writer, authority.length)
  writeU16(writer, additional.length + (edns ? 1 : 0))
  for (const asked of question) writeQuestion(writer, asked)
  for (const section of [answer, authority, additional])
    for (const record of section) writeRecord(writer, record)
  if (edns) writeOpt(writer, edns, rcode >>> 4)
  if (writer.at > MAX_MESSAGE_OCTETS) {
    throw new RangeError(`the message has ${writer.at} octets, ${MAX_MESSAGE_OCTETS} are allowed`)
  }
  return closeWriter(writer)
}

function flagBits(flags: Flags): number {
  let bits = 0
  if (flags.qr) bits |= HEADER_BITS.qr
  if (flags.aa) bits |= HEADER_BITS.aa
  if (flags.tc) bits |= HEADER_BITS.tc
  if (flags.rd) bits |= HEADER_BITS.rd
  if (flags.ra) bits |= HEADER_BITS.ra
  if (flags.ad) bits |= HEADER_BITS.ad
  if (flags.cd) bits |= HEADER_BITS.cd
  return bits
}

function writeQuestion(writer: Writer, question: Question): void {
  writeName(writer, question.name)
  writeU16(writer, typeNumber(question.type))
  writeU16(writer, fit(question.class ?? CLASS_IN, 0xffff, 'class'))
}

function writeRecord(writer: Writer, record: ResourceRecord): void {
  writeName(writer, record.name)
  writeU16(writer, typeNumber(record.rdata.type))
  writeU16(writer, fit(record.class, 0xffff, 'class'))
  writeU32(writer, fit(record.ttl, 0x7fff_ffff, 'TTL'))
  const start = openLength(writer)
  writeRdata(writer, record.rdata)
  fillLength(writer, start)
}

function writeOpt(writer: Writer, edns: Edns, highRcode: number): void {
  writeName(writer, ROOT)
  writeU16(writer, typeNumber('OPT'))
  writeU16(writer, fit(edns.udpSize, 0xffff, 'UDP size'))
  writeU8(writer, highRcode)
  writeU8(writer, fit(edns.version, 0xff, 'EDNS version'))
  writeU16(writer, edns.dnssecOk ? DNSSEC_OK : 0)
  const start = openLength(writer)
  for (const { code, data } of edns.options) {
    writeU16(writer, fit(code, 0xffff, 'EDNS option code'))
    writeU16(writer, fit(data.length, 0xffff, 'EDNS option length'))
    writeOctets(writer, data)
  }
  fillLength(writer, start)
}

function fit(value: number, limit: number, what: string): number {
  if (!Number.isInteger(value) || value < 0 || value > limit) {
    throw new RangeError(`${what} ${value} is not within 0 to ${limit}`)
  }
  return value
}

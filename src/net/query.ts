// Queries: the octets of a question to one server, with its flags, EDNS and mixed letter case.
import { encodeMessage, type EdnsOption, type Flags, type Question } from '../wire/message.ts'
import type { Name } from '../wire/name.ts'
import { CLASS_IN, typeNumber } from '../wire/registry.ts'
import type { Dice } from './dice.ts'
import type { Ask } from './exchange.ts'
import { mixCase } from './letter-case.ts'
import { HEADER_OCTETS } from './match.ts'
import type { Server } from './server.ts'

/** A query as it is sent. */
export interface Query {
  readonly bytes: Uint8Array
  /** What is asked, with its letters as the user wrote them. */
  readonly question: Question
  /** Where the question ends, here and in every answer. */
  readonly end: number
  readonly edns: boolean
  /** Whether its letters were mixed, so that they must come back as they are. */
  readonly mixed: boolean
}

/** How a question is dressed for its server. */
export interface Dress {
  /** EDNS(0), with DO when the question asks for it. */
  readonly edns: boolean
  readonly cookie?: EdnsOption
  /** Mixes the case of letters; none: as the name is written. */
  readonly dice?: Dice
}

/** Answers up to this size come in one packet on every path (DNS Flag Day 2020). */
const UDP_OCTETS = 1232

const RD = 0x01
const TYPE_AND_CLASS_OCTETS = 4

/** EDNS as wished, the server's cookie, and mixed letters for a server that keeps them. */
export function dressFor({ cookies, keepsCase }: Server, edns: boolean, dice: Dice): Dress {
  const cookie = cookies.option()
  return keepsCase ? { edns, cookie, dice } : { edns, cookie }
}

/** Builds the query for an ask under an id. */
export function buildQuery({ question, recursion, dnssec = false }: Ask, id: number, dress: Dress): Query {
  const opt = dress.edns ? optRecord(dnssec, dress.cookie) : NO_OCTETS
  const end = HEADER_OCTETS + nameOctets(question.name) + TYPE_AND_CLASS_OCTETS
  const bytes = Buffer.allocUnsafe(end + opt.length)
  bytes.set(ONE_QUESTION)
  writeU16(bytes, 0, id)
  if (recursion) bytes[2] = RD
  // ARCOUNT
  if (dress.edns) bytes[11] = 1
  const afterName = writeName(bytes, HEADER_OCTETS, question.name)
  if (dress.dice !== undefined) mixCase(bytes, HEADER_OCTETS, afterName, dress.dice)
  writeU16(bytes, afterName, typeNumber(question.type))
  writeU16(bytes, afterName + 2, question.class ?? CLASS_IN)
  bytes.set(opt, end)
  return { bytes, question, end, edns: dress.edns, mixed: dress.dice !== undefined }
}

// The name of a query has nothing to be compressed with: three lines here spare a second pass over every query.

function nameOctets({ labels }: Name): number {
  let octets = 1
  for (const label of labels) octets += label.length + 1
  return octets
}

/** Writes a name whole, and gives the place behind it. */
function writeName(bytes: Uint8Array, start: number, { labels }: Name): number {
  let at = start
  for (const label of labels) {
    bytes[at++] = label.length
    for (let from = 0; from < label.length; from++) bytes[at++] = label[from] ?? 0
  }
  bytes[at++] = 0
  return at
}

function writeU16(bytes: Uint8Array, at: number, value: number): void {
  bytes[at] = value >> 8
  bytes[at + 1] = value & 0xff
}

/** A header with QDCOUNT 1 and nothing else. */
const ONE_QUESTION = Uint8Array.of(0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0)
const NO_OCTETS = new Uint8Array()
const NO_FLAGS: Flags = { qr: false, aa: false, tc: false, rd: false, ra: false, ad: false, cd: false }

/** The same options go to one server in every question: the OPT records of a cookie are encoded once. */
const optRecords = new WeakMap<EdnsOption, Uint8Array[]>()
const NO_COOKIE: EdnsOption = { code: 0, data: NO_OCTETS }

function optRecord(dnssecOk: boolean, cookie?: EdnsOption): Uint8Array {
  const key = cookie ?? NO_COOKIE
  const known = optRecords.get(key) ?? []
  optRecords.set(key, known)
  return (known[Number(dnssecOk)] ??= encodeOpt(dnssecOk, cookie))
}

function encodeOpt(dnssecOk: boolean, cookie?: EdnsOption): Uint8Array {
  const options = cookie === undefined ? [] : [cookie]
  const message = encodeMessage({
    id: 0,
    opcode: 0,
    flags: NO_FLAGS,
    rcode: 'NOERROR',
    question: [],
    answer: [],
    authority: [],
    additional: [],
    edns: { udpSize: UDP_OCTETS, version: 0, dnssecOk, options },
  })
  return message.subarray(HEADER_OCTETS)
}

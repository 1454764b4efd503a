// Queries: the octets of a question to one server, with its flags, EDNS and mixed letter case.
import { encodeMessage, type EdnsOption, type Flags, type Message, type Question } from '../wire/message.ts'
import type { Ask } from './exchange.ts'
import { mixCase } from './letter-case.ts'
import { HEADER_OCTETS } from './match.ts'
import type { Server } from './server.ts'
import type { World } from './world.ts'

/** A query as it is sent; its question ends at `end`. */
export interface Query {
  readonly bytes: Uint8Array
  readonly end: number
}

/** How a question is dressed for its server. */
export interface Dress {
  /** EDNS(0), with DO when the question asks for it. */
  readonly edns: boolean
  readonly cookie?: EdnsOption
  /** Random bits for the case of letters; none: as the name is written. */
  readonly letters?: Uint8Array
}

/** Answers up to this size come in one packet on every path (DNS Flag Day 2020). */
const UDP_OCTETS = 1232

const RD = 0x01
const CD = 0x10
const CLASS_AND_TYPE_OCTETS = 4

/** Random octets enough for the letters of any name: a bit each. */
const LETTER_OCTETS = 32

/** EDNS as wished, the server's cookie, and mixed letters for a server that keeps them. */
export function dressFor({ cookies, keepsCase }: Server, edns: boolean, world: World): Dress {
  const cookie = cookies.option()
  return keepsCase ? { edns, cookie, letters: world.random(LETTER_OCTETS) } : { edns, cookie }
}

/** Builds the query for an ask under an id. */
export function buildQuery(ask: Ask, id: number, dress: Dress): Query {
  const bare = bareQuery(ask.question)
  const opt = dress.edns ? optRecord(ask.dnssec === true, dress.cookie) : undefined
  const end = bare.length
  const bytes = Buffer.allocUnsafe(end + (opt?.length ?? 0))
  bytes.set(bare)
  bytes[0] = id >> 8
  bytes[1] = id & 0xff
  if (ask.recursion) bytes[2] = RD
  if (ask.checkingDisabled === true) bytes[3] = CD
  if (opt !== undefined) {
    bytes.set(opt, end)
    // ARCOUNT
    bytes[11] = 1
  }
  if (dress.letters !== undefined) mixCase(bytes, HEADER_OCTETS, end - CLASS_AND_TYPE_OCTETS, dress.letters)
  return { bytes, end }
}

const NO_FLAGS: Flags = { qr: false, aa: false, tc: false, rd: false, ra: false, ad: false, cd: false }
const EMPTY: Message = {
  id: 0,
  opcode: 0,
  flags: NO_FLAGS,
  rcode: 'NOERROR',
  question: [],
  answer: [],
  authority: [],
  additional: [],
}

/** The same question goes to all servers of a zone: it is encoded once. */
const bareQueries = new WeakMap<Question, Uint8Array>()

function bareQuery(question: Question): Uint8Array {
  const known = bareQueries.get(question)
  if (known !== undefined) return known
  const bytes = encodeMessage({ ...EMPTY, question: [question] })
  bareQueries.set(question, bytes)
  return bytes
}

/** The same option goes to one server in every question: its OPT record is encoded once. */
const optRecords = new WeakMap<EdnsOption, Uint8Array[]>()
const NO_COOKIE: EdnsOption = { code: 0, data: new Uint8Array() }

function optRecord(dnssecOk: boolean, cookie?: EdnsOption): Uint8Array {
  const key = cookie ?? NO_COOKIE
  const known = optRecords.get(key) ?? []
  optRecords.set(key, known)
  return (known[Number(dnssecOk)] ??= encodeMessage({
    ...EMPTY,
    edns: { udpSize: UDP_OCTETS, version: 0, dnssecOk, options: cookie === undefined ? [] : [cookie] },
  }).subarray(HEADER_OCTETS))
}

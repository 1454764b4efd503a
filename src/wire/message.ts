// DNS messages as values, and the two functions that turn them into octets and back (RFC 1035 section 4, RFC 6891).

import type { Name } from './name.ts'
import type { Rdata } from './rdata.ts'
import type { Rcode, RRType } from './registry.ts'

/** What is asked. */
export interface Question {
  readonly name: Name
  readonly type: RRType
  /** IN when left out. */
  readonly class?: number
}

/** A record; its type is that of its RDATA. */
export interface ResourceRecord {
  readonly name: Name
  readonly class: number
  /** Seconds. */
  readonly ttl: number
  readonly rdata: Rdata
}

/** The one-bit flags of the header (RFC 1035 section 4.1.1, RFC 4035 section 3.2). */
export interface Flags {
  readonly qr: boolean
  readonly aa: boolean
  readonly tc: boolean
  readonly rd: boolean
  readonly ra: boolean
  readonly ad: boolean
  readonly cd: boolean
}

/** An EDNS option (RFC 6891 section 6.1.2). */
export interface EdnsOption {
  readonly code: number
  readonly data: Uint8Array
}

/** What the OPT record says, without the high octet of the RCODE. */
export interface Edns {
  /** The largest UDP message that the sender takes, in octets. */
  readonly udpSize: number
  readonly version: number
  readonly dnssecOk: boolean
  readonly options: readonly EdnsOption[]
}

/** A message. The OPT record is `edns`, not one of `additional`. */
export interface Message {
  readonly id: number
  readonly opcode: number
  readonly flags: Flags
  /** All 12 bits: those of the header and those of the OPT record together. */
  readonly rcode: Rcode
  readonly question: readonly Question[]
  readonly answer: readonly ResourceRecord[]
  readonly authority: readonly ResourceRecord[]
  readonly additional: readonly ResourceRecord[]
  readonly edns?: Edns
}

export { decodeMessage } from './decode.ts'
export { encodeMessage } from './encode.ts'
export { edeOf } from './ede-option.ts'
export { WireError, type WireFault } from './wire-error.ts'

// The numbers and mnemonics that IANA assigns: record types, classes, opcodes, RCODEs, EDNS options and extended DNS errors.

const TYPES = {
  A: 1,
  NS: 2,
  CNAME: 5,
  SOA: 6,
  PTR: 12,
  HINFO: 13,
  MX: 15,
  TXT: 16,
  AAAA: 28,
  SRV: 33,
  NAPTR: 35,
  DNAME: 39,
  OPT: 41,
  DS: 43,
  SSHFP: 44,
  RRSIG: 46,
  NSEC: 47,
  DNSKEY: 48,
  NSEC3: 50,
  NSEC3PARAM: 51,
  TLSA: 52,
  SMIMEA: 53,
  CDS: 59,
  CDNSKEY: 60,
  SVCB: 64,
  HTTPS: 65,
  NXNAME: 128,
  IXFR: 251,
  AXFR: 252,
  ANY: 255,
  URI: 256,
  CAA: 257,
} as const

const RCODES = {
  NOERROR: 0,
  FORMERR: 1,
  SERVFAIL: 2,
  NXDOMAIN: 3,
  NOTIMP: 4,
  REFUSED: 5,
  YXDOMAIN: 6,
  YXRRSET: 7,
  NXRRSET: 8,
  NOTAUTH: 9,
  NOTZONE: 10,
  DSOTYPENI: 11,
  BADVERS: 16,
  BADKEY: 17,
  BADTIME: 18,
  BADMODE: 19,
  BADNAME: 20,
  BADALG: 21,
  BADTRUNC: 22,
  BADCOOKIE: 23,
} as const

/** A record type whose mnemonic is known here. */
export type KnownType = keyof typeof TYPES
/** A record type: its mnemonic, or `TYPE` and its number (RFC 3597 section 5). */
export type RRType = KnownType | `TYPE${number}`

/** A response code whose mnemonic is known here. */
type KnownRcode = keyof typeof RCODES
/** A response code of up to 12 bits (RFC 6891 section 6.1.3): its mnemonic, or `RCODE` and its number. */
export type Rcode = KnownRcode | `RCODE${number}`

/** Class IN, the Internet. */
export const CLASS_IN = 1
/** Class CH, in which servers tell about themselves (`version.bind`). */
export const CLASS_CH = 3

/** OPCODE of a standard query. */
export const OPCODE_QUERY = 0

/** EDNS option codes (RFC 6891 and later). */
export const EDNS_OPTION = { NSID: 3, CLIENT_SUBNET: 8, COOKIE: 10, PADDING: 12, EDE: 15 } as const

const MAX_TYPE = 0xffff
const MAX_RCODE = 0xfff

const TYPE_NAMES = new Map(
  Object.entries(TYPES).map(([name, number]) => [number as number, name as KnownType]),
)
const RCODE_NAMES = new Map(
  Object.entries(RCODES).map(([name, number]) => [number as number, name as KnownRcode]),
)

/** Whether `text` is the mnemonic of a record type, in upper case. */
export function isKnownType(text: string): text is KnownType {
  return Object.hasOwn(TYPES, text)
}

/** The record type that a text in any case names, `TYPE` and a number included; undefined when it names none. */
export function parseType(text: string): RRType | undefined {
  const upper = text.toUpperCase()
  if (isKnownType(upper)) return upper
  const number = /^TYPE(\d{1,5})$/.exec(upper)?.[1]
  return number !== undefined && Number(number) <= MAX_TYPE ? typeName(Number(number)) : undefined
}

/** The number of a record type. Throws a RangeError for `TYPE` with a number over 65535. */
export function typeNumber(type: RRType): number {
  return isKnownType(type) ? TYPES[type] : numberAfter(type, 'TYPE', MAX_TYPE)
}

/** The mnemonic of a record type, or `TYPE` and its number. */
export function typeName(number: number): RRType {
  return TYPE_NAMES.get(number) ?? `TYPE${number}`
}

/** The number of a response code. Throws a RangeError for `RCODE` with a number over 4095. */
export function rcodeNumber(rcode: Rcode): number {
  return isKnownRcode(rcode) ? RCODES[rcode] : numberAfter(rcode, 'RCODE', MAX_RCODE)
}

/** The mnemonic of a response code, or `RCODE` and its number. */
export function rcodeName(number: number): Rcode {
  return RCODE_NAMES.get(number) ?? `RCODE${number}`
}

function isKnownRcode(text: string): text is KnownRcode {
  return Object.hasOwn(RCODES, text)
}

function numberAfter(text: string, prefix: string, limit: number): number {
  const digits = text.slice(prefix.length)
  const number = Number(digits)
  if (!text.startsWith(prefix) || !/^\d{1,5}$/.test(digits) || number > limit) {
    throw new RangeError(`"${text}" is neither a known mnemonic nor ${prefix}0 to ${prefix}${limit}`)
  }
  return number
}

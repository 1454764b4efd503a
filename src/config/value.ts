// Expected values: the record types that can be waited for, and the text of a value of each.
import { encodeRdata, parseRdata, RdataError, splitText, type Rdata } from '../wire/rdata.ts'
import { readDomainName } from './domain-name.ts'
import type { Reader } from './reader.ts'

/** A value of each type that can be waited for, as messages show it. */
const EXAMPLES = {
  A: '192.0.2.1',
  AAAA: '2001:db8::1',
  CAA: '0 issue "letsencrypt.org"',
  CNAME: 'target.example.com',
  DNAME: 'target.example.com',
  DNSKEY: '257 3 13 and the key in Base64',
  DS: '20326 8 2 and the digest in hex',
  HTTPS: '1 . alpn=h2,h3',
  MX: '10 mail.example.com',
  NAPTR: '100 10 "S" "SIP+D2U" "" _sip._udp.example.com',
  NS: 'ns1.example.com',
  PTR: 'host.example.com',
  SOA: 'ns1.example.com hostmaster.example.com 2026010101 7200 3600 1209600 3600',
  SRV: '0 5 443 host.example.com',
  SSHFP: '4 2 and the fingerprint in hex',
  SVCB: '1 host.example.com port=853',
  TLSA: '3 1 1 and the digest in hex',
  TXT: 'text as it is, or "strings" "in quotes"',
  URI: '10 1 "https://example.com/"',
} as const

/** A record type that can be waited for. */
export type RecordType = keyof typeof EXAMPLES
/** The record types that can be waited for. */
export const RECORD_TYPES = Object.keys(EXAMPLES) as RecordType[]

/** RDATA as it was written. */
export interface WrittenValue {
  readonly rdata: Rdata
  readonly text: string
  readonly line?: number
}

/** Types whose last field is a host name. */
const ENDS_IN_HOST: ReadonlySet<RecordType> = new Set(['CNAME', 'DNAME', 'MX', 'NS', 'PTR', 'SRV'])

/** The record type that a text in any case names; undefined for types that nobody waits for. */
export function recordTypeOf(text: string): RecordType | undefined {
  return RECORD_TYPES.find((type) => type === text.toUpperCase())
}

/** A reader of values of one type. */
export function valueReader(type: RecordType): Reader<WrittenValue> {
  return (entry, notes) => {
    try {
      return { ...entry, rdata: parseValue(type, entry.text) }
    } catch (error) {
      if (!(error instanceof RdataError)) throw error
      const problem = `is not the value of a record of type ${type} (${error.message})`
      notes.mistake({ line: entry.line, given: entry.text, problem, allowed: EXAMPLES[type] })
      return undefined
    }
  }
}

/**
 * RDATA from the text of a value. A TXT value that does not begin and end with quotes is taken byte for byte, cut into
 * strings of 255 octets; everything else is read as in a zone file (RFC 1035 section 5.1). Throws an RdataError.
 */
function parseValue(type: RecordType, text: string): Rdata {
  const rdata =
    type === 'TXT' && !isQuoted(text) ? plainText(text) : parseRdata(type, withALabels(type, text))
  // What cannot be encoded cannot be seen either: a text longer than any record, for one.
  encodeRdata(rdata)
  return rdata
}

function isQuoted(text: string): boolean {
  return text.length > 1 && text.startsWith('"') && text.endsWith('"')
}

function plainText(text: string): Rdata {
  return { type: 'TXT', strings: splitText(Buffer.from(text, 'utf8')) }
}

/** The text with an internationalised host name at its end converted; a name that cannot be is left for the parser to refuse. */
function withALabels(type: RecordType, text: string): string {
  if (!ENDS_IN_HOST.has(type)) return text
  return text.replace(/\S+$/, (host) => {
    const reading = readDomainName(host)
    return reading.kind === 'name' && reading.converted !== undefined ? reading.converted : host
  })
}

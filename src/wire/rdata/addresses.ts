// Fields that are IP addresses.

import { parseIpv4, parseIpv6, presentIpv4, presentIpv6 } from '../address.ts'
import { readOctets } from '../reader.ts'
import { writeOctets } from '../writer.ts'
import type { Kind } from './kind.ts'
import { RdataError } from './rdata-error.ts'
import { takeWord } from './tokens.ts'

/** An IPv4 address as dotted decimal. */
export const ipv4 = address('IPv4', 4, presentIpv4, parseIpv4)
/** An IPv6 address in the text form of RFC 5952. */
export const ipv6 = address('IPv6', 16, presentIpv6, parseIpv6)

function address(
  family: string,
  octets: number,
  present: (octets: Uint8Array) => string,
  parse: (text: string) => Uint8Array | undefined,
): Kind<string> {
  const octetsOf = (text: string): Uint8Array => {
    const found = parse(text)
    if (!found) throw new RdataError(`"${text}" is not an ${family} address`)
    return found
  }
  return {
    decode: (reader) => present(readOctets(reader, octets)),
    encode: (writer, value) => writeOctets(writer, octetsOf(value)),
    present: (value) => value,
    parse: (tokens) => present(octetsOf(takeWord(tokens))),
  }
}

// The short number by which signatures and delegations point to a key. Different keys may share one.

import { encodeRdata, type RdataOf } from '../wire/rdata.ts'

/** The key tag of a DNSKEY record (RFC 4034 appendix B), 0 to 65535. Not for algorithm 1, which counts differently and is not supported. */
export function keyTag(key: RdataOf<'DNSKEY'>): number {
  let sum = 0
  for (const [at, octet] of encodeRdata(key).entries()) sum += at % 2 === 0 ? octet << 8 : octet
  return (sum + (sum >>> 16)) & 0xffff
}

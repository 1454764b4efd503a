// Addresses in the one form in which they are compared.
import { parseIpv6, presentIpv6 } from '../../src/wire/address.ts'

/** An IPv6 address as RFC 5952 writes it; anything else as it is. */
export function canonicalAddress(ip: string): string {
  const octets = parseIpv6(ip)
  return octets ? presentIpv6(octets) : ip
}

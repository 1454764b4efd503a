// The label that dns-account-01 puts before `_acme-challenge`: a short hash of the account URL.
import { createHash } from 'node:crypto'

/** RFC 4648 section 6, in lower case as the draft wants it. */
const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567'
/** The draft keeps the first 80 bits of the hash: 16 characters of five bits, without padding. */
const HASH_OCTETS = 10

/**
 * The label `_<16 characters>` of an ACME account (draft-ietf-acme-dns-account-label section 3.2).
 * The account URL counts byte for byte: scheme, host, port and path as the CA gave it.
 */
export function accountLabel(accountUri: string): string {
  const hash = createHash('sha256').update(accountUri, 'utf8').digest().subarray(0, HASH_OCTETS)
  let bits = BigInt(`0x${hash.toString('hex')}`)
  let label = ''
  while (label.length < (HASH_OCTETS * 8) / 5) {
    label = BASE32.charAt(Number(bits & 31n)) + label
    bits >>= 5n
  }
  return `_${label}`
}

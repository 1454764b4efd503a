// Base32 with the extended hex alphabet and without padding (RFC 4648 section 7), as NSEC3 writes hashes.

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUV'
const BITS = 5

/** The octets in upper case Base32. */
export function encodeBase32(octets: Uint8Array): string {
  let text = ''
  let pending = 0
  let bits = 0
  for (const octet of octets) {
    pending = ((pending << 8) | octet) & 0xfff
    bits += 8
    while (bits >= BITS) {
      bits -= BITS
      text += ALPHABET.charAt((pending >>> bits) & 0x1f)
    }
  }
  return bits === 0 ? text : text + ALPHABET.charAt((pending << (BITS - bits)) & 0x1f)
}

/** The octets that the text stands for, in either case; undefined when it is not Base32 of whole octets. */
export function decodeBase32(text: string): Uint8Array | undefined {
  const octets: number[] = []
  let pending = 0
  let bits = 0
  for (const character of text.toUpperCase()) {
    const value = ALPHABET.indexOf(character)
    if (value < 0) return undefined
    pending = ((pending << BITS) | value) & 0xfff
    bits += BITS
    if (bits >= 8) {
      bits -= 8
      octets.push((pending >>> bits) & 0xff)
    }
  }
  const found = Uint8Array.from(octets)
  return encodeBase32(found) === text.toUpperCase() ? found : undefined
}

// Letter case of the question: mixed at random, so that a forger has more to guess, and expected back unchanged ("0x20").

/**
 * Flips the case of letters from `start` to before `end`, one bit of `random` for each octet. Length octets are no letters (RFC 1035
 * section 3.1 keeps them below 64), so a whole name may be given.
 */
export function mixCase(bytes: Uint8Array, start: number, end: number, random: Uint8Array): void {
  for (let at = start; at < end; at++) {
    const bit = at - start
    const octet = bytes[at] ?? 0
    if (isLetter(octet) && ((random[bit >> 3] ?? 0) >> (bit & 7)) & 1) bytes[at] = octet ^ 0x20
  }
}

/** Whether both octets are the same, or the same letter in another case. */
export function sameLetter(a: number, b: number): boolean {
  return a === b || ((a ^ b) === 0x20 && isLetter(a))
}

function isLetter(octet: number): boolean {
  const small = octet | 0x20
  return small >= 0x61 && small <= 0x7a
}

// Letter case of the question: mixed at random, so that a forger has more to guess, and expected back unchanged ("0x20").
import type { Dice } from './dice.ts'

/**
 * Flips the case of letters from `start` to before `end` at random. Length octets are no letters (RFC 1035 section 3.1 keeps them
 * below 64), so a whole name may be given.
 */
export function mixCase(bytes: Uint8Array, start: number, end: number, dice: Dice): void {
  let bits = 0
  let left = 0
  for (let at = start; at < end; at++) {
    const octet = bytes[at] ?? 0
    if (!isLetter(octet)) continue
    if (left === 0) {
      bits = dice.bits16()
      left = 16
    }
    if ((bits & 1) === 1) bytes[at] = octet ^ 0x20
    bits >>= 1
    left -= 1
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

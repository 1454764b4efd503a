// Dice: unpredictable numbers for ids and letters, drawn from blocks of random octets.

export interface Dice {
  /** 16 random bits. */
  bits16(): number
}

const BLOCK_OCTETS = 1024

/** Draws from a source of random octets, a block at a time, and uses none twice. */
export function createDice(random: (bytes: number) => Uint8Array): Dice {
  let block = new Uint8Array()
  let at = 0
  return {
    bits16() {
      if (at >= block.length) {
        block = Uint8Array.from(random(BLOCK_OCTETS))
        at = 0
      }
      at += 2
      return (block[at - 2] ?? 0) * 256 + (block[at - 1] ?? 0)
    },
  }
}

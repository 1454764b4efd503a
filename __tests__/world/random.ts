// Randomness that is the same in every run: the key stream of a cipher whose key is the seed.
import { createCipheriv } from 'node:crypto'

/** A source of octets that the seed determines. */
export interface Randomness {
  octets: (count: number) => Uint8Array
  /** A number from 0 to below 1. */
  number: () => number
}

/** The randomness of this seed. */
export function seededRandom(seed: number): Randomness {
  const key = new Uint8Array(16)
  new DataView(key.buffer).setFloat64(0, seed)
  const cipher = createCipheriv('aes-128-ctr', key, new Uint8Array(16))
  const octets = (count: number): Uint8Array => new Uint8Array(cipher.update(new Uint8Array(count)))
  return { octets, number: () => new DataView(octets(4).buffer).getUint32(0) / 2 ** 32 }
}

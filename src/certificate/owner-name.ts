// Owner names taken apart: the labels that begin with an underscore, and the domain that they are put in front of.
import { nameOf, type Name } from '../wire/name.ts'

/** The labels in front that begin with an underscore, and the domain behind them. */
export interface Split {
  readonly prefix: readonly Uint8Array[]
  readonly domain: Name
}

const UNDERSCORE = 0x5f

/** Takes an owner name apart: `_acme-challenge.www.example.com` is for the domain `www.example.com`. */
export function splitOwner({ labels }: Name): Split {
  const plain = labels.findIndex(([first]) => first !== UNDERSCORE)
  const depth = plain === -1 ? labels.length : plain
  return { prefix: labels.slice(0, depth), domain: nameOf(labels.slice(depth)) }
}

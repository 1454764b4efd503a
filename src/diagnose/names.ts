// Names around an owner name: the domain behind its challenge labels, and names that nobody can have made.
import type { Run } from '../check/evidence.ts'
import { NameError, nameOf, type Name } from '../wire/name.ts'

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

/** A name below `parent` that nobody can have made: what it answers, a wildcard answers. Undefined when it would be too long. */
export function unmadeBelow(parent: Name, { randomLabel }: Run): Name | undefined {
  return nameIfFits([new TextEncoder().encode(randomLabel), ...parent.labels])
}

/** The name with these labels; undefined when they are more than a name can hold. */
export function nameIfFits(labels: readonly Uint8Array[]): Name | undefined {
  try {
    return nameOf(labels)
  } catch (error) {
    if (error instanceof NameError) return undefined
    throw error
  }
}

// Names made of others: those that nobody can have made, and those that may be too long.
import type { Run } from '../check/evidence.ts'
import { NameError, nameOf, type Name } from '../wire/name.ts'

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

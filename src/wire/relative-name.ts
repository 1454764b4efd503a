// Names as master files write them (RFC 1035 section 5.1): without a final dot they continue with the origin.
import { nameOf, parseName, type Name } from './name.ts'

/** An escape counts as one character, so that the dot of `a\.` ends nothing. */
const ABSOLUTE = /^(?:[^\\]|\\[^])*\.$/

/** Reads a name that is relative to `origin` unless it ends in a dot; `@` is the origin itself. Throws a NameError. */
export function parseRelativeName(text: string, origin: Name): Name {
  if (text === '@') return origin
  const name = parseName(text)
  return ABSOLUTE.test(text) ? name : nameOf([...name.labels, ...origin.labels])
}

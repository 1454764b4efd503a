// The names that a certificate is asked for, wildcards included: their base domain and their length. Judges no policy.
import { parentOf, ROOT, type Name } from '../wire/name.ts'

/** Whether the first label is the wildcard `*` (RFC 8555 section 7.1.3). */
export function isWildcard(identifier: Name): boolean {
  return identifier.key.startsWith('*.')
}

/** The domain that is validated: the identifier without a leading `*.` (RFC 8555 section 7.1.4). */
export function baseOf(identifier: Name): Name {
  return isWildcard(identifier) ? (parentOf(identifier) ?? ROOT) : identifier
}

/** The number of octets of a name as a certificate holds it: labels and the dots between them, no final dot. */
export function lengthOf(name: Name): number {
  return name.labels.reduce((octets, label) => octets + label.length + 1, -1)
}

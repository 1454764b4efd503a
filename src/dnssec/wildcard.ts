// Which wildcard an RRset was expanded from, told from the Labels field of its signature.

import { nameOf, type Name } from '../wire/name.ts'

const ASTERISK = 0x2a

/** The number of labels as an RRSIG record counts them: neither the root's nor a leading asterisk (RFC 4034 section 3.1.3). */
export function labelCount(owner: Name): number {
  const [first] = owner.labels
  const isWildcard = first?.length === 1 && first[0] === ASTERISK
  return owner.labels.length - (isWildcard ? 1 : 0)
}

/**
 * The wildcard that an RRset with this owner name was expanded from, when its signature counts only `labels` labels
 * (RFC 4035 section 5.3.2). Undefined when the signature was made for the owner name itself.
 */
export function wildcardSource(owner: Name, labels: number): Name | undefined {
  if (labels >= labelCount(owner)) return undefined
  return nameOf([Uint8Array.of(ASTERISK), ...owner.labels.slice(owner.labels.length - labels)])
}

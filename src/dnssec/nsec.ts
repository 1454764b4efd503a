// What NSEC records prove (RFC 4035 section 5.4, RFC 6840 section 4). Knows nothing of signatures: the records are verified before.

import {
  ancestorsOf,
  compareNames,
  equalNames,
  isSubdomain,
  parentOf,
  prependLabel,
  type Name,
} from '../wire/name.ts'
import type { RRType } from '../wire/registry.ts'
import { cutWithoutDs, lacksType, speaksForBelow, type TypeSet } from './type-set.ts'

/** A verified NSEC record: `owner` has these types, and no name lies between `owner` and `next`. */
export interface Nsec {
  readonly owner: Name
  readonly next: Name
  readonly types: TypeSet
}

/** Whether the records prove that the name does not exist and that no wildcard stands for it. */
export function nsecDeniesName(records: readonly Nsec[], name: Name): boolean {
  const match = matching(records, name)
  // RFC 9824 section 3.1: an online signer lists this type at a name made up for the answer.
  if (match) return match.types.has('NXNAME')
  const encloser = closestEncloser(records, name)
  if (!encloser || equalNames(encloser, name)) return false
  const wildcard = prependLabel('*', encloser)
  const above = closestEncloser(records, wildcard)
  return above !== undefined && !equalNames(above, wildcard)
}

/** Whether the records prove that the name, or the wildcard that stands for it, has no record of the type. */
export function nsecDeniesType(records: readonly Nsec[], name: Name, type: RRType): boolean {
  const own = ownDenial(records, name, type)
  if (own !== undefined) return own
  const encloser = closestEncloser(records, name)
  return encloser !== undefined && ownDenial(records, prependLabel('*', encloser), type) === true
}

/** Whether the records prove that nothing exists closer to the name than this wildcard (RFC 4035 section 5.3.4). */
export function nsecDeniesExpansion(records: readonly Nsec[], name: Name, wildcard: Name): boolean {
  const encloser = closestEncloser(records, name)
  return encloser !== undefined && encloser.key === parentOf(wildcard)?.key
}

/** What the records prove of a zone cut at `child`. */
export function nsecCutWithoutDs(records: readonly Nsec[], child: Name): 'proven' | 'no-cut' | 'missing' {
  const match = matching(records, child)
  if (match) return cutWithoutDs(match.types)
  return closestEncloser(records, child) ? 'no-cut' : 'missing'
}

/** Whether an existing name lacks the type; undefined when the name is not known to exist. */
function ownDenial(records: readonly Nsec[], name: Name, type: RRType): boolean | undefined {
  const match = matching(records, name)
  if (match) return lacksType(match.types, type)
  return closestEncloser(records, name)?.key === name.key ? true : undefined
}

function matching(records: readonly Nsec[], name: Name): Nsec | undefined {
  return records.find((record) => equalNames(record.owner, name))
}

/**
 * The lowest existing name at or above one that owns no records; the name itself when there are names below it. Undefined
 * when no record covers the name.
 */
function closestEncloser(records: readonly Nsec[], name: Name): Name | undefined {
  const cover = records.find((record) => covers(record, name))
  return (
    cover &&
    ancestorsOf(name).find((above) => isSubdomain(cover.owner, above) || isSubdomain(cover.next, above))
  )
}

function covers({ owner, next, types }: Nsec, name: Name): boolean {
  if (compareNames(owner, name) >= 0) return false
  if (isSubdomain(name, owner) && !speaksForBelow(types)) return false
  // The last record of the zone points back to the apex.
  return compareNames(name, next) < 0 || compareNames(next, owner) <= 0
}

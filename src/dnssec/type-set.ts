// What the types listed for a name in an NSEC or NSEC3 record allow to conclude.

import type { RRType } from '../wire/registry.ts'

/** The types that exist at a name, as the Type Bit Maps field lists them. */
export type TypeSet = ReadonlySet<RRType>

/** Whether the list proves that the name has no record of `type` (RFC 6840 sections 4.1 and 4.3). */
export function lacksType(types: TypeSet, type: RRType): boolean {
  if (types.has(type) || types.has('CNAME')) return false
  // Of DS only the parent's side of a cut can speak, of all else only the child's.
  return type === 'DS' ? !types.has('SOA') : !isDelegation(types)
}

/** Whether the record may speak of names below its owner: not across a zone cut, nor below a DNAME (RFC 6840 section 4.1). */
export function speaksForBelow(types: TypeSet): boolean {
  return !isDelegation(types) && !types.has('DNAME')
}

/**
 * What the list says of a zone cut at the name (RFC 6840 section 4.4): there is one without DS records, there is none, or
 * nothing, since DS records exist or it is the list of the child's side.
 */
export function cutWithoutDs(types: TypeSet): 'proven' | 'no-cut' | 'missing' {
  if (types.has('DS') || types.has('SOA')) return 'missing'
  return types.has('NS') ? 'proven' : 'no-cut'
}

function isDelegation(types: TypeSet): boolean {
  return types.has('NS') && !types.has('SOA')
}

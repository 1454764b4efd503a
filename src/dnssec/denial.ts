// What the records of denial in an answer prove, be they NSEC or NSEC3.

import type { Name } from '../wire/name.ts'
import type { RRType } from '../wire/registry.ts'
import {
  nsec3CutWithoutDs,
  nsec3DeniesExpansion,
  nsec3DeniesName,
  nsec3DeniesType,
  type Nsec3Chain,
} from './nsec3.ts'
import { nsecCutWithoutDs, nsecDeniesExpansion, nsecDeniesName, nsecDeniesType } from './nsec.ts'
import type { Proofs } from './proofs.ts'

/**
 * How good a proof is.
 * - `proven`: it is complete
 * - `opt-out`: complete but for unsigned delegations, which the zone leaves out: the answer is insecure (RFC 5155 section 6)
 * - `iterations`: its NSEC3 records cost too much to be checked: the answer is insecure (RFC 9276 section 3.2)
 * - `missing`: it is not there, or proves something else: the answer is bogus
 */
export type Denial = 'proven' | 'opt-out' | 'iterations' | 'missing'

/** The proof that a name does not exist and no wildcard stands for it; also where an online signer says so with NOERROR (RFC 9824). */
export function denyName(proofs: Proofs, name: Name): Denial {
  if (nsecDeniesName(proofs.nsec, name)) return 'proven'
  return hashedDenial(proofs, (chain) => nsec3DeniesName(chain, name))
}

/** The proof that a name, or the wildcard that stands for it, exists without records of the type. For DS, by the zone above. */
export function denyType(proofs: Proofs, name: Name, type: RRType): Denial {
  if (nsecDeniesType(proofs.nsec, name, type)) return 'proven'
  return hashedDenial(proofs, (chain) => nsec3DeniesType(chain, name, type))
}

/** The proof that a name which was answered from `wildcard` does not exist itself, nor a wildcard closer to it. */
export function denyExpansion(proofs: Proofs, name: Name, wildcard: Name): Denial {
  if (nsecDeniesExpansion(proofs.nsec, name, wildcard)) return 'proven'
  return hashedDenial(proofs, (chain) => nsec3DeniesExpansion(chain, name, wildcard))
}

/**
 * The proof, by the zone above, that the delegation of `child` has no DS records, so that the zone below is unsigned. `no-cut` is
 * the proof that the signed zone above has no delegation there: then the name is its own, and must be signed by it.
 */
export function denyDs(proofs: Proofs, child: Name): Denial | 'no-cut' {
  const cut = nsecCutWithoutDs(proofs.nsec, child)
  return cut === 'missing' ? hashedDenial(proofs, (chain) => nsec3CutWithoutDs(chain, child)) : cut
}

function hashedDenial<D extends Denial | 'no-cut'>(
  { nsec3, tooManyIterations }: Proofs,
  prove: (chain: Nsec3Chain) => D,
): D | 'iterations' | 'missing' {
  if (tooManyIterations) return 'iterations'
  return nsec3 ? prove(nsec3) : 'missing'
}

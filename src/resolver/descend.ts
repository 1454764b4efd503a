// The way down: from the root, or from the nearest zone already known, cut by cut to the zone that holds a name.
import type { Question } from '../wire/message.ts'
import { equalNames, type Name } from '../wire/name.ts'
import { findCut, type Cut } from './cut.ts'
import type { Enquiries } from './enquiries.ts'
import type { Errand } from './errand.ts'
import type { Walk } from './walk.ts'
import type { Observation, Zone } from './zone.ts'

/** A walk that came to a zone with servers, or to one without; or that could not begin. */
export type Descent =
  | {
      readonly kind: 'down'
      readonly zone: Zone
      readonly path: readonly Zone[]
      readonly last?: Observation
    }
  | Extract<Walk, { kind: 'intercepted' | 'blocked' }>

/** What is needed to walk. */
export interface Descending {
  readonly enquiries: Pick<Enquiries, 'ask'>
  /** Where the walk to a name begins: a path that ends with a zone above the name, or why there is none. */
  readonly start: (name: Name, errand: Errand) => Promise<Descent>
  readonly reach: (above: Zone, cut: Cut, errand: Errand) => Promise<Zone>
}

/**
 * Walks to the zone that holds the name of a question: NS where the zone itself is wanted, A for the address of a host. `last` is
 * what that zone said to the question itself; missing when it was not asked, or no server told.
 */
export async function descend(parts: Descending, question: Question, errand: Errand): Promise<Descent> {
  let at = await parts.start(question.name, errand)
  while (at.kind === 'down') {
    const { zone, path } = at
    if (zone.servers.every(({ addresses }) => addresses.length === 0)) return at
    if (question.type === 'NS' && equalNames(question.name, zone.apex)) return at
    const { cut, last } = await findCut(parts.enquiries, zone, question, errand)
    if (!cut) return { kind: 'down', zone, path, ...(last && { last }) }
    const below = await parts.reach(zone, cut, errand)
    at = { kind: 'down', zone: below, path: [...path, below] }
  }
  return at
}

// Aliases: a CNAME or DNAME followed hop by hop into the zone of its target, each hop asked of that zone's own servers.
import type { Name } from '../wire/name.ts'
import type { Walk } from './walk.ts'
import type { Observation } from './zone.ts'

/** One name on the way, the zone that holds it, and what each address of each of that zone's servers said. */
export interface Hop {
  readonly name: Name
  readonly walk: Walk
  readonly observations: readonly Observation[]
  /** The targets that the servers gave; more than one when servers differ; none at the end. */
  readonly targets: readonly Name[]
}

/** The owner name and everywhere it leads. All facts are kept apart, since several can hold at once. */
export interface AliasPath {
  /** The owner name first, then its targets in the order found; each name once. */
  readonly hops: readonly Hop[]
  /** Aliases on the longest way; 0 when the owner name is no alias. */
  readonly length: number
  /** `long` from 5 aliases on, `too-long` from 10: resolvers give up at 11 or 12. */
  readonly size: 'fine' | 'long' | 'too-long'
  /** The names of a circle, beginning and ending with the same name. */
  readonly loop?: readonly Name[]
  /** Targets of which a server said that they do not exist. */
  readonly dangling: readonly Name[]
  /** Names at which a server gave other data beside a CNAME, or more than one CNAME. */
  readonly mixed: readonly Name[]
  /** Names at which servers gave different targets, or only some gave one. */
  readonly split: readonly Name[]
  /** Targets that were not followed because of a limit. */
  readonly unfollowed: readonly Name[]
}

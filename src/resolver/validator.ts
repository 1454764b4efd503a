// Validates what servers said, from the trust anchors down. Remembers the keys of each zone for a run.
import type { AliasPath } from './alias.ts'
import type { Trust } from './trust.ts'
import type { Name } from '../wire/name.ts'

/** Judges evidence by its signatures. */
export interface Validator {
  /** The trust in every server's answer at every name on the way, which must have been asked with DO; the worst counts. */
  judgePath(path: AliasPath, signal: AbortSignal): Promise<Trust>
  /** Whether a zone was proven to be unsigned. */
  isInsecure(zone: Name): boolean
  /** Keys and delegations may have changed: asks again. */
  forget(): void
}

// What the evidence amounts to: a state, the servers counted, and whether waiting can help. Pure.

/**
 * The state of one expectation, or of a run (its worst): everything required is right (`ready`), more time can cure
 * (`waiting`), only a person can cure (`failed`), the CA must refuse whatever the record says (`blocked`), or the
 * network did not let us see (`unknown`).
 */
export type State = 'ready' | 'waiting' | 'failed' | 'blocked' | 'unknown'

/** How many of those asked show what is expected. */
export interface Tally {
  readonly right: number
  readonly of: number
}

/** An estimate of when waiting will have helped, read from the answers. */
export interface Eta {
  /** Wall clock, milliseconds since 1970. */
  readonly until: number
  /** Why then, in words: "8.8.8.8 may repeat NXDOMAIN until its negative TTL ends". */
  readonly reason: string
}

/** What one expectation came to. */
export interface Verdict {
  readonly state: State
  /** Addresses of authoritative servers, over every name on the alias path; absent under `require: resolvers-only`. */
  readonly authoritative?: Tally
  /** Resolvers; absent when none was asked. */
  readonly resolvers?: Tally
  /** Server names of which no address could be heard, though the verdict does not hang on them. */
  readonly unheard: readonly string[]
  readonly eta?: Eta
}

// When a final diagnosis has been seen often enough to end the watch early. Pure.
import { isReady, type Entry } from './entry.ts'

/** Two looks that agree, so far apart, prove that no wait will help. */
const AGREE_AFTER = 5_000
/** What a CA refuses may be a zone that is just being signed, or records that are just being changed. */
const AGREE_AFTER_REFUSAL = 30_000

/** A final diagnosis, since when it has held, and from when on a second look proves it; on the monotonic clock. */
export interface Proof {
  /** Which diagnosis, and what it says: another mistake of its kind is another mistake. */
  readonly what: string
  readonly since: number
  readonly due: number
  readonly proven: boolean
}

/** The entry with what a look at all servers adds to the proof of its leading final diagnosis. */
export function withProof(entry: Entry, now: number): Entry {
  const { proof, ...rest } = entry
  const final = entry.diagnoses.find((diagnosis) => diagnosis.severity === 'error' && diagnosis.final)
  if (final === undefined || isReady(entry)) return rest
  const what = JSON.stringify([final.id, final.headline, final.caret])
  const since = proof?.what === what ? proof.since : now
  const due = since + (final.refusal === true ? AGREE_AFTER_REFUSAL : AGREE_AFTER)
  return { ...rest, proof: { what, since, due, proven: now >= due } }
}

// The two clocks of a run: the one of the observations, and the one on the wall, by which people are told.
import type { Run } from '../check/evidence.ts'

/** The wall-clock instant, in milliseconds since 1970, of an instant on the clock of the observations. */
export function onTheWall(at: number, { now, monotonic }: Run): number {
  return now + (at - monotonic)
}

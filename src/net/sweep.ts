// The sweep: the one timer of a run. It knows when somebody is next to be looked at, and nothing of what is done then.
import type { World } from './world.ts'

export interface Sweep {
  /** Has everything looked at no later than this moment of `World.now()`. */
  by(moment: number): void
  /** Cancels the timer. */
  stop(): void
}

/** Two looks are at least so far apart, however many questions are in flight. */
const GRAIN_MS = 10

/**
 * A timer that calls `look` when something may be due. `look` does all that is due and returns the next moment at which something
 * will be, or Infinity: then no timer runs, and the process may end.
 */
export function createSweep(world: World, look: (now: number) => number): Sweep {
  let cancel: (() => void) | undefined
  let set = Infinity
  let last = -Infinity
  const stop = () => {
    cancel?.()
    cancel = undefined
    set = Infinity
  }
  const by = (moment: number) => {
    if (moment < set) setTimer(Math.max(moment, last + GRAIN_MS))
  }
  const setTimer = (next: number) => {
    if (next >= set) return
    stop()
    set = next
    cancel = world.after(Math.max(0, Math.ceil(next - world.now())), run)
  }
  const run = () => {
    stop()
    last = world.now()
    const next = look(last)
    if (next !== Infinity) by(next)
  }
  return { by, stop }
}

// The pool: how many sockets are open in the whole run. It closes the least recently used idle one, and makes the others wait.
import type { World } from './world.ts'

/** What holds a socket and can do without. */
export interface Holder {
  /** Closes the idle socket; the pool has already counted it as given back. */
  evict(): void
}

export interface Pool {
  /** Takes the right to open a socket. If there is none, `wake` is called when it is worth trying again. */
  take(wake: () => void): boolean
  /** The holder's socket waits for nothing: it may be closed. */
  idle(holder: Holder): void
  /** The holder's socket is in use again. */
  busy(holder: Holder): void
  /** The holder's socket was closed. */
  give(holder: Holder): void
  /** The system itself refused (EMFILE): from now on no more than are open. Counts the refused one as given back. */
  full(holder: Holder): void
}

/** Descriptors that others of this process hold may be given back without a word to us. */
const ASK_AGAIN_MS = 100

/** A pool of `most` sockets. */
export function createPool(world: World, most: number): Pool {
  let limit = most
  let open = 0
  const idle = new Set<Holder>()
  const waiting: (() => void)[] = []
  const give = (holder: Holder) => {
    idle.delete(holder)
    open -= 1
    waiting.shift()?.()
  }
  return {
    take(wake) {
      if (open < limit) {
        open += 1
        return true
      }
      const [oldest] = idle
      if (oldest === undefined) {
        waiting.push(wake)
        return false
      }
      idle.delete(oldest)
      oldest.evict()
      return true
    },
    idle(holder) {
      idle.add(holder)
      waiting.shift()?.()
    },
    busy(holder) {
      idle.delete(holder)
    },
    give,
    full(holder) {
      idle.delete(holder)
      open -= 1
      limit = Math.max(1, open)
      world.after(ASK_AGAIN_MS, () => waiting.shift()?.())
    },
  }
}

// Health: whether a server address answers at all, so that only the first question waits in vain.
import type { Limits } from './limits.ts'

export interface Health {
  /** Whether the address is known not to answer. */
  silent(): boolean
  /** Whether a silent address may be asked again now. */
  mayProbe(now: number): boolean
  /** A silent address is being asked. */
  probing(now: number): void
  /** An answer came. */
  heard(now: number): void
  /** Whether an answer, to whatever question, came since that moment. */
  heardSince(moment: number): boolean
  /** A question first sent at `sent` got no answer by any transport. */
  unanswered(sent: number): void
}

/** One question may be unwelcome for itself, by its type for instance: a server that did answer is silent only after some. */
const MISSES_OF_A_KNOWN_SERVER = 3

/** Nothing is known yet. */
export function createHealth(limits: Limits): Health {
  let silent = false
  let misses = 0
  let lastHeard = -Infinity
  let nextProbe = -Infinity
  return {
    silent: () => silent,
    mayProbe: (now) => now >= nextProbe,
    probing(now) {
      nextProbe = now + limits.probeEveryMs
    },
    heard(now) {
      silent = false
      misses = 0
      lastHeard = now
    },
    heardSince: (moment) => lastHeard >= moment,
    unanswered(sent) {
      if (lastHeard >= sent) return
      misses += 1
      if (lastHeard === -Infinity || misses >= MISSES_OF_A_KNOWN_SERVER) silent = true
      if (silent) nextProbe = Math.max(nextProbe, sent + limits.probeEveryMs)
    },
  }
}

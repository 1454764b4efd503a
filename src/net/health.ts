// Health: whether a server address answers at all, so that only the first question waits in vain.
import type { RRType } from '../wire/registry.ts'
import type { Limits } from './limits.ts'

export interface Health {
  /** Whether the address is known not to answer questions for this type: because it answers none, or drops those. */
  silent(type: RRType): boolean
  /** Whether it may be asked again now, to see. */
  mayProbe(type: RRType, now: number): boolean
  /** It is being asked although it is silent. */
  probing(type: RRType, now: number): void
  /** An answer came, to whatever question. */
  heard(now: number): void
  /** Whether an answer, to whatever question, came since that moment. */
  heardSince(moment: number): boolean
  /** A question for this type, first sent at `sent`, got no answer by any transport. */
  unanswered(type: RRType, sent: number): void
}

/** A server that did answer is silent only after some misses, and only for what it missed: other types it may answer. */
const MISSES_OF_A_KNOWN_SERVER = 3

/** Nothing is known yet. */
export function createHealth(limits: Limits): Health {
  const misses = new Map<RRType | 'any', number>()
  const nextProbe = new Map<RRType | 'any', number>()
  let lastHeard = -Infinity
  /** Of a server that never answered, one question finds out for all types. */
  const missed = (type: RRType) => (lastHeard === -Infinity ? 'any' : type)
  const silent = (type: RRType) => {
    if (misses.size === 0) return false
    const enough = lastHeard === -Infinity ? 1 : MISSES_OF_A_KNOWN_SERVER
    return (misses.get(missed(type)) ?? 0) >= enough
  }
  return {
    silent,
    mayProbe: (type, now) => now >= (nextProbe.get(missed(type)) ?? -Infinity),
    probing(type, now) {
      nextProbe.set(missed(type), now + limits.probeEveryMs)
    },
    heard(now) {
      if (misses.size > 0) misses.clear()
      lastHeard = now
    },
    heardSince: (moment) => lastHeard >= moment,
    unanswered(type, sent) {
      if (lastHeard >= sent) return
      const key = missed(type)
      misses.set(key, (misses.get(key) ?? 0) + 1)
      if (silent(type))
        nextProbe.set(key, Math.max(nextProbe.get(key) ?? -Infinity, sent + limits.probeEveryMs))
    },
  }
}

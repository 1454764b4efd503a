// Pace: how many questions a second a server is asked, after a burst.

export interface Pace {
  /** Takes the right to ask one question now; otherwise returns the milliseconds until there is one. */
  take(now: number): number
}

/** Allows `burst` questions at once and `perSecond` in the long run. */
export function createPace(burst: number, perSecond: number): Pace {
  const gap = 1000 / perSecond
  // The moment at which the questions asked so far would have been through at an even pace.
  let through = -Infinity
  return {
    take(now) {
      const next = Math.max(through, now) + gap
      const over = next - now - burst * gap
      if (over > 0) return over
      through = next
      return 0
    },
  }
}

/** No limit. */
export const UNHURRIED: Pace = { take: () => 0 }

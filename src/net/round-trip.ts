// Round trip: how long to wait for one server before its question is sent again (RFC 6298, with a wait that suits DNS).
import type { Limits } from './limits.ts'

export interface RoundTrip {
  /** Whether any answer was timed. */
  known(): boolean
  /** Milliseconds to wait after the send with this number, counted from 1. */
  wait(send: number): number
  /** An answer came so long after the first send; `again` when there was more than one send, so that it may answer any of them. */
  heard(ms: number, again: boolean): void
}

/** Below this, a busy process, here or there, is mistaken for a lost packet. */
const SHORTEST_WAIT_MS = 200
const LEAST_MARGIN_MS = 50
const VARIATIONS = 4

/** An estimate that begins with the waits of the limits. */
export function createRoundTrip(limits: Limits): RoundTrip {
  let smoothed: number | undefined
  let variation = 0
  let base = limits.firstWaitMs
  const cap = limits.silentMs
  const clean = (ms: number) => {
    // RFC 6298 section 2: gains of 1/8 and 1/4.
    variation = smoothed === undefined ? ms / 2 : variation + (Math.abs(smoothed - ms) - variation) / 4
    smoothed = smoothed === undefined ? ms : smoothed + (ms - smoothed) / 8
    const margin = Math.max(LEAST_MARGIN_MS, smoothed / 2, VARIATIONS * variation)
    base = Math.min(cap, Math.max(SHORTEST_WAIT_MS, smoothed + margin))
  }
  return {
    known: () => smoothed !== undefined,
    wait(send) {
      if (smoothed === undefined)
        return send === 1 ? Math.max(base, limits.firstWaitMs) : Math.max(base, limits.nextWaitMs)
      return Math.max(base, Math.min(base * 2 ** (send - 1), limits.nextWaitMs))
    },
    heard(ms, again) {
      // RFC 6298 section 3: an ambiguous answer is no sample. But if there is no other, the wait was too short.
      if (!again) clean(ms)
      else if (smoothed === undefined && ms > base) base = Math.min(cap, ms * 1.5)
    },
  }
}

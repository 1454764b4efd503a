// Window: how many questions may be in flight to one server. It grows with answers and shrinks when many come late.

export interface Window {
  /** Questions that may be in flight now. */
  size(): number
  /** An answer came; `late` when the question had to be sent again. */
  answered(late: boolean): void
  /** Nothing was heard at all: begin anew. */
  reset(): void
}

/** A share of late answers that is still taken for chance: to shrink on every lost packet starves a fast server at 2 % loss. */
const LATE_SHARE = 0.08
const SHRINK = 0.6
/** Fewer answers than this say nothing about a share. */
const SMALLEST_EPOCH = 16

/** What an answer adds after the first shrink: a tenth more with each round trip. */
const SLOW_GROWTH = 0.1

/** A window that begins at `first`, doubles each round trip until it first shrinks, then grows slowly; never above `most`. */
export function createWindow(first: number, most: number): Window {
  let size = Math.min(first, most)
  let growth = 1
  let answers = 0
  let lates = 0
  /** Answers to questions that were under way at the last shrink: they tell of the same trouble. */
  let stale = 0
  const endEpoch = () => {
    if (lates > LATE_SHARE * answers) {
      stale = Math.floor(size)
      size = Math.max(Math.min(first, most), size * SHRINK)
      growth = SLOW_GROWTH
    }
    answers = 0
    lates = 0
  }
  return {
    size: () => Math.floor(size),
    answered(late) {
      if (stale > 0) {
        stale -= 1
        return
      }
      answers += 1
      if (late) lates += 1
      else size = Math.min(most, size + growth)
      if (answers >= Math.max(SMALLEST_EPOCH, size)) endEpoch()
    },
    reset() {
      size = Math.min(first, most)
      growth = 1
      answers = 0
      lates = 0
      stale = 0
    },
  }
}

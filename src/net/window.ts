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

/** A window that begins at `first`, doubles each round trip, and stops at `most`; after the first shrink it grows by one a round trip. */
export function createWindow(first: number, most: number): Window {
  let size = Math.min(first, most)
  let fast = true
  let answers = 0
  let lates = 0
  const endEpoch = () => {
    if (lates > LATE_SHARE * answers) {
      size = Math.max(first, size * SHRINK)
      fast = false
    }
    answers = 0
    lates = 0
  }
  return {
    size: () => Math.floor(size),
    answered(late) {
      answers += 1
      if (late) lates += 1
      else size = Math.min(most, size + (fast ? 1 : 1 / size))
      if (answers >= Math.max(SMALLEST_EPOCH, size)) endEpoch()
    },
    reset() {
      size = Math.min(first, most)
      fast = true
      answers = 0
      lates = 0
    },
  }
}

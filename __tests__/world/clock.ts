// A clock that stands still while anything is left to run, then jumps to the next timer. It knows nothing of networks.
import { setImmediate } from 'node:timers/promises'

/** Virtual milliseconds and the timers on them. */
export interface Clock {
  now: () => number
  /** Runs something at a later virtual moment; the returned function cancels it. */
  after: (ms: number, run: () => void) => () => void
  /**
   * Starts the task and moves the clock on until it ends; time stands still again afterwards. Rejects as the task does, and
   * with an Error when the task waits for something that nothing will ever bring.
   */
  run: <T>(task: () => Promise<T> | T) => Promise<T>
}

interface Timer {
  at: number
  order: number
  run: (() => void) | undefined
}

/** A clock at virtual millisecond 0. */
export function createClock(): Clock {
  const timers: Timer[] = []
  let now = 0
  let order = 0

  const after = (ms: number, run: () => void): (() => void) => {
    const timer: Timer = { at: now + Math.max(0, ms), order: order++, run }
    push(timers, timer)
    return () => {
      timer.run = undefined
    }
  }

  const jump = (): boolean => {
    const timer = nextTimer(timers)
    if (!timer) return false
    now = timer.at
    timer.run?.()
    return true
  }

  return { now: () => now, after, run: (task) => runOn(task, jump, () => now) }
}

async function runOn<T>(task: () => Promise<T> | T, jump: () => boolean, now: () => number): Promise<T> {
  const result = (async () => task())()
  const state = { over: false }
  const settle = (): void => {
    state.over = true
  }
  result.then(settle, settle)
  for (;;) {
    await quiet()
    if (state.over) return result
    if (!jump()) throw new Error(`nothing is left to happen at ${now()} ms, and the task still waits`)
  }
}

/** How Node calls requests to files, and the closing of one. */
const FILE_WORK = /^(?:FSReq|CloseReq)/

/** Waits until all that can run has run: microtasks, immediates, and files being read or written. */
async function quiet(): Promise<void> {
  do await setImmediate()
  while (process.getActiveResourcesInfo().some((resource) => FILE_WORK.test(resource)))
}

/** Takes the earliest timer that was not cancelled out of the heap. */
function nextTimer(heap: Timer[]): Timer | undefined {
  for (;;) {
    const first = heap[0]
    const last = heap.pop()
    if (!first || !last) return undefined
    if (heap.length > 0) sink(heap, last)
    if (first.run) return first
  }
}

function push(heap: Timer[], timer: Timer): void {
  let at = heap.length
  while (at > 0) {
    const above = (at - 1) >> 1
    const parent = heap[above]
    if (!parent || isEarlier(parent, timer)) break
    heap[at] = parent
    at = above
  }
  heap[at] = timer
}

/** Puts the timer in place of the heap's first and lets it sink to where it belongs. */
function sink(heap: Timer[], timer: Timer): void {
  let at = 0
  for (;;) {
    let below = 2 * at + 1
    const left = heap[below]
    const right = heap[below + 1]
    if (left && right && isEarlier(right, left)) below += 1
    const child = heap[below]
    if (!child || isEarlier(timer, child)) break
    heap[at] = child
    at = below
  }
  heap[at] = timer
}

function isEarlier(a: Timer, b: Timer): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order)
}

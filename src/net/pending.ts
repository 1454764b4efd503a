// A question on its way: what has happened to it so far, until it is settled as an Exchange.
import type { Ask, Exchange, Note, Reply } from './exchange.ts'

export interface Pending {
  readonly ask: Ask
  transport: Exchange['transport']
  /** `World.now()` at the first send; undefined before. */
  at: number | undefined
  tries: number
  ignored: number
  readonly notes: Note[]
  settled: boolean
  /** Gives back what the question holds (ids, a place in the window); called once, before the exchange is told. */
  release: (reply: Reply) => void
  /** Ends the question. Only the first call counts. */
  settle(reply: Reply): void
}

/** A question that has not been sent. `now` is asked when it settles; `done` gets the exchange. */
export function createPending(ask: Ask, now: () => number, done: (exchange: Exchange) => void): Pending {
  const pending: Pending = {
    ask,
    transport: ask.endpoint.transport,
    at: undefined,
    tries: 0,
    ignored: 0,
    notes: [],
    settled: false,
    release() {},
    settle(reply) {
      if (pending.settled) return
      pending.settled = true
      pending.release(reply)
      const end = now()
      const { transport, at = end, tries, ignored, notes } = pending
      done({ ask, transport, reply, tries, ignored, notes, at, ms: end - at })
    },
  }
  return pending
}

/** Notes something odd, once. */
export function note(pending: Pending, what: Note): void {
  if (!pending.notes.includes(what)) pending.notes.push(what)
}

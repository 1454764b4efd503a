// A question on its way: what has happened to it so far, until it is settled as an Exchange.
import type { Ask, Exchange, Note, Reply } from './exchange.ts'
import { NO_ROUTE } from './routes.ts'

/** There may be tens of thousands at once: plain data, and no function of its own but the promise's. */
export interface Pending {
  readonly ask: Ask
  readonly desk: Desk
  readonly resolve: (exchange: Exchange) => void
  /** What brings the reply; until then what the question begins with. */
  transport: Exchange['transport']
  /** `World.now()` at the first send; undefined before. */
  at: number | undefined
  tries: number
  ignored: number
  notes: readonly Note[]
  settled: boolean
  /** Who is sending it, and at which place there. */
  holder: Holder | undefined
  place: number
  /** Stops watching for an abort. */
  unwatch: (() => void) | undefined
}

/** Who sends a question and has something to give back when it ends. */
export interface Holder {
  /** Called once, before the exchange is told. */
  release(pending: Pending, reply: Reply): void
  /** Takes the question back, to be started anew: the system had no descriptor for it, or it is to go another way. */
  requeue(pending: Pending): void
}

/** Where settled questions of a run are handed in. */
export interface Desk {
  now(): number
  settled(pending: Pending, exchange: Exchange): void
}

const NO_NOTES: readonly Note[] = []

/** A question that has not been sent. */
export function createPending(ask: Ask, desk: Desk, resolve: (exchange: Exchange) => void): Pending {
  return {
    ask,
    desk,
    resolve,
    transport: ask.endpoint.transport,
    at: undefined,
    tries: 0,
    ignored: 0,
    notes: NO_NOTES,
    settled: false,
    holder: undefined,
    place: -1,
    unwatch: undefined,
  }
}

/** Ends the question. Only the first call counts. */
export function settle(pending: Pending, reply: Reply): void {
  if (pending.settled) return
  pending.settled = true
  if (reply.kind === 'unreachable' && reply.why === NO_ROUTE) note(pending, 'no-route')
  const { ask, desk, holder } = pending
  // What is settled must not keep alive what it was sent with: in bulk that is most of the memory.
  pending.holder = undefined
  holder?.release(pending, reply)
  // A server that changes letters has answered all the same.
  if (pending.ignored > 0 && !pending.notes.includes('case-changed')) note(pending, 'ignored-answers')
  const end = desk.now()
  const { transport, at = end, tries, ignored, notes } = pending
  desk.settled(pending, { ask, transport, reply, tries, ignored, notes, at, ms: end - at })
}

/** Notes something odd, once. */
export function note(pending: Pending, what: Note): void {
  const { notes } = pending
  if (!notes.includes(what)) pending.notes = notes.length === 0 ? [what] : [...notes, what]
}

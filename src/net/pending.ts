// A question on its way: what has happened to it so far, until it is settled as an Exchange.
import type { Ask, Exchange, Note, Reply } from './exchange.ts'
import { NO_ROUTE } from './routes.ts'

const NO_NOTES: readonly Note[] = []

/**
 * There may be tens of thousands at once: plain data, and no function of its own but the promise's. A class, as are the other parts of
 * a question on its way: literals of which many outlive a collection V8 takes for long-lived, and then keeps even those that are not.
 */
export class Pending {
  readonly ask: Ask
  readonly desk: Desk
  readonly resolve: (exchange: Exchange) => void
  /** What brings the reply; until then what the question begins with. */
  transport: Exchange['transport']
  /** `World.now()` at the first send; undefined before. */
  at: number | undefined = undefined
  tries = 0
  ignored = 0
  notes: readonly Note[] = NO_NOTES
  settled = false
  /** Who is sending it, and at which place there. */
  holder: Holder | undefined = undefined
  place = -1
  /** Stops watching for an abort. */
  unwatch: (() => void) | undefined = undefined

  /** A question that has not been sent. */
  constructor(ask: Ask, desk: Desk, resolve: (exchange: Exchange) => void) {
    this.ask = ask
    this.desk = desk
    this.resolve = resolve
    this.transport = ask.endpoint.transport
  }
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

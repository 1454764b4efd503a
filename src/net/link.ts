// A link: one stream to one server, TCP or TLS, and the ids under which questions wait on it (RFC 7766 section 6.2.1.1).
import type { Matched } from './answer.ts'
import type { Dice } from './dice.ts'
import { createFrames, framed } from './frames.ts'
import { matchAnswer, messageId } from './match.ts'
import type { Holder, Pool } from './pool.ts'
import type { Query } from './query.ts'
import type { ByteStream, StreamEvents } from './world.ts'

/** What a link tells of the questions `Q` that wait on it. */
export interface LinkEvents<Q> {
  answer(question: Q, answer: Matched): void
  /** It ended, be it with questions that still wait. */
  closed(why?: string): void
}

export interface Link<Q> {
  /** Whether another question may be written now. */
  free(): boolean
  /** Writes the query that is built for an id; returns the id under which the question waits. */
  write(question: Q, build: (id: number) => Query): number
  /** The question of this id waits no more. */
  drop(id: number): void
  /** Takes no more questions, and closes as soon as none waits. */
  retire(): void
  /** The questions that wait. */
  waiting(): Q[]
  /** What came over it so far. */
  readonly seen: Readonly<Seen>
  /** Octets of a message that is not whole. */
  partial(): number
}

/** Counts of one stream. */
interface Seen {
  opened: boolean
  answers: number
  /** Messages that answered nothing that was asked (RFC 5452). */
  unmatched: number
}

export interface LinkParts {
  readonly dice: Dice
  readonly pool: Pool
  readonly dial: (on: StreamEvents) => ByteStream
  /** Questions that may wait at once. */
  readonly capacity: number
}

/** A question, and the query that was written for it. */
class Seat<Q> {
  readonly id: number
  readonly question: Q
  readonly query: Query

  constructor(id: number, question: Q, query: Query) {
    this.id = id
    this.question = question
    this.query = query
  }
}

/**
 * An id is random, but its last bits are those of a free seat. There are twice as many as may be taken, so that one is soon found. A
 * Map through which thousands pass keeps them alive long after they have left.
 */
const SEATS_PER_QUESTION = 2

/** Opens a stream, which the pool must have granted. */
export function openLink<Q>({ dice, pool, dial, capacity }: LinkParts, on: LinkEvents<Q>): Link<Q> {
  const seats = Array.from({ length: SEATS_PER_QUESTION * capacity }, (): Seat<Q> | undefined => undefined)
  let taken = 0
  const seen: Seen = { opened: false, answers: 0, unmatched: 0 }
  const frames = createFrames()
  let unwritten: Uint8Array[] = []
  let open = true
  let retired = false
  const close = () => {
    open = false
    stream.end()
    stream.destroy()
  }
  const holder: Holder = {
    evict() {
      close()
      on.closed()
    },
  }
  const rest = () => {
    if (!open || taken > 0) return
    if (!retired) {
      pool.idle(holder)
      return
    }
    close()
    pool.give(holder)
    on.closed()
  }
  const seatOf = (id: number): Seat<Q> | undefined => {
    const seat = seats[id % seats.length]
    return seat?.id === id ? seat : undefined
  }
  const leave = ({ id }: Seat<Q>) => {
    seats[id % seats.length] = undefined
    taken -= 1
  }
  const receive = (bytes: Uint8Array) => {
    const id = messageId(bytes)
    const seat = seatOf(id)
    const match = seat === undefined ? 'other' : matchAnswer(seat.query.bytes, seat.query.end, bytes)
    if (seat === undefined || match === 'other') {
      seen.unmatched += 1
      return
    }
    seen.answers += 1
    leave(seat)
    on.answer(seat.question, { bytes, match, query: seat.query })
  }
  // What is asked in one go is written in one go: a system call costs more than the questions that it carries.
  const flush = () => {
    const queries = unwritten
    unwritten = []
    if (open) stream.write(framed(queries))
  }
  const stream = dial({
    open() {
      seen.opened = true
    },
    data(bytes) {
      for (const message of frames.push(bytes)) receive(message)
      rest()
    },
    close(why) {
      open = false
      if (why === 'EMFILE' || why === 'ENFILE') pool.full(holder)
      else pool.give(holder)
      on.closed(why)
    },
  })
  return {
    free: () => taken < capacity,
    write(question, build) {
      if (taken === 0) pool.busy(holder)
      let id = dice.bits16()
      while (seats[id % seats.length] !== undefined) id = dice.bits16()
      const query = build(id)
      seats[id % seats.length] = new Seat(id, question, query)
      taken += 1
      if (unwritten.push(query.bytes) === 1) queueMicrotask(flush)
      return id
    },
    drop(id) {
      const seat = seatOf(id)
      if (seat === undefined) return
      leave(seat)
      rest()
    },
    retire() {
      retired = true
      rest()
    },
    waiting: () => seats.flatMap((seat) => (seat === undefined ? [] : [seat.question])),
    seen,
    partial: () => frames.partial(),
  }
}

// A link: one stream to one server, TCP or TLS, and the ids under which questions wait on it (RFC 7766 section 6.2.1.1).
import type { Matched } from './answer.ts'
import type { Dice } from './dice.ts'
import { createFrames, frame } from './frames.ts'
import { matchAnswer, messageId } from './match.ts'
import type { Holder, Pool } from './pool.ts'
import type { Query } from './query.ts'
import type { ByteStream, StreamEvents } from './world.ts'

/** A question that waits on a link. */
interface Rider {
  build(id: number): Query
  /** Its answer. */
  message(message: Matched): void
}

export interface Link {
  /** Whether another question may be written now. */
  free(): boolean
  /** Writes the question; returns the id under which it waits. */
  write(rider: Rider): number
  /** The question of this id waits no more. */
  drop(id: number): void
  /** Takes no more questions, and closes as soon as none waits. */
  retire(): void
  /** What came over it so far. */
  readonly seen: Readonly<Seen>
  /** Octets of a message that is not whole. */
  partial(): number
}

/** Counts of one stream. */
export interface Seen {
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

/** Opens a stream, which the pool must have granted. `closed` is called when it ends by anything but `retire`. */
export function openLink({ dice, pool, dial, capacity }: LinkParts, closed: (why?: string) => void): Link {
  const seats = new Map<number, { rider: Rider; query: Query }>()
  const seen: Seen = { opened: false, answers: 0, unmatched: 0 }
  const frames = createFrames()
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
      closed()
    },
  }
  const rest = () => {
    if (!open || seats.size > 0) return
    if (!retired) {
      pool.idle(holder)
      return
    }
    close()
    pool.give(holder)
  }
  const receive = (bytes: Uint8Array) => {
    const id = messageId(bytes)
    const seat = seats.get(id)
    const match = seat === undefined ? 'other' : matchAnswer(seat.query.bytes, seat.query.end, bytes)
    if (seat === undefined || match === 'other') {
      seen.unmatched += 1
      return
    }
    seen.answers += 1
    seats.delete(id)
    seat.rider.message({ bytes, match, query: seat.query })
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
      closed(why)
    },
  })
  return {
    free: () => seats.size < capacity,
    write(rider) {
      if (seats.size === 0) pool.busy(holder)
      let id = dice.bits16()
      while (seats.has(id)) id = dice.bits16()
      const query = rider.build(id)
      seats.set(id, { rider, query })
      stream.write(frame(query.bytes))
      return id
    },
    drop(id) {
      if (seats.delete(id)) rest()
    },
    retire() {
      retired = true
      rest()
    },
    seen,
    partial: () => frames.partial(),
  }
}

// A port: one UDP socket to one server, and the ids under which questions wait on it. It knows no question.
import type { Dice } from './dice.ts'
import { messageId } from './match.ts'
import type { Holder, Pool } from './pool.ts'
import type { Datagrams, Peer, World } from './world.ts'

/** What a port tells of the waiters `W` that were booked on it. */
export interface PortEvents<W> {
  message(waiter: W, id: number, bytes: Uint8Array): void
  /** A fault of the network, by the system's code; it may come from another question of the same port. */
  fault(waiter: W, why: string): void
}

export interface Port<W> {
  /** Whether it has carried all the questions it should. */
  spent(): boolean
  /** Books an id that nobody could foresee and that this port has not used. */
  book(waiter: W): number
  send(bytes: Uint8Array): void
  /** The question of this id waits no more. */
  drop(id: number): void
  /** Takes no more questions, and closes as soon as none waits. */
  retire(): void
  /** Messages so far whose id nobody had booked (RFC 5452). A late second answer is not among them. */
  unmatched(): number
}

export interface PortParts {
  readonly world: World
  readonly pool: Pool
  readonly peer: Peer
  readonly dice: Dice
  /** Ids that may be booked before the port is spent. */
  readonly capacity: number
}

/** Opens a port; the pool must have granted it. */
export function openPort<W>({ world, pool, peer, dice, capacity }: PortParts, on: PortEvents<W>): Port<W> {
  // In the order of booking. A port carries few, and arrays leave less behind than a Map that thousands pass through.
  const ids: number[] = []
  const waiters: (W | undefined)[] = []
  let waiting = 0
  let unmatched = 0
  let retired = false
  let open = true
  const close = () => {
    open = false
    socket.close()
  }
  const holder: Holder = {
    evict() {
      retired = true
      close()
    },
  }
  const rest = () => {
    if (!open || waiting > 0) return
    if (!retired) {
      pool.idle(holder)
      return
    }
    close()
    pool.give(holder)
  }
  const socket: Datagrams = world.udp(peer, {
    message(bytes) {
      const id = messageId(bytes)
      const at = ids.indexOf(id)
      const waiter = waiters[at]
      if (waiter !== undefined) on.message(waiter, id, bytes)
      else if (at < 0) unmatched += 1
    },
    error(why) {
      if (why === 'EMFILE' || why === 'ENFILE') {
        retired = true
        close()
        pool.full(holder)
      }
      for (const waiter of new Set(waiters)) if (waiter !== undefined) on.fault(waiter, why)
    },
  })
  return {
    spent: () => retired || ids.length >= capacity,
    book(waiter) {
      if (waiting === 0) pool.busy(holder)
      let id = dice.bits16()
      while (ids.includes(id)) id = dice.bits16()
      ids.push(id)
      waiters.push(waiter)
      waiting += 1
      return id
    },
    send(bytes) {
      if (open) socket.send(bytes)
    },
    drop(id) {
      const at = ids.indexOf(id)
      if (waiters[at] === undefined) return
      waiters[at] = undefined
      waiting -= 1
      rest()
    },
    retire() {
      if (retired) return
      retired = true
      rest()
    },
    unmatched: () => unmatched,
  }
}

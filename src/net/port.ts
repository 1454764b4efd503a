// A port: one UDP socket to one server, and the ids under which questions wait on it. It knows no question.
import { messageId } from './match.ts'
import type { Holder, Pool } from './pool.ts'
import type { Datagrams, Peer, World } from './world.ts'

/** A question that waits on a port under an id. */
export interface Waiter {
  message(id: number, bytes: Uint8Array): void
  /** A fault of the network, by the system's code; it may come from another question of the same port. */
  fault(why: string): void
}

export interface Port {
  /** Whether it has carried all the questions it should. */
  spent(): boolean
  /** Books an id that nobody could foresee and that this port has not used. */
  book(waiter: Waiter): number
  send(bytes: Uint8Array): void
  /** The question of this id waits no more. */
  drop(id: number): void
  /** Takes no more questions, and closes as soon as none waits. */
  retire(): void
  /** Messages so far whose id nobody had booked (RFC 5452). A late second answer is not among them. */
  unmatched(): number
}

/** Opens a port; the pool must have granted it. */
export function openPort(world: World, pool: Pool, peer: Peer, capacity: number): Port {
  const booked = new Set<number>()
  const waiting = new Map<number, Waiter>()
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
    if (!open || waiting.size > 0) return
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
      const waiter = waiting.get(id)
      if (waiter !== undefined) waiter.message(id, bytes)
      else if (!booked.has(id)) unmatched += 1
    },
    error(why) {
      if (why === 'EMFILE' || why === 'ENFILE') {
        retired = true
        close()
        pool.full(holder)
      }
      for (const waiter of new Set(waiting.values())) waiter.fault(why)
    },
  })
  return {
    spent: () => retired || booked.size >= capacity,
    book(waiter) {
      if (waiting.size === 0) pool.busy(holder)
      const id = freeId(world, booked)
      booked.add(id)
      waiting.set(id, waiter)
      return id
    },
    send(bytes) {
      if (open) socket.send(bytes)
    },
    drop(id) {
      if (waiting.delete(id)) rest()
    },
    retire() {
      if (retired) return
      retired = true
      rest()
    },
    unmatched: () => unmatched,
  }
}

function freeId(world: World, booked: ReadonlySet<number>): number {
  let id = messageId(world.random(2))
  while (booked.has(id)) id = messageId(world.random(2))
  return id
}

// What faults are, and where and when they hold.
import { decodeMessage, encodeMessage, type Message } from '../../src/wire/message.ts'
import type { Asked, Deed, Host, Transport } from './host.ts'

/** Turns a server into one that has the fault. */
export type Fault = (host: Host) => Host

/** Where and when a fault holds. */
export interface Scope {
  /** Milliseconds since the network came to be. */
  from?: number
  until?: number
  transports?: readonly Transport[]
}

/** The fault, but only in this scope; elsewhere the server is as it was. */
export function within(scope: Scope, fault: Fault): Fault {
  const { from = 0, until = Infinity, transports } = scope
  return (host) => {
    const faulty = fault(host)
    const choose = (transport: Transport, at: number): Host =>
      at >= from && at < until && transports?.includes(transport) !== false ? faulty : host
    return {
      door: (transport, at) => choose(transport, at).door(transport, at),
      answer: (asked) => choose(asked.transport, asked.at).answer(asked),
    }
  }
}

/** Changes what the server does on each question that `applies`. */
export function onDeeds(
  change: (deeds: Deed[], asked: Asked) => Deed[],
  applies: (query: Message, asked: Asked) => boolean = () => true,
): Fault {
  return (host) => ({
    door: (transport, at) => host.door(transport, at),
    answer: (asked) => {
      const deeds = host.answer(asked)
      return applies(decodeMessage(asked.bytes), asked) ? change(deeds, asked) : deeds
    },
  })
}

/** Changes the octets of each message that the server sends on a question that `applies`. */
export function onOctets(
  change: (octets: Uint8Array, asked: Asked) => Uint8Array,
  applies?: (query: Message, asked: Asked) => boolean,
): Fault {
  return onDeeds(
    (deeds, asked) =>
      deeds.map((deed) => ('message' in deed ? { ...deed, message: change(deed.message, asked) } : deed)),
    applies,
  )
}

/** Changes each message that the server sends on a question that `applies`. */
export function onMessages(
  change: (response: Message, query: Message) => Message,
  applies?: (query: Message, asked: Asked) => boolean,
): Fault {
  return onOctets(
    (octets, asked) => encodeMessage(change(decodeMessage(octets), decodeMessage(asked.bytes))),
    applies,
  )
}

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

/** The fault, but only on questions for which `applies` holds. */
export function when(applies: (query: Message, asked: Asked) => boolean, fault: Fault): Fault {
  return (host) => {
    const faulty = fault(host)
    return {
      door: (transport, at) => host.door(transport, at),
      answer: (asked) => (applies(decodeMessage(asked.bytes), asked) ? faulty : host).answer(asked),
    }
  }
}

/** A fault of the answering alone: the doors stay as they are. */
export function onAnswer(answer: (asked: Asked, host: Host) => Deed[]): Fault {
  return (host) => ({
    door: (transport, at) => host.door(transport, at),
    answer: (asked) => answer(asked, host),
  })
}

/** Changes each message that the server sends: to other octets, or to several deeds in its place. */
export function onOctets(
  change: (octets: Uint8Array, asked: Asked, after: number) => Uint8Array | Deed[],
): Fault {
  return onAnswer((asked, host) =>
    host.answer(asked).flatMap((deed) => {
      if (!('message' in deed)) return deed
      const changed = change(deed.message, asked, deed.after)
      return Array.isArray(changed) ? changed : withMessage(deed, changed)
    }),
  )
}

/** Changes each message that the server sends. */
export function onMessages(change: (response: Message, query: Message) => Message): Fault {
  return onOctets((octets, asked) => encodeMessage(change(decodeMessage(octets), decodeMessage(asked.bytes))))
}

function withMessage(deed: Deed, message: Uint8Array): Deed {
  return { ...deed, message }
}

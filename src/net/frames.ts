// Frames: DNS messages in a stream of octets, each behind a length of two octets (RFC 1035 section 4.2.2, RFC 7766 section 8).

export interface Frames {
  /** Takes octets as they come and returns the messages that are now whole. */
  push(bytes: Uint8Array): Uint8Array[]
  /** Octets of a message that is not whole yet. */
  partial(): number
}

const NO_OCTETS = new Uint8Array()
const LENGTH_OCTETS = 2

/** A reader of one stream. */
export function createFrames(): Frames {
  let held = NO_OCTETS
  return {
    push(bytes) {
      const all = held.length === 0 ? bytes : Buffer.concat([held, bytes])
      const messages: Uint8Array[] = []
      let at = 0
      for (let end = frameEnd(all, at); end <= all.length; end = frameEnd(all, at)) {
        messages.push(all.subarray(at + LENGTH_OCTETS, end))
        at = end
      }
      held = at === all.length ? NO_OCTETS : Uint8Array.from(all.subarray(at))
      return messages
    },
    partial: () => held.length,
  }
}

/** The message with its length before it, to be written in one piece (RFC 7766 section 8). */
export function frame(message: Uint8Array): Uint8Array {
  return framed([message])
}

/** Several messages, each with its length before it, to be written in one piece. */
export function framed(messages: readonly Uint8Array[]): Uint8Array {
  const stream = new Uint8Array(messages.reduce((octets, { length }) => octets + LENGTH_OCTETS + length, 0))
  let at = 0
  for (const message of messages) {
    stream[at] = message.length >> 8
    stream[at + 1] = message.length & 0xff
    stream.set(message, at + LENGTH_OCTETS)
    at += LENGTH_OCTETS + message.length
  }
  return stream
}

/** Where the frame that begins at `at` ends; Infinity when its length has not come yet. */
function frameEnd(bytes: Uint8Array, at: number): number {
  const high = bytes[at]
  const low = bytes[at + 1]
  return high === undefined || low === undefined ? Infinity : at + LENGTH_OCTETS + high * 256 + low
}

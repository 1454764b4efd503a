// Scripted servers: what a server does with a connection and with a question, on whatever network it stands. No sockets here.
import type { Peer } from '../../src/net/world.ts'

export type Transport = 'udp' | 'tcp' | 'tls' | 'https'

/** One DNS message as it reached a server. */
export interface Asked {
  bytes: Uint8Array
  transport: Transport
  client: Peer
  server: Peer
  /** Milliseconds since the network came to be. */
  at: number
}

/**
 * What a server does `after` so many milliseconds.
 * - `message` goes out as the transport wants it: with a length in front of it on a stream, as a body over HTTPS, under this head
 * - `raw` goes out as it is, so that a stream can carry half a frame
 * - `close` ends the stream in order, or resets it
 */
export type Deed =
  | { after: number; message: Uint8Array; from?: Peer; http?: HttpHead }
  | { after: number; raw: Uint8Array }
  | { after: number; close: 'end' | 'reset' }

/** What stands in front of a body of HTTPS. */
export interface HttpHead {
  status: number
  contentType: string
}

/** The head in front of a DNS message (RFC 8484 section 4.2.1). */
export const DNS_HEAD: HttpHead = { status: 200, contentType: 'application/dns-message' }

/** What becomes of a connection attempt, or of a datagram: `refused` is a TCP reset or an ICMP message, `silent` is nothing at all. */
export type Door = 'open' | 'refused' | 'silent' | 'bad-certificate'

/** A scripted server behind one address. */
export interface Host {
  door(transport: Transport, at: number): Door
  answer(asked: Asked): Deed[]
}

/** A server whose doors are all open and that answers each message with at most one. */
export function hostOf(answer: (asked: Asked) => Uint8Array | undefined): Host {
  return {
    door: () => 'open',
    answer: (asked) => {
      const message = answer(asked)
      return message ? [{ after: 0, message }] : []
    },
  }
}

// World: the only door to sockets, clock and randomness. It knows bytes and moments, and nothing of DNS.

/** A server address: an IP literal and a port. For TLS alone `ip` may be a host name, which the system then looks up. */
export interface Peer {
  ip: string
  port: number
}

/** A connected datagram socket. Only what comes from the peer's address and port is delivered (RFC 5452 section 9.1). */
export interface Datagrams {
  /** Sends one datagram. The bytes must not be changed afterwards: the system may not have copied them yet. */
  send(bytes: Uint8Array): void
  /** Closes the socket; no event follows. */
  close(): void
}

/** What a datagram socket tells; never called before `World.udp` has returned. */
export interface DatagramEvents {
  message(bytes: Uint8Array): void
  /**
   * A fault of the network, by the system's code (`ECONNREFUSED`, `EHOSTUNREACH`, ...); the socket stays usable.
   * `ENETUNREACH` says that no route leads to the peer from here, on every system.
   */
  error(why: string): void
}

/** A connected stream: TCP, or TLS with a verified certificate. What is written before it is open is kept until then. */
export interface ByteStream {
  write(bytes: Uint8Array): void
  /** Says goodbye: nothing more will be written. */
  end(): void
  /** Gives the stream up; no event follows. */
  destroy(): void
}

/** What a stream tells; never called before `World.tcp` or `World.tls` has returned. */
export interface StreamEvents {
  open(): void
  data(bytes: Uint8Array): void
  /** The last event. `why` is missing when the peer ended in order, else the system's code or what was wrong in words. */
  close(why?: string): void
}

/** Bounds of one HTTPS request: bytes of the body, and milliseconds for everything, the connection included. */
export interface HttpsLimits {
  bytes: number
  ms: number
}

/** What came of one HTTPS request: a value, never an exception. */
export type HttpsAnswer =
  | { kind: 'answer'; status: number; contentType: string; body: Uint8Array }
  | { kind: 'timeout' }
  | { kind: 'too-large' }
  | { kind: 'unreachable'; why: string }

/** Sockets, clock and randomness, so that the same code runs on a real network and in a virtual one. */
export interface World {
  /** Milliseconds of a clock that never goes back. */
  now(): number
  /** The wall clock. */
  date(): Date
  /** Runs something after so many milliseconds; the returned function cancels it. */
  after(ms: number, run: () => void): () => void
  /** Waits so many milliseconds, less when the signal aborts; never rejects. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
  /** So many unpredictable bytes. */
  random(bytes: number): Uint8Array
  /** A connected UDP socket on a fresh port of the system's choosing. */
  udp(peer: Peer, on: DatagramEvents): Datagrams
  tcp(peer: Peer, on: StreamEvents): ByteStream
  /** A TLS stream; it opens only when the certificate is valid for `servername`, a host name or an IP literal. */
  tls(peer: Peer, servername: string, on: StreamEvents): ByteStream
  /** POSTs an `application/dns-message` (RFC 8484); follows no redirect; never rejects. */
  https(url: URL, body: Uint8Array, limits: HttpsLimits, signal?: AbortSignal): Promise<HttpsAnswer>
}

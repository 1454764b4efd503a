// Limits: how long, how often, how many. Every number of net/ that is a policy stands here, with its reason.

/** Delays in milliseconds and bounds on what is in use at once. */
export interface Limits {
  /** First wait before a UDP question is sent again to a server whose round trip is not known yet. */
  firstWaitMs: number
  /** Each wait after the first. */
  nextWaitMs: number
  /** UDP sends of one question; after the last one's wait TCP is tried beside it. */
  udpSends: number
  /** How long before it is given up a question without any answer is put by TCP at the latest. */
  tcpRoomMs: number
  /** When, after the first send, a question without any answer is given up. */
  silentMs: number
  /** How long TCP has for one question, the connection included. */
  tcpMs: number
  /** Questions in flight to an authoritative server from which on further ones go by TCP; how many on one connection. */
  bulkFrom: number
  bulkQuestions: number
  /** How long one of them has there. */
  bulkMs: number
  /** How long TLS and HTTPS have for one question, connection and handshake included. */
  secureMs: number
  /** How often at most an address known to be silent is asked again. */
  probeEveryMs: number
  /** Questions in flight to a server that has not answered yet. */
  firstWindow: number
  /** Questions in flight to an authoritative server at most. */
  maxWindow: number
  /** Questions in flight to a recursive resolver at most, and how many a second. */
  politeWindow: number
  politePerSecond: number
  /** Questions a UDP socket carries before the next one takes a fresh port. */
  socketQuestions: number
  /** UDP and stream sockets open at once. */
  udpSockets: number
  streams: number
  /** Questions that wait at once on one stream to a server that is asked by nothing else. */
  pipeline: number
  /** Wait before a question is sent again that a server refused or answered with SERVFAIL. */
  pauseMs: number
  /** Bytes of an HTTPS answer. */
  bodyBytes: number
}

/** The limits of a run. */
export const LIMITS: Limits = {
  // Three sends in 900 ms survive lost packets; most servers answer before the second.
  firstWaitMs: 300,
  nextWaitMs: 600,
  udpSends: 3,
  // After these waits, at 1.5 s, TCP is tried; a connection and an answer take three round trips of 300 ms.
  tcpRoomMs: 1000,
  // A server that needs two seconds is still heard, by UDP.
  silentMs: 2500,
  tcpMs: 2500,
  // As many as one UDP socket carries: with fewer at a time TCP would save little.
  bulkFrom: 64,
  // Behind one address there may be many machines, and a connection stays with one of them.
  bulkQuestions: 2048,
  // On a connection that stands one round trip is enough, and UDP is still to come.
  bulkMs: 1000,
  // Two round trips more than TCP (RFC 7858 section 3.2).
  secureMs: 5000,
  probeEveryMs: 5000,
  // A dead server costs four questions, not a window full of them.
  firstWindow: 4,
  // Above about 500 in flight a default receive buffer overflows.
  maxWindow: 512,
  politeWindow: 50,
  politePerSecond: 200,
  // A forger who tries ports has little time with each (RFC 5452 section 9.2).
  socketQuestions: 64,
  // 256 in all: a quarter of the usual 1024 descriptors. Where fewer are allowed (macOS: 256) questions queue.
  udpSockets: 192,
  streams: 64,
  // Servers stop reading a connection with more than some tens of unanswered questions.
  pipeline: 64,
  // Long enough for a server that is just being reloaded, short enough not to be felt.
  pauseMs: 100,
  // The largest DNS message is 65,535 bytes (RFC 8484 section 6).
  bodyBytes: 65536,
}

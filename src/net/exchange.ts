// Exchanges: what was asked of one server and what came back, before anyone says what it means. Types only.
import type { Message, Question } from '../wire/message.ts'
import type { Endpoint } from './endpoint.ts'

/** One question to one server. */
export interface Ask {
  question: Question
  endpoint: Endpoint
  /** RD: ask for recursion. Such a server is asked politely, for it is likely shared with others. */
  recursion: boolean
  /** DO: ask for signatures (RFC 3225); false when left out. */
  dnssec?: boolean
}

/**
 * What came back. `timeout`: nothing came in time. `unreachable`: the network, or the certificate, refused. `malformed`: the
 * server answered this question with something that is not a whole DNS message. `unfinished`: the run ended before the server had had
 * its time, which says nothing of the server.
 */
export type Reply =
  | { kind: 'reply'; message: Message }
  | { kind: 'timeout' }
  | { kind: 'unreachable'; why: string }
  | { kind: 'malformed'; why: string }
  | { kind: 'unfinished' }

/**
 * What was odd on the way to the reply.
 * - `truncated`: the UDP answer did not fit, TCP was asked (RFC 7766 section 5)
 * - `no-tcp`: TCP had to be asked and gave no answer
 * - `no-udp`: UDP gave nothing, TCP answered
 * - `no-edns`: the server answers only without EDNS(0) (RFC 6891 section 7)
 * - `no-cookie`: the UDP answer carried no DNS cookie, so the server may limit rates (RFC 7873)
 * - `bad-cookie`: the server first asked for its own cookie (BADCOOKIE)
 * - `rate-limited`: an empty truncated answer although the whole one is small: the server limits rates
 * - `case-changed`: the server does not keep the letter case of the question, twice, be it now or earlier in the run
 * - `ignored-answers`: messages came that do not answer what was asked, as forgers and broken servers send them (RFC 5452)
 * - `servfail-first`: the first UDP answer was SERVFAIL, and the question was asked again
 * - `known-silent`: not asked: the address has just been found silent
 * - `no-route`: not asked, or refused here: no route leads to this family of addresses
 */
export type Note =
  | 'truncated'
  | 'no-tcp'
  | 'no-udp'
  | 'no-edns'
  | 'no-cookie'
  | 'bad-cookie'
  | 'rate-limited'
  | 'case-changed'
  | 'ignored-answers'
  | 'servfail-first'
  | 'known-silent'
  | 'no-route'

/** One question, how it went, and the reply. */
export interface Exchange {
  ask: Ask
  /** What brought the reply, or was tried last. */
  transport: 'udp' | 'tcp' | 'tls' | 'https'
  reply: Reply
  /** How often the question was sent, over all transports. */
  tries: number
  /** Messages that came but did not match: id, question, letter case or cookie (RFC 5452 section 9). */
  ignored: number
  /** Each at most once, in the order of their happening. */
  notes: readonly Note[]
  /** `World.now()` at the first send, or at the decision not to send. */
  at: number
  /** Milliseconds from then to the reply. */
  ms: number
}

// A question by UDP: what was sent under which id, when it is sent again, and what is still to be tried.
import type { Answer } from './answer.ts'
import type { CarrierParts, Course } from './carrier.ts'
import type { Limits } from './limits.ts'
import { note, settle } from './pending.ts'
import type { Pipeline, Ticket } from './pipeline.ts'
import type { Port } from './port.ts'
import { buildQuery, dressFor, type Query } from './query.ts'
import type { Server } from './server.ts'

/** What all questions to one server by UDP have in common. */
export interface UdpWay extends CarrierParts {
  /** TCP to the same server. */
  readonly pipeline: Pipeline<UdpState>
}

/** A query that was sent under an id of its own. */
export interface Sent {
  readonly id: number
  readonly query: Query
  readonly at: number
  sends: number
  /** What was sent before it: a late answer to an earlier query counts. */
  readonly earlier: Sent | undefined
}

/** Why TCP is asked beside UDP or instead of it. */
export type Doubt =
  | { kind: 'silence' }
  /** `empty`: the truncated message had nothing in it. */
  | { kind: 'truncated'; empty: boolean }
  | { kind: 'case' }
  | { kind: 'cookie' }
  /** The server has just been seen to limit its rate of UDP answers. */
  | { kind: 'limit' }
  /** Nothing is in doubt: there are many questions. */
  | { kind: 'bulk' }

export interface UdpState extends Course {
  readonly way: UdpWay
  readonly port: Port<UdpState>
  /** What had come to the port and matched nothing before. */
  readonly unmatchedBefore: number
  latest: Sent | undefined
  /** Whether the next send is under a new id. */
  anew: boolean
  /** Sends since the question was last put anew, and how many there may be. */
  sends: number
  allowed: number
  /** When the question is given up; Infinity while TCP decides. */
  until: number
  /** Whether the question is put with EDNS, and why not when it once was. */
  edns: boolean
  plainAfter: 'error' | 'silence' | undefined
  /** Settles the question when nothing better comes. */
  fallback: Fallback | undefined
  doubt: Doubt | undefined
  /** Where it stands on the stream. */
  ticket: Ticket<UdpState> | undefined
  /** What came by TCP, with EDNS, from a server that may not know it. */
  refusedByTcp: (Answer & { kind: 'reply' }) | undefined
  /** What was wrong by TCP, while UDP was still waited for. */
  malformedByTcp: string | undefined
  /** Whether the port was refused (ICMP), and the question sent again since. */
  refused: 'no' | 'once' | 'sent-again'
  cookieRetried: boolean
}

export interface Fallback {
  readonly answer: Answer
  /** The server has answered without EDNS, and EDNS is being tried once more. */
  readonly withoutEdns: boolean
}

/** Puts the question in a new dress, under a new id; the sends so far do not count. */
export function putAnew(state: UdpState, now: number): void {
  const { edns, pending, port, way } = state
  const id = port.book(state)
  const query = buildQuery(pending.ask, id, dressFor(way.server, edns, way.dice))
  const sent: Sent = { id, query, at: now, sends: 0, earlier: state.latest }
  state.latest = sent
  state.anew = false
  send(state, sent, now)
}

/** Puts the question on the stream to the same server, to be given up at that moment. */
export function putByTcp(state: UdpState, until: number): void {
  const { by, pipeline } = state.way
  by(until)
  state.ticket = pipeline.ask(state, until)
}

/** The latest query that was sent and is such. */
export function findSent(state: UdpState, wanted: (sent: Sent) => boolean): Sent | undefined {
  for (let sent = state.latest; sent !== undefined; sent = sent.earlier) if (wanted(sent)) return sent
  return undefined
}

/** Sends a query, and waits for its answer as long as this server's answers take. */
export function send(state: UdpState, sent: Sent, now: number): void {
  sent.sends += 1
  state.sends += 1
  state.pending.tries += 1
  state.port.send(sent.query.bytes)
  const wait = state.way.server.roundTrip.wait(state.sends)
  waitUntil(state, Math.min(now + wait, timeForTcp(state)))
}

/** The moment at which TCP is tried at the latest. */
export function timeForTcp({ doubt, fallback, until, way }: UdpState): number {
  return doubt === undefined && fallback === undefined ? until - way.limits.tcpRoomMs : until
}

/** Does nothing more until then, unless a message comes. */
export function waitUntil(state: UdpState, moment: number): void {
  state.due = Math.min(moment, state.until)
  state.way.by(state.due)
}

/** Gives the server its whole time, from now on. */
export function restartClock(state: UdpState, now: number): void {
  const { limits, server } = state.way
  state.sends = 0
  state.allowed = limits.udpSends
  state.until = now + patience(limits, server)
}

/** Puts the question in a new dress, with the whole time before it. */
export function startOver(state: UdpState): void {
  const now = state.way.world.now()
  restartClock(state, now)
  putAnew(state, now)
}

/** A server that is known to be slow gets up to twice the time. */
function patience({ silentMs }: Limits, { roundTrip }: Server): number {
  return Math.max(silentMs, Math.min(2 * silentMs, 2 * roundTrip.wait(1)))
}

/** Settles the question with what it has fallen back to. */
export function settleWithFallback(state: UdpState, { answer, withoutEdns }: Fallback): void {
  if (withoutEdns) learnNoEdns(state)
  settle(state.pending, answer)
}

/** The server answers only without EDNS. */
export function learnNoEdns({ pending, way }: UdpState): void {
  way.server.edns = 'refused'
  note(pending, 'no-edns')
}

// A question by UDP: what was sent under which id, when it is sent again, and what is still to be tried.
import type { Message } from '../wire/message.ts'
import type { Fate } from './carrier.ts'
import type { Limits } from './limits.ts'
import { note, type Pending } from './pending.ts'
import type { Pipeline } from './pipeline.ts'
import type { Port, Waiter } from './port.ts'
import { buildQuery, dressFor, type Query } from './query.ts'
import type { Server } from './server.ts'
import type { World } from './world.ts'

/** What a question by UDP is given to work with. */
export interface UdpParts {
  readonly world: World
  readonly limits: Limits
  readonly server: Server
  readonly port: Port
  readonly pipeline: Pipeline
  /** Tells the sweep of a moment that is earlier than what it knows. */
  readonly by: (moment: number) => void
  readonly requeue: () => void
}

/** A query that was sent under an id of its own. */
export interface Sent {
  readonly query: Query
  readonly edns: boolean
  /** Whether its letters were mixed, so that they must come back as they are. */
  readonly mixed: boolean
  readonly at: number
  sends: number
}

/** Why TCP is asked beside UDP or instead of it. */
export type Doubt =
  | { kind: 'silence' }
  /** `empty`: the truncated message had nothing in it. */
  | { kind: 'truncated'; empty: boolean }
  | { kind: 'case' }
  | { kind: 'cookie' }

export interface UdpState extends UdpParts {
  readonly pending: Pending
  readonly waiter: Waiter
  /** By id: a late answer to an earlier query counts. */
  readonly sent: Map<number, Sent>
  latest: Sent | undefined
  /** Sends since the question was last put anew, and how many there may be. */
  sends: number
  allowed: number
  due: number
  /** When the question is given up; Infinity while TCP decides. */
  until: number
  fate: Fate
  late: boolean
  /** Whether the question is put with EDNS, and why not when it once was. */
  edns: boolean
  plainAfter: 'error' | 'silence' | undefined
  /** Settles the question when nothing better comes. */
  fallback: Fallback | undefined
  doubt: Doubt | undefined
  takeBackTcp: (() => void) | undefined
  /** What was wrong by TCP, while UDP was still waited for. */
  malformedByTcp: string | undefined
  /** Whether the port was refused (ICMP), and the question sent again since. */
  refused: 'no' | 'once' | 'sent-again'
  cookieRetried: boolean
}

export interface Fallback {
  readonly message: Message
  /** The server has answered without EDNS, and EDNS is being tried once more. */
  readonly withoutEdns: boolean
}

/** Puts the question in a new dress, under a new id; the sends so far do not count. */
export function putAnew(state: UdpState): void {
  const { pending, server, port, world } = state
  const mixed = server.keepsCase
  const id = port.book(state.waiter)
  const query = buildQuery(pending.ask, id, dressFor(server, state.edns, world))
  state.latest = { query, edns: state.edns, mixed, at: world.now(), sends: 0 }
  state.sent.set(id, state.latest)
  send(state, state.latest)
}

/** Sends a query, and waits for its answer as long as this server's answers take. */
export function send(state: UdpState, query: Sent): void {
  query.sends += 1
  state.sends += 1
  state.pending.tries += 1
  state.port.send(query.query.bytes)
  waitUntil(state, state.world.now() + state.server.roundTrip.wait(state.sends))
}

/** Does nothing more until then, unless a message comes. */
export function waitUntil(state: UdpState, moment: number): void {
  state.due = Math.min(moment, state.until)
  state.by(state.due)
}

/** Gives the server its whole time, from now on. */
export function restartClock(state: UdpState): void {
  const { limits, server, world } = state
  state.sends = 0
  state.allowed = limits.udpSends
  state.until = world.now() + patience(limits, server)
}

/** A server that is known to be slow gets up to twice the time. */
function patience({ silentMs }: Limits, { roundTrip }: Server): number {
  return Math.max(silentMs, Math.min(2 * silentMs, 2 * roundTrip.wait(1)))
}

/** Settles the question with a message. */
export function settleWith(state: UdpState, message: Message, transport: 'udp' | 'tcp'): void {
  state.pending.transport = transport
  state.pending.settle({ kind: 'reply', message })
}

/** Settles the question with what it has fallen back to. */
export function settleWithFallback(state: UdpState, { message, withoutEdns }: Fallback): void {
  if (withoutEdns) learnNoEdns(state)
  settleWith(state, message, 'udp')
}

/** The server answers only without EDNS. */
export function learnNoEdns(state: UdpState): void {
  state.server.edns = 'refused'
  note(state.pending, 'no-edns')
}

// One question by UDP, from the first send to its end: three sends, then TCP beside it, then the verdict.
import { note, settle, type Pending } from './pending.ts'
import type { Port } from './port.ts'
import { askInBulk } from './udp-bulk.ts'
import {
  putAnew,
  restartClock,
  send,
  settleWithFallback,
  timeForTcp,
  waitUntil,
  type UdpState,
  type UdpWay,
} from './udp-state.ts'
import { askTcp } from './udp-tcp.ts'

/** Sends the question from a port; when there are `many`, by TCP if the server takes them so. */
export function startUdp(
  pending: Pending,
  way: UdpWay,
  port: Port<UdpState>,
  { many, now }: { readonly many: boolean; readonly now: number },
): UdpState {
  const state: UdpState = {
    pending,
    way,
    port,
    unmatchedBefore: port.unmatched(),
    due: Infinity,
    fate: 'open',
    late: false,
    latest: undefined,
    anew: true,
    sends: 0,
    allowed: 0,
    until: Infinity,
    edns: way.server.edns !== 'refused',
    plainAfter: undefined,
    fallback: undefined,
    doubt: undefined,
    ticket: undefined,
    refusedByTcp: undefined,
    malformedByTcp: undefined,
    refused: 'no',
    cookieRetried: false,
  }
  // Learned from an earlier question, and as true of this one.
  if (!way.server.keepsCase) note(pending, 'case-changed')
  restartClock(state, now)
  if (now < way.server.limitedUntil) {
    askTcp(state, { kind: 'limit' })
    return state
  }
  if (many && askInBulk(state, now)) return state
  putAnew(state, now)
  if (way.server.udp === 'silent') askTcp(state, { kind: 'silence' })
  return state
}

/** Does what is due: sends again, asks TCP, falls back, or gives up. */
export function goOn(state: UdpState, now: number): void {
  if (now >= state.until) {
    giveUp(state)
  } else if (state.sends < state.allowed && now < timeForTcp(state)) {
    sendOnce(state, now)
  } else if (state.fallback !== undefined) {
    settleWithFallback(state, state.fallback)
  } else {
    if (state.doubt === undefined) askTcp(state, { kind: 'silence' })
    waitUntil(state, state.until)
  }
}

/** Gives back the ids and the place on the stream. */
export function endUdp(state: UdpState): void {
  const { doubt, pending, port, ticket, unmatchedBefore, way } = state
  state.due = Infinity
  pending.ignored += port.unmatched() - unmatchedBefore
  if (ticket !== undefined) {
    way.pipeline.takeBack(ticket)
    if (doubt?.kind === 'bulk') way.server.bulk.takenBack()
  }
  for (let { latest: sent } = state; sent !== undefined; sent = sent.earlier) port.drop(sent.id)
}

function sendOnce(state: UdpState, now: number): void {
  const { allowed, latest, sends, way } = state
  if (latest === undefined || state.anew) {
    putAnew(state, now)
    return
  }
  if (state.refused === 'once') {
    state.refused = 'sent-again'
    send(state, latest, now)
    return
  }
  state.late = true
  // The last send of three, to a server that has never shown EDNS, finds out whether EDNS is what it does not answer.
  const plain = sends > 1 && sends === allowed - 1 && state.edns && way.server.edns === 'unknown'
  if (plain && state.fallback === undefined) {
    state.edns = false
    state.plainAfter = 'silence'
    putAnew(state, now)
  } else {
    send(state, latest, now)
  }
}

function giveUp(state: UdpState): void {
  const { fallback, malformedByTcp, pending } = state
  if (fallback !== undefined) {
    settleWithFallback(state, fallback)
  } else if (malformedByTcp !== undefined) {
    pending.transport = 'tcp'
    settle(pending, { kind: 'malformed', why: malformedByTcp })
  } else {
    if (state.fate === 'open') state.fate = 'silent'
    settle(pending, { kind: 'timeout' })
  }
}

/** Faults after which another send goes the same way. */
const NO_WAY = new Set(['ENETUNREACH', 'EHOSTUNREACH', 'EACCES', 'EPERM', 'EINVAL'])

/** Takes a fault of the network. It may have been another question's, so a refused question is sent once more. */
export function failUdp(state: UdpState, why: string): void {
  const { pending, way } = state
  if (why === 'EMFILE' || why === 'ENFILE') {
    pending.holder?.requeue(pending)
  } else if (NO_WAY.has(why) || (why === 'ECONNREFUSED' && state.refused === 'sent-again')) {
    state.fate = 'unreachable'
    settle(pending, { kind: 'unreachable', why })
  } else if (why === 'ECONNREFUSED' && state.refused === 'no' && state.due !== Infinity) {
    state.refused = 'once'
    state.allowed = Math.max(state.allowed, state.sends + 1)
    waitUntil(state, way.world.now() + way.limits.pauseMs)
  }
}

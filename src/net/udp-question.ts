// One question by UDP, from the first send to its end: three sends, then TCP beside it, then the verdict.
import type { Course } from './carrier.ts'
import type { Pending } from './pending.ts'
import type { Waiter } from './port.ts'
import { hearUdp } from './udp-answer.ts'
import {
  putAnew,
  restartClock,
  send,
  settleWithFallback,
  waitUntil,
  type UdpParts,
  type UdpState,
} from './udp-state.ts'
import { askTcp } from './udp-tcp.ts'

/** Sends the question, and sees to it until it is settled. */
export function askByUdp(pending: Pending, parts: UdpParts): Course {
  const { server, port, world } = parts
  const waiter: Waiter = {
    message(id, bytes) {
      hearUdp(state, id, bytes)
    },
    fault(why) {
      fail(state, why)
    },
  }
  const state: UdpState = { ...parts, ...untouched(), pending, waiter, edns: server.edns !== 'refused' }
  const unmatched = port.unmatched()
  pending.at = world.now()
  restartClock(state)
  putAnew(state)
  if (server.udp === 'silent') askTcp(state, { kind: 'silence' })
  return {
    get due() {
      return state.due
    },
    get fate() {
      return state.fate
    },
    get late() {
      return state.late
    },
    look(now) {
      if (now >= state.due) goOn(state, now)
    },
    end() {
      state.due = Infinity
      pending.ignored += port.unmatched() - unmatched
      state.takeBackTcp?.()
      for (const id of state.sent.keys()) port.drop(id)
    },
  }
}

function untouched() {
  return {
    sent: new Map(),
    latest: undefined,
    sends: 0,
    allowed: 0,
    due: 0,
    until: 0,
    fate: 'open' as const,
    late: false,
    plainAfter: undefined,
    fallback: undefined,
    doubt: undefined,
    takeBackTcp: undefined,
    malformedByTcp: undefined,
    refused: 'no' as const,
    cookieRetried: false,
  }
}

function goOn(state: UdpState, now: number): void {
  if (now >= state.until) giveUp(state)
  else if (state.sends < state.allowed) sendOnce(state)
  else if (state.fallback !== undefined) settleWithFallback(state, state.fallback)
  else {
    if (state.doubt === undefined) askTcp(state, { kind: 'silence' })
    waitUntil(state, state.until)
  }
}

function sendOnce(state: UdpState): void {
  const { allowed, latest, sends, server } = state
  if (latest === undefined) {
    putAnew(state)
    return
  }
  if (state.refused === 'once') {
    state.refused = 'sent-again'
    send(state, latest)
    return
  }
  state.late = true
  // The last send of three, to a server that has never shown EDNS, finds out whether EDNS is what it does not answer.
  const plain = sends > 1 && sends === allowed - 1 && state.edns && server.edns === 'unknown'
  if (plain && state.fallback === undefined) {
    state.edns = false
    state.plainAfter = 'silence'
    putAnew(state)
  } else {
    send(state, latest)
  }
}

function giveUp(state: UdpState): void {
  const { fallback, malformedByTcp, pending } = state
  if (fallback !== undefined) {
    settleWithFallback(state, fallback)
  } else if (malformedByTcp !== undefined) {
    pending.transport = 'tcp'
    pending.settle({ kind: 'malformed', why: malformedByTcp })
  } else {
    if (state.fate === 'open') state.fate = 'silent'
    pending.settle({ kind: 'timeout' })
  }
}

/** Faults after which another send goes the same way. */
const NO_WAY = new Set(['ENETUNREACH', 'EHOSTUNREACH', 'EACCES', 'EPERM', 'EINVAL'])

/** A fault of the network. It may have been another question's, so a refused question is sent once more. */
function fail(state: UdpState, why: string): void {
  if (why === 'EMFILE' || why === 'ENFILE') {
    state.requeue()
  } else if (NO_WAY.has(why) || (why === 'ECONNREFUSED' && state.refused === 'sent-again')) {
    state.fate = 'unreachable'
    state.pending.settle({ kind: 'unreachable', why })
  } else if (why === 'ECONNREFUSED' && state.refused === 'no' && state.due !== Infinity) {
    state.refused = 'once'
    state.allowed = Math.max(state.allowed, state.sends + 1)
    waitUntil(state, state.world.now() + state.limits.pauseMs)
  }
}

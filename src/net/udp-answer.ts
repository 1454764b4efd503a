// A message that came by UDP for a question: whether it counts, what it teaches, what is done next.
import type { Message } from '../wire/message.ts'
import { readAnswer, type Answer } from './answer.ts'
import { judge } from './judge.ts'
import { isEmpty, isTruncated, matchAnswer } from './match.ts'
import { note, settle } from './pending.ts'
import { askTcp } from './udp-tcp.ts'
import {
  findSent,
  learnNoEdns,
  restartClock,
  send,
  startOver,
  waitUntil,
  type Sent,
  type UdpState,
} from './udp-state.ts'

/** An answer that could be read. */
type Whole = Answer & { kind: 'reply' }

/** Takes a message that came under an id of this question. What does not match is counted and changes nothing (RFC 5452). */
export function hearUdp(state: UdpState, id: number, bytes: Uint8Array): void {
  const sent = sentUnder(state, id)
  const match = sent === undefined ? 'other' : matchAnswer(sent.query.bytes, sent.query.end, bytes)
  if (sent === undefined || match === 'other') {
    state.pending.ignored += 1
    return
  }
  if (match === 'other-case' && sent.query.mixed) {
    state.pending.ignored += 1
    if (state.way.server.keepsCase) askTcp(state, { kind: 'case' })
    return
  }
  if (match !== 'no-question' && isTruncated(bytes)) {
    heard(state, sent)
    note(state.pending, 'truncated')
    askTcp(state, { kind: 'truncated', empty: isEmpty(bytes) })
    return
  }
  const answer = readAnswer(bytes, match, sent.query)
  if (match === 'no-question') {
    hearWithoutQuestion(state, sent, answer)
  } else if (answer.kind === 'malformed') {
    heard(state, sent)
    settle(state.pending, answer)
  } else if (cookieFits(state, answer.message, sent)) {
    hearAnswer(state, sent, answer)
  }
}

function sentUnder(state: UdpState, id: number): Sent | undefined {
  return state.latest?.id === id ? state.latest : findSent(state, (sent) => sent.id === id)
}

/** Learns from the cookie. False when the message must not be used. */
function cookieFits(state: UdpState, message: Message, sent: Sent): boolean {
  switch (state.way.server.cookies.check(message)) {
    case 'fine':
      return true
    case 'none':
      note(state.pending, 'no-cookie')
      return true
    case 'missing':
      // RFC 7873 section 5.3: to be discarded. A query without EDNS had none to give back.
      if (!sent.query.edns) return true
      state.pending.ignored += 1
      askTcp(state, { kind: 'cookie' })
      return false
    case 'wrong':
      state.pending.ignored += 1
      return false
  }
}

function hearAnswer(state: UdpState, sent: Sent, answer: Whole): void {
  heard(state, sent)
  switch (judge(answer.message, sent.query.edns, state.way.server)) {
    case 'take':
      take(state, sent, answer)
      break
    case 'without-edns':
      if (state.edns) putWithoutEdns(state, answer)
      break
    case 'with-cookie':
      note(state.pending, 'bad-cookie')
      if (state.cookieRetried) askTcp(state, { kind: 'cookie' })
      else retryWithCookie(state, answer)
      break
    case 'once-more':
      if (state.pending.notes.includes('servfail-first')) settle(state.pending, answer)
      else tryOnceMore(state, answer)
      break
  }
}

/** Servers write an error without the question when they could not read the query: a hint, not an answer. */
function hearWithoutQuestion(state: UdpState, sent: Sent, answer: Answer): void {
  if (answer.kind === 'malformed' || answer.message.rcode === 'NOERROR') {
    state.pending.ignored += 1
    return
  }
  heard(state, sent)
  if (judge(answer.message, sent.query.edns, state.way.server) === 'without-edns' && state.edns)
    putWithoutEdns(state, answer)
  else state.fallback ??= { answer, withoutEdns: false }
}

function heard(state: UdpState, sent: Sent): void {
  const { server, world } = state.way
  const now = world.now()
  state.fate = 'heard'
  server.udp = 'heard'
  server.health.heard(now)
  server.roundTrip.heard(now - sent.at, sent.sends > 1)
}

function take(state: UdpState, sent: Sent, answer: Whole): void {
  const { rcode } = answer.message
  if (sent.query.edns || state.plainAfter === undefined) {
    settle(state.pending, answer)
  } else if (state.plainAfter === 'silence') {
    verifySilence(state, answer)
  } else {
    if (rcode !== 'FORMERR' && rcode !== 'NOTIMP') learnNoEdns(state)
    settle(state.pending, answer)
  }
}

/** An answer without EDNS after silence with it: packets may just have been lost, so EDNS gets one more chance. */
function verifySilence(state: UdpState, answer: Whole): void {
  if (state.fallback !== undefined) return
  state.fallback = { answer, withoutEdns: true }
  state.until = Infinity
  state.sends = 0
  state.allowed = 0
  const withEdns = findSent(state, ({ query }) => query.edns)
  if (withEdns !== undefined) send(state, withEdns, state.way.world.now())
}

function putWithoutEdns(state: UdpState, answer: Whole): void {
  state.fallback = { answer, withoutEdns: false }
  state.edns = false
  state.plainAfter = 'error'
  startOver(state)
}

function retryWithCookie(state: UdpState, answer: Whole): void {
  state.fallback = { answer, withoutEdns: false }
  state.cookieRetried = true
  startOver(state)
}

function tryOnceMore(state: UdpState, answer: Whole): void {
  note(state.pending, 'servfail-first')
  state.fallback = { answer, withoutEdns: false }
  const now = state.way.world.now()
  restartClock(state, now)
  state.allowed = 1
  state.anew = true
  waitUntil(state, now + state.way.limits.pauseMs)
}

// TCP beside UDP: asked when a UDP answer was cut, was doubtful, or did not come (RFC 7766 section 5).
import { readStreamAnswer } from './answer.ts'
import { note, settle } from './pending.ts'
import type { StreamOutcome } from './pipeline.ts'
import { buildQuery, dressFor } from './query.ts'
import { putAnew, restartClock, type Doubt, type UdpState } from './udp-state.ts'

/** Asks by TCP, once for each question. Only after silence is UDP still waited for; in any other doubt TCP decides. */
export function askTcp(state: UdpState, doubt: Doubt): void {
  const { pending, way } = state
  const { dice, limits, server, world } = way
  if (state.doubt !== undefined) {
    changeDoubt(state, doubt)
    return
  }
  state.doubt = doubt
  const until = doubt.kind === 'silence' ? state.until : world.now() + limits.tcpMs
  const mixed = server.keepsCase
  if (doubt.kind !== 'silence') letTcpDecide(state)
  way.by(until)
  state.takeBackTcp = way.pipeline.ask({
    until,
    build: (id) =>
      buildQuery(
        pending.ask,
        id,
        dressFor(server, state.plainAfter !== 'error' && server.edns !== 'refused', dice),
      ),
    sent() {
      pending.tries += 1
    },
    done(outcome, ignored) {
      pending.ignored += ignored
      state.takeBackTcp = undefined
      hear(state, outcome, mixed)
    },
  })
}

/** A better reason than the first: what TCP says is now more than an attempt. */
function changeDoubt(state: UdpState, doubt: Doubt): void {
  if (state.doubt?.kind !== 'silence') return
  state.doubt = doubt
  if (state.takeBackTcp !== undefined) letTcpDecide(state)
  else failed(state, { kind: 'timeout' })
}

function letTcpDecide(state: UdpState): void {
  state.until = Infinity
  state.due = Infinity
}

function hear(state: UdpState, outcome: StreamOutcome, mixed: boolean): void {
  if (outcome.kind !== 'message') {
    failed(state, outcome)
    return
  }
  const udpSilent = state.fate === 'open'
  state.fate = 'heard'
  state.way.server.health.heard(state.way.world.now())
  const answer = readStreamAnswer(outcome)
  if (answer.kind === 'malformed') {
    failed(state, answer)
    return
  }
  state.way.server.cookies.check(answer.message)
  if (outcome.match === 'other-case' && mixed) learnCase(state)
  if (udpSilent && state.doubt?.kind === 'silence') {
    state.way.server.udp = 'silent'
    note(state.pending, 'no-udp')
  }
  if (state.doubt?.kind === 'limit') note(state.pending, 'rate-limited')
  if (state.doubt?.kind === 'truncated' && state.doubt.empty && outcome.bytes.length <= PLAIN_UDP_OCTETS)
    learnLimit(state)
  state.pending.transport = 'tcp'
  settle(state.pending, answer)
}

/** What every UDP answer may have (RFC 1035 section 2.3.4). */
const PLAIN_UDP_OCTETS = 512

function failed(state: UdpState, reply: Exclude<StreamOutcome, { kind: 'message' }>): void {
  switch (state.doubt?.kind) {
    case undefined:
    case 'silence':
      if (reply.kind === 'malformed') state.malformedByTcp = reply.why
      break
    case 'truncated':
    case 'cookie':
      note(state.pending, 'no-tcp')
      state.way.server.cookies.forget()
      state.pending.transport = 'tcp'
      settle(state.pending, reply)
      break
    case 'limit':
      note(state.pending, 'no-tcp')
      state.way.server.limitedUntil = -Infinity
      restartClock(state)
      putAnew(state)
      break
    case 'case':
      // Twice in another case cannot be shown without TCP; but nobody but the server knows the id and the port.
      note(state.pending, 'no-tcp')
      learnCase(state)
      restartClock(state)
      putAnew(state)
      break
  }
}

/** A whole answer would have fitted: the server limits rates. One that knows our cookie has no reason to. */
function learnLimit({ pending, way }: UdpState): void {
  note(pending, 'rate-limited')
  if (!way.server.cookies.known()) way.server.limitedUntil = way.world.now() + way.limits.probeEveryMs
}

function learnCase(state: UdpState): void {
  state.way.server.keepsCase = false
  note(state.pending, 'case-changed')
}

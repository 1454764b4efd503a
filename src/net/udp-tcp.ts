// TCP beside UDP: asked when a UDP answer was cut, was doubtful, or did not come (RFC 7766 section 5).
import { readStreamAnswer, type Matched } from './answer.ts'
import { judge } from './judge.ts'
import { note, settle } from './pending.ts'
import type { PipelineEvents, StreamOutcome } from './pipeline.ts'
import { buildQuery, dressFor } from './query.ts'
import { failInBulk, hearInBulk } from './udp-bulk.ts'
import { learnNoEdns, putByTcp, startOver, type Doubt, type UdpState } from './udp-state.ts'

/** Why TCP brought no answer. */
type Failure = Exclude<StreamOutcome, { kind: 'message' }>

/** Asks by TCP, once for each question. Only after silence is UDP still waited for; in any other doubt TCP decides. */
export function askTcp(state: UdpState, doubt: Doubt): void {
  const { limits, world } = state.way
  if (state.doubt !== undefined) {
    changeDoubt(state, doubt)
    return
  }
  state.doubt = doubt
  if (doubt.kind !== 'silence') letTcpDecide(state)
  putByTcp(state, doubt.kind === 'silence' ? state.until : world.now() + limits.tcpMs)
}

/** What a pipeline asks and tells of questions by UDP. */
export const byTcp: PipelineEvents<UdpState> = {
  build({ pending, plainAfter, way: { dice, server } }, id) {
    const edns = plainAfter !== 'error' && server.edns !== 'refused'
    return buildQuery(pending.ask, id, dressFor(server, edns, dice))
  },
  sent({ pending }) {
    pending.tries += 1
  },
  done(state, outcome, ignored) {
    state.pending.ignored += ignored
    state.ticket = undefined
    if (outcome.kind === 'message') hear(state, outcome.answer)
    else fallBack(state, outcome)
  },
}

/** A better reason than the first: what TCP says is now more than an attempt. */
function changeDoubt(state: UdpState, doubt: Doubt): void {
  if (state.doubt?.kind !== 'silence') return
  state.doubt = doubt
  if (state.ticket !== undefined) letTcpDecide(state)
  else failed(state, { kind: 'timeout' })
}

function letTcpDecide(state: UdpState): void {
  state.until = Infinity
  state.due = Infinity
}

function hear(state: UdpState, matched: Matched): void {
  if (state.doubt?.kind === 'bulk') {
    hearInBulk(state, matched)
    return
  }
  const { query } = matched
  const { limits, server, world } = state.way
  const udpSilent = state.fate === 'open'
  state.fate = 'heard'
  server.health.heard(world.now())
  const answer = readStreamAnswer(matched)
  if (answer.kind === 'malformed') {
    fallBack(state, answer)
    return
  }
  server.cookies.check(answer.message)
  if (matched.match === 'other-case' && query.mixed) learnCase(state)
  if (udpSilent && state.doubt?.kind === 'silence') {
    server.udp = 'silent'
    note(state.pending, 'no-udp')
  }
  // RFC 6891 section 7, as by UDP.
  if (judge(answer.message, query.edns, server) === 'without-edns') {
    state.plainAfter = 'error'
    state.refusedByTcp = answer
    letTcpDecide(state)
    putByTcp(state, world.now() + limits.tcpMs)
    return
  }
  const refused = state.refusedByTcp
  if (refused !== undefined && answer.message.rcode !== refused.message.rcode) learnNoEdns(state)
  if (state.doubt?.kind === 'limit') note(state.pending, 'rate-limited')
  if (state.doubt?.kind === 'truncated' && state.doubt.empty && matched.bytes.length <= PLAIN_UDP_OCTETS)
    learnLimit(state)
  state.pending.transport = 'tcp'
  settle(state.pending, answer)
}

/** What every UDP answer may have (RFC 1035 section 2.3.4). */
const PLAIN_UDP_OCTETS = 512

/** An error that came is more than what came of leaving EDNS out. */
function fallBack(state: UdpState, reply: Failure): void {
  if (state.refusedByTcp === undefined) {
    failed(state, reply)
  } else {
    state.pending.transport = 'tcp'
    settle(state.pending, state.refusedByTcp)
  }
}

function failed(state: UdpState, reply: Failure): void {
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
      state.pending.holder?.requeue(state.pending)
      break
    case 'bulk':
      failInBulk(state)
      break
    case 'case':
      // Twice in another case cannot be shown without TCP; but nobody but the server knows the id and the port.
      note(state.pending, 'no-tcp')
      learnCase(state)
      startOver(state)
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

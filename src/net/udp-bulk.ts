// Many questions at once to one server: those beyond the first go over one TCP connection, where one system call carries many, and
// neither rate limits nor forgers get at them (RFC 7766 section 6.2.1.1). A CA goes by UDP first, so the server has answered by
// UDP before, does so again each time a connection is changed, and is asked again by UDP where an answer leaves a doubt.
import type { Message } from '../wire/message.ts'
import { readStreamAnswer, type Matched } from './answer.ts'
import { judge } from './judge.ts'
import { settle } from './pending.ts'
import type { Server } from './server.ts'
import { putByTcp, type Doubt, type UdpState } from './udp-state.ts'

const BULK: Doubt = { kind: 'bulk' }

/** Asks by TCP if the server takes the question so; false when it is to go by UDP, as every question does that has been sent before. */
export function askInBulk(state: UdpState, now: number): boolean {
  const { pending, way } = state
  const { limits, pipeline, server } = way
  if (pending.tries > 0 || server.udp !== 'heard') return false
  const turn = server.bulk.take()
  if (turn === undefined) return false
  if (turn === 'first') pipeline.renew()
  state.doubt = BULK
  putByTcp(state, now + limits.bulkMs)
  return true
}

/** Takes an answer that leaves no doubt; any other question is asked by UDP. */
export function hearInBulk(state: UdpState, matched: Matched): void {
  const { pending, way } = state
  const { server, world } = way
  const answer = readStreamAnswer(matched)
  const plain = answer.kind === 'reply' && isPlain(answer.message, matched, server)
  server.bulk.answered(plain)
  if (!plain) {
    pending.holder?.requeue(pending)
    return
  }
  state.fate = 'heard'
  server.health.heard(world.now())
  pending.transport = 'tcp'
  settle(pending, answer)
}

/** Some servers take only zone transfers by TCP, or have others answer there. */
function isPlain(message: Message, { match, query }: Matched, server: Server): boolean {
  return (
    (match === 'same' || !query.mixed) &&
    judge(message, query.edns, server) === 'take' &&
    message.flags.aa &&
    (message.rcode === 'NOERROR' || message.rcode === 'NXDOMAIN')
  )
}

/** The server, or something on the way to it, does not take many questions so. */
export function failInBulk({ pending, way }: UdpState): void {
  way.server.bulk.failed()
  pending.holder?.requeue(pending)
}

// The stream carrier: every question over TCP or TLS (RFC 7766, RFC 7858), many at once over one connection.
import type { Message } from '../wire/message.ts'
import { readStreamAnswer } from './answer.ts'
import type { Carrier, CarrierParts, Course, Fate } from './carrier.ts'
import { judge } from './judge.ts'
import { note, type Pending } from './pending.ts'
import { createPipeline, type Pipeline, type StreamOutcome } from './pipeline.ts'
import { buildQuery, dressFor } from './query.ts'
import type { ByteStream, StreamEvents } from './world.ts'

/** A kind of stream to one server. */
export interface StreamWay {
  readonly dial: (on: StreamEvents) => ByteStream
  /** How long a question may take, the connection included. */
  readonly ms: number
  /** Whether the stream itself proves who answers: then neither mixed letters nor a cookie are of use. */
  readonly secure: boolean
}

/** Carries questions by streams that are dialled so. */
export function streamCarrier(way: StreamWay, parts: CarrierParts): Carrier {
  const { world, limits, pools } = parts
  const pipeline = createPipeline({ world, pool: pools.streams, dial: way.dial, capacity: limits.pipeline })
  return {
    ready: () => true,
    start: (pending) => askByStream(pending, way, pipeline, parts),
    look: (now) => pipeline.look(now),
    renew() {
      pipeline.renew()
    },
  }
}

function askByStream(pending: Pending, way: StreamWay, pipeline: Pipeline, parts: CarrierParts): Course {
  const { server, world, by } = parts
  let fate: Fate = 'open'
  let takeBack: (() => void) | undefined
  let fallback: Message | undefined
  const put = (edns: boolean) => {
    const dress = way.secure ? { edns } : dressFor(server, edns, world)
    const until = world.now() + way.ms
    by(until)
    takeBack = pipeline.ask({
      until,
      build: (id) => buildQuery(pending.ask, id, dress),
      sent() {
        pending.tries += 1
      },
      done(outcome, ignored) {
        takeBack = undefined
        pending.ignored += ignored
        if (outcome.kind === 'message') hear(outcome, edns)
        else fail(outcome)
      },
    })
  }
  const hear = ({ bytes, match }: StreamOutcome & { kind: 'message' }, edns: boolean) => {
    fate = 'heard'
    server.health.heard(world.now())
    const answer = readStreamAnswer(bytes, match)
    if (answer.kind === 'malformed') {
      pending.settle(answer)
      return
    }
    const { message } = answer
    if (!way.secure) server.cookies.check(message)
    if (match === 'other-case' && !way.secure && server.keepsCase) {
      server.keepsCase = false
      note(pending, 'case-changed')
    }
    if (judge(message, edns, server) === 'without-edns') {
      fallback = message
      put(false)
      return
    }
    if (fallback !== undefined && message.rcode !== fallback.rcode) {
      server.edns = 'refused'
      note(pending, 'no-edns')
    }
    pending.settle({ kind: 'reply', message })
  }
  const fail = (reply: Exclude<StreamOutcome, { kind: 'message' }>) => {
    if (reply.kind === 'timeout' && fate === 'open') fate = 'silent'
    if (reply.kind === 'unreachable' && fate === 'open') fate = 'unreachable'
    pending.settle(fallback === undefined ? reply : { kind: 'reply', message: fallback })
  }
  pending.at = world.now()
  put(server.edns !== 'refused')
  return {
    due: Infinity,
    get fate() {
      return fate
    },
    late: false,
    look() {},
    end() {
      takeBack?.()
    },
  }
}

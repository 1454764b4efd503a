// The stream carrier: every question over TCP or TLS (RFC 7766, RFC 7858), many at once over one connection.
import type { Message } from '../wire/message.ts'
import { readStreamAnswer, type Matched } from './answer.ts'
import type { Carrier, CarrierParts, Course } from './carrier.ts'
import { judge } from './judge.ts'
import { note, settle, type Pending } from './pending.ts'
import { createPipeline, type Pipeline, type StreamOutcome, type Ticket } from './pipeline.ts'
import { buildQuery, dressFor, type Query } from './query.ts'
import type { ByteStream, StreamEvents } from './world.ts'

/** A kind of stream to one server. */
export interface StreamKind {
  readonly dial: (on: StreamEvents) => ByteStream
  /** How long a question may take, the connection included. */
  readonly ms: number
  /** Whether the stream itself proves who answers: then neither mixed letters nor a cookie are of use. */
  readonly secure: boolean
}

interface StreamWay extends CarrierParts, StreamKind {
  readonly pipeline: Pipeline<StreamCourse>
}

interface StreamCourse extends Course {
  readonly way: StreamWay
  /** Whether the question is put with EDNS. */
  edns: boolean
  /** What was answered before EDNS was left out. */
  fallback: Message | undefined
  ticket: Ticket<StreamCourse> | undefined
}

/** Carries questions by streams that are dialled so. */
export function streamCarrier(kind: StreamKind, parts: CarrierParts): Carrier<StreamCourse> {
  const { dice, limits, pools } = parts
  const pipeline = createPipeline<StreamCourse>(
    { dice, pool: pools.streams, dial: kind.dial, capacity: limits.pipeline },
    { build, sent, done },
  )
  const way: StreamWay = { ...parts, ...kind, pipeline }
  return {
    ready: () => true,
    start: (pending, now) => start(pending, way, now),
    look() {},
    end({ ticket }) {
      if (ticket !== undefined) pipeline.takeBack(ticket)
    },
    sweep: (now) => pipeline.look(now),
    renew() {
      pipeline.renew()
    },
  }
}

function start(pending: Pending, way: StreamWay, now: number): StreamCourse {
  const course: StreamCourse = {
    pending,
    way,
    due: Infinity,
    fate: 'open',
    late: false,
    edns: way.server.edns !== 'refused',
    fallback: undefined,
    ticket: undefined,
  }
  put(course, now)
  return course
}

function put(course: StreamCourse, now: number): void {
  const { way } = course
  const until = now + way.ms
  way.by(until)
  course.ticket = way.pipeline.ask(course, until)
}

function build({ edns, pending, way }: StreamCourse, id: number): Query {
  return buildQuery(pending.ask, id, way.secure ? { edns } : dressFor(way.server, edns, way.dice))
}

function sent({ pending }: StreamCourse): void {
  pending.tries += 1
}

function done(course: StreamCourse, outcome: StreamOutcome, ignored: number): void {
  course.ticket = undefined
  course.pending.ignored += ignored
  if (outcome.kind === 'message') hear(course, outcome.answer)
  else fail(course, outcome)
}

function hear(course: StreamCourse, matched: Matched): void {
  const { pending, way } = course
  const { server } = way
  course.fate = 'heard'
  server.health.heard(way.world.now())
  const answer = readStreamAnswer(matched)
  if (answer.kind === 'malformed') {
    settle(pending, answer)
    return
  }
  const { message } = answer
  if (!way.secure) server.cookies.check(message)
  if (matched.match === 'other-case' && !way.secure && server.keepsCase) {
    server.keepsCase = false
    note(pending, 'case-changed')
  }
  if (judge(message, course.edns, server) === 'without-edns') {
    course.fallback = message
    course.edns = false
    put(course, way.world.now())
    return
  }
  if (course.fallback !== undefined && message.rcode !== course.fallback.rcode) {
    server.edns = 'refused'
    note(pending, 'no-edns')
  }
  settle(pending, answer)
}

function fail(course: StreamCourse, reply: Exclude<StreamOutcome, { kind: 'message' }>): void {
  const { fallback, pending } = course
  if (course.fate === 'open') {
    if (reply.kind === 'timeout') course.fate = 'silent'
    if (reply.kind === 'unreachable') course.fate = 'unreachable'
  }
  settle(pending, fallback === undefined ? reply : { kind: 'reply', message: fallback })
}

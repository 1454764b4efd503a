// The HTTPS carrier: each question a POST of its own (RFC 8484); the connection is World's matter.
import { readStreamAnswer } from './answer.ts'
import type { Carrier, CarrierParts, Course } from './carrier.ts'
import type { Reply } from './exchange.ts'
import { judge } from './judge.ts'
import { matchAnswer } from './match.ts'
import { note, settle, type Pending } from './pending.ts'
import { buildQuery, type Query } from './query.ts'
import type { HttpsAnswer } from './world.ts'

interface HttpsCourse extends Course {
  readonly abort: AbortController
}

/** Carries questions to a DoH server. */
export function httpsCarrier(url: URL, parts: CarrierParts): Carrier<HttpsCourse> {
  return {
    ready: () => true,
    start: (pending) => start(pending, url, parts),
    look() {},
    end({ abort }) {
      abort.abort()
    },
    sweep: () => Infinity,
    renew() {},
  }
}

function start(pending: Pending, url: URL, parts: CarrierParts): HttpsCourse {
  const course: HttpsCourse = {
    pending,
    due: Infinity,
    fate: 'open',
    late: false,
    abort: new AbortController(),
  }
  void ask(course, url, parts)
  return course
}

/** Asks, and once more without EDNS where the server may not know it (RFC 6891 section 7). */
async function ask(course: HttpsCourse, url: URL, parts: CarrierParts): Promise<void> {
  const { pending } = course
  const { server } = parts
  const edns = server.edns !== 'refused'
  const first = await post(course, url, parts, edns)
  if (pending.settled) return
  if (first.kind !== 'reply' || judge(first.message, edns, server) !== 'without-edns') {
    settle(pending, first)
    return
  }
  const second = await post(course, url, parts, false)
  if (second.kind === 'reply' && second.message.rcode !== first.message.rcode) {
    server.edns = 'refused'
    note(pending, 'no-edns')
  }
  settle(pending, second.kind === 'reply' ? second : first)
}

async function post(
  course: HttpsCourse,
  url: URL,
  { world, limits, server }: CarrierParts,
  edns: boolean,
): Promise<Reply> {
  const { abort, pending } = course
  // RFC 8484 section 4.1: id 0. TLS proves who answers, so the letters stay as they are.
  const query = buildQuery(pending.ask, 0, { edns })
  const bounds = { bytes: limits.bodyBytes, ms: limits.secureMs }
  pending.tries += 1
  const answer = await world.https(url, query.bytes, bounds, abort.signal)
  if (!pending.settled && course.fate !== 'heard') course.fate = fateOf(answer)
  if (!pending.settled && course.fate === 'heard') server.health.heard(world.now())
  return readHttps(answer, query)
}

function fateOf({ kind }: HttpsAnswer): Course['fate'] {
  switch (kind) {
    case 'timeout':
      return 'silent'
    case 'unreachable':
      return 'unreachable'
    case 'answer':
    case 'too-large':
      return 'heard'
  }
}

function readHttps(answer: HttpsAnswer, query: Query): Reply {
  switch (answer.kind) {
    case 'timeout':
    case 'unreachable':
      return answer
    case 'too-large':
      return { kind: 'malformed', why: 'an HTTPS answer larger than any DNS message' }
    case 'answer':
      return readBody(answer, query)
  }
}

const MEDIA_TYPE = 'application/dns-message'

function readBody({ status, contentType, body }: HttpsAnswer & { kind: 'answer' }, query: Query): Reply {
  if (status !== 200) return { kind: 'unreachable', why: `HTTP status ${status}` }
  const mediaType = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  if (mediaType !== MEDIA_TYPE)
    return { kind: 'malformed', why: `content type "${mediaType}" instead of ${MEDIA_TYPE}` }
  const match = matchAnswer(query.bytes, query.end, body)
  if (match === 'other') return { kind: 'malformed', why: 'an answer to another question' }
  return readStreamAnswer({ bytes: body, match, query })
}

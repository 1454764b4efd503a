// The HTTPS carrier: each question a POST of its own (RFC 8484); the connection is World's matter.
import { readStreamAnswer } from './answer.ts'
import type { Carrier, CarrierParts, Course, Fate } from './carrier.ts'
import type { Reply } from './exchange.ts'
import { matchAnswer } from './match.ts'
import type { Pending } from './pending.ts'
import { buildQuery, type Query } from './query.ts'
import type { HttpsAnswer } from './world.ts'

/** Carries questions to a DoH server. */
export function httpsCarrier(url: URL, parts: CarrierParts): Carrier {
  return {
    ready: () => true,
    start: (pending) => askByHttps(pending, url, parts),
    look: () => Infinity,
    renew() {},
  }
}

function askByHttps(pending: Pending, url: URL, { world, limits, server }: CarrierParts): Course {
  const abort = new AbortController()
  let fate: Fate = 'open'
  // RFC 8484 section 4.1: id 0. TLS proves who answers, so the letters stay as they are.
  const query = buildQuery(pending.ask, 0, { edns: true })
  const hear = (answer: HttpsAnswer) => {
    if (pending.settled) return
    const reply = readHttps(answer, query)
    if (answer.kind === 'answer' || answer.kind === 'too-large') fate = 'heard'
    else fate = answer.kind === 'timeout' ? 'silent' : 'unreachable'
    if (fate === 'heard') server.health.heard(world.now())
    pending.settle(reply)
  }
  pending.at = world.now()
  pending.tries = 1
  void world
    .https(url, query.bytes, { bytes: limits.bodyBytes, ms: limits.secureMs }, abort.signal)
    .then(hear)
  return {
    due: Infinity,
    get fate() {
      return fate
    },
    late: false,
    look() {},
    end() {
      abort.abort()
    },
  }
}

function readHttps(answer: HttpsAnswer, query: Query): Reply {
  switch (answer.kind) {
    case 'timeout':
      return answer
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
  const mediaType = contentType.split(';', 1)[0]?.trim().toLowerCase()
  if (mediaType !== MEDIA_TYPE)
    return { kind: 'malformed', why: `content type ${mediaType ?? ''}, not ${MEDIA_TYPE}` }
  const match = matchAnswer(query.bytes, query.end, body)
  if (match === 'other') return { kind: 'malformed', why: 'an answer to another question' }
  const read = readStreamAnswer(body, match)
  return read.kind === 'message' ? { kind: 'reply', message: read.message } : read
}

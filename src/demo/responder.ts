// An authoritative server as a pure function: the zones it holds and a query, and out comes the response (RFC 1034 section 4.3.2).
import type { Edns, EdnsOption, Message, Question } from '../wire/message.ts'
import { CLASS_IN, EDNS_OPTION, OPCODE_QUERY, type Rcode } from '../wire/registry.ts'
import { answerFrom, type Sections } from './answer.ts'
import { checkCookie, type CookieJar } from './cookie.ts'
import type { ServedZones } from './zone.ts'

/** What a server knows of a query besides its content. */
export interface Caller {
  /** The client's address. */
  ip: string
  /** Whether the client's address can be forged: cookies are required over UDP only. */
  overUdp: boolean
}

/** DNS Flag Day 2020: what passes without fragments. */
export const UDP_SIZE = 1232

const NOTHING: Sections = { aa: false, rcode: 'NOERROR', answer: [], authority: [], additional: [] }

/**
 * The response of a server with these zones. It understands EDNS(0), and cookies where a jar is given. Names outside its zones
 * and zone transfers are refused. The response is whole, whatever its size.
 */
export function respond(zones: ServedZones, query: Message, caller: Caller, jar?: CookieJar): Message {
  const { state, cookie } = jar ? checkCookie(query.edns, caller.ip, jar) : { state: 'none' as const }
  if (state === 'malformed') return responseTo(query, { ...NOTHING, rcode: 'FORMERR' })
  const options = cookie ? [{ code: EDNS_OPTION.COOKIE, data: cookie }] : []
  if (state === 'client-only' && jar?.required === true && caller.overUdp) {
    return responseTo(query, { ...NOTHING, rcode: 'BADCOOKIE' }, options)
  }
  return responseTo(query, sectionsFor(zones, query), options)
}

/** A response to the query, with these sections. */
export function responseTo(query: Message, sections: Sections, options: EdnsOption[] = []): Message {
  const { aa, ...content } = sections
  const { rd, cd } = query.flags
  const flags = { qr: true, aa, tc: false, rd, ra: false, ad: false, cd }
  const response = { id: query.id, opcode: query.opcode, flags, question: query.question, ...content }
  return query.edns ? { ...response, edns: ednsTo(query.edns, options) } : response
}

function ednsTo({ dnssecOk }: Edns, options: EdnsOption[]): Edns {
  return { udpSize: UDP_SIZE, version: 0, dnssecOk, options }
}

function sectionsFor(zones: ServedZones, query: Message): Sections {
  const [question, ...more] = query.question
  const refusal = !question || more.length > 0 ? 'FORMERR' : refusalOf(query, question)
  if (!question || refusal) return { ...NOTHING, rcode: refusal ?? 'FORMERR' }
  const sections = answerFrom(zones, question, query.edns?.dnssecOk === true)
  return sections ?? { ...NOTHING, rcode: 'REFUSED' }
}

function refusalOf(query: Message, question: Question): Rcode | undefined {
  if (query.opcode !== OPCODE_QUERY) return 'NOTIMP'
  // RFC 6891 section 6.1.3.
  if (query.edns && query.edns.version > 0) return 'BADVERS'
  if ((question.class ?? CLASS_IN) !== CLASS_IN || question.type === 'AXFR' || question.type === 'IXFR')
    return 'REFUSED'
  return undefined
}

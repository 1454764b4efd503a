// The responder for octets: decodes a query, encodes its response, and cuts what a datagram cannot carry.
import { decodeMessage, encodeMessage, WireError, type Message } from '../wire/message.ts'
import type { CookieJar } from './cookie.ts'
import { respond, UDP_SIZE, type Caller } from './responder.ts'
import type { ServedZones } from './zone.ts'

/** RFC 1035 section 4.2.1: what a client without EDNS takes over UDP. */
const PLAIN_UDP_SIZE = 512
const HEADER_OCTETS = 12
const QR = 0x80
const FORMERR = 1

/** The response to a query as octets, cut to what the client takes; undefined where a server must stay silent. */
export function respondToOctets(
  zones: ServedZones,
  octets: Uint8Array,
  caller: Caller,
  jar?: CookieJar,
): Uint8Array | undefined {
  return answerOctets(octets, caller, (query) => respond(zones, query, caller, jar))
}

/** As `respondToOctets`, for any server that turns a query into a response. */
export function answerOctets(
  octets: Uint8Array,
  caller: Caller,
  answer: (query: Message) => Message,
): Uint8Array | undefined {
  const query = queryOf(octets)
  if (query === undefined || query instanceof Uint8Array) return query
  const response = answer(query)
  return caller.overUdp ? fitDatagram(response, sizeFor(query)) : encodeMessage(response)
}

/** The query, the answer to one that cannot be read, or nothing for what is no query. */
function queryOf(octets: Uint8Array): Message | Uint8Array | undefined {
  const [high = 0, low = 0, flags = QR] = octets
  if (octets.length < HEADER_OCTETS || (flags & QR) !== 0) return undefined
  try {
    return decodeMessage(octets)
  } catch (error) {
    if (!(error instanceof WireError)) throw error
    return Uint8Array.of(high, low, flags | QR, FORMERR, ...new Uint8Array(HEADER_OCTETS - 4))
  }
}

function sizeFor({ edns }: Message): number {
  return edns ? Math.min(UDP_SIZE, Math.max(PLAIN_UDP_SIZE, edns.udpSize)) : PLAIN_UDP_SIZE
}

/** The response in at most so many octets: without its additional records if they may be missed, else empty with TC set. */
function fitDatagram(response: Message, size: number): Uint8Array {
  const whole = encodeMessage(response)
  if (whole.length <= size) return whole
  // A referral without all its glue is not whole (RFC 9471).
  const lean = response.flags.aa ? encodeMessage({ ...response, additional: [] }) : whole
  return lean.length <= size ? lean : encodeMessage(truncated(response))
}

/** The response as TC announces it: the client asks again over TCP (RFC 2181 section 9). */
export function truncated(response: Message): Message {
  const flags = { ...response.flags, tc: true }
  return { ...response, flags, answer: [], authority: [], additional: [] }
}

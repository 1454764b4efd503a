// Everything that a server can do wrong in the table of faults, and over which transports it can.
import { truncated } from '../../src/demo/octets.ts'
import type { ResourceRecord } from '../../src/wire/message.ts'
import { splitText } from '../../src/wire/rdata.ts'
import { CLASS_IN } from '../../src/wire/registry.ts'
import * as says from '../world/answer-faults.ts'
import { onAnswer, onMessages, within, type Fault } from '../world/fault.ts'
import type { Transport } from '../world/host.ts'
import { atHalfTheSites } from '../world/load-faults.ts'
import * as way from '../world/path-faults.ts'

/** A row of the table. */
export interface FaultRow {
  /** What the server does, as a predicate: `loses every question`. */
  readonly does: string
  readonly over: readonly Transport[]
  readonly fault: Fault
}

const EVERY: readonly Transport[] = ['udp', 'tcp', 'tls', 'https']
const STREAMS: readonly Transport[] = ['tcp', 'tls']
/** Where servers are asked without recursion, so that authority matters. */
const AUTHORITATIVE: readonly Transport[] = ['udp', 'tcp']
const ELSEWHERE = { ip: '203.0.113.99', port: 53 }
/** Octets of text that fit into no datagram of 1232 octets, and nearly fill a message. */
const HUGE = 60_000

const truncatedOnStreams: Fault = onMessages((response) => truncated(response))
const truncatedWithoutTcp: Fault = (host) =>
  within({ transports: ['tcp'] }, way.refused)(says.truncates(host))

/** A question for TXT is answered by an alias of the name to itself. */
const aliasToItself: Fault = onMessages((response, { question: [asked] }) => {
  if (asked?.type !== 'TXT') return response
  const { name } = asked
  const alias: ResourceRecord = { name, class: CLASS_IN, ttl: 60, rdata: { type: 'CNAME', cname: name } }
  return { ...response, rcode: 'NOERROR', answer: [alias], authority: [] }
})

/** TXT records have another text. */
const otherText: Fault = onMessages((response) => ({
  ...response,
  answer: response.answer.map((record) => (record.rdata.type === 'TXT' ? withText(record, 'other') : record)),
}))

/** Beside each TXT record there is one that is huge. */
const hugeText: Fault = onMessages((response) => ({
  ...response,
  answer: response.answer.flatMap((record) =>
    record.rdata.type === 'TXT' ? [record, withText(record, 'x'.repeat(HUGE))] : [record],
  ),
}))

/** The server shows what it showed when the run began. */
const staysBehind: Fault = (host) => ({
  door: (transport, at) => host.door(transport, at),
  answer: (asked) => host.answer({ ...asked, at: 0 }),
})

/** The faults, in the order of the table. */
export const FAULTS: readonly FaultRow[] = [
  { does: 'is not there', over: EVERY, fault: way.silent },
  { does: 'refuses connections', over: EVERY, fault: way.refused },
  { does: 'loses every question', over: EVERY, fault: onAnswer(() => []) },
  { does: 'loses the first question', over: EVERY, fault: (host) => way.losesFirst(1)(host) },
  { does: 'answers after 2 s', over: EVERY, fault: way.delayed(2000) },
  { does: 'answers after 10 s', over: EVERY, fault: way.delayed(10_000) },
  { does: 'truncates over UDP and has no TCP', over: ['udp'], fault: truncatedWithoutTcp },
  { does: 'truncates what need not be', over: ['tcp', 'tls', 'https'], fault: truncatedOnStreams },
  { does: 'answers from another address', over: ['udp'], fault: way.answersFrom(ELSEWHERE) },
  { does: 'answers with another id', over: EVERY, fault: says.wrongId },
  { does: 'answers another question', over: EVERY, fault: says.wrongQuestion },
  { does: 'turns the case of letters around', over: EVERY, fault: says.wrongCase },
  { does: 'lower-cases the question', over: EVERY, fault: says.lowerCases },
  { does: 'answers with noise', over: EVERY, fault: way.garbage },
  { does: 'cuts answers after 40 octets', over: EVERY, fault: way.cutShort(40) },
  { does: 'ends inside a frame', over: STREAMS, fault: way.halfFrame('ends') },
  { does: 'stops inside a frame', over: STREAMS, fault: way.halfFrame('hangs') },
  { does: 'sends an octet every 10 ms', over: STREAMS, fault: (host) => way.dripping(10)(host) },
  { does: 'sends an octet a second', over: STREAMS, fault: (host) => way.dripping(1000)(host) },
  { does: 'resets connections when asked', over: ['tcp', 'tls', 'https'], fault: way.resets },
  { does: 'says SERVFAIL', over: EVERY, fault: says.failing('SERVFAIL') },
  { does: 'says REFUSED', over: EVERY, fault: says.failing('REFUSED') },
  { does: 'says NOTIMP', over: EVERY, fault: says.failing('NOTIMP') },
  { does: 'says FORMERR to EDNS', over: EVERY, fault: says.formerrOnEdns },
  { does: 'loses questions with EDNS', over: EVERY, fault: says.dropsEdns },
  { does: 'leaves EDNS out', over: EVERY, fault: says.ignoresEdns },
  { does: 'wants a cookie first', over: ['udp'], fault: says.requiresCookies },
  { does: 'refers to the root', over: AUTHORITATIVE, fault: says.refersUpward },
  { does: 'is not authoritative', over: AUTHORITATIVE, fault: says.notAuthoritative },
  { does: 'says nothing at all (NOERROR)', over: AUTHORITATIVE, fault: says.emptyAnswer },
  { does: 'shows a serial that is behind', over: AUTHORITATIVE, fault: says.serialBehind(1) },
  { does: 'stays behind', over: AUTHORITATIVE, fault: staysBehind },
  { does: 'stays behind at half of its sites', over: ['udp'], fault: atHalfTheSites(staysBehind) },
  { does: 'shows other data', over: EVERY, fault: otherText },
  { does: 'shows a huge TXT record beside', over: EVERY, fault: hugeText },
  { does: 'points the name to itself', over: EVERY, fault: aliasToItself },
  { does: 'has a certificate of nobody', over: ['tls', 'https'], fault: way.badCertificate },
  { does: 'says HTTP 503', over: ['https'], fault: underHtml(503) },
  { does: 'says HTTP 302', over: ['https'], fault: underHtml(302) },
  { does: 'sends a page instead', over: ['https'], fault: underHtml(200) },
]

function underHtml(status: number): Fault {
  return way.underHead({ status, contentType: 'text/html' })
}

function withText(record: ResourceRecord, text: string): ResourceRecord {
  return { ...record, rdata: { type: 'TXT', strings: splitText(new TextEncoder().encode(text)) } }
}

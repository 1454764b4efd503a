// Faults of what is answered: response codes, the question's echo, authority, EDNS.
import { truncated } from '../../src/demo/octets.ts'
import type { Message, ResourceRecord } from '../../src/wire/message.ts'
import { parseName, ROOT, type Name } from '../../src/wire/name.ts'
import { CLASS_IN, EDNS_OPTION, type Rcode, type RRType } from '../../src/wire/registry.ts'
import { onAnswer, onMessages, when, within, type Fault } from './fault.ts'

/** Every answer has this response code and no records. */
export function failing(rcode: Rcode): Fault {
  return onMessages((response) => ({ ...emptied(response), rcode }))
}

/** Questions for this type get a response code. */
export function failingType(type: RRType, rcode: Rcode): Fault {
  return when((query) => query.question[0]?.type === type, failing(rcode))
}

/** The server fails, with authority, where an alias stands before what is asked for: so BIND and PowerDNS end circles. */
export const givesUpOverAliases: Fault = onMessages((response, query) =>
  query.question[0]?.type !== 'CNAME' && response.answer.some(({ rdata }) => rdata.type === 'CNAME')
    ? { ...emptied(response), rcode: 'SERVFAIL', flags: response.flags }
    : response,
)

/** Every UDP answer is empty and says TC. */
export const truncates: Fault = within({ transports: ['udp'] }, onMessages(truncated))

/** A question with EDNS gets FORMERR, from a server that does not know EDNS (RFC 6891 section 7). */
export const formerrOnEdns: Fault = when(
  ({ edns }) => edns !== undefined,
  onMessages((response) => ({ ...withoutEdns(emptied(response)), rcode: 'FORMERR' })),
)

/** A question with EDNS is lost. */
export const dropsEdns: Fault = when(
  ({ edns }) => edns !== undefined,
  onAnswer(() => []),
)

/** EDNS is not understood, and its record left out of the answer. */
export const ignoresEdns: Fault = onMessages(withoutEdns)

/** Answers carry no cookie, whatever the question brings. */
export const withoutCookies: Fault = onMessages((response) =>
  response.edns ? { ...response, edns: { ...response.edns, options: [] } } : response,
)

/** Answers carry an id that was not asked. */
export const wrongId: Fault = onMessages((response) => ({ ...response, id: response.id ^ 0x5555 }))

/** Answers carry a question for another name. */
export const wrongQuestion: Fault = onMessages((response) =>
  renamed(response, () => parseName('other.example.')),
)

/** Answers carry the question in the other case, letter by letter. */
export const wrongCase: Fault = onMessages((response) =>
  renamed(response, (name) => mapOctets(name, (octet) => (isLetter(octet) ? octet ^ 0x20 : octet))),
)

/** The server lower-cases the question, in its answer and for itself. */
export const lowerCases: Fault = onMessages((response) =>
  renamed(response, (name) => mapOctets(name, (octet) => (isLetter(octet) ? octet | 0x20 : octet))),
)

/** The server has the data and does not say that it is authoritative, as a resolver would. */
export const notAuthoritative: Fault = onMessages((response) => ({
  ...response,
  flags: { ...response.flags, aa: false },
}))

/** The server knows nothing of the zone and refers every client to the root. */
export const refersUpward: Fault = onMessages((response) => ({
  ...emptied(response),
  authority: [
    {
      name: ROOT,
      class: CLASS_IN,
      ttl: 518400,
      rdata: { type: 'NS', nsdname: parseName('a.root-servers.net.') },
    },
  ],
}))

/** The server says that it is a resolver: RA is set and AA is not, as where port 53 is intercepted. */
export const recursive: Fault = onMessages((response) => ({
  ...response,
  flags: { ...response.flags, aa: false, ra: true },
}))

/** SOA records show a serial that is behind by so much. */
export function serialBehind(by: number): Fault {
  return onMessages((response) => ({
    ...response,
    answer: response.answer.map((record) => withSerialBehind(record, by)),
    authority: response.authority.map((record) => withSerialBehind(record, by)),
  }))
}

/** Answers are empty and not authoritative, and refer to nobody. */
export const emptyAnswer: Fault = onMessages(emptied)

/** Every UDP question without the server's cookie gets BADCOOKIE and the cookie (RFC 7873 section 5.2.3). */
export const requiresCookies: Fault = within(
  { transports: ['udp'] },
  when(
    ({ edns }) => (edns?.options.find(({ code }) => code === EDNS_OPTION.COOKIE)?.data.length ?? 0) <= 8,
    onMessages((response) => ({ ...emptied(response), rcode: 'BADCOOKIE' })),
  ),
)

/** Answers carry an extended DNS error (RFC 8914), where the question has EDNS. */
export function explains(code: number, text = ''): Fault {
  const data = Uint8Array.from([code >> 8, code & 0xff, ...new TextEncoder().encode(text)])
  return onMessages((response) =>
    response.edns
      ? {
          ...response,
          edns: { ...response.edns, options: [...response.edns.options, { code: EDNS_OPTION.EDE, data }] },
        }
      : response,
  )
}

/** Records show this TTL, whatever is left of theirs. */
export function showsTtl(seconds: number): Fault {
  return onMessages((response) => ({
    ...response,
    answer: response.answer.map((record) => withTtl(record, seconds)),
    authority: response.authority.map((record) => withTtl(record, seconds)),
  }))
}

function withTtl(record: ResourceRecord, ttl: number): ResourceRecord {
  return { ...record, ttl }
}

function emptied(response: Message): Message {
  return {
    ...response,
    rcode: 'NOERROR',
    flags: { ...response.flags, aa: false },
    answer: [],
    authority: [],
    additional: [],
  }
}

function withoutEdns(response: Message): Message {
  const { id, opcode, flags, rcode, question, answer, authority, additional } = response
  return { id, opcode, flags, rcode, question, answer, authority, additional }
}

function withSerialBehind(record: ResourceRecord, by: number): ResourceRecord {
  const { rdata } = record
  return rdata.type === 'SOA' ? { ...record, rdata: { ...rdata, serial: rdata.serial - by } } : record
}

function renamed(response: Message, rename: (name: Name) => Name): Message {
  const question = response.question.map(({ name, type }) => ({ name: rename(name), type }))
  return { ...response, question }
}

function mapOctets(name: Name, change: (octet: number) => number): Name {
  return { ...name, labels: name.labels.map((label) => label.map(change)) }
}

function isLetter(octet: number): boolean {
  return (octet >= 0x41 && octet <= 0x5a) || (octet >= 0x61 && octet <= 0x7a)
}

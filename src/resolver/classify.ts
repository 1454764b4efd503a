// What a reply means, given the question and the zone that the server was asked as. It believes a server only about names of that zone.
import type { Reply } from '../net/exchange.ts'
import { edeOf, type Message, type Question, type ResourceRecord } from '../wire/message.ts'
import { isSubdomain, type Name } from '../wire/name.ts'
import { CLASS_IN } from '../wire/registry.ts'
import { chase, dnameBehind, lowestTtl, ownRecords, type Chase } from './chase.ts'
import type { Alias, Answer, Failure, Lame, NoData, NxDomain, Outcome, Referral } from './outcome.ts'
import { referralOf } from './referral.ts'
import { proofIn, signaturesOver } from './signatures.ts'

export type * from './outcome.ts'
export { isTelling } from './outcome.ts'

type Meaning = Answer | Alias | NoData | NxDomain | Referral | Lame | Failure
type Contradiction = Extract<Outcome, { kind: 'malformed' }>
type Rcode = Alias['rcode']

/**
 * The outcome of a question (RFC 1034 section 4.3.2, RFC 2308 sections 2 and 5, RFC 6604, RFC 6672). `zone` is the apex of the
 * zone whose server was asked; undefined for a recursive resolver, which need not be authoritative and may speak of any name.
 */
export function classify(question: Question, zone: Name | undefined, reply: Reply): Outcome {
  switch (reply.kind) {
    case 'timeout':
      return { kind: 'silent' }
    case 'unreachable':
    case 'malformed':
    case 'unfinished':
      return reply
    case 'reply':
      return outcomeOf(question, zone, reply.message)
  }
}

/** How long a denial may be cached, in seconds (RFC 2308 section 5). Undefined for a record that is no SOA. */
export function negativeTtl(soa: ResourceRecord): number | undefined {
  return soa.rdata.type === 'SOA' ? Math.min(soa.ttl, soa.rdata.minimum) : undefined
}

function outcomeOf(question: Question, zone: Name | undefined, whole: Message): Outcome {
  if (whole.flags.tc)
    return { kind: 'malformed', why: 'the answer is truncated, and no whole one was to be had' }
  const message = onlyInternet(whole)
  const meaning = meaningOf(question, zone, message)
  if (meaning.kind === 'malformed') return meaning
  const { aa, ra } = message.flags
  const proof = proofIn(message.authority)
  const heard = { aa, ede: edeOf(message), ...(proof.length > 0 && { proof }) }
  return { ...(zone && !aa ? withoutAuthority(meaning, ra) : meaning), ...heard }
}

/**
 * What a server of the zone must say with AA is lame without; a referral comes without, since the name is no longer in its zone.
 * A server that offers recursion is no server of the zone for any resolver.
 */
function withoutAuthority(meaning: Meaning, ra: boolean): Meaning {
  switch (meaning.kind) {
    case 'answer':
    case 'alias':
    case 'nodata':
    case 'nxdomain':
      return { ...lame('not-authoritative'), ...(!ra && { taken: meaning }) }
    case 'referral':
    case 'lame':
    case 'error':
      return meaning
  }
}

function meaningOf(question: Question, zone: Name | undefined, message: Message): Meaning | Contradiction {
  switch (message.rcode) {
    case 'NOERROR':
    case 'NXDOMAIN':
      return saidOf(question, zone, message, message.rcode)
    case 'REFUSED':
      return zone ? lame('refused') : { kind: 'error', rcode: 'REFUSED' }
    case 'NOTAUTH':
      return zone ? lame('notauth') : { kind: 'error', rcode: 'NOTAUTH' }
    default:
      return { kind: 'error', rcode: message.rcode }
  }
}

function saidOf(
  question: Question,
  zone: Name | undefined,
  message: Message,
  rcode: Rcode,
): Meaning | Contradiction {
  const chased = chase(question, zone, message.answer)
  if (chased === 'too-long') return { kind: 'error', rcode: 'YXDOMAIN' }
  if (chased) return aliasOf(question, zone, message, rcode, chased)
  const records = ownRecords(message.answer, question.name, question.type)
  if (records.length === 0) return denialOf(question.name, zone, message, rcode)
  if (rcode === 'NXDOMAIN') return { kind: 'malformed', why: 'NXDOMAIN stands beside records of the name' }
  const dname = dnameBehind(question, message.answer)
  return {
    kind: 'answer',
    records,
    ttl: lowestTtl(records),
    signatures: signaturesOver(records, message.answer),
    ...(dname && { madeBy: { records: [dname], signatures: signaturesOver([dname], message.answer) } }),
  }
}

function aliasOf(
  question: Question,
  zone: Name | undefined,
  message: Message,
  rcode: Rcode,
  chased: Chase,
): Alias {
  const believed = zone === undefined || isSubdomain(chased.end, zone)
  const atTarget = believed ? ownRecords(message.answer, chased.end, question.type) : []
  const soa = soaOf(chased.end, zone, message)
  const signatures = signaturesOver(chased.records, message.answer)
  return {
    kind: 'alias',
    target: chased.target,
    via: chased.via,
    records: chased.records,
    ...(signatures.length > 0 && { signatures }),
    beside: ownRecords(message.answer, question.name, question.type),
    ...(atTarget.length > 0 && { answerAtTarget: atTarget }),
    ttl: lowestTtl([...chased.chain, ...atTarget]),
    rcode: believed ? rcode : 'NOERROR',
    ...(soa && { soa }),
  }
}

function denialOf(name: Name, zone: Name | undefined, message: Message, rcode: Rcode): Meaning {
  const soa = soaOf(name, zone, message)
  if (!soa && rcode === 'NOERROR') {
    const referral = referralOf(name, zone, message)
    if (referral) return referral
  }
  const denial = { kind: rcode === 'NXDOMAIN' ? 'nxdomain' : 'nodata', ...(soa && { soa }) } as const
  const foreign = zone && message.flags.aa && !soa && message.authority.some(isSoa)
  return foreign ? { ...lame('other-zone'), taken: denial } : denial
}

/** The SOA record of a zone that holds the name; from a server of `zone`, only of that zone or of one below it. */
function soaOf(name: Name, zone: Name | undefined, message: Message): ResourceRecord | undefined {
  return message.authority.find(
    (record) => isSoa(record) && isSubdomain(name, record.name) && (!zone || isSubdomain(record.name, zone)),
  )
}

function isSoa(record: ResourceRecord): boolean {
  return record.rdata.type === 'SOA'
}

function onlyInternet(message: Message): Message {
  const { answer, authority, additional } = message
  if (answer.every(isInternet) && authority.every(isInternet) && additional.every(isInternet)) return message
  return {
    ...message,
    answer: answer.filter(isInternet),
    authority: authority.filter(isInternet),
    additional: additional.filter(isInternet),
  }
}

function isInternet(record: ResourceRecord): boolean {
  return record.class === CLASS_IN
}

function lame(how: Lame['how']): Lame {
  return { kind: 'lame', how }
}

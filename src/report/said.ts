// What a server said, in words and values: the presentation of an outcome. It does not judge it.
import { negativeTtl } from '../resolver/classify.ts'
import type { Lameness, Outcome } from '../resolver/outcome.ts'
import type { ResourceRecord } from '../wire/message.ts'
import { presentName } from '../wire/name.ts'
import { presentRdata } from '../wire/rdata.ts'
import { edeText } from '../wire/ede.ts'
import type { Said } from './report.ts'

const LAMENESS: Record<Lameness, string> = {
  'not-authoritative': 'an answer without authority',
  'other-zone': 'an answer from another zone',
  'upward-referral': 'a referral upwards',
  'self-referral': 'a referral to itself',
  refused: 'REFUSED',
  notauth: 'NOTAUTH',
  'not-recursive': 'a referral instead of an answer',
}

/** Presents an outcome. */
export function saidOf(outcome: Outcome): Said {
  const { kind } = outcome
  switch (kind) {
    case 'answer':
      return {
        kind,
        words: 'an answer',
        values: presentAll(outcome.records),
        ttl: outcome.ttl,
        ede: edeOf(outcome),
      }
    case 'alias':
      return { ...saidOfAlias(outcome), ede: edeOf(outcome) }
    case 'nodata':
    case 'nxdomain':
      return { kind, words: kind.toUpperCase(), values: [], ...denialTtl(outcome.soa), ede: edeOf(outcome) }
    case 'referral':
      return { kind, words: `a referral to ${presentName(outcome.zone)}`, values: [], ede: edeOf(outcome) }
    case 'lame':
      return { kind, words: LAMENESS[outcome.how], values: [], ede: edeOf(outcome) }
    case 'error':
      return { kind, words: outcome.rcode, values: [], ede: edeOf(outcome) }
    case 'silent':
      return { kind, words: 'no answer', values: [], ede: [] }
    case 'unreachable':
      return { kind, words: `unreachable (${outcome.why})`, values: [], ede: [] }
    case 'malformed':
      return { kind, words: `a broken answer (${outcome.why})`, values: [], ede: [] }
    case 'unfinished':
      return { kind, words: 'no answer yet', values: [], ede: [] }
  }
}

function saidOfAlias(alias: Extract<Outcome, { kind: 'alias' }>): Omit<Said, 'ede'> {
  const { kind, via, target, ttl } = alias
  const values = presentAll([...alias.beside, ...(alias.answerAtTarget ?? [])])
  const owner = alias.beside.length === 0 ? alias.answerAtTarget?.[0]?.name : undefined
  const end = alias.rcode === 'NXDOMAIN' ? ', NXDOMAIN there' : ''
  const words = `${via} ${presentName(target)}${end}`
  return { kind, words, values, ttl, ...(owner && { owner: presentName(owner) }) }
}

function presentAll(records: readonly ResourceRecord[]): string[] {
  return records.map(({ rdata }) => presentRdata(rdata))
}

function denialTtl(soa: ResourceRecord | undefined): { ttl?: number } {
  const ttl = soa && negativeTtl(soa)
  return ttl === undefined ? {} : { ttl }
}

function edeOf({ ede }: Extract<Outcome, { ede: unknown }>): string[] {
  return ede.map(({ code, text }) => (text === '' ? edeText(code) : `${edeText(code)}: ${text}`))
}

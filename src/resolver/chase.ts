// Aliases inside one message: where a CNAME or DNAME in the answer section leads, as far as the server may speak of it.
import type { Question, ResourceRecord } from '../wire/message.ts'
import { compareNames, equalNames, isSubdomain, replaceSuffix, type Name } from '../wire/name.ts'
import type { RRType } from '../wire/registry.ts'

interface Step {
  readonly target: Name
  readonly via: 'CNAME' | 'DNAME'
  /** The alias records that made the step. */
  readonly records: readonly ResourceRecord[]
}

/** The alias that a question met, and the end of the chain that begins with it. */
export interface Chase extends Step {
  /** All alias records on the way. */
  readonly chain: readonly ResourceRecord[]
  /** The last name that the message leads to. */
  readonly end: Name
}

/**
 * Follows the aliases of an answer section from the name asked. Undefined when that name is no alias, or CNAME was asked for;
 * `too-long` when a DNAME makes a name of more than 255 octets of it (RFC 6672 section 2.2). With `zone`, names outside are not
 * followed: its server is no authority for them. A circle ends where it closes.
 */
export function chase(
  question: Question,
  zone: Name | undefined,
  answer: readonly ResourceRecord[],
): Chase | 'too-long' | undefined {
  if (question.type === 'CNAME') return undefined
  const inside = answer.filter((record) => !zone || isSubdomain(record.name, zone))
  const first = stepFrom(question.name, inside)
  if (!first || first === 'too-long') return first
  const chain = [...first.records]
  const seen = new Set([question.name.key])
  let end = first.target
  while (!seen.has(end.key)) {
    seen.add(end.key)
    const next = stepFrom(end, inside)
    if (!next || next === 'too-long') break
    chain.push(...next.records)
    end = next.target
  }
  return { ...first, chain, end }
}

/** The DNAME record that makes the CNAME record of a name in an answer to a question for CNAME, which itself is not followed. */
export function dnameBehind(
  { name, type }: Question,
  answer: readonly ResourceRecord[],
): ResourceRecord | undefined {
  const step = type === 'CNAME' ? stepFrom(name, answer) : undefined
  return step && step !== 'too-long' && step.via === 'DNAME' ? step.records[0] : undefined
}

/** The records of one owner name and type. */
export function ownRecords(records: readonly ResourceRecord[], name: Name, type: RRType): ResourceRecord[] {
  return records.filter((record) => record.rdata.type === type && equalNames(record.name, name))
}

/** The lowest TTL of some records, in seconds; an RRset should have but one (RFC 2181 section 5.2). */
export function lowestTtl(records: readonly ResourceRecord[]): number {
  return Math.min(...records.map(({ ttl }) => ttl))
}

/** A server sends the CNAME that a DNAME makes along with it (RFC 6672 section 3.1); a CNAME of another target stands for itself. */
function stepFrom(name: Name, answer: readonly ResourceRecord[]): Step | 'too-long' | undefined {
  const cname = cnameOf(name, answer)
  const dname = dnameAbove(name, answer)
  if (!dname) return cname
  const target = replaceSuffix(name, dname.record.name, dname.target)
  if (cname && !(target && equalNames(target, cname.target))) return cname
  return target ? { target, via: 'DNAME', records: [dname.record] } : 'too-long'
}

/** Of several CNAME records, which no zone may have (RFC 2181 section 10.1), the first in canonical order of the targets. */
function cnameOf(name: Name, answer: readonly ResourceRecord[]): Step | undefined {
  const records = ownRecords(answer, name, 'CNAME')
  const targets = records.flatMap(({ rdata }) => (rdata.type === 'CNAME' ? [rdata.cname] : []))
  const [target] = targets.sort(compareNames)
  return target && { target, via: 'CNAME', records }
}

/** A DNAME rewrites the names below its owner, not the owner itself (RFC 6672 section 2.3). */
function dnameAbove(
  name: Name,
  answer: readonly ResourceRecord[],
): { record: ResourceRecord; target: Name } | undefined {
  for (const record of answer) {
    const { rdata } = record
    if (rdata.type !== 'DNAME' || equalNames(record.name, name) || !isSubdomain(name, record.name)) continue
    return { record, target: rdata.target }
  }
  return undefined
}

// Replies written as the lines of their sections.
import type { Reply } from '../../src/net/exchange.ts'
import type { EdnsOption, ResourceRecord } from '../../src/wire/message.ts'
import { CLASS_IN, type Rcode } from '../../src/wire/registry.ts'
import { parseZoneFile } from '../../src/wire/zonefile.ts'

/** The sections and flags that matter to what a reply means. */
export interface Sections {
  rcode?: Rcode
  /** True unless it is said. */
  aa?: boolean
  ra?: boolean
  tc?: boolean
  answer?: string
  /** IN unless it is said. */
  answerClass?: number
  authority?: string
  additional?: string
  /** EDNS options. */
  options?: EdnsOption[]
}

/** A reply; names in the lines are relative to the root, the TTL is 300 where none is written. */
export function reply(sections: Sections): Reply {
  const { rcode = 'NOERROR', aa = true, ra = false, tc = false, options } = sections
  return {
    kind: 'reply',
    message: {
      id: 1,
      opcode: 0,
      flags: { qr: true, aa, tc, rd: false, ra, ad: false, cd: false },
      rcode,
      question: [],
      answer: records(sections.answer, sections.answerClass),
      authority: records(sections.authority),
      additional: records(sections.additional),
      ...(options && { edns: { udpSize: 1232, version: 0, dnssecOk: false, options } }),
    },
  }
}

/** The records of lines of a master file, in class IN unless another is given. */
export function records(text = '', recordClass: number = CLASS_IN): ResourceRecord[] {
  return parseZoneFile(text, { ttl: 300 }).map(({ name, ttl, rdata }) => ({
    name,
    ttl,
    rdata,
    class: recordClass,
  }))
}

// Queries and sections as people write them, for the tests of servers.
import type { Message, ResourceRecord } from '../../src/wire/message.ts'
import { parseName, presentName } from '../../src/wire/name.ts'
import { presentRdata } from '../../src/wire/rdata.ts'
import type { RRType } from '../../src/wire/registry.ts'

const NO_FLAGS = { qr: false, aa: false, tc: false, rd: false, ra: false, ad: false, cd: false }

/** A query; `more` overrides parts of it. */
export function dig(name: string, type: RRType, more: Partial<Message> = {}): Message {
  return {
    id: 4711,
    opcode: 0,
    flags: NO_FLAGS,
    rcode: 'NOERROR',
    question: [{ name: parseName(name), type, class: 1 }],
    answer: [],
    authority: [],
    additional: [],
    ...more,
  }
}

/** A query with EDNS. */
export function digEdns(
  name: string,
  type: RRType,
  edns: Partial<NonNullable<Message['edns']>> = {},
): Message {
  return dig(name, type, { edns: { udpSize: 1232, version: 0, dnssecOk: false, options: [], ...edns } })
}

/** Records as lines of a master file. */
export function lines(records: readonly ResourceRecord[]): string[] {
  return records.map(
    ({ name, ttl, rdata }) => `${presentName(name)} ${ttl} ${rdata.type} ${presentRdata(rdata)}`,
  )
}

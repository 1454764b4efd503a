// The caret under the first place where a value seen and the expected one part.
import type { Caret } from '../../check/evidence.ts'
import { presentRdata, textOf, type Rdata, type RdataOf } from '../../wire/rdata.ts'

/** Both texts as they are shown, in presentation format without quotation marks, and where they part; both are TXT. */
export function caretOf(seen: Rdata, expected: Rdata, remark: string): Caret | undefined {
  if (seen.type !== 'TXT' || expected.type !== 'TXT') return undefined
  const [is, should] = [textOf(seen), textOf(expected)]
  const same = should.findIndex((octet, index) => octet !== is[index])
  const position = shown(should.subarray(0, same === -1 ? should.length : same)).length
  return { seen: shown(is), expected: shown(should), position, remark }
}

/** Octets as the one string of a TXT record, without the quotation marks around it. */
function shown(octets: Uint8Array): string {
  const rdata: RdataOf<'TXT'> = { type: 'TXT', strings: [octets] }
  return presentRdata(rdata).slice(1, -1)
}

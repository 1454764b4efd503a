// Names and records in sentences: in backticks, so that every writer can set them apart from the words around them.
import { decimalEscape } from '../wire/escape.ts'
import type { Name } from '../wire/name.ts'
import { presentRdata, type Rdata } from '../wire/rdata.ts'

/**
 * A name as people write it, without the dot of the root, in backticks; a backtick in it is escaped. In small letters, for
 * names in answers may share their letters with the question, in which they are mixed at random.
 */
export function quoted({ key }: Name): string {
  return inBackticks(key.length > 1 ? key.slice(0, -1) : key)
}

/** A record by its type and the beginning of its data, the data in backticks. */
export function quotedRecord(rdata: Rdata): string {
  const text = presentRdata(rdata)
  return `${rdata.type} ${inBackticks(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)}`
}

/** Data in a sentence; the lines of a cure have it whole. */
const LONGEST = 60

const BACKTICK = 0x60

function inBackticks(text: string): string {
  return `\`${text.replaceAll('`', decimalEscape(BACKTICK))}\``
}

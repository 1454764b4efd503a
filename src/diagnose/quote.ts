// Names and records in sentences: in backticks, so that every writer can set them apart from the words around them.
import { decimalEscape } from '../wire/escape.ts'
import { plainName, type Name } from '../wire/name.ts'
import { presentRdata, type Rdata } from '../wire/rdata.ts'

/** A name as people write it, in backticks; a backtick in it is escaped. */
export function quoted(name: Name): string {
  return inBackticks(plainName(name))
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

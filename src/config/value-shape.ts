// Warns of values that no CA can take for what a DNS challenge wants, before anything is asked.
import { readPersistRecord } from '../certificate/persist-record.ts'
import { valueShape } from '../certificate/value.ts'
import { textOf } from '../wire/rdata.ts'
import { quote, type Notes } from './mistake.ts'
import type { WrittenValue } from './value.ts'

/** Warns of each TXT value that dns-01 and dns-account-01 cannot have, and says what was probably meant. */
export function warnOfShapes(values: Iterable<WrittenValue>, notes: Notes): void {
  forEachText(values, (octets, line) => {
    const text = Buffer.from(octets).toString('utf8')
    const shape = valueShape(text)
    if (shape.kind === 'right') return
    const hint = shape.suggestion === undefined ? [] : [`Did you mean ${quote(shape.suggestion)}?`]
    notes.warn(
      [`${quote(text)} is not the value of a challenge.`, ...shape.sentences, ...hint].join(' '),
      line,
    )
  })
}

/** Warns of each TXT value that cannot be read as a dns-persist-01 record. */
export function warnOfPersistFaults(values: Iterable<WrittenValue>, notes: Notes): void {
  forEachText(values, (octets, line) => {
    const record = readPersistRecord(octets)
    if (record.kind === 'malformed') notes.warn(record.sentence, line)
  })
}

function forEachText(
  values: Iterable<WrittenValue>,
  check: (octets: Uint8Array, line?: number) => void,
): void {
  for (const { rdata, line } of values) {
    if (rdata.type === 'TXT') check(textOf(rdata), line)
  }
}

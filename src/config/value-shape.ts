// Values that no CA can take for what a DNS challenge wants, told before anything is asked.
import { readPersistRecord } from '../certificate/persist-record.ts'
import { valueShape } from '../certificate/value.ts'
import { textOf } from '../wire/rdata.ts'
import { quote, type Notes } from './mistake.ts'
import type { WrittenValue } from './value.ts'

/**
 * Refuses each TXT value that dns-01 and dns-account-01 cannot have, and says what was probably meant: a record that holds
 * the same would be right here and nowhere else.
 */
export function refuseShapes(values: Iterable<WrittenValue>, notes: Notes): void {
  forEachMisshapen(values, ({ given, sentence, meant, line }) =>
    notes.mistake({
      line,
      given,
      sentence,
      meant,
      allowed: 'the 43 characters of base64url that a CA compares',
    }),
  )
}

/** Warns of the same at a name that only looks like one for a challenge: there may be other texts. */
export function warnOfShapes(values: Iterable<WrittenValue>, notes: Notes): void {
  forEachMisshapen(values, ({ sentence, meant, line }) => {
    const hint = meant === undefined ? '' : ` Did you mean ${quote(meant)}?`
    notes.warn(`${sentence}${hint}`, line)
  })
}

/** Warns of each TXT value that cannot be read as a dns-persist-01 record. */
export function warnOfPersistFaults(values: Iterable<WrittenValue>, notes: Notes): void {
  forEachText(values, (octets, line) => {
    const record = readPersistRecord(octets)
    if (record.kind === 'malformed') notes.warn(record.sentence, line)
  })
}

interface Misshapen {
  readonly given: string
  readonly sentence: string
  readonly meant: string | undefined
  readonly line: number | undefined
}

function forEachMisshapen(values: Iterable<WrittenValue>, tell: (misshapen: Misshapen) => void): void {
  forEachText(values, (octets, line) => {
    const given = Buffer.from(octets).toString('utf8')
    const shape = valueShape(given)
    if (shape.kind === 'right') return
    const sentence = [`${quote(given)} is not the value of a challenge.`, ...shape.sentences].join(' ')
    tell({ given, sentence, meant: shape.suggestion, line })
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

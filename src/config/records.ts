// The `records` setting: lines `name TYPE value` as in a zone file. What is expected of them is decided elsewhere.
import { textOf } from '../wire/rdata.ts'
import { NameError, type Name } from '../wire/name.ts'
import { parseRecordLines, ZoneFileError, type RecordLine } from '../wire/zonefile.ts'
import { readDomainName } from './domain-name.ts'
import { noteEmpty, quote, type Notes } from './mistake.ts'
import { conversionNote } from './name-setting.ts'
import { recordTypeOf, RECORD_TYPES, type RecordType } from './value.ts'

/** One line of `records`. */
export interface WrittenRecord extends RecordLine {
  readonly type: RecordType
  /** The line as it was written. */
  readonly text: string
}

/** What a line may be, for messages. */
const RECORD_FORMS = 'lines "name TYPE value" as in a zone file'

/** At the beginning of a line, where no name can have it, `#` begins a comment as in the lists of the other settings. */
const NUMBER_SIGN_COMMENT = /^([^\S\n]*)#/gm

/**
 * Reads the lines; notes every mistake, and gives nothing if there is one. Names are absolute, `;` begins a comment, as `#`
 * does in front of a line, TTL and class are read and ignored.
 */
export function readRecords(text: string, notes: Notes): WrittenRecord[] | undefined {
  const written = text.split('\n').map((line) => line.trim())
  const converted = new Map<Name, string>()
  try {
    const records = parseRecordLines(text.replace(NUMBER_SIGN_COMMENT, '$1;'), (owner) =>
      ownerName(owner, converted),
    )
    if (records.length === 0) noteEmpty(text, notes)
    for (const { name, line } of records) remarkConversion(converted.get(name), line, notes)
    return everyKnown(records, written, notes)
  } catch (error) {
    if (!(error instanceof ZoneFileError)) throw error
    for (const { line, message } of error.faults) {
      const given = written[line - 1] ?? ''
      notes.mistake({ line, given, problem: `cannot be read: ${message}`, allowed: RECORD_FORMS })
    }
    return undefined
  }
}

function ownerName(text: string, converted: Map<Name, string>): Name {
  const reading = readDomainName(text)
  if (reading.kind === 'fault') throw new NameError(`${quote(text)} ${reading.problem}`)
  if (reading.converted !== undefined) converted.set(reading.name, conversionNote(text, reading.converted))
  return reading.name
}

function remarkConversion(sentence: string | undefined, line: number, notes: Notes): void {
  if (sentence !== undefined) notes.remark(sentence, line)
}

function everyKnown(
  records: readonly RecordLine[],
  written: readonly string[],
  notes: Notes,
): WrittenRecord[] | undefined {
  const known = records.flatMap((record) => {
    const type = recordTypeOf(record.type)
    const text = written[record.line - 1] ?? ''
    if (type !== undefined) return [{ ...record, type, text }]
    notes.mistake({
      line: record.line,
      given: text,
      problem: `has a type that cannot be waited for, ${record.type}`,
      allowed: RECORD_TYPES.join(', '),
    })
    return []
  })
  for (const record of known) warnOfLooseText(record, notes)
  return known.length > 0 && known.length === records.length ? known : undefined
}

/** Zone files cut a text without quotes at spaces and semicolons, which few people expect. */
function warnOfLooseText({ rdata, text, line }: WrittenRecord, notes: Notes): void {
  if (rdata.type !== 'TXT' || text.includes('"')) return
  const value = quote(Buffer.from(textOf(rdata)).toString('utf8'))
  if (/[^\s;\\];/.test(text)) {
    notes.warn(
      `What follows the semicolon is a comment, so the value is ${value}; put the value in quotes to keep it whole.`,
      line,
    )
  } else if (rdata.strings.length > 1) {
    notes.warn(
      `Words without quotes are joined without a space, so the value is ${value}; put the value in quotes to keep its spaces.`,
      line,
    )
  }
}

// What is said of a run that is ready: what was seen, and what should be known all the same.
import { unbroken } from './markdown.ts'
import type { Phrase } from './phrase.ts'
import { placesOf, rightWords } from './places.ts'
import { foundOf, isPreflight } from './preflight.ts'
import type { RecordReport, Report } from './report.ts'
import { quotedSubject } from './subject.ts'
import { duration } from './time.ts'
import { untoldSentences } from './untold.ts'
import { counted } from './wording.ts'

/** What was seen, where, and after which time. */
export function seenOf({ records, took, settings }: Report): Phrase[] {
  const unchecked = records.filter(({ anyValue }) => anyValue)
  const onlyTheWay = records.every(isPreflight)
  const [first] = records
  const who =
    records.length === 1 && first
      ? quotedSubject(first)
      : `${records.length} of ${counted(records.length, 'record')}`
  const are = records.length === 1 ? 'is' : 'are'
  const found = onlyTheWay ? 'can be looked up' : `${are} ${rightWords(records)}`
  return [
    { text: who, strong: true },
    { text: `${found} ${placesOf(records)}${caaOf(records, settings.ca)}.` },
    ...(onlyTheWay ? [{ text: foundOf(records) }] : []),
    ...(unchecked.length > 0 && !onlyTheWay ? [{ text: anyValueOf(unchecked.length, records.length) }] : []),
    ...untoldSentences(records).map((text) => ({ text })),
    { text: 'Waited' },
    { text: unbroken(duration(took)), strong: true },
    { text: '.' },
  ]
}

function anyValueOf(unchecked: number, of: number): string {
  return unchecked === of ? 'Any value was taken.' : `Of ${counted(unchecked, 'record')} any value was taken.`
}

/** Of a run that is ready, what should be known all the same: the worst of it, and how much more there is. */
export function besidesOf({ causes, verdict }: Report): Phrase[] {
  if (!verdict.ready) return []
  const [worst, ...others] = causes
  const [finding] = worst?.findings ?? []
  if (!worst || !finding) return []
  const more = others.length > 0 ? ` And ${others.length} more below.` : ''
  return [
    { text: worst.severity === 'note' ? 'Note' : 'Warning', strong: true },
    { text: `: ${finding.headline}. ${finding.cure.sentence}${more}` },
  ]
}

function caaOf(records: readonly RecordReport[], ca: string | undefined): string {
  const verdicts = records.flatMap(({ caa }) => caa)
  const permitted = verdicts.length > 0 && verdicts.every(({ verdict }) => verdict === 'permitted')
  return permitted ? `, and CAA lets ${ca ?? 'a CA'} issue` : ''
}

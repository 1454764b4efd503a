// The one line that says what a run came to and why. Data in it stands in backticks.
import { group } from '../check/grouping.ts'
import type { Report, RecordReport, ServerReport } from './report.ts'
import { answerWords, lacksAddress, wrongAlike } from './outstanding.ts'
import { isUnanimous, placesOf, rightWords } from './places.ts'
import { quotedSubject, thingOf, withoutRoot } from './subject.ts'
import { counted } from './wording.ts'

/** Above this many records a reader wants the causes counted, before any single one. */
export const FEW_RECORDS = 10

type Findings = Pick<Report, 'records' | 'causes' | 'settings' | 'ending'>

/** The headline of a run, without a final full stop. */
export function headlineOf(findings: Findings): string {
  const open = findings.records.filter(({ state }) => state !== 'ready')
  const [first] = open
  if (!first) return `${readyHeadline(findings)}${warningsOf(findings)}`
  if (findings.records.length > FEW_RECORDS) return countHeadline(findings, open)
  const cause = findings.causes.find(({ severity }) => severity === 'error')
  return cause?.findings[0]?.headline ?? unexplained(first, findings)
}

function readyHeadline({ records, settings }: Findings): string {
  const checked = records.some(({ anyValue }) => !anyValue)
  if (settings.challenge !== undefined) {
    return checked ? 'DNS will pass validation' : 'the way to the name is in order; no value was checked'
  }
  const [first] = records
  const single = records.length === 1 && first
  const who = single ? `${quotedSubject(first)} is` : `all ${records.length} records are`
  const everywhere = single ? 'everywhere it was asked' : 'everywhere they were asked'
  const where = isUnanimous(records) ? everywhere : placesOf(records)
  const isAbsence = records.every(({ match }) => match === 'absent')
  return checked || isAbsence
    ? `${who} ${rightWords(records)} ${where}`
    : `${who} there, ${where}; no value was compared`
}

function warningsOf({ causes }: Findings): string {
  const warnings = causes.filter(({ severity }) => severity === 'warning').length
  return warnings > 0 ? `, with ${counted(warnings, 'warning')}` : ''
}

function countHeadline({ records, causes }: Findings, open: readonly RecordReport[]): string {
  const toCorrect = causes.filter(
    ({ severity, state }) => severity === 'error' && state !== 'waiting' && state !== 'unknown',
  )
  const stopped = open.filter(({ state }) => state === 'failed' || state === 'blocked').length
  const waiting = open.filter(({ state }) => state === 'waiting').length
  const unknown = open.length - stopped - waiting
  const parts = [
    stopped > 0 ? `${needs(stopped)} ${counted(Math.max(1, toCorrect.length), 'correction')}` : '',
    waiting > 0 ? `${needs(waiting)} time` : '',
    unknown > 0 ? `${unknown} could not be seen` : '',
  ]
  const rest = parts.filter((part) => part !== '').join(', ')
  const passed = records.length - open.length
  return `${passed} of ${counted(records.length, thingOf(records))} ${passed === 1 ? 'passes' : 'pass'}, ${rest}`
}

/** What is seen of a record for which no cause is known. */
function unexplained(
  record: RecordReport,
  { ending, records }: Pick<Findings, 'ending' | 'records'>,
): string {
  const { authoritative, resolvers, endedBefore } = record
  const name = quotedSubject(record)
  const end = ending === 'cancelled' ? 'the run was cancelled' : 'the time ended'
  if (endedBefore === 'confirmation')
    return `${name} was seen right, but ${end} before a second look could confirm it`
  if (endedBefore === 'answers') return `${end} before ${missed(record)}`
  const outstanding = record.servers.filter(({ sight }) => sight !== 'right' && sight !== 'not-tested')
  const most = group(outstanding, answerWords).toSorted((a, b) => b.length - a.length)[0]
  if (!most) return unheard(record)
  if (authoritative && authoritative.right < authoritative.of) {
    const told = tell(most, authoritative.of, 'authoritative servers', record)
    if (lacksAddress(record, records))
      return `\`${withoutRoot(record.name)}\` has no address (A or AAAA): ${told}`
    return wrongAlike(record) === 'missing' ? `${name} is not there: ${told}` : `${told} for ${name}`
  }
  return `${tell(most, resolvers?.of ?? most.length, 'resolvers', record)} for ${name}`
}

/** What there was no time for. */
function missed(record: RecordReport): string {
  const name = quotedSubject(record)
  const open = record.servers.filter(({ said }) => said.kind === 'unfinished')
  const labels = [...new Set(open.map(({ label }) => `\`${label}\``))]
  const [first] = labels
  if (first === undefined) return `all that decides about ${name} could be asked`
  const who = labels.length === 1 ? first : `${labels.length} servers`
  return `${who} had answered for ${name}`
}

/** Nobody says anything else, and yet too few say it. */
function unheard(record: RecordReport): string {
  const name = quotedSubject(record)
  if (!record.servers.some(({ sight }) => sight === 'right'))
    return `${name} could not be asked of any server`
  return `${name} is ${rightWords([record])} where it was seen, and too few servers could be asked`
}

function tell(
  [first, ...others]: readonly [ServerReport, ...ServerReport[]],
  of: number,
  who: string,
  { expected }: RecordReport,
): string {
  const number = Math.min(1 + others.length, of)
  const [have, give] = number === 1 ? ['has', 'gives'] : ['have', 'give']
  const said =
    first.differs === 'present'
      ? `still ${have} ${expected.length > 0 ? 'the value' : 'a record'}`
      : `${give} ${answerWords(first)}`
  return `${number} of ${of} ${who} ${said}`
}

function needs(number: number): string {
  return `${number} ${number === 1 ? 'needs' : 'need'}`
}

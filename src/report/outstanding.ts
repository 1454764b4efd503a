// What those say that do not show a record yet, in a few words for one line of a log.
import { group } from '../check/grouping.ts'
import { isOnTheWay } from './wording.ts'
import type { Differs, RecordReport, ServerReport } from './report.ts'

/** Servers named before the rest is counted. */
const MOST_NAMES = 3

/** `NXDOMAIN` where all say the same, else by server: `ns2.example.net: NXDOMAIN (serial 41, elsewhere 42)`. */
export function outstandingWords({ servers, endedBefore }: RecordReport): string {
  if (endedBefore === 'confirmation') return 'seen right, and not confirmed by a second look'
  const open = servers.filter(({ sight }) => sight !== 'right' && sight !== 'not-tested')
  const answers = group(open, answerWords)
  if (answers.length === 0) return 'no server could be asked'
  const everywhere = answers.length === 1 && open.length === servers.length
  const elsewhere = servers.find(({ sight, serial }) => sight === 'right' && serial !== undefined)?.serial
  return answers
    .map((same) =>
      everywhere
        ? answerWords(same[0])
        : `${names(same)}: ${answerWords(same[0])}${serials(same[0], elsewhere)}`,
    )
    .join('; ')
}

/** What all authoritative servers that were asked have wrong alike; undefined where they are not of one kind. */
export function wrongAlike({ servers }: RecordReport): Differs | 'missing' | undefined {
  const asked = servers.filter(
    (server) => server.role === 'authoritative' && server.sight !== 'not-tested' && !isOnTheWay(server),
  )
  const kinds = asked.map(({ sight, differs }) => (sight === 'absent' ? 'missing' : differs))
  return new Set(kinds).size === 1 ? kinds[0] : undefined
}

const DIFFERENCES: Record<Differs, string> = {
  other: 'another value',
  incomplete: 'only some of the values',
  surplus: 'more than the expected values',
  present: 'still there',
}

/** Whether a CA that would take an address of either type finds none at this name. */
export function lacksAddress(record: RecordReport, records: readonly RecordReport[]): boolean {
  const missing = records.filter(
    (other) => other.name === record.name && other.anyValue && wrongAlike(other) === 'missing',
  )
  const types = new Set(missing.map(({ type }) => type))
  return wrongAlike(record) === 'missing' && types.has('A') && types.has('AAAA')
}

/** What one server said, in a few words. */
export function answerWords({ differs, said }: ServerReport): string {
  return differs ? DIFFERENCES[differs] : said.words
}

function names(servers: readonly ServerReport[]): string {
  const labels = [...new Set(servers.map(({ label }) => label))]
  const more = labels.length - MOST_NAMES
  return `${labels.slice(0, MOST_NAMES).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

/** A server that holds another version of the zone than one that shows the record. */
function serials({ serial }: ServerReport, elsewhere: number | undefined): string {
  if (serial === undefined || elsewhere === undefined || serial === elsewhere) return ''
  return ` (serial ${serial}, elsewhere ${elsewhere})`
}

// What those say that do not show a record yet, in a few words for one line of a log.
import { group } from './group.ts'
import type { RecordReport, ServerReport } from './report.ts'

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

/** Whether every authoritative server that was asked says that there is no such record. */
export function isMissing({ servers }: RecordReport): boolean {
  const asked = servers.filter(({ role, sight }) => role === 'authoritative' && sight !== 'not-tested')
  return asked.length > 0 && asked.every(({ sight }) => sight === 'absent')
}

/** What one server said, in a few words. */
export function answerWords({ sight, said }: ServerReport): string {
  return sight === 'wrong' ? 'another value' : said.words
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

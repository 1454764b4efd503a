// What every server said, in lines that look as dig prints them, so that people who know dig trust them.
import { barLines } from './bars.ts'
import type { RecordReport, Report, ServerReport } from './report.ts'
import { subjectText } from './subject.ts'
import { shorten } from './visible.ts'
import { counted, wasSent } from './wording.ts'

/** A line of evidence; a longer value is whole in the JSON report. */
const LONGEST_VALUE = 600

/** How much was asked: `38 questions in 4 rounds`. */
export function effort({ questions, rounds }: Report): string {
  return `${counted(questions, 'question')} in ${counted(rounds, 'round')}`
}

/** Everything known about one record, and its timeline. Lines are not fit for a log yet. */
export function evidenceLines(record: RecordReport, report: Report): string[] {
  const timeline = barLines(record, report)
  return [...answerLines(record), ...(timeline.length > 0 ? ['', ...timeline] : [])]
}

/** What every server said of one record, and what else is known of it. */
function answerLines(record: RecordReport): string[] {
  return [
    `; ${subjectText(record)}`,
    ...record.path
      .slice(1)
      .map(
        ({ name, via = 'alias', zone }) => `; ${via} ${name}${zone === undefined ? '' : ` in zone ${zone}`}`,
      ),
    ...expectedLines(record),
    ...record.servers.flatMap((server) => serverLines(server, record.type)),
    ...record.caa.map(({ sentence }) => `; ${sentence}`),
    ...(record.dnssec
      ? [
          `; DNSSEC: ${record.dnssec.status}${record.dnssec.why === undefined ? '' : `, ${record.dnssec.why}`}`,
        ]
      : []),
  ]
}

function expectedLines({ expected, match }: RecordReport): string[] {
  const values = expected.map((value) => shorten(value, LONGEST_VALUE))
  if (match !== 'absent') return values.map((value) => `; expected ${value}`)
  return values.length > 0 ? values.map((value) => `; not expected ${value}`) : ['; no record expected']
}

function serverLines(server: ServerReport, type: string): string[] {
  const { said, name } = server
  const own = said.kind === 'answer' ? type : said.words
  const values = said.values.map(
    (value) => `${said.owner ?? name} ${said.ttl ?? ''} IN ${type} ${shorten(value, LONGEST_VALUE)}`,
  )
  return [
    headerOf(server),
    ...(said.kind === 'alias' ? [`${name} ${said.ttl ?? ''} IN ${own}`] : []),
    ...values,
  ]
}

/** `;; SERVER: 192.0.2.53 (ns1.example.net) udp, 12 ms, status: NXDOMAIN, serial 2026112203` */
function headerOf(server: ServerReport): string {
  const { address, label, role, transport, ms, tries, said, serial, notes, sight } = server
  const negative = said.kind === 'nodata' || said.kind === 'nxdomain'
  const who = [label === address ? '' : label, role === 'authoritative' ? '' : role]
    .filter(Boolean)
    .join(', ')
  const facts = [
    `;; SERVER: ${[address, who && `(${who})`, transport].filter(Boolean).join(' ')}`,
    wasSent(server) ? `${Math.round(ms)} ms` : '',
    tries > 1 ? `${tries} tries` : '',
    `status: ${said.kind === 'answer' || said.kind === 'alias' ? 'NOERROR' : said.words}`,
    negative && said.ttl !== undefined ? `negative TTL ${said.ttl} s` : '',
    serial === undefined ? '' : `serial ${serial}`,
    sight === 'not-tested' ? 'not tested from here' : '',
    ...said.ede.map((text) => `EDE ${text}`),
    ...notes,
  ]
  return facts.filter((fact) => fact !== '').join(', ')
}

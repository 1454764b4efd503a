// The page that holds our verdicts beside those of the CA: docs/ca-agreement.md, made from a run and compared with one.
import type { Validation } from '../acme-driver.ts'
import type { Report } from '../../../src/report/report.ts'
import { markdownTable } from '../markdown-table.ts'
import type { State } from './state.ts'

/** Where the page is. */
export const PAGE = 'docs/ca-agreement.md'

/** Both verdicts on a state. */
export interface Row {
  readonly state: State
  readonly verdict: Report['verdict']
  readonly said: Validation
}

/** A group of rows under a heading. */
export interface Chapter {
  readonly heading: string
  readonly rows: readonly Row[]
}

/** Whether we are ready just when the CA validates. */
export function agree({ verdict, said }: Row): boolean {
  return verdict.ready === said.valid
}

/** The whole page. */
export function pageOf(chapters: readonly Chapter[]): string {
  const rows = chapters.flatMap((chapter) => chapter.rows)
  const apart = rows.filter((row) => !agree(row))
  const lax = apart.filter(({ said }) => said.valid)
  return `# Agreement with a CA

In each of ${rows.length} states of a signed tree of zones the gate looks first, as \`cert-ready --challenge dns-01 --ca letsencrypt\` does from the
tree's own root and trust anchor; then a CA validates: Debian's Pebble 2.4.0 behind Unbound 1.17.1, which validates DNSSEC from the same trust
anchor. The root, the top-level domains and most zones are served and signed by Knot, those that are broken on purpose by NSD. Where servers
differ, Unbound is made to ask the worst of them.

The two agree in ${rows.length - apart.length} states. In ${lax.length} the CA issues though the published rules let it refuse, most of all because this CA asks for no CAA
records; in ${apart.length - lax.length} it cannot read an answer that the rules allow. There the gate keeps to the rules, and the remark says what the CA does
otherwise. In no state is the gate ready where a CA that keeps the rules may refuse.

\`__tests__/real/ca.test.ts\` holds every row; this makes the page anew:

\`\`\`sh
UPDATE_DOCS=1 npm test -- real/ca
\`\`\`

${chapters.map(chapterText).join('\n')}`
}

/** What of a page must stay as it is: all but the wording of verdicts, which is for others to hold. */
export function essence(page: string): string[] {
  const rows = page.split('\n').filter((line) => line.startsWith('|'))
  return rows.map((row) => {
    const [, title = '', ours = '', , theirs = '', ...rest] = row
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim())
    return [title, ours, theirs.split(':')[0], ...rest].join(' | ')
  })
}

const HEAD = ['State', 'We', 'Because', 'The CA', 'Agreed', 'Remark']

function chapterText({ heading, rows }: Chapter): string {
  return `## ${heading}\n\n${markdownTable(HEAD, rows.map(cellsOf))}`
}

function cellsOf(row: Row): string[] {
  const { state, verdict, said } = row
  const cells = [
    state.title,
    verdict.state,
    verdict.headline,
    wordsOf(said),
    agree(row) ? 'yes' : 'no',
    state.oddity ?? state.remark ?? '',
  ]
  return cells.map((cell) => cell.replaceAll('|', String.raw`\|`))
}

function wordsOf(said: Validation): string {
  if (said.valid) return 'valid'
  const [, words = said.detail] = REASONS.find(([sign]) => said.detail.includes(sign)) ?? []
  return `invalid: ${words}`
}

/** Parts of Pebble's details, and what they mean. */
const REASONS = [
  ['Correct value not found', 'value not found'],
  ['No TXT records found', 'no TXT records'],
  [String.raw`'\\x02'`, 'SERVFAIL'],
  [String.raw`'\\x03'`, 'NXDOMAIN'],
  ['i/o timeout', 'no answer'],
] as const

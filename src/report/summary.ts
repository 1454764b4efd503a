// The job summary in Markdown: verdict and cause, whether waiting helps, one picture, the table, the cures, the rest folded.
import { barLines } from './bars.ts'
import { causeLine, cureBlock, notes } from './cause-section.ts'
import { changesOf } from './changes.ts'
import { effort, evidenceLines } from './evidence.ts'
import { footer } from './footer.ts'
import { FEW_RECORDS } from './headline.ts'
import { details, fence, prose } from './markdown.ts'
import { optionsTable } from './options.ts'
import { worstFirst } from './order.ts'
import { explanationOf, leadingCause, outlookOf, titleState } from './outlook.ts'
import { overview, type OverviewDetail } from './overview.ts'
import { phraseMarkdown } from './phrase.ts'
import { pictureBlock, pictureOf } from './picture.ts'
import { recordTable } from './record-table.ts'
import { besidesOf } from './ready.ts'
import type { Report } from './report.ts'
import { verdictWords } from './wording.ts'

/** GitHub drops the whole summary of a step above this many bytes. */
export const SUMMARY_LIMIT = 1024 * 1024

/** How much a summary tells. */
interface Detail extends OverviewDetail {
  /** Every answer of every server. */
  readonly evidence: boolean
  /** Records with a timeline. */
  readonly timelines: number
  readonly picture: boolean
}

const EVERYTHING: Detail = {
  evidence: true,
  readyRows: true,
  timelines: Infinity,
  picture: true,
  causes: Infinity,
  names: Infinity,
  line: 2_000,
}
const WITHOUT_EVIDENCE: Detail = { ...EVERYTHING, evidence: false }
const WITHOUT_READY: Detail = { ...WITHOUT_EVIDENCE, readyRows: false }
const WITHOUT_PICTURES: Detail = { ...WITHOUT_READY, timelines: 0, picture: false }

/**
 * What is left out first when a summary is too long. Each step renders anew, so that no table, fence or fold is ever cut;
 * the last is bounded whatever the report holds.
 */
const LADDER: readonly Detail[] = [
  EVERYTHING,
  WITHOUT_EVIDENCE,
  WITHOUT_READY,
  { ...WITHOUT_READY, timelines: 10 },
  WITHOUT_PICTURES,
  { ...WITHOUT_PICTURES, names: 50, line: 300 },
  { ...WITHOUT_PICTURES, names: 10, line: 100, causes: 10 },
]
/** The summary of a run, in at most `limit` bytes. */
export function summaryOf(report: Report, limit = SUMMARY_LIMIT): string {
  for (const detail of LADDER.slice(0, -1)) {
    const text = render(report, detail)
    if (Buffer.byteLength(text) <= limit) return text
  }
  return render(report, LADDER.at(-1) ?? EVERYTHING)
}

function render(report: Report, detail: Detail): string {
  const body = report.records.length > FEW_RECORDS ? overview(report, detail) : fewParts(report, detail)
  const parts = [
    `## ${verdictWords(titleState(report))}: ${prose(report.verdict.headline)}`,
    phraseMarkdown([...outlookOf(report), ...besidesOf(report)]),
    ...body,
    notes(
      report,
      report.causes.filter(({ severity }) => severity !== 'error'),
      detail,
    ),
    evidenceFold(report, detail),
    footer(report),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

/** One picture, the cure and the table of all records. */
function fewParts(report: Report, detail: Detail): string[] {
  const leading = leadingCause(report)
  const picture = detail.picture ? pictureOf(report) : undefined
  const changes = picture?.kind === 'caret' ? [] : changesOf(report)
  const others = report.causes.filter((cause) => cause.severity === 'error' && cause !== leading)
  return [
    prose(explanationOf(report)),
    picture ? pictureBlock(picture) : '',
    cureBlock(changes, detail.line),
    optionsTable(report),
    recordTable(report, report.records),
    others.map((cause) => causeLine(report, cause, detail)).join('\n'),
    tip(report),
  ]
}

/** Says that no cache has learned a wrong answer from this run, where one could have. */
function tip({ records, settings }: Report): string {
  const spared = records.some(
    ({ state, resolvers }) => state !== 'ready' && state !== 'unknown' && !resolvers,
  )
  if (!spared || settings.require === 'resolvers-only') return ''
  return '> [!TIP]\n> Public resolvers were not asked about what is not right yet, so this run has put no wrong answer into any cache.'
}

function evidenceFold(report: Report, { evidence, timelines }: Detail): string {
  const records = worstFirst(report.records)
  const blocks = evidence
    ? records.map((record) => evidenceLines(record, report))
    : records.slice(0, timelines).map((record) => barLines(record, report))
  const lines = blocks.filter((block) => block.length > 0).flatMap((block) => block.concat(''))
  return lines.length === 0 ? '' : details(`Evidence: ${effort(report)}`, fence('text', lines.slice(0, -1)))
}

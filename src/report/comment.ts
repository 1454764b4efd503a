// The body of a pull request comment: verdict and cause, one picture, the records in a line, and where to read more.
import { cureBlock, docsOf } from './cause-section.ts'
import { changesOf } from './changes.ts'
import { code, link, prose } from './markdown.ts'
import { FEW_RECORDS } from './headline.ts'
import { leadingCause, outlookOf } from './outlook.ts'
import { phraseMarkdown } from './phrase.ts'
import { pictureBlock, pictureOf } from './picture.ts'
import { worstFirst } from './order.ts'
import { besidesOf } from './ready.ts'
import type { RecordReport, Report } from './report.ts'
import { withoutRoot } from './subject.ts'
import { stamp } from './time.ts'
import { counted, fraction, SYMBOLS } from './wording.ts'

/** GitHub refuses a body of more than 65,536 characters. */
export const COMMENT_LIMIT = 65_000

/** Where the comment stands. */
export interface CommentPlace {
  /** Tells this comment from those of other jobs. */
  readonly key: string
  readonly commit: string
  /** The run that writes it: an older run does not overwrite what a newer one wrote. */
  readonly run: number
  /** The page with the whole summary. */
  readonly summary?: string
}

/** How much a comment tells; left out from the end. */
interface Detail {
  readonly picture: boolean
  readonly records: number
}

const LADDER: readonly Detail[] = [
  { picture: true, records: 10 },
  { picture: true, records: 3 },
  { picture: false, records: 0 },
]
const SHORT_COMMIT = 7

/** The beginning of the hidden line by which a comment is found again. The key is escaped. */
export function commentMarker(key: string): string {
  return `<!-- cert-ready:${encodeURIComponent(key)} `
}

/** The run that wrote a comment; undefined when it does not say. */
export function runOfComment(body: string): number | undefined {
  const run = /^<!-- cert-ready:\S+ run:(\d{1,15}) -->/.exec(body)?.[1]
  return run === undefined ? undefined : Number(run)
}

/** The body of the comment, at most 65,000 characters. */
export function commentBody(report: Report, place: CommentPlace): string {
  const rest = LADDER.slice(1)
  return rest.reduce(
    (body, detail) => (body.length <= COMMENT_LIMIT ? body : render(report, place, detail)),
    render(report, place, LADDER[0] ?? { picture: false, records: 0 }),
  )
}

/** Whether two bodies say the same to a reader, whichever run wrote them when. */
export function saysTheSame(a: string, b: string): boolean {
  return readable(a) === readable(b)
}

function render(report: Report, place: CommentPlace, detail: Detail): string {
  const { ended } = report
  const picture = detail.picture ? pictureOf(report) : undefined
  const changes = picture?.kind === 'caret' ? [] : changesOf(report)
  const parts = [
    `${commentMarker(place.key)}run:${place.run} -->`,
    `### ${titleOf(report)}`,
    phraseMarkdown([...outlookOf(report), ...besidesOf(report)]),
    picture ? pictureBlock(picture) : '',
    detail.picture ? cureBlock(changes, 300) : '',
    linkLine(report, place, detail),
    `<sub>for ${commitText(place.commit)}, ${stamp(ended)}, updated in place</sub>`,
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

function titleOf({ verdict: { state, headline } }: Report): string {
  switch (state) {
    case 'ready':
      return `${SYMBOLS[state]} DNS is ready`
    case 'unknown':
      return `${SYMBOLS[state]} DNS could not be seen: ${prose(headline)}`
    case 'waiting':
    case 'failed':
    case 'blocked':
      return `${SYMBOLS[state]} DNS is not ready: ${prose(headline)}`
  }
}

/** GitHub makes a link of a commit that stands in plain text. */
function commitText(commit: string): string {
  const short = commit.slice(0, SHORT_COMMIT)
  return /^[0-9a-f]+$/.test(short) ? short : code(short)
}

function linkLine(report: Report, { summary }: CommentPlace, { records }: Detail): string {
  const many = report.records.length > FEW_RECORDS
  const worth = worstFirst(report.records).filter(({ state }) => !many || state !== 'ready')
  const shown = worth.slice(0, records).map(recordPart)
  const hidden = report.records.length - shown.length
  const cause = leadingCause(report)
  return [
    ...shown,
    ...(hidden > 0 ? [shown.length > 0 ? `and ${hidden} more` : counted(hidden, 'record')] : []),
    ...(summary === undefined ? [] : [link('full summary', summary)]),
    ...(cause ? [link(`${code(cause.id)} explained`, docsOf(report, cause.id))] : []),
  ].join(' · ')
}

function recordPart({ state, name, type, authoritative, resolvers }: RecordReport): string {
  const tally = [authoritative, resolvers].find((asked) => asked && asked.of > 0)
  return `${SYMBOLS[state]} ${code(withoutRoot(name))} ${type}${tally ? ` ${fraction(tally)}` : ''}`
}

/** A body without its marker and the time in its last line. */
function readable(body: string): string {
  const time = /\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC(?=, updated in place<\/sub>\s*$)/
  return body
    .replace(/^<!--.*?-->\s*/, '')
    .replace(time, '')
    .replaceAll('\r\n', '\n')
    .trimEnd()
}

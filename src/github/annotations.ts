// What a step shows beside its log: one annotation for each cause, and the evidence in one closed group of the log.
import type * as Actions from '@actions/core'
import type { FailOn } from '../report/exit.ts'
import { docsOf } from '../report/cause-section.ts'
import { plain } from '../report/phrase.ts'
import type { Cause, Report } from '../report/report.ts'
import { subjectText } from '../report/subject.ts'
import { evidenceText, titleText } from '../report/text.ts'
import { logLine, shorten } from '../report/visible.ts'

/** The part of `@actions/core` that annotates. */
export type AnnotationCore = Pick<
  typeof Actions,
  'error' | 'warning' | 'notice' | 'setFailed' | 'info' | 'startGroup' | 'endGroup'
>

type Level = 'error' | 'warning' | 'notice'

/** The runner shows ten of each level for a step; the tenth says what the run came to, or how many more there are. */
const MOST = 9
/** The runner cuts a message at 4096 characters. */
const LONGEST = 4_000
/** Records named in one annotation. */
const NAMED = 5

/** Annotates every cause, the worst first, and fails the step with the headline unless `failOn` says not to. */
export function annotate(core: AnnotationCore, report: Report, failOn: FailOn): void {
  for (const level of ['error', 'warning', 'notice'] as const) {
    const causes = report.causes.filter((cause) => levelOf(cause, failOn) === level)
    for (const cause of causes.slice(0, MOST)) {
      core[level](messageOf(report, cause), { title: cause.id })
    }
    const more = causes.length - MOST
    if (more > 0 && level !== 'error') core[level](`and ${more} more, see the job summary`)
  }
  if (report.verdict.ready) return
  const errors = report.causes.filter((cause) => levelOf(cause, failOn) === 'error').length
  const rest = errors > MOST ? ` (and ${errors - MOST} more causes, see the job summary)` : ''
  if (failOn === 'error') core.setFailed(`${titleText(report)}${rest}`)
  else core.warning(titleText(report))
}

/** Writes what every server said into one closed group. */
export function logEvidence(core: AnnotationCore, report: Report): void {
  const { title, lines } = evidenceText(report)
  core.startGroup(title)
  for (const line of lines) core.info(line)
  core.endGroup()
}

/** Where nothing fails the step, an error is only a warning. */
function levelOf({ severity }: Cause, failOn: FailOn): Level {
  switch (severity) {
    case 'error':
      return failOn === 'never' ? 'warning' : 'error'
    case 'warning':
      return 'warning'
    case 'note':
      return 'notice'
  }
}

function messageOf(report: Report, cause: Cause): string {
  const named = cause.records.flatMap((index) => report.records[index] ?? []).map(subjectText)
  const rest = named.length > NAMED ? ` and ${named.length - NAMED} more` : ''
  const [first] = cause.findings
  const what = first ? `${plain(first.headline)}. ${plain(first.cure.sentence)}` : ''
  const where = `${named.slice(0, NAMED).join(', ')}${rest}`
  return logLine(shorten(`${where}: ${what} ${docsOf(report, cause.id)}`, LONGEST))
}

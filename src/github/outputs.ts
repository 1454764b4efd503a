// What a step gives to those after it: outputs and the job summary.
import type * as Actions from '@actions/core'
import { withoutRoot } from '../report/subject.ts'
import type { RecordReport, Report } from '../report/report.ts'
import { summaryOf } from '../report/summary.ts'
import { logLine } from '../report/visible.ts'

/** The part of `@actions/core` that sets outputs. */
export type OutputCore = Pick<typeof Actions, 'setOutput' | 'warning'>

/** The part of `@actions/core` that writes the job summary. */
export interface SummaryCore {
  readonly summary: Pick<(typeof Actions)['summary'], 'addRaw'>
  info(message: string): void
  warning(message: string): void
}

/** Files that are outputs; one that could not be written is an empty output. */
export interface OutputPlaces {
  /** Path of the JSON report. */
  readonly report?: string
  /** Path of the ledger. */
  readonly ledger?: string
}

/** GitHub holds a job to 1 MB of outputs, counted in UTF-16; bytes of the summary, which leave room for names and for other steps. */
const LONGEST_OUTPUT = 250_000

/** Sets every output of the action; that they cannot be set is one warning. */
export function setOutputs(core: OutputCore, report: Report, places: OutputPlaces): void {
  const { verdict } = report
  set(core, {
    ready: String(verdict.ready),
    state: verdict.state,
    failed: JSON.stringify(failedNames(report)),
    cause: JSON.stringify(causeIds(report)),
    'retry-after': retryAfter(report),
    report: places.report ?? '',
    ledger: places.ledger ?? '',
    summary: summaryOf(report, LONGEST_OUTPUT),
  })
}

/** Sets every output of a run that never began, so that a later step reads no empty list. There is no state where nothing was seen. */
export function setOutputsOfMistakes(core: OutputCore, summary: string): void {
  set(core, {
    ready: 'false',
    state: '',
    failed: '[]',
    cause: '[]',
    'retry-after': '',
    report: '',
    ledger: '',
    summary,
  })
}

function set(core: OutputCore, outputs: Readonly<Record<string, string>>): void {
  try {
    for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value)
  } catch (error) {
    core.warning(logLine(`The outputs could not be set: ${reasonOf(error)}`))
  }
}

/** Writes the job summary; that it cannot be written is one warning. Some GitHub Enterprise Servers have none, which is none. */
export async function writeJobSummary(core: SummaryCore, markdown: string): Promise<void> {
  try {
    await core.summary.addRaw(markdown).write()
  } catch (error) {
    const sentence = logLine(`No job summary was written: ${reasonOf(error)}`)
    if (process.env['GITHUB_STEP_SUMMARY'] === undefined) core.info(sentence)
    else core.warning(sentence)
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** The names that are not ready, each once: those on the certificate where there is one, else owner names. */
function failedNames({ records }: Report): string[] {
  return [...new Set(records.filter(({ state }) => state !== 'ready').flatMap(namesOf))]
}

function namesOf({ domains, name }: RecordReport): readonly string[] {
  return domains.length > 0 ? domains : [withoutRoot(name)]
}

function causeIds({ causes }: Report): string[] {
  return [...new Set(causes.filter(({ severity }) => severity === 'error').map(({ id }) => id))]
}

/** Whole seconds until looking again can help; empty when it cannot. */
function retryAfter({ verdict }: Report): string {
  return verdict.retryAfter === undefined ? '' : String(Math.ceil(verdict.retryAfter / 1_000))
}

// What a step gives to those after it: outputs and the job summary.
import type * as Actions from '@actions/core'
import { withoutRoot } from '../report/subject.ts'
import type { RecordReport, Report } from '../report/report.ts'
import { summaryOf } from '../report/summary.ts'

/** The part of `@actions/core` that sets outputs. */
export type OutputCore = Pick<typeof Actions, 'setOutput'>

/** The part of `@actions/core` that writes the job summary. */
export interface SummaryCore {
  readonly summary: Pick<(typeof Actions)['summary'], 'addRaw'>
  info(message: string): void
}

/** Files that are outputs. */
export interface OutputPlaces {
  /** Path of the JSON report. */
  readonly report: string
  /** Path of the ledger. */
  readonly ledger: string
}

/** GitHub holds a job to 1 MB of outputs, counted in UTF-16; bytes of the summary, which leave room for names and for other steps. */
const LONGEST_OUTPUT = 250_000

/** Sets every output of the action. */
export function setOutputs(core: OutputCore, report: Report, places: OutputPlaces): void {
  const { verdict } = report
  core.setOutput('ready', String(verdict.ready))
  core.setOutput('state', verdict.state)
  core.setOutput('failed', JSON.stringify(failedNames(report)))
  core.setOutput('cause', JSON.stringify(causeIds(report)))
  core.setOutput('retry-after', retryAfter(report))
  core.setOutput('report', places.report)
  core.setOutput('ledger', places.ledger)
  core.setOutput('summary', summaryOf(report, LONGEST_OUTPUT))
}

/** Writes the job summary; says so where there is none to write to, as on some GitHub Enterprise Servers. */
export async function writeJobSummary(core: SummaryCore, markdown: string): Promise<void> {
  try {
    await core.summary.addRaw(markdown).write()
  } catch (error) {
    core.info(`No job summary was written: ${error instanceof Error ? error.message : String(error)}`)
  }
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

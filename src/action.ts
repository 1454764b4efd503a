// Entry of the action: reads the inputs, wires the Actions toolkit and the real World, tells, sets the exit status.
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { presentNote, SettingsError } from './config/mistake.ts'
import { readSettings, type Settings } from './config/read-settings.ts'
import { DOCS, RULE_IDS } from './diagnose/ids.ts'
import { echoOf, gate } from './gate.ts'
import { annotate, logEvidence } from './github/annotations.ts'
import { readInputs } from './github/inputs.ts'
import { setOutputs, setOutputsOfMistakes, writeJobSummary } from './github/outputs.ts'
import { beginPosts } from './github/posts.ts'
import { core } from './github/toolkit.ts'
import { nodeWorld } from './net/node-world.ts'
import { EXIT, exitStatus } from './report/exit.ts'
import { mistakesSummary } from './report/mistakes.ts'
import { beginStory, planLine } from './report/story.ts'
import { summaryOf } from './report/summary.ts'
import { reportText } from './report/text.ts'
import { logLine } from './report/visible.ts'
import { openRunFiles, type WantedFile } from './run-files.ts'
import { outliveReaders } from './unheard-output.ts'
import { VERSION } from './version.ts'

const world = nodeWorld()
const cancelled = new AbortController()
outliveReaders([process.stdout], (sentence) => process.stderr.write(`${sentence}\n`))
// The runner sends SIGINT, 7.5 s later SIGTERM: time enough to write down what was seen.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => cancelled.abort())

const inputs = readInputs(core)

try {
  const settings = await readSettings(inputs, { now: world.date().getTime(), diagnoses: RULE_IDS })
  process.exitCode = await run(settings)
} catch (error) {
  if (!(error instanceof SettingsError)) throw error
  for (const mistake of error.mistakes) core.error(logLine(presentNote(mistake)), { title: mistake.input })
  const summary = mistakesSummary(error.mistakes)
  if (inputs['summary']?.trim().toLowerCase() !== 'false') await writeJobSummary(core, summary)
  setOutputsOfMistakes(core, summary)
  process.exitCode = EXIT.badInput
}

async function run(settings: Settings): Promise<number> {
  const files = await openRunFiles(filesOf(settings))
  for (const remark of settings.remarks) core.info(logLine(presentNote(remark)))
  for (const warning of settings.warnings)
    core.warning(logLine(presentNote(warning)), { title: warning.input })
  for (const sentence of files.missing) core.warning(logLine(sentence))
  const posts = await beginPosts(settings, core, world)
  const story = beginStory()
  const started = world.now()
  core.info(planLine(VERSION, echoOf(settings)))
  const report = await gate(settings, world, {
    signal: cancelled.signal,
    tell(event) {
      const moment = { elapsed: world.now() - started, now: world.date() }
      for (const line of story(event, moment)) core.info(line)
      posts.tell(event)
    },
    ...(files.record && { record: files.record }),
    about: { version: VERSION, docs: DOCS, ...seenFrom() },
  })
  const { written, failures } = await files.finish(report)
  for (const sentence of failures) core.warning(logLine(sentence))
  if (settings.summary) await writeJobSummary(core, summaryOf(report))
  setOutputs(core, report, written)
  for (const line of reportText(report, { color: process.env['NO_COLOR'] === undefined })) core.info(line)
  logEvidence(core, report)
  annotate(core, report, settings.failOn)
  await posts.end(report)
  return exitStatus(report, settings.failOn)
}

/** The report and, beside it, the ledger; in a fresh folder of the job's own where the settings name none. */
function filesOf({ reportPath, ledgerPath }: Settings): { report: WantedFile; ledger: WantedFile } {
  const folder = join(process.env['RUNNER_TEMP'] || tmpdir(), `cert-ready-${randomUUID()}`)
  const report = reportPath ?? join(folder, 'report.json')
  const ledger = ledgerPath ?? join(dirname(report), 'ledger.jsonl')
  return {
    report: { path: report, named: reportPath !== undefined },
    ledger: { path: ledger, named: ledgerPath !== undefined },
  }
}

function seenFrom(): { seenFrom?: string } {
  const place = process.env['RUNNER_ENVIRONMENT']
  if (place === undefined) return {}
  return { seenFrom: place === 'github-hosted' ? 'a GitHub-hosted runner' : 'a self-hosted runner' }
}

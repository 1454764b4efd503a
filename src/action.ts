// Entry of the action: reads the inputs, wires the Actions toolkit and the real World, tells, sets the exit status.
import { createWriteStream, mkdirSync, mkdtempSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { presentNote, SettingsError } from './config/mistake.ts'
import { readSettings, type Settings } from './config/read-settings.ts'
import { DOCS, RULE_IDS } from './diagnose/ids.ts'
import { echoOf, gate } from './gate.ts'
import { annotate, logEvidence } from './github/annotations.ts'
import { readInputs } from './github/inputs.ts'
import { setOutputs, writeJobSummary } from './github/outputs.ts'
import { beginPosts } from './github/posts.ts'
import { core } from './github/toolkit.ts'
import { nodeWorld } from './net/node-world.ts'
import { EXIT, exitStatus } from './report/exit.ts'
import { beginStory, planLine } from './report/story.ts'
import { summaryOf } from './report/summary.ts'
import { reportText } from './report/text.ts'
import { logLine } from './report/visible.ts'
import { VERSION } from './version.ts'

const world = nodeWorld()
const cancelled = new AbortController()
// The runner sends SIGINT, 7.5 s later SIGTERM: time enough to write down what was seen.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => cancelled.abort())

try {
  const settings = await readSettings(readInputs(core), { now: world.date().getTime(), diagnoses: RULE_IDS })
  process.exitCode = await run(settings)
} catch (error) {
  if (!(error instanceof SettingsError)) throw error
  for (const mistake of error.mistakes) core.error(logLine(presentNote(mistake)), { title: mistake.input })
  process.exitCode = EXIT.badInput
}

async function run(settings: Settings): Promise<number> {
  for (const warning of settings.warnings)
    core.warning(logLine(presentNote(warning)), { title: warning.input })
  const files = filesOf(settings)
  const ledger = createWriteStream(files.ledger)
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
    record: (line) => ledger.write(`${line}\n`),
    about: { version: VERSION, docs: DOCS, ...seenFrom() },
  })
  await Promise.all([
    writeFile(files.report, `${JSON.stringify(report, undefined, 2)}\n`),
    new Promise<void>((done) => ledger.end(() => done())),
  ])
  if (settings.summary) await writeJobSummary(core, summaryOf(report))
  setOutputs(core, report, files)
  for (const line of reportText(report, { color: process.env['NO_COLOR'] === undefined })) core.info(line)
  logEvidence(core, report)
  annotate(core, report, settings.failOn)
  await posts.end(report)
  return exitStatus(report, settings.failOn)
}

/** The report and, beside it, the ledger; in a fresh folder of the job's own where the settings name none. */
function filesOf({ reportPath, ledgerPath }: Settings): { report: string; ledger: string } {
  const folder = mkdtempSync(join(process.env['RUNNER_TEMP'] ?? tmpdir(), 'cert-ready-'))
  const report = reportPath ?? join(folder, 'report.json')
  const ledger = ledgerPath ?? join(dirname(report), 'ledger.jsonl')
  for (const file of [report, ledger]) mkdirSync(dirname(file), { recursive: true })
  return { report, ledger }
}

function seenFrom(): { seenFrom?: string } {
  const place = process.env['RUNNER_ENVIRONMENT']
  if (place === undefined) return {}
  return { seenFrom: place === 'github-hosted' ? 'a GitHub-hosted runner' : 'a self-hosted runner' }
}

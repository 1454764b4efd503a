// Runs the gate in a terminal: progress on standard error, the result on standard output, the exit status honest.
import type { RawSettings } from '../config/draft.ts'
import { presentNote, SettingsError } from '../config/mistake.ts'
import { readSettings, type Settings } from '../config/read-settings.ts'
import { DOCS, RULE_IDS } from '../diagnose/ids.ts'
import { echoOf, gate } from '../gate.ts'
import type { World } from '../net/world.ts'
import { EXIT, exitStatus } from '../report/exit.ts'
import { beginStory, planLine } from '../report/story.ts'
import { reportText } from '../report/text.ts'
import { logLine } from '../report/visible.ts'
import { openRunFiles, type RunFiles } from '../run-files.ts'
import { VERSION } from '../version.ts'
import { beginLive, type Progress } from './live.ts'
import type { Screen } from './screen.ts'

/** How a check is shown. */
export interface Showing {
  readonly json: boolean
  readonly watch: boolean
}

/** Reads the settings, runs the gate, prints; gives the exit status. */
export async function runCheck(
  raw: RawSettings,
  { json, watch }: Showing,
  world: World,
  screen: Screen,
  signal: AbortSignal,
): Promise<number> {
  const begun = await beginOrMistakes(raw, world, screen)
  if (begun === undefined) return EXIT.badInput
  const { settings, files } = begun
  screen.note(planLine(VERSION, echoOf(settings)))
  const progress = watch && screen.live ? beginLive(screen, world) : lines(screen, world)
  const report = await gate(settings, world, {
    signal,
    tell: (event) => progress.tell(event),
    ...(files.record && { record: files.record }),
    about: { version: VERSION, docs: DOCS },
  }).finally(() => progress.end())
  const { failures } = await files.finish(report)
  for (const sentence of failures) screen.note(logLine(`warning: ${sentence}`))
  if (json) screen.print(JSON.stringify(report, undefined, 2))
  else for (const line of reportText(report, { color: screen.color })) screen.print(line)
  return exitStatus(report, settings.failOn)
}

async function beginOrMistakes(
  raw: RawSettings,
  world: World,
  screen: Screen,
): Promise<{ settings: Settings; files: RunFiles } | undefined> {
  try {
    const settings = await readSettings(raw, { now: world.date().getTime(), diagnoses: RULE_IDS })
    for (const remark of settings.remarks) screen.note(logLine(presentNote(remark)))
    for (const warning of settings.warnings) screen.note(logLine(`warning: ${presentNote(warning)}`))
    return { settings, files: await openRunFiles(filesOf(settings)) }
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error
    for (const mistake of error.mistakes) screen.note(logLine(`error: ${presentNote(mistake)}`))
    return undefined
  }
}

/** Only what is named: a terminal has no folder of a job. */
function filesOf({ reportPath, ledgerPath }: Settings): Parameters<typeof openRunFiles>[0] {
  return {
    ...(reportPath !== undefined && { report: { path: reportPath, named: true } }),
    ...(ledgerPath !== undefined && { ledger: { path: ledgerPath, named: true } }),
  }
}

function lines(screen: Screen, world: World): Progress {
  const story = beginStory()
  const started = world.now()
  return {
    tell(event) {
      for (const line of story(event, { elapsed: world.now() - started, now: world.date() }))
        screen.note(line)
    },
    end: () => {},
  }
}

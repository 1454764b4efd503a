// Plays a case of the gallery: the run with the mistake, its cure, and the run after it.
import type { Report } from '../../src/report/report.ts'
import { summaryOf } from '../../src/report/summary.ts'
import { reportText } from '../../src/report/text.ts'
import { applyCures } from '../diagnose/cured.ts'
import { runGate } from '../world/run-gate.ts'
import { signedInternet, type SignedInternet, type SignedScript } from '../world/signed-internet.ts'
import type { GalleryCase } from './case.ts'

/** What came of a case. */
export interface Played {
  readonly before: Report
  readonly after: Report
  /** What is printed of the run with the mistake: the job summary, and the text in a terminal. */
  readonly summary: string
  readonly text: string
}

/** What a run costs changes with its schedule, and is not what the gallery is about. */
const EFFORT = /Evidence: \d+ questions in \d+ rounds?/

/** Runs the gate, does what the cure says, and runs it again. */
export async function play(shown: GalleryCase): Promise<Played> {
  const scene = prepared(shown)
  const before = await run(shown, scene)
  const after = await runCured(shown, scene, before)
  return {
    before,
    after,
    summary: summaryOf(before).replace(EFFORT, 'Evidence: … questions in … rounds'),
    text: `${reportText(before, { color: false }).join('\n')}\n`,
  }
}

function runCured(shown: GalleryCase, scene: SignedInternet, before: Report): Promise<Report> {
  const { cure } = shown
  if (cure === 'mended') return run(shown, sceneOf(shown))
  if (typeof cure === 'function') return run(shown, scene, cure(scene) ?? {})
  if (cure) return run({ ...shown, ...cure }, prepared({ ...shown, ...cure }))
  applyCures(scene.net, before)
  return run(shown, scene)
}

function prepared(shown: GalleryCase): SignedInternet {
  const scene = sceneOf(shown)
  shown.prepare?.(scene)
  return scene
}

async function run(
  { settings, signed, options }: GalleryCase,
  { net, anchor }: SignedInternet,
  changed: Record<string, string> = {},
): Promise<Report> {
  const anchors = signed === true ? { 'trust-anchor': anchor } : {}
  const { report } = await runGate(net, { ...settings, ...anchors, ...changed }, options)
  return report
}

/** Zones that are not signed are those of a signed internet in which nobody signs. */
function sceneOf({ zones, signed }: GalleryCase): SignedInternet {
  if (signed === true) return signedInternet(zones)
  const unsigned: Record<string, SignedScript> = {}
  for (const [apex, script] of Object.entries({ '.': '', ...zones }))
    unsigned[apex] = { ...(typeof script === 'string' ? { text: script } : script), unsigned: true }
  return signedInternet(unsigned)
}

// What a case of the gallery is: zones with one mistake in them, and how the mistake is cured.
import type { RunOptions } from '../world/run-gate.ts'
import type { SignedInternet, SignedScript } from '../world/signed-internet.ts'

/** One mistake: where it is, how the gate is run, and its cure. */
export interface GalleryCase {
  /** By apex; those without a text are there to be walked through. */
  readonly zones: Record<string, string | SignedScript>
  /** Whether the zones are signed from the root down, and the run has the trust anchor. */
  readonly signed?: boolean
  /** What the zone texts cannot show, a sentence or more. */
  readonly remark?: string
  readonly settings: Record<string, string>
  readonly options?: RunOptions
  /** What the zone texts cannot do, done before the run. */
  readonly prepare?: (scene: SignedInternet) => void
  /**
   * What the cure says where it names no lines to change: `mended` undoes what was prepared, others begin with other zones or
   * surroundings. Without it the lines of all cures are applied. Gives the settings to change, where the cure is there.
   */
  readonly cure?:
    | 'mended'
    | Partial<Pick<GalleryCase, 'zones' | 'options'>>
    | ((scene: SignedInternet) => Record<string, string> | void)
}

/** The cases of one family, by the id of the rule. */
export type GalleryCases = Record<string, GalleryCase>

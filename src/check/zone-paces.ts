// The paces of all zones of a watch: which is due, whose turn it is there, and which of them has news. Holds instants; asks nobody.
import type { World } from '../net/world.ts'
import { nextPace, type Pace, type Shown } from './pace.ts'
import { untilNextSweep } from './schedule.ts'

/** The paces of zones, by the keys of `zoneKey`. */
export interface ZonePaces {
  /** When a zone is worth another look, on the monotonic clock; at once if it was never looked at. */
  dueOf(key: string): number
  turnOf(key: string): number
  /** Takes in what a look at zones showed, `waited` zones being waited for; gives those of which that is news. */
  keep(shown: ReadonlyMap<string, Shown>, waited: number): ReadonlySet<string>
  /** Whether news of a zone may make us ask for all that is outstanding in it. */
  maySweep(key: string): boolean
  /** That was done, and so many names are still outstanding, some of them at servers that send no cookie. */
  swept(key: string, left: { readonly names: number; readonly uncookied: number }): void
}

/** Begins the paces of a watch. */
export function createZonePaces(world: Pick<World, 'now'>, started: number): ZonePaces {
  const paces = new Map<string, Pace>()

  return {
    dueOf: (key) => paces.get(key)?.due ?? world.now(),
    turnOf: (key) => paces.get(key)?.turn ?? 0,
    keep(shown, waited) {
      const moment = { now: world.now(), started, zones: waited }
      for (const [key, what] of shown) paces.set(key, nextPace(paces.get(key), moment, what))
      return new Set([...shown.keys()].filter((key) => paces.get(key)?.news === moment.now))
    },
    maySweep: (key) => (paces.get(key)?.sweepFrom ?? 0) <= world.now(),
    swept(key, { names, uncookied }) {
      const pace = paces.get(key)
      if (pace) paces.set(key, { ...pace, sweepFrom: world.now() + untilNextSweep(names, uncookied) })
    },
  }
}

// The live view of `--watch`: drawn anew every second and whenever something changes, over what was drawn before.
import type { Event, WatchedRecord } from '../check/watched.ts'
import type { World } from '../net/world.ts'
import { recordReport } from '../report/build.ts'
import { liveLines } from '../report/live-view.ts'
import { plain } from '../report/phrase.ts'
import { beginStory } from '../report/story.ts'
import type { Screen } from './screen.ts'

/** Tells people of a run while it goes on. */
export interface Progress {
  tell(event: Event): void
  /** Nothing more is told. */
  end(): void
}

/** The clock of the view ticks so often; milliseconds. */
const TICK = 1_000
const CLEAR_BELOW = '\u001b[J'
/** Where a cache can be emptied is for the report to say. */
const NO_PAGES = new Map<string, string>()

/** Begins the view. What is worth keeping is written above it once. */
export function beginLive(screen: Screen, world: World): Progress {
  const records = new Map<WatchedRecord['expectation'], WatchedRecord>()
  const story = beginStory()
  const started = world.now()
  let why = ''
  let drawn = 0
  let stopTicking = world.after(TICK, tick)

  return {
    tell(event) {
      switch (event.kind) {
        case 'started':
        case 'heartbeat':
          return
        case 'record':
          records.set(event.record.expectation, event.record)
          why = ''
          return draw()
        case 'waiting':
          why = plain(event.why)
          return draw()
        case 'timeout-too-short':
          return draw(story(event, { elapsed: world.now() - started, now: world.date() }))
      }
    },
    end: () => {
      stopTicking()
      draw()
    },
  }

  function tick(): void {
    draw()
    stopTicking = world.after(TICK, tick)
  }

  function draw(above: readonly string[] = []): void {
    const elapsed = world.now() - started
    const { columns, rows } = screen.size()
    const clock = { began: world.date().getTime() - elapsed, started }
    const reports = [...records.values()].map((record) => recordReport(record, clock, NO_PAGES))
    // The line below the view holds the cursor; a view as high as the screen would scroll, and could not be written over.
    const view = liveLines(reports, { elapsed, why, columns, rows: rows - 1 })
    const back = drawn > 0 ? `\u001b[${drawn}A` : ''
    screen.note(`${back}${CLEAR_BELOW}${[...above, ...view].join('\n')}`)
    drawn = view.length
  }
}

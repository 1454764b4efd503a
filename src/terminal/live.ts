// The live view of `--watch`: one line for each server, written over when it changes.
import type { Event, WatchedRecord } from '../check/watched.ts'
import type { World } from '../net/world.ts'
import { recordReport } from '../report/build.ts'
import { serverLines } from '../report/text.ts'
import { stopwatch } from '../report/time.ts'
import type { Screen } from './screen.ts'

/** More servers than this scroll out of a terminal, and what has scrolled away cannot be written over. */
const MOST_LINES = 20

/** Begins the view; it is drawn anew whenever a record changes. */
export function beginLive(screen: Screen, world: World): (event: Event) => void {
  const records = new Map<WatchedRecord['expectation'], WatchedRecord>()
  const started = world.now()
  let drawn = 0

  return (event) => {
    if (event.kind !== 'record') return
    records.set(event.record.expectation, event.record)
    const clock = { began: world.date().getTime() - (world.now() - started), started }
    const lines = [...records.values()]
      .flatMap((record) => serverLines(recordReport(record, clock, new Map())))
      .slice(0, MOST_LINES)
    const back = drawn > 0 ? `\u001b[${drawn}A` : ''
    const view = [stopwatch(world.now() - started), ...lines].map((line) => `\u001b[2K${line}`)
    screen.note(`${back}${view.join('\n')}`)
    drawn = view.length
  }
}

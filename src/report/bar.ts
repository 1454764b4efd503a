// One bar: what one server showed over a stretch of time, a column at a time.
import type { ServerReport } from './report.ts'

export const RIGHT = '█'
export const NOT_RIGHT = '░'
/** It changed so often that not every change was kept. */
export const CHANGING = '▒'
const NOT_ASKED = ' '

/** The first `ms` milliseconds of the run in so many columns. The last one shows the last sight, whatever the rounding. */
export function barOf({ history }: Pick<ServerReport, 'history'>, ms: number, columns: number): string {
  return Array.from({ length: columns }, (_, at) => {
    const middle = ((at + 0.5) / columns) * ms
    const last = at === columns - 1 ? history.length - 1 : history.findLastIndex((seen) => seen.at <= middle)
    const glimpse = history[last]
    if (history[last + 1]?.skipped !== undefined) return CHANGING
    if (!glimpse || glimpse.sight === 'not-tested') return NOT_ASKED
    return glimpse.sight === 'right' ? RIGHT : NOT_RIGHT
  }).join('')
}

/** From when on a server has been right, in milliseconds since the beginning of the run; undefined when it is not. */
export function rightSince({ sight, history }: ServerReport): number | undefined {
  return sight === 'right' ? history.findLast((glimpse) => glimpse.sight === 'right')?.at : undefined
}

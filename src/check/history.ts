// How the view of each server has changed over a run: what is kept of it, so that an hour of a server that flaps takes no more room
// than a minute. Pure.
import { viewKey } from './entry.ts'
import type { Change } from './evidence.ts'

/** Changes kept of one view from its beginning, and as many of the latest; people see no more of them in a bar. */
const KEPT = 16
/** Changes kept of one record. More come about only where an alias leads elsewhere at every look. */
const MOST = 1_024

/** The history with those views that are not as they were before. */
export function remember(history: readonly Change[], views: readonly Change[]): readonly Change[] {
  const last = new Map(history.map((change) => [keyOf(change), change.sight]))
  return views.reduce((known, view) => {
    if (last.get(keyOf(view)) === view.sight) return known
    last.set(keyOf(view), view.sight)
    return withChange(known, view)
  }, history)
}

function withChange(history: readonly Change[], change: Change): readonly Change[] {
  const own = history.filter((one) => keyOf(one) === keyOf(change))
  const [gone, next] = own.slice(KEPT)
  if (own.length < 2 * KEPT || !gone || !next) return [...history, change].slice(-MOST)
  const skipped = (gone.skipped ?? 0) + 1
  return [
    ...history.filter((one) => one !== gone).map((one) => (one === next ? { ...one, skipped } : one)),
    change,
  ]
}

function keyOf({ name, server }: Change): string {
  return viewKey(name, server)
}

// How the view of each server has changed over a run. Pure.
import { viewKey } from './entry.ts'
import type { Change } from './evidence.ts'

/** The history with those views that are not as they were before. */
export function remember(history: readonly Change[], views: readonly Change[]): readonly Change[] {
  const last = new Map(history.map((change) => [keyOf(change), change.sight]))
  const changes = views.filter((view) => {
    const isNew = last.get(keyOf(view)) !== view.sight
    last.set(keyOf(view), view.sight)
    return isNew
  })
  return [...history, ...changes]
}

function keyOf({ name, server }: Change): string {
  return viewKey(name, server)
}

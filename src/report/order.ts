// The order in which states matter.
import type { State } from '../check/verdict.ts'

/** The states of a run, the worst first. */
export const WORST_FIRST: readonly State[] = ['blocked', 'failed', 'unknown', 'waiting', 'ready']

/** What is in the worst state first; otherwise in the order given. */
export function worstFirst<T extends { readonly state: State }>(items: readonly T[]): T[] {
  return items.toSorted((a, b) => WORST_FIRST.indexOf(a.state) - WORST_FIRST.indexOf(b.state))
}

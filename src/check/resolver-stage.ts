// Recursive resolvers during a watch: required ones are asked until they are right, the others once, for a note. Never
// before the authoritative servers show what is expected, or our own question would plant the negative answer.
import type { World } from '../net/world.ts'
import type { Entry } from './entry.ts'
import { secondsKept, zoneNegativeTtl } from './eta.ts'
import { requirementFor, type Plan } from './plan.ts'
import type { Rounds } from './rounds.ts'
import { untilNextResolverLook } from './schedule.ts'
import { resolverSightOf } from './sight.ts'

/** A note is worth this many milliseconds at the end of a run, and no more. */
const PATIENCE_FOR_NOTES = 250

/** The part of a watch that asks resolvers. */
export interface ResolverStage {
  /** When, on the monotonic clock, a required resolver is worth another question. */
  readonly due: number
  /** Asks the required resolvers that are due, and begins to ask for notes. */
  advance(): Promise<void>
  /** Takes in the notes that have come. */
  note(): Promise<void>
}

/** Begins the stage; with no resolvers named it never asks. */
export function beginResolverStage(plan: Plan, world: World, rounds: Rounds): ResolverStage {
  let began: number | undefined
  let due = Number.POSITIVE_INFINITY
  const noted = new Set<Entry['evidence']['expectation']>()
  const notes: Promise<void>[] = []

  return {
    get due() {
      return due
    },
    advance,
    async note() {
      if (notes.length > 0) await Promise.race([Promise.all(notes), world.sleep(PATIENCE_FOR_NOTES)])
    },
  }

  async function advance(): Promise<void> {
    if (plan.resolvers.length === 0) return
    beginNotes()
    const waiting = rounds.entries.filter(isRequired).filter(({ verdict }) => verdict.state !== 'ready')
    if (began !== undefined && world.now() < due) return
    await rounds.resolvers(isRequired)
    const asked = rounds.entries.filter((entry) => isRequired(entry) && entry.evidence.resolvers.length > 0)
    if (waiting.length === 0 || asked.length === 0) return
    began ??= world.now()
    due = Math.min(...asked.filter(({ verdict }) => verdict.state !== 'ready').map(dueFor))
  }

  function beginNotes(): void {
    const fresh = rounds.entries.filter(
      (entry) =>
        !isRequired(entry) && entry.verdict.state === 'ready' && !noted.has(entry.evidence.expectation),
    )
    if (fresh.length === 0) return
    const expectations = new Set(fresh.map(({ evidence }) => evidence.expectation))
    for (const expectation of expectations) noted.add(expectation)
    notes.push(rounds.resolvers(({ evidence }) => expectations.has(evidence.expectation)))
  }

  function isRequired({ evidence }: Entry): boolean {
    return requirementFor(evidence.expectation, plan).of !== 'authoritative'
  }

  function dueFor({ evidence }: Entry): number {
    const left = evidence.resolvers
      .filter((observation) => resolverSightOf(evidence.expectation, observation) !== 'right')
      .map((observation) => {
        const seconds = secondsKept(observation) ?? zoneNegativeTtl(evidence)
        return seconds === undefined
          ? undefined
          : observation.at + observation.ms + seconds * 1000 - world.now()
      })
      .filter((ms) => ms !== undefined)
    const now = world.now()
    const shortest = left.length > 0 ? Math.min(...left) : undefined
    return now + untilNextResolverLook(now - (began ?? now), shortest)
  }
}

// Recursive resolvers during a watch: required ones are asked until they are right, the others once, for a note. Never
// before the authoritative servers show what is expected, or our own question would plant the negative answer.
import type { World } from '../net/world.ts'
import { isReady, type Entry } from './entry.ts'
import type { Evidence } from './evidence.ts'
import type { Expectation } from './expectation.ts'
import { longestNegativeTtl, secondsKept } from './eta.ts'
import { requirementFor, type Plan } from './plan.ts'
import type { Rounds } from './rounds.ts'
import { FULL_ROUND_OF_REFUSED, untilNextResolverLook } from './schedule.ts'
import { resolverSightOf } from './sight.ts'
import { resolversHold } from './verdict.ts'

/** A note is worth this many milliseconds at the end of a run, and no more. */
const PATIENCE_FOR_NOTES = 250

/** When the resolvers were first and last asked about an expectation, and are worth another question; on the monotonic clock. */
interface Asked {
  readonly began: number
  readonly last: number
  readonly due: number
}

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
  const started = world.now()
  const asked = new Map<Expectation, Asked>()
  const noted = new Set<Expectation>()
  const notes: Promise<void>[] = []

  return {
    get due() {
      return Math.min(...wanted().map(dueOf))
    },
    async advance() {
      if (plan.resolvers.length === 0) return
      beginNotes()
      const due = new Set(
        wanted()
          .filter((entry) => dueOf(entry) <= world.now())
          .map(({ evidence }) => evidence.expectation),
      )
      if (due.size === 0) return
      await rounds.resolvers(({ evidence }) => due.has(evidence.expectation))
      for (const { evidence } of rounds.entries)
        if (due.has(evidence.expectation) && evidence.resolvers.length > 0) keep(evidence)
    },
    async note() {
      if (notes.length > 0) await Promise.race([Promise.all(notes), world.sleep(PATIENCE_FOR_NOTES)])
    },
  }

  /** What waits for resolvers and for nothing before them. */
  function wanted(): Entry[] {
    if (plan.resolvers.length === 0) return []
    return rounds.entries.filter(
      (entry) => isRequired(entry) && rounds.mayAskResolvers(entry) && (isHeld(entry) || isOutdated(entry)),
    )
  }

  function isHeld({ evidence, verdict }: Entry): boolean {
    const requirement = requirementFor(evidence.expectation, plan)
    // Where resolvers are the only ones to ask, nobody else tells that a refusing CAA record was changed.
    const isRefused = requirement.of === 'resolvers-only' && verdict.state === 'blocked'
    return isRefused || resolversHold(evidence, requirement)
  }

  /** Whether an authoritative server came to be right after the resolvers had been asked: they may have learned what it said before. */
  function isOutdated({ evidence: { expectation, history } }: Entry): boolean {
    const last = asked.get(expectation)?.last ?? started
    return history.some(({ server, sight, at }) => server.zone && sight === 'right' && started + at > last)
  }

  function dueOf(entry: Entry): number {
    return isHeld(entry) ? (asked.get(entry.evidence.expectation)?.due ?? world.now()) : world.now()
  }

  function keep(evidence: Evidence): void {
    const began = asked.get(evidence.expectation)?.began ?? world.now()
    asked.set(evidence.expectation, { began, last: world.now(), due: dueAfter(evidence, began) })
  }

  function beginNotes(): void {
    // Where all are ready they are confirmed next, which is the look that resolvers have to wait for.
    if (rounds.entries.every(isReady) && rounds.entries.some((entry) => rounds.isDoubted(entry))) return
    const fresh = rounds.entries.filter(
      (entry) => !isRequired(entry) && isReady(entry) && !noted.has(entry.evidence.expectation),
    )
    if (fresh.length === 0) return
    const expectations = new Set(fresh.map(({ evidence }) => evidence.expectation))
    for (const expectation of expectations) noted.add(expectation)
    notes.push(rounds.resolvers(({ evidence }) => expectations.has(evidence.expectation)))
  }

  function isRequired({ evidence }: Entry): boolean {
    return requirementFor(evidence.expectation, plan).of !== 'authoritative'
  }

  function dueAfter(evidence: Evidence, began: number): number {
    const open = evidence.resolvers.filter(
      (observation) => resolverSightOf(evidence.expectation, observation) !== 'right',
    )
    if (open.length === 0) return world.now() + FULL_ROUND_OF_REFUSED
    const left = open
      .map((observation) => {
        const seconds = secondsKept(observation) ?? longestNegativeTtl(evidence)
        return seconds === undefined
          ? undefined
          : observation.at + observation.ms + seconds * 1000 - world.now()
      })
      .filter((ms) => ms !== undefined)
    const now = world.now()
    const shortest = left.length > 0 ? Math.min(...left) : undefined
    return now + untilNextResolverLook(now - began, shortest)
  }
}

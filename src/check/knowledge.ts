// What a watch knows: its entries, how what is found out gets into them, and how they are judged with all of it in view.
import { loadPublicSuffixes, type SuffixOf } from '../certificate/public-suffix.ts'
import { isReady, openEntry, type Entry, type Found } from './entry.ts'
import type { Evidence, Run } from './evidence.ts'
import { createExplaining, type Answers } from './explaining.ts'
import { remember } from './history.ts'
import { eachInFlight } from './in-flight.ts'
import { requirementFor, type Plan, type Tools } from './plan.ts'
import { withProof } from './proof.ts'
import { settle, settleAlternatives } from './settle.ts'
import { authoritativelyReady } from './verdict.ts'

/** Chooses entries. */
export type Which = (entry: Entry) => boolean

/** The entries of a watch. */
export interface Knowledge {
  readonly entries: readonly Entry[]
  /** What another look at authoritative servers can bring further; the rest waits for resolvers, or for a full round. */
  outstanding(): Entry[]
  /** Whether the authoritative servers show what is expected, or are not to be asked. */
  mayAskResolvers(entry: Entry): boolean
  /** Finds out about some entries side by side, and keeps it. */
  gather(chosen: readonly Entry[], look: (entry: Entry) => Promise<Found>): Promise<void>
  /** Judges entries; those that are not ready will have to be confirmed. */
  judge(which: Which): void
  /** Makes something else of entries than their evidence alone says. */
  amend(which: Which, change: (entry: Entry) => Entry): void
  /** Asks the extra questions of the rules about what is not ready, and judges that anew. */
  explain(which: Which): Promise<void>
  /** Does so for what is not ready and was in no round yet, a few at a time. */
  explainRest(): Promise<void>
  /** Takes down what a look at all servers adds to the proof of what no wait will cure. */
  prove(which: Which): void
}

/** Begins with nothing known; `signal` ends every question under way. */
export function createKnowledge(plan: Plan, tools: Tools, started: number, signal: AbortSignal): Knowledge {
  const { world, rules } = tools
  const randomLabel = `x${Buffer.from(world.random(8)).toString('hex')}`
  let entries: readonly Entry[] = plan.expectations.map(openEntry)
  let suffixOf: SuffixOf | undefined
  const explaining = createExplaining(
    tools,
    { entries: () => entries, run, loadSuffixes, keep, prove },
    signal,
  )

  return {
    get entries() {
      return entries
    },
    outstanding: () => entries.filter((entry) => !isReady(entry) && !mayAskResolvers(entry)),
    mayAskResolvers,
    async gather(chosen, look) {
      const found = new Map(
        await eachInFlight(chosen, async (entry) => [entry.evidence.expectation, await look(entry)] as const),
      )
      entries = entries.map((entry) => {
        const more = found.get(entry.evidence.expectation)
        return more ? { ...entry, evidence: withFound(entry.evidence, more) } : entry
      })
    },
    judge(which) {
      if (!entries.some(which)) return
      settleAll(which)
      amend(
        (entry) => which(entry) && isSeenNotReady(entry),
        (entry) => ({ ...entry, changed: true }),
      )
    },
    amend,
    explain: (which) => explaining.inRound(which),
    explainRest: () => explaining.rest(),
    prove,
  }

  function amend(which: Which, change: (entry: Entry) => Entry): void {
    entries = entries.map((entry) => (which(entry) ? change(entry) : entry))
  }

  async function loadSuffixes(): Promise<void> {
    suffixOf ??= await loadPublicSuffixes()
  }

  function keep(answers: Answers): void {
    entries = entries.map((entry) => {
      const more = answers.get(entry.evidence.expectation)
      return more ? { ...entry, answers: more, explained: world.now() } : entry
    })
    settleAll(({ evidence }) => answers.has(evidence.expectation))
  }

  function prove(which: Which): void {
    amend(which, (entry) => withProof(entry, world.now()))
  }

  function settleAll(which: Which): void {
    const [judged, elapsed] = [run(), world.now() - started]
    entries = settleAlternatives(
      entries.map((entry) => (which(entry) ? settle(entry, plan, rules, judged, elapsed) : entry)),
    )
  }

  /** Not ready by what was seen, and not just because no resolver was asked yet. */
  function isSeenNotReady(entry: Entry): boolean {
    const awaitsResolvers = entry.evidence.resolvers.length === 0 && mayAskResolvers(entry)
    return !isReady(entry) && !awaitsResolvers
  }

  function mayAskResolvers({ evidence }: Entry): boolean {
    return (
      requirementFor(evidence.expectation, plan).of === 'resolvers-only' || authoritativelyReady(evidence)
    )
  }

  function run(): Run {
    return {
      expectations: plan.expectations,
      evidence: entries.map(({ evidence }) => evidence),
      expectedNameservers: plan.expectedNameservers,
      requirement: plan.requirement,
      randomLabel,
      ...(suffixOf && { suffixOf }),
      now: world.date().getTime(),
      monotonic: world.now(),
      started,
    }
  }
}

/** The history goes on from what is known by now: looks at servers and at resolvers are made side by side. */
function withFound(evidence: Evidence, { views = [], ...more }: Found): Evidence {
  return { ...evidence, ...more, history: remember(evidence.history, views) }
}

// Has the rules ask their extra questions about what is not ready: in the rounds, and a few records at a time beside them.
import { isReady, type Entry } from './entry.ts'
import type { ExtraAnswers, Run } from './evidence.ts'
import type { Expectation } from './expectation.ts'
import { askForRules, MOST_EXPLAINED } from './rules.ts'
import { eachInFlight } from './in-flight.ts'
import type { Which } from './knowledge.ts'
import type { Tools } from './plan.ts'

/** Names of which the rules may ask extra questions in one round. */
const EXPLAINED_AT_ONCE = 64
/** The same beside the rounds, so that their questions do not have to stand in line. */
const EXPLAINED_ASIDE = 16

/** What was said to each rule's questions, by the expectation that it asked about. */
export type Answers = ReadonlyMap<Expectation, ReadonlyMap<string, ExtraAnswers>>

/** What is known, and where the answers go. */
interface Ground {
  entries(): readonly Entry[]
  run(): Run
  /** Has the list of public suffixes in every run from now on. */
  loadSuffixes(): Promise<void>
  /** Takes down the answers, and judges with them. */
  keep(answers: Answers): void
  /** Takes down what they add to the proof of what no wait will cure. */
  prove(which: Which): void
}

/** Explains what is not ready. */
interface Explaining {
  inRound(which: Which): Promise<void>
  /** What was in no round yet; never twice at the same time. */
  rest(): Promise<void>
}

/** Begins with nothing explained; `signal` ends every question under way. */
export function createExplaining(tools: Tools, ground: Ground, signal: AbortSignal): Explaining {
  const { rules } = tools
  let restUnderWay: Promise<void> | undefined

  return {
    inRound: (which) => explain(which, EXPLAINED_AT_ONCE),
    rest: () => (restUnderWay ??= explainRest().finally(() => (restUnderWay = undefined))),
  }

  async function explain(which: Which, most: number): Promise<void> {
    // Those that were never explained first, then those whose explanation is oldest.
    const puzzling = ground
      .entries()
      .filter((entry) => which(entry) && !isReady(entry))
      .toSorted((a, b) => (a.explained ?? -1) - (b.explained ?? -1))
      .slice(0, most)
    if (puzzling.some(({ evidence }) => rules.some((rule) => rule.needsSuffixes?.(evidence))))
      await ground.loadSuffixes()
    const run = ground.run()
    const answers = await eachInFlight(
      puzzling,
      async ({ evidence }) =>
        [evidence.expectation, await askForRules(tools, evidence, rules, run, signal)] as const,
    )
    // Answers that were cut short prove nothing; those of the round before still do.
    if (!signal.aborted) ground.keep(new Map(answers))
  }

  async function explainRest(): Promise<void> {
    const mayAsk = () => ground.entries().filter(isExplained).length < MOST_EXPLAINED
    while (!signal.aborted && mayAsk() && ground.entries().some(isLeft)) {
      await explain(isLeft, EXPLAINED_ASIDE)
      ground.prove((entry) => isExplained(entry) && entry.proof === undefined)
    }
  }
}

function isExplained({ explained }: Entry): boolean {
  return explained !== undefined
}

/** Not ready, and nobody knows why. */
function isLeft(entry: Entry): boolean {
  return !isReady(entry) && !isExplained(entry)
}

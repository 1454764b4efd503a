// Runs the rules over the evidence of one expectation, and collects the answers to the extra questions that they have.
import type { Diagnosis, Evidence, ExtraAnswers, ExtraQuestion, Rule, Run, Severity } from './evidence.ts'
import { askExtra, keyOf, type Askers } from './extra.ts'
import { createExtraRound } from './extra-round.ts'

/** Extra questions that one rule may have asked about one expectation, over all servers; the most careful one needs about ten names. */
const EXTRA_QUESTIONS = 12

/** Names of which the rules may ask extra questions in one run; of more names the others share their causes. */
export const MOST_EXPLAINED = 512

/** What the user made of the rules: those to leave out, and other severities. */
export interface Preferences {
  readonly ignore: readonly string[]
  readonly severity: ReadonlyMap<string, Severity>
}

/**
 * What is wrong with one expectation, in the order of the rules: what a CA would trip over first comes first. A rule that
 * yields to one that found its cause says nothing, even where the user ignores the other. Pure.
 */
export function diagnosesOf(
  evidence: Evidence,
  answers: ReadonlyMap<string, ExtraAnswers>,
  rules: readonly Rule[],
  run: Run,
  { ignore, severity }: Preferences,
): Diagnosis[] {
  const found = rules.flatMap((rule) => {
    const diagnosis = rule.judge(evidence, answers.get(rule.id) ?? [], run)
    return diagnosis === undefined ? [] : [{ rule, diagnosis }]
  })
  const ids = new Set(found.map(({ rule }) => rule.id))
  return found
    .filter(
      ({ rule: { id, yieldsTo = [] } }) => !ignore.includes(id) && !yieldsTo.some((other) => ids.has(other)),
    )
    .map(({ diagnosis }) => ({ ...diagnosis, severity: severity.get(diagnosis.id) ?? diagnosis.severity }))
}

/** Asks what the rules want to know beyond the evidence; a question that several rules ask, once, and none that another one answers. */
export async function askForRules(
  askers: Askers,
  evidence: Evidence,
  rules: readonly Rule[],
  run: Run,
  signal: AbortSignal,
): Promise<Map<string, ExtraAnswers>> {
  const wishes = rules.map((rule) => ({
    id: rule.id,
    questions: rule.questions?.(evidence, run).slice(0, EXTRA_QUESTIONS) ?? [],
  }))
  const all = wishes.map(({ questions }) => questions)
  const most = serversFor(all)
  const answerTo = createExtraRound(all.flat(), (extra) =>
    askExtra(askers, evidence, extra, most.get(keyOf(extra)) ?? 0, signal),
  )
  const answers = wishes.map(
    async ({ id, questions }) => [id, await Promise.all(questions.map(answerTo))] as const,
  )
  return new Map((await Promise.all(answers)).filter(([, observations]) => observations.length > 0))
}

/** How many servers each question may go to: a rule shares its allowance among its questions, and the most generous one counts. */
function serversFor(wishes: readonly (readonly ExtraQuestion[])[]): ReadonlyMap<string, number> {
  const most = new Map<string, number>()
  for (const questions of wishes) {
    const share = Math.floor(EXTRA_QUESTIONS / questions.length)
    for (const key of questions.map(keyOf)) most.set(key, Math.max(share, most.get(key) ?? 0))
  }
  return most
}

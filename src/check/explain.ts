// Runs the rules over the evidence of one expectation, and asks the extra questions that they need for their proof.
import type { Network } from '../net/network.ts'
import { askZone } from '../resolver/ask-zone.ts'
import type { Walker } from '../resolver/walk.ts'
import type { Observation, Zone } from '../resolver/zone.ts'
import type { Name } from '../wire/name.ts'
import type { Diagnosis, Evidence, ExtraAnswers, ExtraQuestion, Rule, Run, Severity } from './evidence.ts'

/** Extra questions that one rule may ask about one expectation; the most careful rule needs about ten names. */
export const EXTRA_QUESTIONS = 12

/** What the user made of the rules: those to leave out, and other severities. */
export interface Preferences {
  readonly ignore: readonly string[]
  readonly severity: ReadonlyMap<string, Severity>
}

/** Whom the extra questions go to. */
export interface Askers {
  readonly network: Network
  readonly walker: Walker
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

/**
 * Asks what the rules want to know beyond the evidence; a question that several rules ask is asked once. Only servers
 * that are authoritative for a zone on the way to the record are asked.
 */
export async function askForRules(
  askers: Askers,
  evidence: Evidence,
  rules: readonly Rule[],
  run: Run,
  signal: AbortSignal,
): Promise<Map<string, ExtraAnswers>> {
  const asked = new Map<string, Promise<readonly Observation[]>>()
  const answers = rules.map(async (rule) => {
    const questions = rule.questions?.(evidence, run).slice(0, EXTRA_QUESTIONS) ?? []
    const observations = await Promise.all(questions.map((question) => once(question)))
    return [rule.id, observations] as const
  })
  return new Map((await Promise.all(answers)).filter(([, observations]) => observations.length > 0))

  function once(extra: ExtraQuestion): Promise<readonly Observation[]> {
    const key = `${extra.question.name.key} ${extra.question.type} ${extra.zone?.key ?? ''} ${extra.everywhere === true}`
    const known = asked.get(key)
    if (known) return known
    const answer = askExtra(askers, evidence, extra, signal)
    asked.set(key, answer)
    return answer
  }
}

async function askExtra(
  { network, walker }: Askers,
  evidence: Evidence,
  { question, zone: apex, everywhere }: ExtraQuestion,
  signal: AbortSignal,
): Promise<readonly Observation[]> {
  const zone = apex === undefined ? lastZone(evidence) : zoneOnTheWay(evidence, apex)
  if (zone === undefined) return []
  if (everywhere === true) return askZone(network, zone, question, { signal })
  return (await walker.ask(zone, question, { signal })).observations
}

/** The zone in which the expectation ends: that of the last name on the alias path. */
export function lastZone({ path }: Evidence): Zone | undefined {
  const walk = path.hops.at(-1)?.walk
  return walk?.kind === 'zone' ? walk.zone : undefined
}

function zoneOnTheWay({ path }: Evidence, apex: Name): Zone | undefined {
  return path.hops
    .flatMap(({ walk }) => (walk.kind === 'zone' ? walk.path : []))
    .find((zone) => zone.apex.key === apex.key)
}

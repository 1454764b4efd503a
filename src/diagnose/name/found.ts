// Whether a missing value is at one of the places where it may have been put by mistake: what the rules of this family share.
import type { Diagnosis, Evidence, ExtraAnswers, ExtraQuestion, Run } from '../../check/evidence.ts'
import { identity } from '../../check/expectation.ts'
import type { Observation } from '../../resolver/zone.ts'
import type { Name } from '../../wire/name.ts'
import type { Rdata } from '../../wire/rdata.ts'
import { quoted } from '../quote.ts'
import { endZone, lastHop, missingValues, observationsAtEnd } from '../seen.ts'
import { isProven } from '../token.ts'
import { add, cureAtEnd, removeShown } from '../zone-lines.ts'
import { placesOf, type Mistake, type Place } from './places.ts'

/** Missing values that are at another name, and the answer that shows them. */
export interface Misplaced {
  readonly place: Name
  readonly values: readonly Rdata[]
  readonly observation: Observation
}

/** What a rule says of misplaced values. */
export interface Words {
  readonly id: string
  readonly headline: string
  /** How it came about, as a sentence. */
  readonly because: string
  readonly cure: string
}

/** The questions that show whether this mistake was made: what is at each place and, where that is something, at a name beside it. */
export function questionsAbout(mistake: Mistake, evidence: Evidence, run: Run): ExtraQuestion[] {
  const { type } = evidence.expectation
  const zone = endZone(evidence)
  const asking = (name: Name) => ({ question: { name, type }, ...(zone && { zone: zone.apex }) })
  return placesWith(mistake, evidence, run).flatMap(({ name, guard }) => [
    asking(name),
    ...(guard ? [{ ...asking(guard), ifShownAt: name }] : []),
  ])
}

/** The first place of this mistake that shows a missing value of its own, and not as every name beside it does. */
export function findMisplaced(
  mistake: Mistake,
  evidence: Evidence,
  answers: ExtraAnswers,
  run: Run,
): Misplaced | undefined {
  const missing = missingValues(evidence)
  const observations = answers.flat()
  for (const { name, guard } of placesWith(mistake, evidence, run)) {
    const observation = answerFor(name, observations)
    const beside = guard && answerFor(guard, observations)
    const values = missing.filter((value) => shows(observation, value) && !shows(beside, value))
    const isGuarded = guard === undefined || (beside !== undefined && TELLING.has(beside.outcome.kind))
    if (observation && isGuarded && values.length > 0) return { place: name, values, observation }
  }
  return undefined
}

/** The diagnosis of misplaced values: they are to be moved. */
export function misplaced(
  evidence: Evidence,
  { place, values, observation }: Misplaced,
  words: Words,
): Diagnosis {
  const name = lastHop(evidence)?.name
  return {
    id: words.id,
    severity: 'error',
    final: values.every((value) => isProven(evidence, value)),
    headline: words.headline,
    explain: `${observation.server.label} has the expected ${evidence.expectation.type} record at ${quoted(place)}, and none of the servers has it at ${name ? quoted(name) : 'its name'}. ${words.because}`,
    cure: cureAtEnd(evidence, words.cure, (name) => [
      ...values.map((value) => removeShown(place, value, [observation])),
      ...values.map((value) => add(name, value)),
    ]),
    evidence: [observation, ...observationsAtEnd(evidence, 'wrong', 'absent')],
  }
}

/** Outcomes that say what is at a name. */
const TELLING: ReadonlySet<string> = new Set(['answer', 'alias', 'nodata', 'nxdomain'])

function placesWith(mistake: Mistake, evidence: Evidence, run: Run): Place[] {
  return placesOf(evidence, run).filter((place) => place.mistake === mistake)
}

/** Answers are found by their question: since they came, other places may have become the likeliest. */
function answerFor(name: Name, observations: readonly Observation[]): Observation | undefined {
  return observations.findLast(({ question }) => question.name.key === name.key)
}

function shows(observation: Observation | undefined, value: Rdata): boolean {
  if (observation?.outcome.kind !== 'answer') return false
  return observation.outcome.records.some(({ rdata }) => identity(rdata) === identity(value))
}

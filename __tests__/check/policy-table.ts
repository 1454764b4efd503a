// What policies make of many changes: the mean lag, the lag that one change in twenty exceeds, and the questions.
import { blind, type Asking, type Policy } from './policies.ts'

/** Means over many changes; milliseconds. */
export interface Score {
  readonly meanLag: number
  readonly lag95: number
  readonly questions: number
}

/** What a policy makes of these changes. */
export function scoreOf(policy: Policy, changes: readonly (readonly number[])[]): Score {
  const found = changes.map((shown) => policy(shown))
  const lags = found.map(({ lag }) => lag).sort((a, b) => a - b)
  return {
    meanLag: mean(lags),
    lag95: lags[Math.floor(0.95 * lags.length)] ?? 0,
    questions: mean(found.map(({ questions }) => questions)),
  }
}

/** Where an interval is sought, in milliseconds, and how often that range is halved: to less than a hundredth. */
const RANGE = [200, 60_000] as const
const HALVINGS = 10

/** The fixed interval, in milliseconds, with which this way of asking takes out no more questions than given, but hardly less. */
export function intervalFor(
  asking: Asking,
  questions: number,
  changes: readonly (readonly number[])[],
): number {
  let [short, long]: readonly [number, number] = RANGE
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = Math.sqrt(short * long)
    const tooMany = scoreOf(blind(asking, every(middle)), changes).questions > questions
    if (tooMany) short = middle
    else long = middle
  }
  return long
}

/** Always the same interval. */
export function every(ms: number): () => number {
  return () => ms
}

/** Each interval so much longer than the last one, up to a limit; the first is a second. */
export function growing(factor: number, limit: number): (look: number) => number {
  return (look) => Math.min(1000 * factor ** look, limit)
}

/** The scores as lines of a Markdown table. */
export function scoreTable(scores: Readonly<Record<string, Score>>): string[] {
  const rows = Object.entries(scores).map(
    ([policy, { meanLag, lag95, questions }]) =>
      `| ${policy} | ${seconds(meanLag)} | ${seconds(lag95)} | ${Math.round(questions)} |`,
  )
  return ['| policy | mean lag, s | p95, s | questions |', '| :-- | --: | --: | --: |', ...rows]
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(2)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

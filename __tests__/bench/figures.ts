// Figures of many races, and a table of them.
import type { Race } from './race.ts'

/** What a contestant made of all races; lags in milliseconds, over the races that it finished. */
export interface Figures {
  readonly title: string
  readonly finished: number
  readonly of: number
  readonly mean: number
  readonly median: number
  readonly lag95: number
  /** Means. */
  readonly questions: number
  readonly aboutRecord?: number
}

/** The figures of one contestant. */
export function figuresOf(title: string, id: string, races: readonly Race[]): Figures {
  const results = races.flatMap((race) => race.results.filter((result) => result.id === id))
  const lags = results.flatMap(({ lag }) => lag ?? [])
  const about = results.flatMap(({ aboutRecord }) => aboutRecord ?? [])
  return {
    title,
    finished: lags.length,
    of: races.length,
    ...spread(lags),
    questions: mean(results.map((one) => one.questions)),
    ...(about.length > 0 && { aboutRecord: mean(about) }),
  }
}

/** The model of a sleep of so many milliseconds from the beginning, which asks nobody and looks at nothing. */
export function figuresOfSleep(title: string, ms: number, races: readonly Race[]): Figures {
  const lags = races.map(({ shown }) => ms - shown).filter((lag) => lag >= 0)
  return { title, finished: lags.length, of: races.length, ...spread(lags), questions: 0 }
}

/** A row of a table: figures, and what its second column says of them. */
export type Row = readonly [figures: Figures, remark: string]

/** Lines of a Markdown table; `about` is what the second column says, and ratios are to the first row. */
export function figuresTable(about: string, rows: readonly Row[]): string[] {
  const ours = rows[0]?.[0]
  const lines = rows.map(([one, remark]) => {
    const lags = [one.mean, one.median, one.lag95].map((ms) =>
      Number.isNaN(ms) ? '' : (ms / 1000).toFixed(2),
    )
    const ratios = [ratio(one.median, ours?.median), ratio(one.lag95, ours?.lag95)]
    return `| ${[one.title, remark, ...lags, ...ratios, Math.round(one.questions)].join(' | ')} |`
  })
  return [
    `| | ${about} | mean lag, s | median | p95 | median, times ours | p95, times ours | questions |`,
    '| :-- | :-- | --: | --: | --: | --: | --: | --: |',
    ...lines,
  ]
}

/** In how many of the races a wait ended after the record was there. */
export function inTime({ finished, of }: Figures): string {
  return finished === of ? 'all' : `${finished} of ${of}`
}

function spread(values: readonly number[]): Pick<Figures, 'mean' | 'median' | 'lag95'> {
  const sorted = values.toSorted((a, b) => a - b)
  return { mean: mean(values), median: quantile(sorted, 0.5), lag95: quantile(sorted, 0.95) }
}

/** Between two values the mean of both. */
export function median(values: readonly number[]): number {
  return quantile(
    values.toSorted((a, b) => a - b),
    0.5,
  )
}

function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1)
  const [low, high] = [sorted[Math.floor(at)] ?? NaN, sorted[Math.ceil(at)] ?? NaN]
  return low + (high - low) * (at - Math.floor(at))
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function ratio(value: number, ours: number | undefined): string {
  const times = value / (ours ?? Number.NaN)
  return Number.isFinite(times) ? times.toFixed(times < 10 ? 1 : 0) : ''
}

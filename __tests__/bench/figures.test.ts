import { describe, expect, test } from '@jest/globals'

import { figuresOf, figuresOfSleep, figuresTable, inTime } from './figures.ts'
import type { Race } from './race.ts'

/** Races of which the last server had the record after 5 s, one for each of these lags. */
function racesOf(lags: readonly (number | undefined)[]): Race[] {
  return lags.map((lag) => ({ results: [{ id: 'a', lag, questions: 10 }], shown: 5_000, load: 0 }))
}

describe('the figures of races', () => {
  test('are of those that ended, and say how many did', () => {
    const figures = figuresOf('A', 'a', racesOf([100, undefined, 300]))
    expect(figures).toMatchObject({ mean: 200, median: 200, questions: 10 })
    expect(figures.lag95).toBeCloseTo(290)
    expect(inTime(figures)).toBe('2 of 3')
  })

  test('of a sleep are by how much it is too long, and of none that is too short', () => {
    expect(figuresOfSleep('S', 8_000, racesOf([1, 2]))).toMatchObject({ mean: 3_000, finished: 2 })
    expect(inTime(figuresOfSleep('S', 4_000, racesOf([1, 2])))).toBe('0 of 2')
  })

  test('stand in a table with ratios to the first row, and empty where there are none', () => {
    const ours = figuresOf('A', 'a', racesOf([200]))
    const short = figuresOfSleep('S', 4_000, racesOf([200]))
    const long = figuresOfSleep('L', 8_000, racesOf([200]))
    expect(
      figuresTable(
        'x',
        [ours, short, long].map((one) => [one, '-']),
      ).slice(2),
    ).toEqual([
      '| A | - | 0.20 | 0.20 | 0.20 | 1.0 | 1.0 | 10 |',
      '| S | - |  |  |  |  |  | 0 |',
      '| L | - | 3.00 | 3.00 | 3.00 | 15 | 15 | 0 |',
    ])
  })
})

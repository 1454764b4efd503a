import { describe, expect, test } from '@jest/globals'

import {
  LONGEST,
  SHORTEST,
  SHORTEST_UNCHANGED,
  untilNextLook,
  untilNextLookAfterNews,
  untilNextResolverLook,
  untilNextSweep,
} from '../../src/check/schedule.ts'

const SECOND = 1000

describe('when the next look pays', () => {
  test('the interval grows with the square root of the time waited: a quarter of a second times the root of the seconds', () => {
    expect(untilNextLook(64 * SECOND)).toBeCloseTo(2 * SECOND)
    expect(untilNextLook(400 * SECOND)).toBeCloseTo(5 * SECOND)
  })

  test('it never looks more often than once a second before anything has changed, nor less often than four times a minute', () => {
    expect(untilNextLook(0)).toBe(SHORTEST_UNCHANGED)
    expect(untilNextLook(100 * 3600 * SECOND)).toBe(LONGEST)
  })

  test('after news it looks four times a second for five seconds, since the other servers follow soon', () => {
    expect(untilNextLookAfterNews(0)).toBe(SHORTEST)
    expect(untilNextLookAfterNews(5 * SECOND)).toBe(SHORTEST)
    expect(untilNextLookAfterNews(69 * SECOND)).toBeCloseTo(2 * SECOND)
    expect(untilNextLookAfterNews(100 * 3600 * SECOND)).toBe(LONGEST)
  })

  test('more than fifty zones are asked half as often', () => {
    expect(untilNextLook(64 * SECOND, 51)).toBeCloseTo(4 * SECOND)
    expect(untilNextLook(64 * SECOND, 50)).toBeCloseTo(2 * SECOND)
    expect(untilNextLookAfterNews(0, 51)).toBe(2 * SHORTEST)
  })

  test('many names of a zone are asked for all at once no more than fifty a second, at servers without cookies eight', () => {
    expect(untilNextSweep(100, 0)).toBe(2 * SECOND)
    expect(untilNextSweep(100, 80)).toBe(10 * SECOND)
    expect(untilNextSweep(0, 0)).toBe(0)
  })

  test('a resolver is asked at the end of the TTL that it showed, and at least once a second, since the TTL may lie', () => {
    expect(untilNextResolverLook(400 * SECOND, 700)).toBe(700)
    expect(untilNextResolverLook(400 * SECOND, 60 * SECOND)).toBe(1 * SECOND)
    expect(untilNextResolverLook(400 * SECOND, undefined)).toBe(1 * SECOND)
    expect(untilNextResolverLook(400 * SECOND, -5)).toBe(SHORTEST)
  })
})

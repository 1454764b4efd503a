import { describe, expect, test } from '@jest/globals'

import { LONGEST, SHORTEST, untilNextLook, untilNextResolverLook } from '../../src/check/schedule.ts'

const ONE = { zones: 1, uncookied: 0 }
const SECOND = 1000

describe('when the next look pays', () => {
  test('the interval grows with the square root of the time waited: a quarter of a second times the root of the seconds', () => {
    expect(untilNextLook({ now: 16 * SECOND, started: 0 }, ONE)).toBeCloseTo(1 * SECOND)
    expect(untilNextLook({ now: 400 * SECOND, started: 0 }, ONE)).toBeCloseTo(5 * SECOND)
  })

  test('it never looks more often than four times a second, nor less often than four times a minute', () => {
    expect(untilNextLook({ now: 0, started: 0 }, ONE)).toBe(SHORTEST)
    expect(untilNextLook({ now: 100 * 3600 * SECOND, started: 0 }, ONE)).toBe(LONGEST)
  })

  test('more than fifty zones are asked half as often', () => {
    const clock = { now: 16 * SECOND, started: 0 }
    expect(untilNextLook(clock, { zones: 51, uncookied: 0 })).toBeCloseTo(2 * SECOND)
    expect(untilNextLook(clock, { zones: 50, uncookied: 0 })).toBeCloseTo(1 * SECOND)
  })

  test('after news it starts again from a quarter of a second, and never waits longer than without news', () => {
    const hot = (sinceNews: number) =>
      untilNextLook({ now: 400 * SECOND, started: 0, news: (400 - sinceNews) * SECOND }, ONE)
    expect(hot(0)).toBe(SHORTEST)
    expect(hot(4)).toBeCloseTo(1 * SECOND)
    expect(hot(399)).toBeCloseTo(5 * SECOND)
  })

  test('a server without cookies is made to say no at most eight times a second', () => {
    expect(untilNextLook({ now: 0, started: 0 }, { zones: 1, uncookied: 80 })).toBe(10 * SECOND)
  })

  test('a resolver is asked at the end of the TTL that it showed, and at least once a second, since the TTL may lie', () => {
    const clock = { now: 400 * SECOND, started: 0 }
    expect(untilNextResolverLook(clock, 700)).toBe(700)
    expect(untilNextResolverLook(clock, 60 * SECOND)).toBe(1 * SECOND)
    expect(untilNextResolverLook(clock, undefined)).toBe(1 * SECOND)
    expect(untilNextResolverLook(clock, -5)).toBe(SHORTEST)
  })
})

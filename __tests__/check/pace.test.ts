import { describe, expect, test } from '@jest/globals'

import { nextPace, type Pace, type Shown } from '../../src/check/pace.ts'

const SECOND = 1000
const QUIET = { right: 0, stirred: false }
const STIRRED = { right: 0, stirred: true }

const at = (seconds: number, zones = 1) => ({ now: seconds * SECOND, started: 0, zones })
const begun: Pace = nextPace(undefined, at(0), QUIET)

/** The paces after a look at each of these seconds, all of which showed the same. */
function pacesAfter(shown: Shown, seconds: readonly number[]): Pace[] {
  let pace = begun
  return seconds.map((second) => {
    pace = nextPace(pace, at(second), shown)
    return pace
  })
}

describe('the pace of a zone', () => {
  test('begins with its first look, and takes turns', () => {
    expect(begun).toMatchObject({ news: 0, turn: 0, due: 1_250 })
    expect(nextPace(begun, at(64), QUIET)).toMatchObject({ news: 0, turn: 1, due: 66_000 })
  })

  test('one right answer more is news, and the clock starts anew', () => {
    const pace = nextPace(begun, at(101), { right: 1, stirred: true })
    expect(pace).toMatchObject({ news: 101 * SECOND, best: 1, due: 101_200 })
  })

  test('where a server was right from the start, the others are expected to follow soon', () => {
    expect(nextPace(undefined, at(0), { right: 1, stirred: true })).toMatchObject({ due: 200 })
  })

  test('for five seconds after news it is looked at five times a second, and then by the square root again', () => {
    const news = nextPace(begun, at(100), { right: 1, stirred: true })
    expect(nextPace(news, at(105), { right: 1, stirred: false })).toMatchObject({ due: 105_200 })
    expect(nextPace(news, at(169), { right: 1, stirred: false })).toMatchObject({ due: 171_000 })
  })

  test('a server that flaps brings news once', () => {
    const right = nextPace(begun, at(100), { right: 1, stirred: true })
    const gone = nextPace(right, at(101), STIRRED)
    const again = nextPace(gone, at(102), { right: 1, stirred: true })
    expect(again.news).toBe(100 * SECOND)
  })

  test('what is new but no progress is news the first time', () => {
    expect(nextPace(begun, at(50), STIRRED).news).toBe(50 * SECOND)
  })

  test('a zone that changes every second is news fewer than fifty times in an hour', () => {
    const hour = Array.from({ length: 3600 }, (_, second) => second + 1)
    const news = new Set(pacesAfter(STIRRED, hour).map((pace) => pace.news))
    expect(news.size).toBeGreaterThan(10)
    expect(news.size).toBeLessThan(50)
  })
})

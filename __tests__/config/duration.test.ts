import { describe, expect, test } from '@jest/globals'

import { parseDuration } from '../../src/config/duration.ts'

describe('a duration', () => {
  test.each([
    ['90s', 90_000],
    ['10m', 600_000],
    ['1h30m', 5_400_000],
    ['2h', 7_200_000],
    ['1h0m5s', 3_605_000],
    ['90', 90_000],
    ['0', 0],
    ['0s', 0],
    ['596h', 2_145_600_000],
  ])('%s is %i milliseconds', (text, ms) => {
    expect(parseDuration(text)).toBe(ms)
  })

  test.each([
    '',
    ' ',
    '10 m',
    '10min',
    '1.5h',
    '-5s',
    '+5',
    '30m1h',
    '1h1h',
    'm',
    'ten',
    '0x10',
    '1e3',
    '10M',
    '5ms',
    '٣s',
  ])('%j is none', (text) => {
    expect(parseDuration(text)).toBeUndefined()
  })

  test('what a timer cannot hold is refused, since it would fire at once', () => {
    expect(parseDuration('597h')).toBeUndefined()
    expect(parseDuration('999999999')).toBeUndefined()
  })
})

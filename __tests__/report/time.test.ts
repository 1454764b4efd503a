import { expect, test } from '@jest/globals'

import {
  between,
  duration,
  durationSetting,
  remaining,
  roomyTimeout,
  stamp,
  stopwatch,
  timeOfDay,
} from '../../src/report/time.ts'

test.each([
  [0, '0 s'],
  [40, '0 s'],
  [300, '0.3 s'],
  [949, '0.9 s'],
  [950, '1 s'],
  [57_400, '57 s'],
  [59_600, '1 min'],
  [867_000, '14 min 27 s'],
  [3_600_000, '1 h'],
  [3_900_000, '1 h 5 min'],
  [183_600_000, '2 d 3 h'],
])('%d ms are %s', (ms, text) => {
  expect(duration(ms)).toBe(text)
})

test('what is left of a wait is rounded up, as retry-after is', () => {
  expect([remaining(11_400), remaining(60_001)]).toEqual(['12 s', '1 min 1 s'])
})

test.each([
  [90_000, '90s'],
  [60_000, '1m'],
  [600_000, '10m'],
  [210_000, '3m30s'],
  [5_400_000, '1h30m'],
  [3_601_000, '1h1s'],
  [1_200, '2s'],
  [0, '0s'],
])('%d ms are the setting %s', (ms, text) => {
  expect(durationSetting(ms)).toBe(text)
})

test('a timeout that reaches far enough has a minute to spare', () => {
  expect([1, 60_000, 61_000, 3_540_000].map(roomyTimeout)).toEqual(['2m', '2m', '3m', '1h'])
})

test('a stopwatch shows hours only when there are some', () => {
  expect([0, 8_900, 751_000, 3_723_000].map(stopwatch)).toEqual(['0:00', '0:08', '12:31', '1:02:03'])
})

test('an instant has its date only when it is on another day', () => {
  const now = '2026-11-22T23:59:00.000Z'
  expect(stamp(now)).toBe('2026-11-22 23:59:00 UTC')
  expect(timeOfDay('2026-11-22T23:59:59.900Z', now)).toBe('23:59:59 UTC')
  expect(timeOfDay('2026-11-23T00:01:00.000Z', now)).toBe('2026-11-23 00:01:00 UTC')
})

test('no time is left until an instant that is over', () => {
  expect(between('2026-11-22T09:00:00.000Z', '2026-11-22T09:00:01.500Z')).toBe(1_500)
  expect(between('2026-11-22T09:00:00.000Z', '2026-11-22T08:00:00.000Z')).toBe(0)
})

import { expect, test } from '@jest/globals'
import { secondsUntil } from '../../src/dnssec/serial.ts'

test('a time before 2106 is as far away as it seems', () => {
  expect(secondsUntil(1_800_000_060, 1_800_000_000)).toBe(60)
  expect(secondsUntil(1_799_999_999, 1_800_000_000)).toBe(-1)
})

test('the 32 bits of a time may have overflowed since (RFC 4034 section 3.1.5)', () => {
  const inOverflow = 2 ** 32 + 10
  expect(secondsUntil(30, inOverflow)).toBe(20)
  expect(secondsUntil(2 ** 32 - 10, inOverflow)).toBe(-20)
  expect(secondsUntil(5, 2 ** 32 - 5)).toBe(10)
})

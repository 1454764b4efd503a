import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { editDistance } from '../../src/certificate/edit-distance.ts'

test.each([
  ['', '', 0],
  ['abc', 'abc', 0],
  ['abc', '', 3],
  ['abc', 'abd', 1],
  ['abc', 'ab', 1],
  ['abc', 'abcd', 1],
  ['abcd', 'abdc', 1],
  ['ca', 'abc', 3],
  ['kitten', 'sitting', 3],
])('%j and %j are %i slips apart', (a, b, slips) => {
  expect(editDistance(a, b)).toBe(slips)
})

test('the distance is the same both ways, and at most the length of the longer word', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      const slips = editDistance(a, b)
      expect(slips).toBe(editDistance(b, a))
      expect(slips).toBeLessThanOrEqual(Math.max(a.length, b.length))
      expect(slips === 0).toBe(a === b)
    }),
  )
})

test('with a limit it is the same up to there, and infinite beyond', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })
  fc.assert(
    fc.property(letters, letters, fc.nat({ max: 4 }), (a, b, limit) => {
      const slips = editDistance(a, b)
      expect(editDistance(a, b, limit)).toBe(slips <= limit ? slips : Infinity)
    }),
  )
})

test('texts of the size of a whole message are compared when there is a limit', () => {
  const long = 'abcdefghij'.repeat(6500)
  expect(editDistance(long, `${long.slice(0, 40_000)}x${long.slice(40_001)}`, 2)).toBe(1)
  expect(editDistance(long, long.toUpperCase(), 2)).toBe(Infinity)
})

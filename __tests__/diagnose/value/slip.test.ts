import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { slipBetween, SLIPS, slipsBetween } from '../../../src/diagnose/value/slip.ts'
import { OTHER, TOKEN } from '../lab.ts'

const LONG = `v=DKIM1; p=${'MIIBIjANBgkqhkiG9w0B'.repeat(3200)}`

describe('the slip between a text seen and the expected one', () => {
  test.each([
    ['more telling than a typo', `${TOKEN}"`, 'quoted'],
    ['quotation marks before white space', `" ${TOKEN}"`, 'quoted'],
    ['a piece before a typo', TOKEN.slice(0, -2), 'truncated'],
    ['case before a typo', TOKEN.replace('gf', 'GF'), 'case'],
    ['padding with a space', `${TOKEN}= `, 'not-base64url'],
  ])('is told by the most telling sign: %s', (_, seen, slip) => {
    expect(slipBetween(seen, TOKEN)).toBe(slip)
  })

  test('is none between values of different orders, and none of a text with itself', () => {
    expect(slipBetween(OTHER, TOKEN)).toBeUndefined()
    expect(slipBetween(TOKEN, TOKEN)).toBeUndefined()
    expect(slipBetween('', TOKEN)).toBeUndefined()
  })

  test('is one of those that are known, whatever the texts', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(TOKEN, `"${TOKEN}`, OTHER))
    fc.assert(
      fc.property(text, text, (seen, expected) => {
        const slip = slipBetween(seen, expected)
        expect(slip === undefined || SLIPS.includes(slip)).toBe(true)
      }),
    )
  })

  test('is found in texts as long as a message can hold', () => {
    expect(slipBetween(`${LONG.slice(0, 30_000)}x${LONG.slice(30_001)}`, LONG)).toBe('typo')
    expect(slipBetween(LONG.toLowerCase(), LONG)).toBe('case')
    expect(slipBetween(LONG.slice(0, -20), LONG)).toBe('truncated')
    expect(slipBetween('"'.repeat(60_000), LONG)).toBeUndefined()
  })

  test('of the pen are counted up to two, fewer in short texts', () => {
    expect(slipsBetween('abcdefghijkx', 'abcdefghijkl')).toBe(1)
    expect(slipsBetween('xbcdefghijkx', 'abcdefghijkl')).toBe(2)
    expect(slipsBetween('xbcdefghijxx', 'abcdefghijkl')).toBe(Infinity)
    expect(slipsBetween('abcdex', 'abcdef')).toBe(1)
    expect(slipsBetween('abcdx', 'abcde')).toBe(Infinity)
  })
})

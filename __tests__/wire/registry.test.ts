import { describe, expect, test } from '@jest/globals'

import {
  isKnownType,
  parseType,
  rcodeName,
  rcodeNumber,
  typeName,
  typeNumber,
} from '../../src/wire/registry.ts'

describe('record types', () => {
  test('a known type has its mnemonic, any other its number', () => {
    expect([1, 16, 65, 257, 128, 29].map(typeName)).toEqual(['A', 'TXT', 'HTTPS', 'CAA', 'NXNAME', 'TYPE29'])
  })

  test('every number comes back from its name', () => {
    const numbers = Array.from({ length: 65536 }, (_, number) => number)
    expect(numbers.filter((number) => typeNumber(typeName(number)) !== number)).toEqual([])
  })

  test.each([
    ['txt', 'TXT'],
    ['TYPE16', 'TXT'],
    ['type65280', 'TYPE65280'],
    ['TYPE65536', undefined],
    ['TYPE-1', undefined],
    ['TYPE', undefined],
    ['LOC', undefined],
    ['toString', undefined],
    ['', undefined],
  ])('the text %p names %p', (text, type) => {
    expect(parseType(text)).toBe(type)
  })

  test('only mnemonics in upper case are known', () => {
    expect(['TXT', 'txt', 'TYPE16', 'constructor'].map(isKnownType)).toEqual([true, false, false, false])
  })

  test('a number over 65535 is refused', () => {
    expect(() => typeNumber('TYPE65536')).toThrow(
      '"TYPE65536" is neither a known mnemonic nor TYPE0 to TYPE65535',
    )
    expect(() => typeNumber('TYPE1e3')).toThrow(RangeError)
  })
})

describe('response codes', () => {
  test('a known code has its mnemonic, any other its number', () => {
    expect([0, 3, 16, 23, 12].map(rcodeName)).toEqual([
      'NOERROR',
      'NXDOMAIN',
      'BADVERS',
      'BADCOOKIE',
      'RCODE12',
    ])
  })

  test('every number of 12 bits comes back from its name', () => {
    const numbers = Array.from({ length: 4096 }, (_, number) => number)
    expect(numbers.filter((number) => rcodeNumber(rcodeName(number)) !== number)).toEqual([])
    expect(() => rcodeNumber('RCODE4096')).toThrow(RangeError)
  })
})

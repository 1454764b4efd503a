import { describe, expect, test } from '@jest/globals'

import { compare, type Expectation, type Match } from '../../src/check/expectation.ts'
import { parseName } from '../../src/wire/name.ts'
import { parseRdata } from '../../src/wire/rdata.ts'
import type { RRType } from '../../src/wire/registry.ts'

function expectation(type: RRType, match: Match, ...values: string[]): Expectation {
  return {
    name: parseName('name.example.com'),
    type,
    values: values.map((value) => parseRdata(type, value)),
    match,
    origin: { input: 'expected-values' },
  }
}

function isRight(type: RRType, match: Match, expected: string[], seen: string[]): boolean {
  return compare(
    expectation(type, match, ...expected),
    seen.map((value) => parseRdata(type, value)),
  ).right
}

describe('how the records seen are compared with the values expected', () => {
  test.each<[Match, string[], string[], boolean]>([
    ['contains', ['"a"'], ['"a"', '"b"'], true],
    ['contains', ['"a"', '"b"'], ['"a"'], false],
    ['contains', [], ['"anything"'], true],
    ['contains', [], [], false],
    ['exact', ['"a"'], ['"a"'], true],
    ['exact', ['"a"'], ['"a"', '"b"'], false],
    ['any', ['"a"', '"b"'], ['"b"', '"c"'], true],
    ['any', ['"a"', '"b"'], ['"c"'], false],
    ['absent', ['"a"'], ['"b"'], true],
    ['absent', ['"a"', '"b"'], ['"b"'], false],
    ['absent', [], ['"b"'], false],
    ['absent', [], [], true],
  ])('%s %j of %j is %s', (match, expected, seen, right) => {
    expect(isRight('TXT', match, expected, seen)).toBe(right)
  })

  test('the strings of a TXT record are joined before they are compared', () => {
    expect(isRight('TXT', 'exact', ['"abcdef"'], ['"abc" "def"'])).toBe(true)
  })

  test.each(['"ABC"', '"abc "', '"\\"abc\\""', '"ab"'])(
    'a TXT value is compared byte for byte: %s is not "abc"',
    (seen) => {
      expect(isRight('TXT', 'contains', ['"abc"'], [seen])).toBe(false)
    },
  )

  test.each<[RRType, string, string]>([
    ['CNAME', 'App.Example.net.', 'app.example.NET.'],
    ['CNAME', 'app.example.net', 'app.example.net.'],
    ['AAAA', '2001:DB8::0:1', '2001:db8::1'],
    ['MX', '010 mx.example.com.', '10 MX.example.com.'],
    ['SRV', '0 5 443 Host.example.com.', '0 5 443 host.example.com.'],
    ['HTTPS', '1 Svc.example.com. alpn=h2', '1 svc.example.com. alpn=h2'],
  ])('%s %s and %s are the same', (type, expected, seen) => {
    expect(isRight(type, 'exact', [expected], [seen])).toBe(true)
  })

  test('what is missing and what is too much are told apart', () => {
    const { missing, surplus } = compare(expectation('TXT', 'contains', '"a"', '"b"'), [
      parseRdata('TXT', '"b"'),
      parseRdata('TXT', '"c"'),
    ])
    expect(missing).toEqual([parseRdata('TXT', '"a"')])
    expect(surplus).toEqual([parseRdata('TXT', '"c"')])
  })
})

import { describe, expect, test } from '@jest/globals'

import { compare, isPreflight, type Expectation } from '../../src/check/expectation.ts'
import { parseName } from '../../src/wire/name.ts'
import { parseRdata } from '../../src/wire/rdata.ts'

const ACCOUNT = 'https://ca.example/acct/123'
const NOW = Date.UTC(2026, 10, 22)
const DAY = 24 * 60 * 60 * 1000

const preflight: Expectation = {
  name: parseName('_acme-challenge.a.dev'),
  type: 'TXT',
  values: [],
  match: 'contains',
  origin: { input: 'domains' },
  purpose: { challenge: 'dns-01', identifiers: ['a.dev'] },
}

const persistent: Expectation = {
  ...preflight,
  name: parseName('_validation-persist.a.dev'),
  purpose: { challenge: 'dns-persist-01', identifiers: ['*.a.dev'] },
  persist: {
    issuers: ['letsencrypt.org'],
    accountUris: [ACCOUNT],
    wildcard: true,
    now: NOW,
    renewal: NOW + 90 * DAY,
  },
}

function isRight(expectation: Expectation, ...texts: string[]): boolean {
  const seen = texts.map((text) => parseRdata('TXT', `"${text}"`))
  return compare(expectation, seen).right
}

describe('a preflight', () => {
  test('is right with any value and with none, since nobody knows the value yet', () => {
    expect(isPreflight(preflight)).toBe(true)
    expect(isRight(preflight)).toBe(true)
    expect(isRight(preflight, 'of the last order')).toBe(true)
  })

  test.each<[string, Partial<Expectation>]>([
    ['with values', { values: [parseRdata('TXT', '"x"')] }],
    ['when nothing shall be there', { match: 'absent' }],
    ['of addresses', { type: 'A' }],
    ['of a dns-persist-01 record that can be judged', { ...persistent }],
  ])('is none %s', (_, difference) => {
    expect(isPreflight({ ...preflight, ...difference })).toBe(false)
  })

  test('is none without a certificate: then any value is wanted, but one', () => {
    const { purpose, ...lookup } = preflight
    expect(purpose).toBeDefined()
    expect(isPreflight(lookup)).toBe(false)
    expect(isRight(lookup)).toBe(false)
  })
})

describe('a dns-persist-01 order', () => {
  const right = `letsencrypt.org; accounturi=${ACCOUNT}; policy=wildcard`

  test.each([
    ['one right record is enough', [`sectigo.com; accounturi=${ACCOUNT}`, right], true],
    [
      'one that expires before the renewal holds for now',
      [`${right}; persistUntil=${NOW / 1000 + 60}`],
      true,
    ],
    [
      'one that expires before the end of the wait does not',
      [`${right}; persistUntil=${NOW / 1000 - 1}`],
      false,
    ],
    ['a wildcard needs its policy', [`letsencrypt.org; accounturi=${ACCOUNT}`], false],
    ['another account is none', [right.replace('123', '124')], false],
    ['no record is none', [], false],
  ])('%s', (_, texts, expected) => {
    expect(isRight(persistent, ...texts)).toBe(expected)
  })

  test('has to see the given values as well', () => {
    const wanted = { ...persistent, values: [parseRdata('TXT', `"${right}"`)] }
    expect(isRight(wanted, right)).toBe(true)
    expect(isRight(wanted, right.replace('; policy', ';policy'))).toBe(false)
  })

  test('does not matter where the record shall be gone', () => {
    expect(isRight({ ...persistent, match: 'absent' })).toBe(true)
    expect(isRight({ ...persistent, match: 'absent' }, right)).toBe(false)
  })
})

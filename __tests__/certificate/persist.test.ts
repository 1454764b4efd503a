import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { hashedAccountUri } from '../../src/certificate/persist-hash.ts'
import { readPersistRecord } from '../../src/certificate/persist-record.ts'
import { accountUrisOf, judgePersist, type PersistRequest } from '../../src/certificate/persist.ts'
import { parseName } from '../../src/wire/name.ts'

const ACCOUNT = 'https://ca.example/acct/123'
const THUMBPRINT = 'NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs'
const PREFIX = 'https://ca.example/hash/'
const NOW = Date.parse('2026-11-22T12:00:00Z')
const DAY = 24 * 60 * 60 * 1000

const request: PersistRequest = {
  issuers: ['ca.example'],
  accountUris: [ACCOUNT],
  wildcard: false,
  now: NOW,
  renewal: NOW + 90 * DAY,
}

function read(text: string) {
  return readPersistRecord(Buffer.from(text))
}

function judge(text: string | readonly string[], over: Partial<PersistRequest> = {}) {
  const values = typeof text === 'string' ? [text] : text
  return judgePersist(
    values.map((value) => Buffer.from(value)),
    { ...request, ...over },
  )
}

function seconds(instant: number): number {
  return Math.floor(instant / 1000)
}

describe('a dns-persist-01 record that can be read', () => {
  test('gives issuer, account, policy and end', () => {
    expect(read(`ca.example; accounturi=${ACCOUNT}; policy=wildcard; persistUntil=1795000000`)).toEqual({
      kind: 'record',
      issuer: 'ca.example',
      accountUri: ACCOUNT,
      policy: 'wildcard',
      persistUntil: 1_795_000_000,
    })
  })

  test.each([
    ['upper case', 'CA.Example', 'ca.example'],
    ['one final dot', 'ca.example.', 'ca.example'],
    ['white space around it', ' \tca.example\t', 'ca.example'],
    ['letters of an IDN', 'B\u00FCcher.example', 'xn--bcher-kva.example'],
    ['letters of an IDN in decomposed form', 'Bu\u0308cher.example', 'xn--bcher-kva.example'],
  ])('may have an issuer with %s', (_, written, issuer) => {
    expect(read(`${written};accounturi=${ACCOUNT}`)).toMatchObject({ kind: 'record', issuer })
  })

  test('takes tags in any case, and ignores those it does not know however often they come', () => {
    expect(read(`ca.example;ACCOUNTURI=a;x=1;X=2;PersistUntil=5`)).toEqual({
      kind: 'record',
      issuer: 'ca.example',
      accountUri: 'a',
      persistUntil: 5,
    })
  })

  test('may have blanks around its parameters, its tags and its values', () => {
    expect(read(` ca.example ; \taccounturi = ${ACCOUNT} ; policy =wildcard `)).toMatchObject({
      accountUri: ACCOUNT,
      policy: 'wildcard',
    })
  })

  test('keeps equals signs in a value', () => {
    expect(read('ca.example;accounturi=https://a.example/?id=1=2')).toMatchObject({
      accountUri: 'https://a.example/?id=1=2',
    })
  })
})

describe('a dns-persist-01 record is malformed', () => {
  test.each([
    ['without an issuer', `;accounturi=${ACCOUNT}`, 'issuer-empty'],
    ['when it is empty', '', 'issuer-empty'],
    ['with an issuer of two final dots', `ca.example..;accounturi=a`, 'issuer-not-a-domain'],
    ['with a URL as issuer', `https://ca.example;accounturi=a`, 'issuer-not-a-domain'],
    ['with an issuer over 253 octets', `${'a.'.repeat(127)}a;accounturi=a`, 'issuer-not-a-domain'],
    ['with an issuer in quotes', `"ca.example";accounturi=a`, 'issuer-not-a-domain'],
    ['with a semicolon at its end', `ca.example;accounturi=${ACCOUNT};`, 'parameter-empty'],
    ['with a doubled semicolon', `ca.example;;accounturi=${ACCOUNT}`, 'parameter-empty'],
    ['with a parameter without equals sign', 'ca.example;accounturi', 'parameter-without-equals'],
    ['with an empty tag', 'ca.example;=a', 'tag-empty'],
    ['with a space inside a value', 'ca.example;accounturi=a b', 'value-characters'],
    ['with a letter outside ASCII in a value', 'ca.example;x=\u00FC', 'value-characters'],
    ['with two accounturi', 'ca.example;accounturi=a;AccountURI=a', 'parameter-repeated'],
    ['with two policy', 'ca.example;accounturi=a;policy=x;policy=wildcard', 'parameter-repeated'],
    ['with two persistUntil', 'ca.example;accounturi=a;persistUntil=1;persistuntil=2', 'parameter-repeated'],
    ['with an empty accounturi', 'ca.example;accounturi=', 'account-uri-empty'],
    ['without accounturi', 'ca.example;policy=wildcard', 'account-uri-missing'],
    ['without any parameter', 'ca.example', 'account-uri-missing'],
    [
      'with a date as persistUntil',
      'ca.example;accounturi=a;persistUntil=2027-01-01',
      'persist-until-not-a-number',
    ],
    ['with an empty persistUntil', 'ca.example;accounturi=a;persistUntil=', 'persist-until-not-a-number'],
    [
      'with a fraction as persistUntil',
      'ca.example;accounturi=a;persistUntil=1.5',
      'persist-until-not-a-number',
    ],
    [
      'with a persistUntil beyond 64 bits',
      'ca.example;accounturi=a;persistUntil=9223372036854775808',
      'persist-until-not-a-number',
    ],
  ])('%s', (_, text, fault) => {
    expect(read(text)).toMatchObject({ kind: 'malformed', fault })
  })

  test('but its issuer is known when that much could be read', () => {
    expect(read('CA.example;')).toMatchObject({ kind: 'malformed', issuer: 'ca.example' })
  })
})

describe('any octets', () => {
  const octets = fc.oneof(
    fc.uint8Array(),
    fc
      .string({
        unit: fc.constantFrom(
          'ca.example',
          ';',
          '=',
          ' ',
          'accounturi',
          'policy',
          'persistUntil',
          '9',
          '-',
          '\u00FC',
        ),
      })
      .map((text) => Buffer.from(text)),
  )

  test('are read without an exception, and a record has a domain and an account', () => {
    fc.assert(
      fc.property(octets, (value) => {
        const record = readPersistRecord(value)
        if (record.kind === 'malformed') return
        expect(record.issuer).toMatch(/^[a-z\d.-]+$/)
        expect(record.accountUri).toMatch(/^[\x21-\x3A\x3C-\x7E]+$/)
      }),
    )
  })

  test('are judged without an exception, whatever persistUntil says', () => {
    fc.assert(
      fc.property(fc.bigInt(), (until) => {
        const { decisive } = judge(`ca.example;accounturi=${ACCOUNT};persistUntil=${until}`)
        expect(['right', 'expired', 'expires-before-renewal', 'malformed']).toContain(decisive.kind)
      }),
    )
  })

  test('that are 64 KiB of blanks are read at once', () => {
    expect(read(`ca.example;accounturi=a${' '.repeat(65_000)}b`)).toMatchObject({ fault: 'value-characters' })
  })
})

describe('a record for the order', () => {
  const right = `ca.example; accounturi=${ACCOUNT}`

  test('is right when CA and account agree', () => {
    expect(judge(right).decisive).toEqual({ kind: 'right' })
  })

  test.each(['wildcard', 'WildCard'])('covers a wildcard with policy=%s', (policy) => {
    expect(judge(`${right}; policy=${policy}`, { wildcard: true }).decisive).toEqual({ kind: 'right' })
  })

  test.each(['', '; policy=all', '; policy='])('does not cover a wildcard with "%s"', (policy) => {
    expect(judge(`${right}${policy}`, { wildcard: true }).decisive).toHaveProperty('kind', 'policy-missing')
  })

  test('compares the account byte for byte', () => {
    expect(judge(`ca.example; accounturi=${ACCOUNT}/`).decisive).toEqual({
      kind: 'account-differs',
      accountUri: `${ACCOUNT}/`,
    })
    expect(judge(`ca.example; accounturi=${ACCOUNT.toUpperCase()}`).decisive).toHaveProperty(
      'kind',
      'account-differs',
    )
  })

  test('cannot be compared while the account is not known', () => {
    const { decisive, valueToPublish } = judge(right, { accountUris: [] })
    expect(decisive).toEqual({ kind: 'account-unknown', accountUri: ACCOUNT })
    expect(valueToPublish).toBeUndefined()
  })

  test('of another CA says so', () => {
    const { decisive, sentence } = judge(`other.example; accounturi=${ACCOUNT}`)
    expect(decisive).toEqual({ kind: 'issuer-differs', issuer: 'other.example' })
    expect(sentence).toBe('The record authorizes other.example, not ca.example.')
  })

  test('holds to the last second of persistUntil and not longer', () => {
    const until = `${right}; persistUntil=${seconds(NOW)}`
    expect(judge(until, { renewal: NOW }).decisive).toEqual({ kind: 'right' })
    expect(judge(until, { now: NOW + 1 }).decisive).toEqual({ kind: 'expired', until: NOW })
  })

  test('that ends before the renewal is told with its end', () => {
    const end = NOW + 30 * DAY
    const { decisive, sentence } = judge(`${right}; persistUntil=${seconds(end)}`)
    expect(decisive).toEqual({ kind: 'expires-before-renewal', until: end })
    expect(sentence).toContain('2026-12-22T12:00:00.000Z')
  })

  test('may be far in the future', () => {
    expect(judge(`${right}; persistUntil=9223372036854775807`).decisive).toEqual({ kind: 'right' })
  })

  test('that does not exist is told, with the value to publish', () => {
    expect(judge([], { wildcard: true })).toEqual({
      decisive: { kind: 'no-record' },
      sentence: 'There is no dns-persist-01 record.',
      findings: [],
      valueToPublish: `ca.example; accounturi=${ACCOUNT}; policy=wildcard`,
    })
  })

  test('is right with the value that we tell people to publish', () => {
    const { valueToPublish = '' } = judge([], { wildcard: true })
    expect(judge(valueToPublish, { wildcard: true }).decisive).toEqual({ kind: 'right' })
  })
})

describe('several records', () => {
  const right = `ca.example; accounturi=${ACCOUNT}`

  test('need one that is right', () => {
    const records = ['%%%', `other.example; accounturi=${ACCOUNT}`, right, 'ca.example; accounturi=b']
    const { decisive, findings } = judge(records)
    expect(decisive).toEqual({ kind: 'right' })
    expect(findings.map(({ kind }) => kind)).toEqual([
      'malformed',
      'issuer-differs',
      'right',
      'account-differs',
    ])
  })

  test('of other CAs are no fault, so a malformed one for this CA is the cause', () => {
    const { decisive, sentence } = judge(['other.example; accounturi=b', `${right};`])
    expect(decisive).toMatchObject({ kind: 'malformed', fault: 'parameter-empty', addressed: true })
    expect(sentence).toMatch(/^The record for ca\.example is malformed: The record has an empty parameter/)
  })

  test('leave garbage that is addressed to nobody for last', () => {
    expect(judge(['%%%', 'other.example; accounturi=b']).decisive).toHaveProperty('kind', 'issuer-differs')
    expect(judge(['%%%']).decisive).toMatchObject({ kind: 'malformed', addressed: false })
  })

  test('prefer one that holds to one that is about to end', () => {
    const ending = `${right}; persistUntil=${seconds(NOW + DAY)}`
    expect(judge([ending, right]).decisive).toEqual({ kind: 'right' })
  })
})

describe('the hashed account of draft -02', () => {
  test.each([
    ['example.com', '5SQm7n6tPh2-PlLbCKGnViTXX5z19SCN4cPGQHSk-kw'],
    ['EXAMPLE.com.', '5SQm7n6tPh2-PlLbCKGnViTXX5z19SCN4cPGQHSk-kw'],
    ['*', 'NpDnSwUthQK8zCgFdefYxAdAVPnygMLbs9US6oO-5ug'],
  ])('for %s is that of section 10.2', (domain, hash) => {
    const account = { prefix: PREFIX, uri: ACCOUNT, thumbprint: THUMBPRINT }
    expect(hashedAccountUri(account, domain === '*' ? domain : parseName(domain))).toBe(
      `${PREFIX}sha-256/${hash}`,
    )
  })

  const known = accountUrisOf(ACCOUNT, parseName('example.com'), {
    prefix: PREFIX,
    thumbprints: ['old', THUMBPRINT],
  })

  test('stands for the account beside the plain URI, with current and earlier keys', () => {
    expect(known).toHaveLength(5)
    expect(known[0]).toBe(ACCOUNT)
    for (const uri of known) {
      expect(judge(`ca.example; accounturi=${uri}`, { accountUris: known }).decisive).toEqual({
        kind: 'right',
      })
    }
  })

  test('of another domain is another account', () => {
    const other = hashedAccountUri(
      { prefix: PREFIX, uri: ACCOUNT, thumbprint: THUMBPRINT },
      parseName('example.org'),
    )
    expect(judge(`ca.example; accounturi=${other}`, { accountUris: known }).decisive).toHaveProperty(
      'kind',
      'account-differs',
    )
  })

  test('cannot be compared with the plain URI alone', () => {
    const [, hashed = ''] = known
    expect(judge(`ca.example; accounturi=${hashed}`).decisive).toHaveProperty('kind', 'account-unknown')
  })
})

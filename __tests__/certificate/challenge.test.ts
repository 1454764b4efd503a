import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { accountLabel } from '../../src/certificate/account-label.ts'
import { validationTarget, type Challenge } from '../../src/certificate/challenge.ts'
import { presentName, parseName } from '../../src/wire/name.ts'

const ACCOUNT = 'https://example.com/acme/acct/ExampleAccount'

function ask(identifier: string, challenge: Challenge, accountUri?: string): string {
  const target = validationTarget(parseName(identifier), challenge, accountUri)
  return target.kind === 'target' ? `${presentName(target.owner)} ${target.types.join(' ')}` : target.fault
}

/** A domain name of exactly this many characters, without final dot. */
function nameOfLength(length: number): string {
  const labels = []
  for (let left = length; left > 0; left -= 61) labels.push('a'.repeat(Math.min(left, 60)))
  return labels.join('.')
}

describe('the owner name that a CA asks', () => {
  test.each([
    ['example.com', 'dns-01', '_acme-challenge.example.com. TXT'],
    ['*.example.com', 'dns-01', '_acme-challenge.example.com. TXT'],
    ['example.com', 'dns-account-01', '_ujmmovf2vn55tgye._acme-challenge.example.com. TXT'],
    ['*.example.com', 'dns-account-01', '_ujmmovf2vn55tgye._acme-challenge.example.com. TXT'],
    ['example.com', 'dns-persist-01', '_validation-persist.example.com. TXT'],
    ['*.example.com', 'dns-persist-01', '_validation-persist.example.com. TXT'],
    ['www.example.com', 'http-01', 'www.example.com. AAAA A'],
    ['www.example.com', 'tls-alpn-01', 'www.example.com. AAAA A'],
  ] as const)('for %s with %s is %s', (identifier, challenge, expected) => {
    expect(ask(identifier, challenge, ACCOUNT)).toBe(expected)
  })

  test('strips one wildcard label only', () => {
    expect(ask('*.*.example.com', 'dns-01')).toBe('_acme-challenge.*.example.com. TXT')
  })
})

describe('the label of dns-account-01', () => {
  test.each([
    [ACCOUNT, '_ujmmovf2vn55tgye'],
    ['https://acme-v02.api.letsencrypt.org/acme/acct/1234567890', '_rhuccyogo34zlvsj'],
  ])('of %s is %s', (accountUri, label) => {
    expect(accountLabel(accountUri)).toBe(label)
  })

  test('depends on every byte of the account URL', () => {
    expect(accountLabel(`${ACCOUNT}/`)).not.toBe(accountLabel(ACCOUNT))
    expect(accountLabel(ACCOUNT.toUpperCase())).not.toBe(accountLabel(ACCOUNT))
  })

  test('is an underscore and 16 characters of base32 in lower case', () => {
    fc.assert(fc.property(fc.string(), (uri) => expect(accountLabel(uri)).toMatch(/^_[a-z2-7]{16}$/)))
  })
})

describe('an identifier that a challenge cannot validate', () => {
  test.each(['http-01', 'tls-alpn-01'] as const)('is a wildcard with %s', (challenge) => {
    expect(ask('*.example.com', challenge)).toBe('wildcard-needs-dns')
  })

  test.each(['1.2.3.com', '1.2.3.4.example', 'example.com:443', 'abc:def'])(
    'is not the name %s, which only looks like an address',
    (name) => {
      expect(ask(name, 'http-01')).toBe(`${name}. AAAA A`)
    },
  )

  test('is any with dns-account-01 while the account is not known', () => {
    expect(ask('example.com', 'dns-account-01')).toBe('account-uri-missing')
  })

  test.each([
    ['dns-01', 237],
    ['dns-account-01', 219],
    ['dns-persist-01', 233],
  ] as const)('with %s is one of more than %i characters', (challenge, longest) => {
    expect(ask(nameOfLength(longest), challenge, ACCOUNT)).toMatch(/\. TXT$/)
    expect(ask(nameOfLength(longest + 1), challenge, ACCOUNT)).toBe('name-too-long')
  })

  test('is explained with its length and the room there is', () => {
    const target = validationTarget(parseName(`*.${nameOfLength(240)}`), 'dns-01')
    expect(target).toHaveProperty(
      'sentence',
      expect.stringMatching(
        /^a.*a has 240 characters; dns-01 puts labels before it, which leaves room for 237\.$/,
      ),
    )
  })

  test('has a sentence that names it', () => {
    expect(validationTarget(parseName('*.example.com'), 'http-01')).toHaveProperty(
      'sentence',
      'http-01 cannot validate the wildcard *.example.com; dns-01, dns-account-01 and dns-persist-01 can.',
    )
  })
})

import { describe, expect, test } from '@jest/globals'
import { bothReadings, judge, outcome, type Ask } from './caa-zone.ts'

const CA = { identities: ['example.net'] }
const ACCOUNT = 'https://example.net/account/1234'
const OTHER = 'https://example.net/account/2345'

describe.each(['rfc', 'letsencrypt'] as const)(
  'the examples of RFC 8657 appendix A, as %s reads them',
  (profile) => {
    function ask(zone: string, request: Ask): string {
      return outcome('example.com', zone, { ...CA, profile, ...request })
    }

    test('two accounts may issue, and no other', () => {
      const zone = `example.com. IN CAA 0 issue "example.net; accounturi=https://example.net/account/1234"
example.com. IN CAA 0 issue "example.net; accounturi=https://example.net/account/2345"`
      expect(ask(zone, { accountUri: ACCOUNT })).toBe('permitted named')
      expect(ask(zone, { accountUri: OTHER })).toBe('permitted named')
      expect(ask(zone, { accountUri: 'https://example.net/account/3456' })).toBe('forbidden account-differs')
      expect(ask(zone, {})).toBe('undecided account-unknown')
      expect(ask(zone, { accountUri: ACCOUNT, identities: ['ca.example'] })).toBe('forbidden other-ca')
    })

    test.each([
      ['in one list', 'example.com. IN CAA 0 issue "example.net; validationmethods=dns-01,xyz-01"'],
      [
        'in two records',
        `example.com. IN CAA 0 issue "example.net; validationmethods=dns-01"
example.com. IN CAA 0 issue "example.net; validationmethods=xyz-01"`,
      ],
    ])('the methods dns-01 and xyz-01 %s let dns-01 through', (_, zone) => {
      expect(ask(zone, { challenge: 'dns-01' })).toBe('permitted named')
      expect(ask(zone, { challenge: 'http-01' })).toBe('forbidden method-missing')
      expect(ask(zone, { challenge: 'none' })).toBe('undecided method-unknown')
    })

    test('one account may use dns-01, the other http-01', () => {
      const zone = `example.com. IN CAA 0 issue "example.net; accounturi=https://example.net/account/1234; validationmethods=dns-01"
example.com. IN CAA 0 issue "example.net; accounturi=https://example.net/account/2345; validationmethods=http-01"`
      expect(ask(zone, { accountUri: ACCOUNT, challenge: 'dns-01' })).toBe('permitted named')
      expect(ask(zone, { accountUri: OTHER, challenge: 'http-01' })).toBe('permitted named')
      expect(ask(zone, { accountUri: ACCOUNT, challenge: 'http-01' })).toBe('forbidden method-missing')
      expect(ask(zone, { accountUri: OTHER, challenge: 'dns-01' })).toBe('forbidden method-missing')
    })

    test('a CA-specific method beside dns-01 is skipped', () => {
      const zone = 'example.com. IN CAA 0 issue "example.net; validationmethods=dns-01,ca-foo"'
      expect(ask(zone, { challenge: 'dns-01' })).toBe('permitted named')
      expect(ask(zone, { challenge: 'tls-alpn-01' })).toBe('forbidden method-missing')
    })

    test.each(['dns-01', 'dns-account-01', 'dns-persist-01', 'http-01', 'tls-alpn-01'] as const)(
      'the method %s is let through by its own label',
      (challenge) => {
        const zone = `example.com. IN CAA 0 issue "example.net; validationmethods=ca-tbr-7,${challenge}"`
        expect(ask(zone, { challenge })).toBe('permitted named')
      },
    )
  },
)

describe('accounturi', () => {
  test('twice in one record lets nobody through, whoever asks', () => {
    const zone = `example.com CAA 0 issue "example.net; accounturi=${ACCOUNT}; accounturi=${ACCOUNT}"`
    const refused = { rfc: 'forbidden account-repeated', letsencrypt: 'forbidden account-repeated' }
    expect(bothReadings(zone, { ...CA, accountUri: ACCOUNT })).toEqual(refused)
    expect(bothReadings(zone, CA)).toEqual(refused)
  })

  test('that is no URI lets nobody through', () => {
    const zone = 'example.com CAA 0 issue "example.net; accounturi=1234"'
    expect(outcome('example.com', zone, CA)).toBe('forbidden account-not-a-uri')
    expect(outcome('example.com', zone, { ...CA, accountUri: ACCOUNT })).toBe('forbidden account-not-a-uri')
  })

  test('may be a URN', () => {
    const zone = 'example.com CAA 0 issue "example.net; accounturi=urn:example:account-id:1234"'
    expect(outcome('example.com', zone, { ...CA, accountUri: 'urn:example:account-id:1234' })).toBe(
      'permitted named',
    )
  })

  test('is compared letter by letter', () => {
    const zone = `example.com CAA 0 issue "example.net; accounturi=${ACCOUNT}/"`
    expect(outcome('example.com', zone, { ...CA, accountUri: ACCOUNT })).toBe('forbidden account-differs')
  })

  test('of an account that is not known leaves it open only when no other record permits', () => {
    const pinned = `example.com CAA 0 issue "example.net; accounturi=${ACCOUNT}"`
    expect(outcome('example.com', `${pinned}\nexample.com CAA 0 issue "example.net"`, CA)).toBe(
      'permitted named',
    )
  })

  test('does not leave open what the method forbids anyway', () => {
    const zone = `example.com CAA 0 issue "example.net; accounturi=${ACCOUNT}; validationmethods=http-01"`
    expect(outcome('example.com', zone, CA)).toBe('forbidden method-missing')
  })

  test('that refuses is told with the day from which every CA must heed it', () => {
    const zone = `example.com CAA 0 issue "example.net; accounturi=${ACCOUNT}"`
    expect(judge('example.com', zone, { ...CA, accountUri: OTHER }).sentence).toBe(
      `CAA at example.com lets only another account issue (0 issue "example.net; accounturi=${ACCOUNT}"); from 2027-03-15 every CA must heed that.`,
    )
  })
})

/** A record that lets these methods through. */
function methods(list: string): string {
  return `example.com CAA 0 issue "example.net; validationmethods=${list}"`
}

describe('validationmethods', () => {
  test('that is empty lets no method through', () => {
    const refused = { rfc: 'forbidden method-missing', letsencrypt: 'forbidden method-missing' }
    expect(bothReadings(methods(''), CA)).toEqual(refused)
    expect(bothReadings(methods(''), { ...CA, challenge: 'none' })).toEqual(refused)
  })

  test('twice in one record: nobody at Let’s Encrypt, what both lists have in common by the RFC', () => {
    expect(bothReadings(`${methods('dns-01').slice(0, -1)}; validationmethods=dns-01,http-01"`, CA)).toEqual({
      rfc: 'permitted named',
      letsencrypt: 'forbidden methods-repeated',
    })
    expect(bothReadings(`${methods('dns-01').slice(0, -1)}; validationmethods=http-01"`, CA)).toEqual({
      rfc: 'forbidden method-missing',
      letsencrypt: 'forbidden methods-repeated',
    })
  })

  test.each(['http-01,,dns-01', 'dns_01,dns-01', ',dns-01'])(
    'with a broken label before the one wanted (%s)',
    (list) => {
      expect(bothReadings(methods(list), CA)).toEqual({
        rfc: 'forbidden methods-malformed',
        letsencrypt: 'forbidden methods-malformed',
      })
    },
  )

  test.each(['dns-01,', 'dns-01,x_y'])('with a broken label behind the one wanted (%s)', (list) => {
    expect(bothReadings(methods(list), CA)).toEqual({
      rfc: 'forbidden methods-malformed',
      letsencrypt: 'permitted named',
    })
  })

  test('has no spaces in its list', () => {
    expect(bothReadings(methods('dns-01, http-01'), CA)).toEqual({
      rfc: 'forbidden malformed',
      letsencrypt: 'forbidden malformed',
    })
  })

  test('are compared in lower case, as they are registered', () => {
    expect(outcome('example.com', methods('DNS-01'), CA)).toBe('forbidden method-missing')
  })
})

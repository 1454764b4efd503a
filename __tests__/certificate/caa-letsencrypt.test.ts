import { describe, expect, test } from '@jest/globals'
import { bothReadings, judge, levelsOf, outcome, type Ask } from './caa-zone.ts'
import type { CaaLookup } from '../../src/certificate/caa-levels.ts'
import { judgeCaa } from '../../src/certificate/caa.ts'
import { parseName } from '../../src/wire/name.ts'

const NXDOMAIN: CaaLookup = { kind: 'empty', how: 'nxdomain' }

/** A row: what the records are, what the RFCs make of them, what Let's Encrypt does. */
const DIFFERENCES: readonly (readonly [string, string, string, string])[] = [
  [
    'an issuer in upper case',
    'example.com CAA 0 issue "LetsEncrypt.org"',
    'permitted named',
    'forbidden misnamed',
  ],
  [
    'the flag 1 on an unknown tag',
    'example.com CAA 1 tbs "x"\nexample.com CAA 0 issue "letsencrypt.org"',
    'permitted named',
    'forbidden critical-unknown',
  ],
  [
    'a critical contactemail',
    'example.com CAA 128 contactemail "a@example.com"\nexample.com CAA 0 issue "letsencrypt.org"',
    'permitted named',
    'forbidden critical-unknown',
  ],
  [
    'a critical contactphone',
    'example.com CAA 128 contactphone "+1"\nexample.com CAA 0 issue "letsencrypt.org"',
    'permitted named',
    'forbidden critical-unknown',
  ],
  [
    'a hyphen in the name of a parameter',
    'example.com CAA 0 issue "letsencrypt.org; my-note=1"',
    'permitted named',
    'forbidden malformed',
  ],
  [
    'an empty name of a parameter',
    'example.com CAA 0 issue "letsencrypt.org; =1"',
    'forbidden malformed',
    'permitted named',
  ],
  [
    'the name of a parameter in other case',
    'example.com CAA 0 issue "letsencrypt.org; ValidationMethods=http-01"',
    'forbidden method-missing',
    'permitted named',
  ],
]

const SAMENESS: readonly (readonly [string, string, string])[] = [
  ['a final dot after the issuer', 'example.com CAA 0 issue "letsencrypt.org."', 'forbidden misnamed'],
  ['one semicolon at the end', 'example.com CAA 0 issue "letsencrypt.org;"', 'permitted named'],
  [
    'one semicolon and blanks at the end',
    'example.com CAA 0 issue "letsencrypt.org ; \t"',
    'permitted named',
  ],
  ['a semicolon after a parameter', 'example.com CAA 0 issue "letsencrypt.org; a=b;"', 'forbidden malformed'],
  ['two semicolons', 'example.com CAA 0 issue "letsencrypt.org;;"', 'forbidden malformed'],
  ['blanks around the issuer', 'example.com CAA 0 issue " \tletsencrypt.org\t "', 'permitted named'],
  ['blanks around a parameter', 'example.com CAA 0 issue "letsencrypt.org; a = b"', 'permitted named'],
  [
    'a space in the value of a parameter',
    'example.com CAA 0 issue "letsencrypt.org; a=b c"',
    'forbidden malformed',
  ],
  ['a parameter without equals sign', 'example.com CAA 0 issue "letsencrypt.org; ab"', 'forbidden malformed'],
  ['an empty value of a parameter', 'example.com CAA 0 issue "letsencrypt.org; a="', 'permitted named'],
  [
    'equals signs in the value of a parameter',
    'example.com CAA 0 issue "letsencrypt.org; a=b=c"',
    'permitted named',
  ],
  [
    'the parameter that Cloudflare adds',
    'example.com CAA 0 issue "letsencrypt.org; cansignhttpexchanges=yes"',
    'permitted named',
  ],
  ['the tag in upper case', 'example.com CAA 0 ISSUE "letsencrypt.org"', 'permitted named'],
  ['a critical issue', 'example.com CAA 128 issue "letsencrypt.org"', 'permitted named'],
  ['a critical issuemail', 'example.com CAA 128 issuemail ";"', 'permitted unrestricted'],
  ['a critical issuevmc', 'example.com CAA 128 issuevmc ";"', 'permitted unrestricted'],
  ['a critical iodef', 'example.com CAA 128 iodef "mailto:a@example.com"', 'permitted unrestricted'],
  ['issuemail that names nobody', 'example.com CAA 0 issuemail ";"', 'permitted unrestricted'],
  ['a reserved tag that is critical', 'example.com CAA 128 policy "x"', 'forbidden critical-unknown'],
  ['reserved bits of the flags', 'example.com CAA 126 tbs "x"', 'permitted unrestricted'],
  ['an empty value', 'example.com CAA 0 issue ""', 'forbidden nobody'],
  ['a parameter of nobody', 'example.com CAA 0 issue "; a=b"', 'forbidden nobody'],
  [
    'one record of several that names this CA',
    'example.com CAA 0 issue "digicert.com"\nexample.com CAA 0 issue "letsencrypt.org"',
    'permitted named',
  ],
  [
    'an unknown critical tag beside a record that permits',
    'example.com CAA 0 issue "letsencrypt.org"\nexample.com CAA 128 tbs "x"',
    'forbidden critical-unknown',
  ],
]

describe('a record with', () => {
  test.each(DIFFERENCES)('%s is read differently', (_, zone, rfc, letsencrypt) => {
    expect(bothReadings(zone)).toEqual({ rfc, letsencrypt })
  })

  test.each(SAMENESS)('%s is read the same', (_, zone, both) => {
    expect(bothReadings(zone)).toEqual({ rfc: both, letsencrypt: both })
  })

  test('any identity of the CA permits', () => {
    const zone = 'example.com CAA 0 issue "geotrust.com"'
    expect(bothReadings(zone, { identities: ['digicert.com', 'geotrust.com'] })).toEqual({
      rfc: 'permitted named',
      letsencrypt: 'permitted named',
    })
  })
})

describe('a difference between the readings', () => {
  const zone = 'example.com CAA 0 issue "LetsEncrypt.org"'

  test('is told with the other reading and its sentence', () => {
    expect(judge('example.com', zone, { profile: 'rfc' }).differs).toMatchObject({
      profile: 'letsencrypt',
      kind: 'forbidden',
      reason: 'misnamed',
      sentence:
        'CAA at example.com does not name this CA with 0 issue "LetsEncrypt.org": the name is in lower case, and Let\'s Encrypt compares letter by letter; it is letsencrypt.org.',
    })
    expect(judge('example.com', zone, { profile: 'letsencrypt' }).differs).toMatchObject({
      profile: 'rfc',
      kind: 'permitted',
    })
  })

  test('is not told where there is none', () => {
    expect(judge('example.com', 'example.com CAA 0 issue "letsencrypt.org"')).not.toHaveProperty('differs')
  })
})

describe('the climb', () => {
  const failure: CaaLookup = { kind: 'failed', why: 'servfail', insecure: false }
  const permits = 'example.com CAA 0 issue "letsencrypt.org"'

  test('ends at the set nearest to the name', () => {
    const zone = `www.example.com CAA 0 issue "letsencrypt.org"\nexample.com CAA 0 issue ";"`
    expect(outcome('www.example.com', zone)).toBe('permitted named')
    expect(outcome('a.www.example.com', zone)).toBe('permitted named')
    expect(outcome('mail.example.com', zone)).toBe('forbidden nobody')
  })

  test('reaches the top-level domain, whatever the Public Suffix List says', () => {
    expect(outcome('www.example.co.uk', 'uk CAA 0 issue ";"')).toBe('forbidden nobody')
    expect(outcome('www.example.co.uk', 'co.uk CAA 0 issue ";"')).toBe('forbidden nobody')
  })

  test('passes names that do not exist', () => {
    expect(
      outcome('a.b.example.com', permits, {
        except: { 'a.b.example.com': NXDOMAIN, 'b.example.com': NXDOMAIN },
      }),
    ).toBe('permitted named')
  })

  test('takes a top-level domain that does not exist for a failure at Let’s Encrypt only', () => {
    const ask = { except: { com: NXDOMAIN } }
    expect(bothReadings('', ask)).toEqual({ rfc: 'permitted no-records', letsencrypt: 'failed missing-tld' })
    expect(judge('example.com', '', { ...ask, profile: 'letsencrypt' })).toMatchObject({
      refuses: 'letsencrypt',
      sentence:
        "CAA at com cannot be looked up: the top-level domain does not exist. Let's Encrypt refuses then; other CAs may go on.",
    })
  })

  test('stops at a failure below the first set, for the set may be hidden there', () => {
    expect(outcome('www.example.com', permits, { except: { 'www.example.com': failure } })).toBe(
      'failed servfail',
    )
    expect(outcome('www.example.com', '', { except: { com: failure } })).toBe('failed servfail')
  })

  test('does not mind a failure above the first set', () => {
    expect(outcome('www.example.com', permits, { except: { com: failure } })).toBe('permitted named')
  })

  test('takes a set without any CAA record for empty', () => {
    const except: Ask['except'] = { 'www.example.com': { kind: 'set', records: [] } }
    expect(outcome('www.example.com', permits, { except })).toBe('permitted named')
  })

  test('begins for a wildcard at the name below the star', () => {
    expect(judge('*.www.example.com', 'example.com CAA 0 issuewild "letsencrypt.org"').decidedAt?.key).toBe(
      'example.com.',
    )
  })

  test('may end with the level that decides', () => {
    const [first] = levelsOf('example.com', permits)
    const request = { identifier: parseName('example.com'), identities: ['letsencrypt.org'] }
    expect(judgeCaa(first ? [first] : [], request, 'rfc')).toHaveProperty('kind', 'permitted')
  })

  test('refuses levels with a gap, in another order, or of another name', () => {
    const request = { identifier: parseName('www.example.com'), identities: ['letsencrypt.org'] }
    const levels = levelsOf('www.example.com', '')
    const wrong = [
      levels.slice(0, 2),
      levels.toReversed(),
      levels.filter((_, at) => at !== 1),
      levels.slice(1),
      [],
    ]
    for (const some of wrong) expect(() => judgeCaa(some, request, 'rfc')).toThrow(RangeError)
    expect(() => judgeCaa([...levels, ...levels], request, 'rfc')).toThrow(/in the wrong place/)
  })
})

describe('a failed lookup', () => {
  test.each([
    [
      'silent',
      false,
      'CAA at example.com cannot be looked up: the servers do not answer. Every CA refuses then.',
    ],
    [
      'notimp',
      false,
      'CAA at example.com cannot be looked up: the servers do not know the type CAA (NOTIMP). Every CA refuses then.',
    ],
    [
      'bogus',
      false,
      'CAA at example.com cannot be looked up: the answer fails DNSSEC validation. Every CA refuses then.',
    ],
    [
      'refused',
      true,
      "CAA at example.com cannot be looked up: the servers refuse the question (REFUSED). Let's Encrypt refuses then; other CAs may go on, since the zone is not signed.",
    ],
    [
      'truncated',
      true,
      "CAA at example.com cannot be looked up: the answer is cut off, and cannot be had over TCP. Let's Encrypt refuses then; other CAs may go on, since the zone is not signed.",
    ],
  ] as const)('(%s, proven unsigned: %s) says who refuses', (why, insecure, sentence) => {
    const except: Ask['except'] = { 'example.com': { kind: 'failed', why, insecure } }
    expect(judge('example.com', '', { except })).toMatchObject({
      kind: 'failed',
      reason: why,
      refuses: insecure ? 'letsencrypt' : 'every-ca',
      sentence,
      linesToRemove: [],
    })
  })
})

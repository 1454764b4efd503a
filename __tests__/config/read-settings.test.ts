import { describe, expect, test } from '@jest/globals'

import { SettingsError } from '../../src/config/mistake.ts'
import { parseName } from '../../src/wire/name.ts'
import { mistakesIn, read, remarksIn, TOKEN, warningsIn, type Raw } from './reading.ts'

const NAMES = { domains: 'www.a.dev' }

describe('settings', () => {
  test('that are not given have their defaults', async () => {
    expect(await read(NAMES)).toMatchObject({
      certificate: {},
      timeout: 600_000,
      failFast: true,
      failOn: 'error',
      expectedNameservers: [],
      preferences: { ignore: [], severity: new Map() },
      summary: true,
      comment: 'never',
      commentKey: 'default',
      commitStatus: false,
      warnings: [],
    })
  })

  test('that are blank are not given', async () => {
    expect(await read({ ...NAMES, timeout: '', challenge: ' ', records: '\n', comment: '' })).toEqual(
      await read(NAMES),
    )
  })

  test('that leave the values blank are refused: without values any value will do', async () => {
    expect(await mistakesIn({ ...NAMES, 'expected-values': ' \n\n' })).toEqual([
      'expected-values: " \\n\\n" is blank, as where a step output or a variable is not set. Allowed: one value or more; to take any value, leave the setting out.',
    ])
  })

  test('are read', async () => {
    const raw = {
      domains: 'a.dev',
      challenge: 'dns-01',
      ca: 'LetsEncrypt',
      'account-uri': 'https://acme.dev/acct/1',
      timeout: '1h30m',
      'fail-fast': 'False',
      'fail-on': 'never',
      'expected-nameservers': 'ns1.dns.dev, ns2.dns.dev.',
      ignore: 'value-typo, ttl-long',
      severity: 'server-behind: note\nvalue-typo : Warning',
      summary: 'FALSE',
      comment: 'on-failure',
      'comment-key': 'production-2.eu',
      'commit-status': 'true',
      'github-token': 'secret',
      report: 'out/report.json',
      ledger: 'out/ledger.jsonl',
    }
    expect(await read(raw)).toMatchObject({
      certificate: { challenge: 'dns-01', ca: { id: 'letsencrypt' }, accountUri: 'https://acme.dev/acct/1' },
      timeout: 5_400_000,
      failFast: false,
      failOn: 'never',
      expectedNameservers: [parseName('ns1.dns.dev'), parseName('ns2.dns.dev')],
      preferences: {
        ignore: ['value-typo', 'ttl-long'],
        severity: new Map([
          ['server-behind', 'note'],
          ['value-typo', 'warning'],
        ]),
      },
      summary: false,
      comment: 'on-failure',
      commentKey: 'production-2.eu',
      commitStatus: true,
      githubToken: 'secret',
      reportPath: 'out/report.json',
      ledgerPath: 'out/ledger.jsonl',
    })
  })

  test('may bring trust anchors', async () => {
    const ds = '. IN DS 20326 8 2 E06D44B80B8F1D39A95C0B0D7C65D08458E880409BBC683457104237C7F8EC8D'
    const { trustAnchors } = await read({ ...NAMES, 'trust-anchor': ds })
    expect(trustAnchors).toMatchObject([{ zone: { key: '.' }, ds: [{ keyTag: 20326 }] }])
    expect((await read(NAMES)).trustAnchors).toBeUndefined()
  })
})

describe('a mistake says what is given and what is allowed', () => {
  test.each<[Raw, string]>([
    [
      { timeout: '10 minutes' },
      'timeout: "10 minutes" is not a duration. Allowed: 90s, 10m, 1h30m, or a bare number of seconds, up to 596h.',
    ],
    [{ 'fail-fast': 'yes' }, 'fail-fast: "yes" is neither true nor false. Allowed: true, false.'],
    [{ summary: 'on' }, 'summary: "on" is neither true nor false. Allowed: true, false.'],
    [{ 'commit-status': 'tRUE' }, 'commit-status: "tRUE" is neither true nor false. Allowed: true, false.'],
    [{ 'fail-on': 'warning' }, 'fail-on: "warning" is not known here. Allowed: error, never.'],
    [
      { comment: 'on-failiure' },
      'comment: "on-failiure" is not known here. Did you mean "on-failure"? Allowed: never, on-failure, always.',
    ],
    [
      { match: 'contain' },
      'match: "contain" is not known here. Did you mean "contains"? Allowed: contains, exact, any, absent.',
    ],
    [
      { 'comment-key': 'a--b' },
      'comment-key: "a--b" is not a key. Allowed: letters, digits, dots, underscores and single hyphens.',
    ],
    [
      { ca: 'letsencrpyt' },
      'ca: "letsencrpyt" is neither the short name nor the domain of a CA. The nearest is letsencrypt. Allowed: the domain of a CA in CAA records, such as letsencrypt.org, or a short name such as letsencrypt, google, zerossl, digicert, amazon.',
    ],
    [
      { 'account-uri': 'https://acme.dev/a b', ca: 'letsencrypt' },
      'account-uri: "https://acme.dev/a b" is not the URL of an ACME account. Allowed: an absolute URL such as https://acme-v02.api.letsencrypt.org/acme/acct/1234567890.',
    ],
    [
      { 'trust-anchor': '. A 192.0.2.1' },
      'trust-anchor, line 1: ". A 192.0.2.1" is not a trust anchor: a trust anchor is a DS or a DNSKEY record, this is a record of type A. Allowed: lines such as ". DS 20326 8 2" and the digest in hex, or ". DNSKEY 257 3 8" and the key in Base64.',
    ],
    [
      { 'trust-anchor': '; none' },
      'trust-anchor: "; none" holds nothing but separators and comments. Allowed: one entry or more.',
    ],
    [
      { 'expected-nameservers': 'ns1.dns.dev\n192.0.2.1' },
      'expected-nameservers, line 2: "192.0.2.1" is an IP address, not a domain name. Allowed: a domain name such as example.com, *.example.com, _acme-challenge.example.com or bücher.example.',
    ],
    [
      { ignore: 'ttl-long, value-tipo' },
      'ignore, line 1: "value-tipo" names no diagnosis. Did you mean "value-typo"? Allowed: the ids in docs/diagnoses.md.',
    ],
    [
      { severity: 'unheard-of: note' },
      'severity, line 1: "unheard-of: note" names no diagnosis. Allowed: the ids in docs/diagnoses.md.',
    ],
    [
      { severity: 'value-typo: eror' },
      'severity, line 1: "value-typo: eror" does not give a diagnosis a severity. Did you mean "value-typo: error"? Allowed: "id: note", "id: warning", "id: error".',
    ],
    [
      { severity: 'value-typo error' },
      'severity, line 1: "value-typo error" does not give a diagnosis a severity. Allowed: "id: note", "id: warning", "id: error".',
    ],
    [
      { comment: 'always' },
      'github-token: `comment` and `commit-status` need a token. Allowed: `${{ github.token }}`, or a token of your own.',
    ],
    [
      { 'commit-status': 'true' },
      'github-token: `comment` and `commit-status` need a token. Allowed: `${{ github.token }}`, or a token of your own.',
    ],
    [
      { domains: 'https://www.a.dev/' },
      'domains, line 1: "https://www.a.dev/" is a URL, not a domain name. Did you mean "www.a.dev"? Allowed: a domain name such as example.com, *.example.com, _acme-challenge.example.com or bücher.example.',
    ],
    [
      { 'record-type': 'MX', 'expected-values': 'mail.a.dev' },
      'expected-values, line 1: "mail.a.dev" is not the value of a record of type MX (MX preference: "mail.a.dev" is not a number from 0 to 65535). Allowed: 10 mail.example.com.',
    ],
  ])('%j', async (raw, mistake) => {
    expect(await mistakesIn({ ...NAMES, ...raw })).toEqual([mistake])
  })

  test('a text that no record can hold, of which only the beginning is repeated', async () => {
    const raw = { ...NAMES, 'record-type': 'TXT', 'expected-values': 'x'.repeat(65_536) }
    expect(await mistakesIn(raw)).toEqual([
      `expected-values, line 1: "${'x'.repeat(120)}…" is not the value of a record of type TXT (TXT: 65794 octets of RDATA, 65535 are allowed). Allowed: text as it is, or "strings" "in quotes".`,
    ])
  })

  test('nothing at all to look up', async () => {
    expect(await mistakesIn({})).toEqual([
      'domains: Nothing to look up is given. Allowed: names in `domains`, or lines in `records`.',
    ])
    expect(await mistakesIn({ domains: '# to come' })).toEqual([
      'domains: "# to come" holds nothing but separators and comments. Allowed: one entry or more.',
    ])
  })

  test('a setting that does not exist', async () => {
    const [mistake] = await mistakesIn({ ...NAMES, 'expected-value': TOKEN })
    expect(mistake).toMatch(
      /^expected-value: There is no such setting\. Did you mean "expected-values"\? Allowed: domains, record-type, /,
    )
    expect(await mistakesIn({ ...NAMES, 'expected-value': '' })).toEqual([])
    expect(await mistakesIn({ ...NAMES, constructor: 'x' })).toHaveLength(1)
  })
})

describe('all mistakes', () => {
  const raw = {
    timeuot: '5m',
    timeout: 'soon',
    domains: 'a b\nb..dev',
    resolvers: 'gogle',
    'record-type': 'X',
  }

  test('are told at once, in the order of the documentation and of the lines', async () => {
    const inputs = (await mistakesIn(raw)).map((mistake) => mistake.replace(/: .*/, ''))
    expect(inputs).toEqual([
      'timeuot',
      'domains, line 1',
      'domains, line 2',
      'record-type',
      'resolvers, line 1',
      'timeout',
    ])
  })

  test('can be told apart', async () => {
    const error: unknown = await read(raw).catch((why: unknown) => why)
    expect(error).toBeInstanceOf(SettingsError)
    expect(error).toMatchObject({
      mistakes: expect.arrayContaining([
        {
          input: 'timeout',
          given: 'soon',
          allowed: '90s, 10m, 1h30m, or a bare number of seconds, up to 596h',
          sentence:
            '"soon" is not a duration. Allowed: 90s, 10m, 1h30m, or a bare number of seconds, up to 596h.',
        },
      ]),
    })
  })
})

describe('a warning', () => {
  test.each<[Raw, string]>([
    [
      { 'account-uri': 'https://acme.dev/1' },
      'account-uri: It has no effect without a `ca` and with no challenge that is bound to an account.',
    ],
    [
      { 'account-thumbprint': 'NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs', 'account-hash-prefix': 'x' },
      'account-thumbprint: It has no effect without `challenge: dns-persist-01`.',
    ],
  ])('comes with %j', async (raw, warning) => {
    expect(await warningsIn({ ...NAMES, ...raw })).toEqual([warning])
    expect(await remarksIn({ ...NAMES, ...raw })).toEqual([])
  })

  test.each<[Raw, string]>([
    [{ timeout: '0' }, 'timeout: There is one look and no wait.'],
    [
      { domains: 'bücher.dev' },
      'domains, line 1: "bücher.dev" is asked for as "xn--bcher-kva.dev", its form in the DNS.',
    ],
  ])('does not come with %j, which is meant: a remark does', async (raw, remark) => {
    expect(await warningsIn({ ...NAMES, ...raw })).toEqual([])
    expect(await remarksIn({ ...NAMES, ...raw })).toEqual([remark])
  })

  test('does not come with an account that CAA records may name', async () => {
    expect(await warningsIn({ ...NAMES, ca: 'letsencrypt', 'account-uri': 'https://acme.dev/1' })).toEqual([])
  })
})

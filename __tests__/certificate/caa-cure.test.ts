import { describe, expect, test } from '@jest/globals'
import { judge, recordsOf, type Ask } from './caa-zone.ts'
import { presentRdata } from '../../src/wire/rdata.ts'
import { parseName } from '../../src/wire/name.ts'

const ACCOUNT = 'https://acme-v02.api.letsencrypt.org/acme/acct/1234567890'

describe('the cure for CAA', () => {
  test('is a line for this CA where the set is that decides', () => {
    const verdict = judge('www.example.com', 'example.com CAA 0 issue "digicert.com"')
    expect(verdict).toMatchObject({
      kind: 'forbidden',
      sentence: 'CAA at example.com lets only digicert.com issue.',
      lineToAdd: 'example.com. IN CAA 0 issue "letsencrypt.org"',
      linesToRemove: [],
    })
  })

  test('cures', () => {
    for (const zone of [
      'example.com CAA 0 issue "digicert.com"',
      'example.com CAA 0 issue ";"',
      'example.com CAA 0 issue "letsencrypt.com"',
      'example.com CAA 0 issue "letsencrypt.org; a=b;"',
      'example.com CAA 0 issue "letsencrypt.org; validationmethods=http-01"',
      `example.com CAA 0 issue "letsencrypt.org; accounturi=${ACCOUNT}x; validationmethods=tls-alpn-01"`,
      'example.com CAA 0 issuewild ";"\nexample.com CAA 0 issue "letsencrypt.org"',
    ]) {
      const refused = judge('*.example.com', zone, { accountUri: ACCOUNT })
      expect(refused.kind).toBe('forbidden')
      const cured = judge('*.example.com', `${zone}\n${refused.lineToAdd}`, { accountUri: ACCOUNT })
      expect(cured).toMatchObject({ kind: 'permitted', reason: 'named' })
    }
  })

  test('uses issuewild where issuewild decides', () => {
    const zone = 'example.com CAA 0 issuewild "digicert.com"\nexample.com CAA 0 issue "letsencrypt.org"'
    expect(judge('*.example.com', zone).lineToAdd).toBe('example.com. IN CAA 0 issuewild "letsencrypt.org"')
  })

  test('keeps the kinds of restriction that the near record has', () => {
    const zone =
      'example.com CAA 0 issue "letsencrypt.org; accounturi=https://a.example/1; validationmethods=http-01"'
    expect(judge('example.com', zone, { accountUri: ACCOUNT })).toMatchObject({
      lineToAdd: `example.com. IN CAA 0 issue "letsencrypt.org; accounturi=${ACCOUNT}; validationmethods=dns-01"`,
      linesToRemove: [],
    })
  })

  test('does not loosen a record that is pinned to an account while ours is not known', () => {
    const zone = 'example.com CAA 0 issue "letsencrypt.org; accounturi=1; accounturi=2"'
    const verdict = judge('example.com', zone)
    expect(verdict).not.toHaveProperty('lineToAdd')
    expect(verdict.linesToRemove).toEqual([
      'example.com. IN CAA 0 issue "letsencrypt.org; accounturi=1; accounturi=2"',
    ])
  })

  test.each([
    ['a semicolon at the end', `accounturi=${ACCOUNT}; `, `; accounturi=${ACCOUNT}`],
    [
      'several pins',
      `accounturi=${ACCOUNT};; validationmethods=http-01,dns-01`,
      `; accounturi=${ACCOUNT}; validationmethods=http-01,dns-01`,
    ],
    [
      'a parameter of the CA`s own',
      'a=b; policy ev; cansignhttpexchanges=yes',
      '; a=b; cansignhttpexchanges=yes',
    ],
    ['a value that cannot be kept', 'a=b c; d=e', '; d=e'],
    ['a pin that is broken itself', 'accounturi=https://a.example/1 2', `; accounturi=${ACCOUNT}`],
    ['a method that is not ours', 'validationmethods=http-01;', '; validationmethods=dns-01'],
  ])('keeps what is well formed in a record with %s', (_, broken, kept) => {
    const verdict = judge('example.com', `example.com CAA 0 issue "letsencrypt.org; ${broken}"`, {
      accountUri: ACCOUNT,
    })
    expect(verdict).toMatchObject({
      reason: 'malformed',
      lineToAdd: `example.com. IN CAA 0 issue "letsencrypt.org${kept}"`,
    })
    const cured = judge('example.com', verdict.lineToAdd ?? '', { accountUri: ACCOUNT })
    expect(cured).toMatchObject({ kind: 'permitted', reason: 'named' })
  })

  test('keeps the account of a malformed record as it is, while ours is not known', () => {
    const zone = `example.com CAA 0 issue "letsencrypt.org; accounturi=${ACCOUNT};"`
    expect(judge('example.com', zone).lineToAdd).toBe(
      `example.com. IN CAA 0 issue "letsencrypt.org; accounturi=${ACCOUNT}"`,
    )
  })

  test('keeps the pins of a record that misses the name of this CA', () => {
    const zone = `example.com CAA 0 issue "letsencrypt.com; accounturi=${ACCOUNT}"`
    expect(judge('example.com', zone).lineToAdd).toBe(
      `example.com. IN CAA 0 issue "letsencrypt.org; accounturi=${ACCOUNT}"`,
    )
  })

  test('replaces a record that misses the name of this CA', () => {
    expect(judge('example.com', 'example.com CAA 0 issue "letsencrypt.com"')).toMatchObject({
      reason: 'misnamed',
      linesToRemove: ['example.com. IN CAA 0 issue "letsencrypt.com"'],
      lineToAdd: 'example.com. IN CAA 0 issue "letsencrypt.org"',
    })
  })

  test('for a critical property is to take it out; no line could help', () => {
    const zone = 'example.com CAA 128 tbs "x"\nexample.com CAA 0 issue ";"'
    const verdict = judge('example.com', zone)
    expect(verdict.linesToRemove).toEqual(['example.com. IN CAA 128 tbs "x"'])
    expect(verdict).not.toHaveProperty('lineToAdd')
  })

  test('is left open while the CA is not known', () => {
    expect(judge('example.com', 'example.com CAA 0 issue ";"', { identities: 'any' })).not.toHaveProperty(
      'lineToAdd',
    )
  })

  test('is empty where nothing is wrong', () => {
    const verdict = judge('example.com', 'example.com CAA 0 issue "letsencrypt.org"')
    expect(verdict.linesToRemove).toEqual([])
    expect(verdict).not.toHaveProperty('lineToAdd')
  })
})

describe('records that come through an alias', () => {
  const target = recordsOf('customers.host.example CAA 0 issue "digicert.com"')
  const except: Ask['except'] = {
    'www.example.com': {
      kind: 'set',
      records: target,
      aliases: [parseName('cdn.host.example'), parseName('customers.host.example')],
    },
  }

  test('decide, although the parents of the target are not climbed', () => {
    expect(judge('www.example.com', 'example.com CAA 0 issue "letsencrypt.org"', { except })).toMatchObject({
      kind: 'forbidden',
      reason: 'other-ca',
      sentence:
        'CAA at customers.host.example, of which www.example.com is an alias, lets only digicert.com issue.',
    })
  })

  test('are cured where they are', () => {
    expect(judge('www.example.com', '', { except }).lineToAdd).toBe(
      'customers.host.example. IN CAA 0 issue "letsencrypt.org"',
    )
  })

  test('are told with the way to them', () => {
    const { decidedAt, aliases } = judge('www.example.com', '', { except })
    expect([decidedAt, ...aliases].map((name) => name?.key)).toEqual([
      'www.example.com.',
      'cdn.host.example.',
      'customers.host.example.',
    ])
  })
})

/** The records that decide for `example.com`, in presentation format. */
function by(zone: string): string[] {
  return judge('example.com', zone).by.map(({ rdata }) => presentRdata(rdata))
}

describe('the record that decides', () => {
  test('is the one that permits', () => {
    const zone = 'example.com CAA 0 issue "digicert.com"\nexample.com CAA 0 issue "letsencrypt.org"'
    expect(by(zone)).toEqual(['0 issue "letsencrypt.org"'])
  })

  test('is the one that comes nearest when none permits', () => {
    const zone = `example.com CAA 0 issue "digicert.com"
example.com CAA 0 issue "letsencrypt.com"
example.com CAA 0 issue "letsencrypt.org; validationmethods=http-01"`
    expect(by(zone)).toEqual(['0 issue "letsencrypt.org; validationmethods=http-01"'])
  })

  test('is every one that restricts when none comes near', () => {
    const zone = `example.com CAA 0 issue "digicert.com"
example.com CAA 0 issue ";"
example.com CAA 0 iodef "mailto:a@example.com"
example.com CAA 0 issue "pki.goog"`
    expect(by(zone)).toEqual(['0 issue "digicert.com"', '0 issue ";"', '0 issue "pki.goog"'])
    expect(judge('example.com', zone).sentence).toBe(
      'CAA at example.com lets only digicert.com, pki.goog issue.',
    )
  })

  test('is found with a finding for each record', () => {
    const zone = `example.com CAA 0 issue "digicert.com"
example.com CAA 0 iodef "mailto:a@example.com"
example.com CAA 0 issue "%%"`
    expect(judge('example.com', zone).findings.map(({ kind }) => kind)).toEqual([
      'other-ca',
      'not-asked',
      'unreadable',
    ])
  })
})

describe('the sentence', () => {
  test.each<readonly [string, string, Ask]>([
    ['', 'No CAA record at example.com or above it restricts who may issue.', {}],
    [
      'example.com CAA 0 issue "letsencrypt.org"',
      'CAA at example.com lets this CA issue (0 issue "letsencrypt.org").',
      {},
    ],
    [
      'example.com CAA 0 iodef "mailto:a"',
      'CAA at example.com does not restrict certificates for this name.',
      {},
    ],
    ['example.com CAA 0 issue ";"', 'CAA at example.com lets no CA issue (0 issue ";").', {}],
    [
      'example.com CAA 0 issue "pki.goog"',
      'CAA at example.com lets pki.goog issue; whether your CA is among them was not checked.',
      { identities: 'any' },
    ],
    [
      'example.com CAA 0 issue "letsencrypt.org; validationmethods=http-01"',
      'CAA at example.com lets letsencrypt.org issue, but not with dns-01 (0 issue "letsencrypt.org; validationmethods=http-01").',
      {},
    ],
    [
      'example.com CAA 0 issue "letsencrypt.org; a=b;"',
      'CAA at example.com has a record for this CA that cannot be read (0 issue "letsencrypt.org; a=b;"): it has an empty parameter, as a semicolon at the end makes one.',
      {},
    ],
    [
      'example.com CAA 0 issue "letsencrypt.org; accounturi=https://a.example/1"',
      'CAA at example.com lets only certain accounts issue (0 issue "letsencrypt.org; accounturi=https://a.example/1"); whether yours is one needs the account URI.',
      {},
    ],
    [
      'example.com CAA 0 issue "letsencrypt.org; validationmethods=http-01"',
      'CAA at example.com lets this CA issue with certain challenges only (0 issue "letsencrypt.org; validationmethods=http-01"); whether yours is one needs the challenge.',
      { challenge: 'none' },
    ],
    [
      'example.com CAA 128 tbs "x"',
      'CAA at example.com has a critical property that CAs do not know (128 tbs "x"), so they refuse every request.',
      {},
    ],
    [
      'example.com CAA 1 tbs "x"',
      `CAA at example.com has a property that Let's Encrypt does not know and takes for critical by its flags (1 tbs "x"), so it refuses every request.`,
      { profile: 'letsencrypt' },
    ],
  ])('for %s', (zone, sentence, ask) => {
    expect(judge('example.com', zone, ask).sentence).toBe(sentence)
  })

  test('shows hostile octets escaped, and not all of a long value', () => {
    const { sentence } = judge('example.com', `example.com CAA 0 issue "\\010::error::${'x'.repeat(5000)}"`)
    expect(sentence).toContain('\\010::error::')
    expect(sentence).not.toContain('\n')
    expect(sentence.length).toBeLessThan(400)
  })

  test('counts the CAs that it does not name', () => {
    const zone = ['a', 'b', 'c', 'd', 'e', 'f']
      .map((ca) => `example.com CAA 0 issue "${ca}.example"`)
      .join('\n')
    expect(judge('example.com', zone).sentence).toBe(
      'CAA at example.com lets only a.example, b.example, c.example, d.example and 2 more issue.',
    )
  })
})

describe('while the CA is not known', () => {
  const any: Ask = { identities: 'any' }

  test.each([
    ['example.com CAA 0 issue "pki.goog; accounturi=https://a.example/1"', 'permitted'],
    ['example.com CAA 0 issue "pki.goog; validationmethods=dns-01"', 'permitted'],
    ['example.com CAA 0 issue "pki.goog; validationmethods=http-01"', 'forbidden'],
    ['example.com CAA 0 issue "pki.goog; accounturi=1; accounturi=2"', 'forbidden'],
    ['example.com CAA 0 issue ";"', 'forbidden'],
    ['example.com CAA 0 issue "x y"', 'forbidden'],
    ['example.com CAA 128 tbs "x"', 'forbidden'],
  ])('%s: only what refuses every CA counts', (zone, kind) => {
    expect(judge('example.com', zone, { ...any, accountUri: ACCOUNT }).kind).toBe(kind)
  })
})

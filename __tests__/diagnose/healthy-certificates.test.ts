// Healthy zones of those who order certificates: signed in many ways or not at all, with CAA records of many kinds, at once or late.
import { describe, expect, test } from '@jest/globals'
import { example, NAME, ORDER, OTHER, RIGHT, TOKEN } from '../gallery/scenery.ts'
import { runGate } from '../world/run-gate.ts'
import { signedInternet, type SignedScript } from '../world/signed-internet.ts'
import { causesIn } from './four.ts'

const ACCOUNT = 'https://acme-v02.api.letsencrypt.org/acme/acct/1234567890'
/** Milliseconds; later than the second look by which a refusal would have ended the wait. */
const LATE = 35_000

const SIGNED: Record<string, Omit<SignedScript, 'text'>> = {
  'NSEC and Ed25519': {},
  'NSEC3 and ECDSA P-256': { denial: 'nsec3', algorithm: 13 },
  'NSEC3 with opt-out and RSA': { denial: 'opt-out', algorithm: 8 },
  'NSEC3 with iterations and ECDSA P-384': { denial: 'nsec3', iterations: 20, algorithm: 14 },
  'no signatures': { unsigned: true },
  'an algorithm that nobody knows': { ds: (ds) => [{ ...ds, algorithm: 253 }] },
}

const CAA: Record<string, string> = {
  'no CAA records': '',
  'CAA for this CA': '@ CAA 0 issue "letsencrypt.org"',
  'CAA for many CAs, and where to complain':
    '@ CAA 0 issue "digicert.com"\n@ CAA 0 issue "letsencrypt.org"\n@ CAA 0 iodef "mailto:ca@example.com"',
  'CAA for this account and challenge': `@ CAA 0 issue "letsencrypt.org; accounturi=${ACCOUNT}; validationmethods=dns-01"`,
  'CAA for mail, and unknown properties that are not critical':
    '@ CAA 0 issuemail ";"\n@ CAA 0 tbs "x"\n@ CAA 128 issue "letsencrypt.org"',
}

const SETTINGS = { ...ORDER, 'account-uri': ACCOUNT }

async function reportOn(zones: Record<string, string | SignedScript>, settings: Record<string, string>) {
  const { net, anchor } = signedInternet(zones)
  return (await runGate(net, { 'trust-anchor': anchor, ...settings })).report
}

describe.each(Object.entries(SIGNED))('with %s and', (_how, script) => {
  test.each(Object.entries(CAA))('%s nothing is said', async (_which, caa) => {
    const report = await reportOn(example(`${RIGHT}\n${caa}`, script), SETTINGS)
    expect(causesIn(report)).toEqual([])
    expect(report.verdict.state).toBe('ready')
  })

  test('a record that comes late nothing is said at the end', async () => {
    // The keys stay as they are when no algorithm is given.
    const { algorithm: _algorithm, ...same } = script
    const internet = signedInternet(example('', script))
    internet.replace('example.com.', { ...same, text: RIGHT }, { at: LATE })
    const { report } = await runGate(internet.net, { ...SETTINGS, 'trust-anchor': internet.anchor })
    expect(causesIn(report)).toEqual([])
    expect(report.verdict.state).toBe('ready')
    expect(report.took).toBeGreaterThanOrEqual(LATE)
  })

  test('a preflight nothing is said', async () => {
    const { 'expected-values': _values, ...preflight } = SETTINGS
    expect(causesIn(await reportOn(example('', script), preflight))).toEqual([])
  })
})

const ELSEWHERE = { 'net.': '', 'acme.net.': `x TXT "${TOKEN}"` }
const SHAPES: Record<
  string,
  [zones: Record<string, string | SignedScript>, settings?: Record<string, string>]
> = {
  'an alias into another signed zone': [{ ...ELSEWHERE, ...example('_acme-challenge CNAME x.acme.net.') }],
  'an alias from a signed zone into one that is not': [
    {
      'net.': '',
      'acme.net.': { text: `x TXT "${TOKEN}"`, unsigned: true },
      ...example('_acme-challenge CNAME x.acme.net.'),
    },
  ],
  'a zone of its own for the challenge, signed': [
    { ...example(''), '_acme-challenge.example.com.': `@ TXT "${TOKEN}"` },
  ],
  'a zone of its own for the challenge, not signed': [
    { ...example(''), '_acme-challenge.example.com.': { text: `@ TXT "${TOKEN}"`, unsigned: true } },
  ],
  'a wildcard and its domain': [
    example(
      `${RIGHT}\n_acme-challenge TXT "${OTHER}"\n@ CAA 0 issue ";"\n@ CAA 0 issuewild "letsencrypt.org"\n@ CAA 0 issue "letsencrypt.org"`,
    ),
    { domains: 'example.com\n*.example.com', 'expected-values': `${TOKEN}\n${OTHER}` },
  ],
  'a value that a wildcard of the zone gives': [
    example(`*.www TXT "${TOKEN}"`),
    { domains: 'www.example.com' },
  ],
  'an internationalized name': [{ 'com.': '', 'xn--bcher-kva.com.': RIGHT }, { domains: 'bücher.com' }],
  'CAA far above, and a name far below': [
    example(`_acme-challenge.a.b.c.d TXT "${TOKEN}"\n@ CAA 0 issue "letsencrypt.org"`),
    { domains: 'a.b.c.d.example.com' },
  ],
  'CAA that comes through an alias': [
    {
      'net.': '',
      'host.net.': 'shop A 192.0.2.80\nshop CAA 0 issue "letsencrypt.org"',
      ...example(
        `shop CNAME shop.host.net.\n_acme-challenge.shop TXT "${TOKEN}"\n@ CAA 0 issue "digicert.com"`,
      ),
    },
    { domains: 'shop.example.com' },
  ],
  'a record that stays': [
    example(`_validation-persist TXT "letsencrypt.org; accounturi=${ACCOUNT}; policy=wildcard"`),
    { domains: 'example.com\n*.example.com', challenge: 'dns-persist-01', 'expected-values': '' },
  ],
  'the label of an account': [
    example(`_rhuccyogo34zlvsj._acme-challenge TXT "${TOKEN}"`),
    { challenge: 'dns-account-01' },
  ],
  'another CA': [
    example(`${RIGHT}\n@ CAA 0 issue "pki.goog"`),
    { ca: 'google', 'account-uri': 'https://dv.acme-v02.api.pki.goog/account/77' },
  ],
  'a name without a certificate': [
    example(RIGHT),
    { domains: NAME, challenge: '', ca: 'letsencrypt', 'account-uri': '' },
  ],
}

test.each(Object.entries(SHAPES))('nothing is said of %s', async (_shape, [zones, settings = {}]) => {
  const all = Object.entries({ ...SETTINGS, ...settings }).filter(([, value]) => value !== '')
  const report = await reportOn(zones, Object.fromEntries(all))
  expect(causesIn(report)).toEqual([])
  expect(report.verdict.state).toBe('ready')
})

// The gate for a certificate, challenge by challenge, in a virtual internet.
import { describe, expect, test } from '@jest/globals'

import { accountLabel } from '../src/certificate/account-label.ts'
import { FOUR } from './diagnose/four.ts'
import { outlookOf } from '../src/report/outlook.ts'
import { phraseText } from '../src/report/phrase.ts'
import { when } from './world/fault.ts'
import { internet } from './world/internet.ts'
import { silent } from './world/path-faults.ts'
import { runGate } from './world/run-gate.ts'

const ONE = 'gfj9Xq0Rg85nLFlfnyT0EYzI7mHOl1iXSCqjZ7nPQbs'
const TWO = 'ZTRx1Ckl1-tM05o5zaizTTA0yUy5AGereMgSNWC6Ll8'
const ACCOUNT = 'https://acme-v02.api.letsencrypt.org/acme/acct/1234567890'

async function state(text: string, settings: Record<string, string>): Promise<string> {
  const net = internet({ 'com.': '', 'example.com.': text })
  const { report } = await runGate(net, { domains: 'example.com', timeout: '2s', ...settings })
  return report.verdict.state
}

describe('dns-01', () => {
  const both = {
    challenge: 'dns-01',
    domains: 'example.com\n*.example.com',
    'expected-values': `${ONE}\n${TWO}`,
  }

  test('apex and wildcard share one owner name and need both values', async () => {
    expect(await state(`_acme-challenge TXT ${ONE}\n_acme-challenge TXT ${TWO}`, both)).toBe('ready')
    expect(await state(`_acme-challenge TXT ${ONE}`, both)).not.toBe('ready')
  })

  test('the names on the certificate are the domains of the report', async () => {
    const net = internet({ 'com.': '', 'example.com.': '' })
    const { report } = await runGate(net, { ...both, timeout: '1s' })
    expect(report.records).toMatchObject([
      { name: '_acme-challenge.example.com.', domains: ['example.com', '*.example.com'] },
    ])
  })

  test('without values it is a preflight: a way that works is ready, and the headline says that no value was checked', async () => {
    const net = internet({ 'com.': '', 'example.com.': '' })
    const { report } = await runGate(net, { challenge: 'dns-01', domains: 'example.com', ca: 'letsencrypt' })
    expect(report.verdict.state).toBe('ready')
    expect(report.verdict.headline).toMatch(/no value/)
  })

  test('a preflight sees CAA that forbids', async () => {
    const settings = { challenge: 'dns-01', ca: 'letsencrypt', timeout: '1s' }
    expect(await state('@ CAA 0 issue "digicert.com"', settings)).toBe('blocked')
    expect(await state('@ CAA 0 issue "letsencrypt.org"', settings)).toBe('ready')
  })

  test('without a CA in the settings only what refuses every CA stands in the way', async () => {
    const settings = { challenge: 'dns-01', timeout: '1s' }
    expect(await state('@ CAA 0 issue "digicert.com"', settings)).toBe('ready')
    expect(await state('@ CAA 0 issue ";"', settings)).toBe('blocked')
  })

  test('CAA at the top-level domain counts too', async () => {
    const net = internet({ 'com.': '@ CAA 0 issue "digicert.com"', 'example.com.': '' })
    const settings = { challenge: 'dns-01', domains: 'example.com', ca: 'letsencrypt', timeout: '1s' }
    expect((await runGate(net, settings)).report.verdict.state).toBe('blocked')
  })
})

describe('dns-account-01', () => {
  test('the record is at the label of the account', async () => {
    const settings = { challenge: 'dns-account-01', 'account-uri': ACCOUNT, 'expected-values': ONE }
    expect(await state(`${accountLabel(ACCOUNT)}._acme-challenge TXT ${ONE}`, settings)).toBe('ready')
    expect(await state(`_acme-challenge TXT ${ONE}`, settings)).not.toBe('ready')
  })
})

describe('dns-persist-01', () => {
  const settings = { challenge: 'dns-persist-01', ca: 'letsencrypt', 'account-uri': ACCOUNT }
  const record = (parameters: string) => `_validation-persist TXT "letsencrypt.org; accounturi=${parameters}"`

  test('the record must name the CA and the account', async () => {
    expect(await state(record(ACCOUNT), settings)).toBe('ready')
    expect(await state(record(`${ACCOUNT}0`), settings)).not.toBe('ready')
  })

  test('a wildcard needs its policy', async () => {
    const wildcard = { ...settings, domains: '*.example.com' }
    expect(await state(record(ACCOUNT), wildcard)).not.toBe('ready')
    expect(await state(record(`${ACCOUNT}; policy=wildcard`), wildcard)).toBe('ready')
  })

  test('a record whose time is over authorizes nothing', async () => {
    expect(await state(record(`${ACCOUNT}; persistUntil=1700000000`), settings)).not.toBe('ready')
  })
})

describe.each(['http-01', 'tls-alpn-01'])('%s', (challenge) => {
  test('an address of either family is enough', async () => {
    expect(await state('@ A 8.8.4.4', { challenge })).toBe('ready')
    expect(await state('@ AAAA 2a00:1450::1', { challenge })).toBe('ready')
    expect(await state('@ A 8.8.4.4\n@ AAAA 2a00:1450::1', { challenge })).toBe('ready')
  })

  test('an address of one family is not enough while servers do not say whether there is one of the other', async () => {
    const net = internet({ 'com.': '', 'example.com.': { text: '@ A 8.8.4.4', servers: FOUR } })
    const [, ...most] = Object.values(FOUR).flat()
    net.fault(
      most,
      when(({ question: [asked] }) => asked?.type === 'AAAA', silent),
    )
    const { report } = await runGate(net, { challenge, domains: 'example.com', timeout: '20s' })
    expect(report.records.map(({ state }) => state)).toEqual(['waiting', 'ready'])
    expect(report.verdict.ready).toBe(false)
  })

  test('servers that say that there is no address of one family are heard, and right', async () => {
    const net = internet({ 'com.': '', 'example.com.': '@ A 8.8.4.4' })
    const { report } = await runGate(net, { challenge, domains: 'example.com', timeout: '2s' })
    expect(report.records).toMatchObject([
      { type: 'AAAA', authoritative: { right: 1, of: 1 }, unheard: [] },
      { type: 'A', authoritative: { right: 1, of: 1 }, unheard: [] },
    ])
  })

  test('no address at all is not ready, and is said of both families', async () => {
    const net = internet({ 'com.': '', 'example.com.': '@ TXT x' })
    const { report } = await runGate(net, { challenge, domains: 'example.com', timeout: '2s' })
    expect(report.verdict.headline).toBe(
      '`example.com` has no address (A or AAAA): 1 of 1 authoritative servers gives NODATA',
    )
    expect(phraseText(outlookOf(report))).toMatch(
      /Create an A or AAAA record in the zone example\.com, unless/,
    )
  })

  test('an address left over in the other family is seen', async () => {
    const settings = { challenge, 'expected-values': '8.8.4.4' }
    expect(await state('@ A 8.8.4.4', settings)).toBe('ready')
    expect(await state('@ A 8.8.4.4\n@ AAAA 2a00:1450::1', settings)).not.toBe('ready')
    expect(await state('@ A 8.8.4.5', settings)).not.toBe('ready')
  })

  test('an address in reserved space is no address for a CA of the Internet', async () => {
    const servers = { 'ns1.example.com': ['193.0.14.1'] }
    const net = internet({ 'com.': '', 'example.com.': { text: '@ A 10.0.0.1', servers } })
    const { report } = await runGate(net, { challenge, domains: 'example.com', timeout: '1s' })
    expect(report.causes[0]?.id).toBe('address-private')
    expect(report.verdict.state).toBe('failed')
  })
})

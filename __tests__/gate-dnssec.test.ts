// DNSSEC and CAA in whole runs of the gate: what they cost, and that a zone repaired meanwhile is seen.
import { describe, expect, test } from '@jest/globals'
import { failingType } from './world/answer-faults.ts'
import { within } from './world/fault.ts'
import { signedInternet } from './world/signed-internet.ts'
import { runGate } from './world/run-gate.ts'
import { withoutSignatures } from './world/spoil.ts'

const TOKEN = 'gfj9Xq0Rg85nLFlfnyT0EYzI7mHOl1iXSCqjZ7nPQbs'
const RIGHT = `_acme-challenge 60 TXT "${TOKEN}"\n@ CAA 0 issue "letsencrypt.org"`
const SERVERS = {
  'ns1.example.com.': ['192.0.2.1', '2001:db8::1'],
  'ns2.example.com.': ['192.0.2.2', '2001:db8::2'],
}
const SETTINGS = {
  domains: 'example.com',
  challenge: 'dns-01',
  ca: 'letsencrypt',
  'expected-values': TOKEN,
  timeout: '10m',
}

describe('the gate', () => {
  test('asks at most 60 questions about a healthy name with CAA and DNSSEC at four addresses', async () => {
    const { net, anchor } = signedInternet({ 'com.': '', 'example.com.': { text: RIGHT, servers: SERVERS } })
    const { report } = await runGate(net, { ...SETTINGS, 'trust-anchor': anchor })
    expect(report.verdict.state).toBe('ready')
    expect(report.records[0]?.authoritative).toEqual({ right: 4, of: 4 })
    expect(report.records[0]?.dnssec).toEqual({ status: 'secure' })
    expect(report.questions).toBeLessThanOrEqual(60)
    expect(report.took).toBeLessThan(1000)
  })

  test('validates what is denied while it waits, and sees the repair of a zone in the same run', async () => {
    const internet = signedInternet({
      'com.': '',
      'example.com.': { text: '', servers: SERVERS, spoil: withoutSignatures('DNSKEY') },
    })
    internet.replace('example.com.', { text: RIGHT }, { at: 20_000 })
    const { report } = await runGate(internet.net, { ...SETTINGS, 'trust-anchor': internet.anchor })
    expect(report.verdict.state).toBe('ready')
    expect(report.records[0]?.dnssec).toEqual({ status: 'secure' })
  })

  test('is blocked when the right value is bogus, and says so after two looks 30 seconds apart', async () => {
    const text = { text: RIGHT, servers: SERVERS, spoil: withoutSignatures('TXT') }
    const { net, anchor } = signedInternet({ 'com.': '', 'example.com.': text })
    const { report } = await runGate(net, { ...SETTINGS, 'trust-anchor': anchor })
    expect(report.verdict.state).toBe('blocked')
    expect(report.records[0]?.dnssec).toMatchObject({ status: 'bogus' })
    expect(report.took).toBeGreaterThanOrEqual(30_000)
    expect(report.took).toBeLessThan(40_000)
  })

  test('judges a preflight by the denial of the name that is not there yet', async () => {
    const settings = { domains: 'example.com', challenge: 'dns-01', timeout: '1s' }
    const healthy = signedInternet({ 'com.': '', 'example.com.': { text: '', servers: SERVERS } })
    const secure = await runGate(healthy.net, { ...settings, 'trust-anchor': healthy.anchor })
    expect(secure.report.records[0]?.dnssec).toEqual({ status: 'secure' })
    const broken = signedInternet({
      'com.': '',
      'example.com.': { text: '', servers: SERVERS, spoil: withoutSignatures('NSEC') },
    })
    const bogus = await runGate(broken.net, { ...settings, 'trust-anchor': broken.anchor })
    expect(bogus.report.records[0]?.dnssec).toMatchObject({
      status: 'bogus',
      why: expect.stringContaining(
        'no RRSIG record covers the proof that _acme-challenge.example.com does not exist',
      ),
    })
  })

  test('is not ready while no server gives the keys, since a CA is told nothing then, and is soon after', async () => {
    const { net, anchor } = signedInternet({ 'com.': '', 'example.com.': { text: RIGHT, servers: SERVERS } })
    net.fault(Object.values(SERVERS).flat(), within({ until: 5_000 }, failingType('DNSKEY', 'SERVFAIL')))
    const settings = { ...SETTINGS, 'trust-anchor': anchor }
    const cut = await runGate(net, { ...settings, timeout: '3s' })
    expect(cut.report.verdict.state).toBe('unknown')
    expect(cut.report.records[0]?.dnssec).toMatchObject({ status: 'indeterminate' })
    const accepted = { ...settings, timeout: '3s', severity: 'dnssec-indeterminate: warning' }
    expect((await runGate(net, accepted)).report.verdict.state).toBe('ready')
    const held = await runGate(net, settings)
    expect(held.report.verdict.state).toBe('ready')
    expect(held.report.took).toBeLessThan(15_000)
  })

  test('takes a zone that no trust anchor is above for unsigned', async () => {
    const { net, anchor } = signedInternet({ 'com.': '', 'example.com.': { text: RIGHT, servers: SERVERS } })
    const { report } = await runGate(net, { ...SETTINGS, 'trust-anchor': anchor.replace('. DS', 'net. DS') })
    expect(report.verdict.state).toBe('ready')
  })

  test('leaves trust open below roots without a trust anchor', async () => {
    const { net } = signedInternet({ 'com.': '', 'example.com.': { text: RIGHT, servers: SERVERS } })
    const { report } = await runGate(net, SETTINGS)
    expect(report.verdict.state).toBe('ready')
    expect(report.records[0]).not.toHaveProperty('dnssec')
  })
})

import { describe, expect, test } from '@jest/globals'
import { curedRun } from '../cured.ts'
import { internet } from '../../world/internet.ts'
import { causeOf, causesIn, four, reportOf } from '../four.ts'
import { errorsIn } from '../lab.ts'

const ID = 'address-private'
const HTTP = { domains: 'www.example.com', challenge: 'http-01', 'expected-values': '', timeout: '10s' }

/** example.com with this text, at public addresses. */
function atPublicServers(text: string) {
  return internet({
    '.': { servers: { 'a.root-servers.net': ['9.0.0.1'] } },
    'com.': { servers: { 'ns.com': ['9.0.0.2'] } },
    'example.com.': { text, servers: { 'ns1.example.com': ['9.0.0.3'], 'ns2.example.com': ['9.0.0.4'] } },
  })
}

describe('address-private', () => {
  test('a name with nothing but private addresses ends the run', async () => {
    const report = await reportOf(atPublicServers('www A 10.0.0.80'), HTTP)
    expect(report).toMatchObject({
      ending: 'final',
      verdict: {
        state: 'failed',
        headline: '`www.example.com` has only a private address, where no CA connects to',
      },
    })
    expect(errorsIn(report)).toEqual([ID])
    expect(causeOf(report, ID)).toMatchObject({
      severity: 'error',
      final: true,
      cure: 'Give `www.example.com` a public address, or use dns-01, which needs none.',
      lines: [],
    })
  })

  test('even where that address is the one expected', async () => {
    const report = await reportOf(atPublicServers('www A 10.0.0.80'), {
      ...HTTP,
      'expected-values': '10.0.0.80',
    })
    expect(report.verdict.state).toBe('failed')
  })

  test('beside a public address it is a warning, and can be taken out', async () => {
    const net = atPublicServers('www A 10.0.0.80\nwww A 9.0.0.80')
    const { before, after } = await curedRun(net, HTTP)
    expect(before.report.verdict.state).toBe('ready')
    expect(causeOf(before.report, ID)).toMatchObject({
      severity: 'warning',
      final: false,
      headline: '`www.example.com` has a private address, where no CA connects to',
      lines: ['- www.example.com. 300 IN A 10.0.0.80'],
    })
    expect(causesIn(after.report)).toEqual([])
  })

  test('a public address of the other family makes up for it', async () => {
    const net = atPublicServers('www A 10.0.0.80\nwww AAAA 2600::80')
    const report = await reportOf(net, HTTP)
    expect(report.verdict.state).toBe('ready')
    expect(causeOf(report, ID).severity).toBe('warning')
  })

  test('public addresses are fine', async () => {
    expect(causesIn(await reportOf(atPublicServers('www A 9.0.0.80'), HTTP))).toEqual([])
  })

  test('a private address that no CA has to connect to is nobody`s concern', async () => {
    const lookup = { domains: 'www.example.com', 'expected-values': '10.0.0.80', require: 'authoritative' }
    expect(causesIn(await reportOf(atPublicServers('www A 10.0.0.80'), lookup))).toEqual([])
  })

  test('in a private name space, so are private addresses', async () => {
    expect(causesIn(await reportOf(four('www A 10.0.0.80'), HTTP))).toEqual([])
  })
})

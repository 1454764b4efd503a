import { describe, expect, test } from '@jest/globals'
import { internet } from '../../world/internet.ts'
import { causeOf, causesIn, four, reportOf, RIGHT } from '../four.ts'
import { errorsIn } from '../lab.ts'

const ID = 'ipv6-untested'

function served(...addresses: readonly string[]) {
  return internet({
    'com.': '',
    'example.com.': { text: RIGHT, servers: { 'ns1.example.com': addresses } },
  })
}

describe('ipv6-untested', () => {
  test('IPv6 addresses that no route leads to are a note', async () => {
    const report = await reportOf(served('192.0.2.1', '2001:db8::1'), {}, { families: [4] })
    expect(report.verdict.state).toBe('ready')
    expect(causesIn(report)).toEqual([ID])
    expect(causeOf(report, ID)).toMatchObject({
      severity: 'note',
      final: false,
      headline: 'IPv6 was not tested (1 address)',
      cure: 'Run this on a machine with IPv6, if the IPv6 addresses of your servers are served apart.',
      lines: [],
    })
  })

  test('all domains share one note', async () => {
    const net = internet({
      'com.': '',
      'a.com.': { text: 'www A 192.0.2.80', servers: { 'ns.a.com': ['192.0.2.1', '2001:db8::1'] } },
      'b.com.': { text: 'www A 192.0.2.80', servers: { 'ns.b.com': ['192.0.2.2', '2001:db8::2'] } },
    })
    const settings = {
      domains: 'www.a.com, www.b.com',
      'expected-values': '192.0.2.80',
      require: 'authoritative',
    }
    const report = await reportOf(net, settings, { families: [4] })
    expect(report.causes).toHaveLength(1)
    expect(report.causes[0]?.records).toEqual([0, 1])
  })

  test('servers that have only IPv6 addresses cannot be seen at all', async () => {
    const report = await reportOf(served('2001:db8::1'), {}, { families: [4] })
    expect(report.verdict).toMatchObject({
      state: 'unknown',
      headline: 'the servers of `example.com` have only IPv6 addresses, and this machine has no IPv6',
    })
    expect(errorsIn(report)).toEqual([ID])
    expect(causeOf(report, ID)).toMatchObject({ severity: 'error', final: false })
  })

  test('with IPv6, there is nothing to note', async () => {
    expect(causesIn(await reportOf(served('192.0.2.1', '2001:db8::1')))).toEqual([])
  })

  test('without IPv6 addresses, there is nothing to note either', async () => {
    expect(causesIn(await reportOf(four(), {}, { families: [4] }))).toEqual([])
  })

  test('on a machine with IPv6 alone, IPv4 addresses that cannot be tried are not called IPv6', async () => {
    const net = internet({
      '.': { servers: { 'a.root-servers.net': ['2001:db8::ff'] } },
      'com.': { servers: { 'ns.com': ['2001:db8::fe'] } },
      'example.com.': { text: RIGHT, servers: { 'ns1.example.com': ['192.0.2.1', '2001:db8::1'] } },
    })
    expect(causesIn(await reportOf(net, {}, { families: [6] }))).toEqual([])
  })
})

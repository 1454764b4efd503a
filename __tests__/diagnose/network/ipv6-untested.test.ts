import { describe, expect, test } from '@jest/globals'
import { internet } from '../../world/internet.ts'
import { recursive } from '../../world/recursive.ts'
import type { RunOptions } from '../../world/run-gate.ts'
import { addResolvers, FIRST, FOR_VISITORS } from '../cache/remembering.ts'
import { causeOf, causesIn, four, reportOf, RIGHT } from '../four.ts'
import { errorsIn } from '../lab.ts'

const ID = 'ipv6-untested'

function served(...addresses: readonly string[]) {
  return internet({
    'com.': '',
    'example.com.': { text: RIGHT, servers: { 'ns1.example.com': addresses } },
  })
}

/** A record for visitors, and two resolvers, one of them at an IPv6 address. */
function visited() {
  const net = four('www 60 A 192.0.2.80')
  addResolvers(net)
  net.put(OVER_IPV6, recursive(net))
  return net
}

const OVER_IPV6 = '2001:db8::53'
const ONLY_IPV4: RunOptions = { families: [4] }

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

  test('a resolver that can be asked only over IPv6 does not count where the others are right, and is named', async () => {
    const report = await reportOf(
      visited(),
      { ...FOR_VISITORS, resolvers: `${FIRST}, ${OVER_IPV6}` },
      ONLY_IPV4,
    )
    expect(report.verdict.state).toBe('ready')
    expect(report.records[0]?.resolvers).toEqual({ right: 1, of: 1 })
    expect(causesIn(report)).toEqual([ID])
    expect(causeOf(report, ID)).toMatchObject({
      severity: 'note',
      headline: 'IPv6 was not tested (1 address)',
      explain: `This machine has no route to IPv6, as GitHub-hosted runners have none. The resolver \`${OVER_IPV6}\` was not asked, and does not count.`,
      cure: 'Run this on a machine with IPv6, or name a resolver by its IPv4 address in `resolvers`.',
    })
  })

  test('nor does it count for a quorum', async () => {
    const settings = { ...FOR_VISITORS, resolvers: `${FIRST}, ${OVER_IPV6}`, quorum: '2/2' }
    expect((await reportOf(visited(), settings, ONLY_IPV4)).verdict.state).toBe('ready')
  })

  test('where no resolver can be asked, nobody can tell', async () => {
    const report = await reportOf(visited(), { ...FOR_VISITORS, resolvers: OVER_IPV6 }, ONLY_IPV4)
    expect(report.verdict).toMatchObject({
      state: 'unknown',
      headline: 'the resolver has only an IPv6 address, and this machine has no IPv6',
    })
    expect(causeOf(report, ID)).toMatchObject({
      severity: 'error',
      explain: `No question can be sent from here to \`${OVER_IPV6}\`. It says nothing about the record.`,
    })
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

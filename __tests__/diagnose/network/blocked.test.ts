import { describe, expect, test } from '@jest/globals'
import { within } from '../../world/fault.ts'
import { internet } from '../../world/internet.ts'
import { silent } from '../../world/path-faults.ts'
import { recursive } from '../../world/recursive.ts'
import { causeOf, four, reportOf, RIGHT } from '../four.ts'
import { errorsIn, idsIn } from '../lab.ts'

const ID = 'network-blocked'

describe('network-blocked', () => {
  test('no answer from the root servers is the network`s fault, and resolvers over HTTPS are the way out', async () => {
    const report = await reportOf(internet({}), { roots: '' })
    expect(report.verdict).toMatchObject({
      state: 'unknown',
      headline: 'nothing on port 53 answers from here, not even the root servers',
    })
    expect(errorsIn(report)).toEqual([ID])
    expect(causeOf(report, ID)).toMatchObject({
      severity: 'error',
      final: false,
      cure: 'Let UDP and TCP out to port 53, or set `require: resolvers-only` with a resolver over HTTPS, such as `resolvers: https://cloudflare-dns.com/dns-query`.',
      lines: [],
    })
    expect(causeOf(report, ID).evidence).toHaveLength(7)
  })

  test('roots of one`s own that do not answer are named as such', async () => {
    const net = four()
    net.fault(net.roots, silent)
    const report = await reportOf(net)
    expect(report.verdict).toMatchObject({
      state: 'unknown',
      headline: 'none of the servers in `roots` answers',
    })
    expect(causeOf(report, ID).cure).toBe('Correct `roots`, or let UDP and TCP through to their port.')
  })

  test('a machine without any network is told that', async () => {
    const report = await reportOf(four(), {}, { families: [] })
    expect(report.verdict).toMatchObject({
      state: 'unknown',
      headline: 'this machine has no route to any DNS server',
    })
  })

  test('servers of the domain that do not answer are no blocked network', async () => {
    const net = four()
    net.fault(net.serversOf('example.com.'), silent)
    expect(idsIn(await reportOf(net))).toEqual(['server-not-answering'])
  })

  test('one root server that answers is enough', async () => {
    const net = internet({
      '.': { servers: { 'a.root-servers.net': ['192.0.2.1'], 'b.root-servers.net': ['192.0.2.2'] } },
      'com.': '',
      'example.com.': RIGHT,
    })
    net.fault('192.0.2.1', silent)
    expect(idsIn(await reportOf(net))).toEqual([])
  })

  test('a resolver, asked as the cure says, makes the record ready', async () => {
    const net = four()
    net.put('9.9.9.9', recursive(net))
    net.fault(net.roots, silent)
    const cured = { require: 'resolvers-only', resolvers: '9.9.9.9', roots: '' }
    expect((await reportOf(net, cured)).verdict.state).toBe('ready')
  })

  test('once port 53 is open, the record is ready', async () => {
    const net = four()
    net.fault(net.roots, within({ until: 20_000 }, silent))
    const report = await reportOf(net, { timeout: '2m' })
    expect(report.verdict.state).toBe('ready')
    expect(idsIn(report)).toEqual([])
  })
})

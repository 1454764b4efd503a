import { describe, expect, test } from '@jest/globals'
import { recursive as offersRecursion } from '../../world/answer-faults.ts'
import { recursive } from '../../world/recursive.ts'
import { runGate } from '../../world/run-gate.ts'
import { causeOf, four, reportOf } from '../four.ts'
import { errorsIn, idsIn, SETTINGS } from '../lab.ts'

const ID = 'network-intercepted'

/** Somebody answers in the place of the root servers. */
function intercepted() {
  const net = four()
  net.fault(net.roots, offersRecursion)
  return net
}

describe('network-intercepted', () => {
  test('an answer that no root server gives is told as what it is', async () => {
    const report = await reportOf(intercepted())
    expect(report.verdict).toMatchObject({
      state: 'unknown',
      headline: 'something in this network answers in the place of the root servers',
    })
    expect(errorsIn(report)).toEqual([ID])
    expect(causeOf(report, ID)).toMatchObject({
      severity: 'error',
      final: false,
      cure: 'Run this in a network that leaves DNS alone, or set `require: resolvers-only` with a resolver over HTTPS, such as `resolvers: https://cloudflare-dns.com/dns-query`.',
      lines: [],
    })
  })

  test('nobody is asked for the owner name then', async () => {
    const { ledger } = await runGate(intercepted(), SETTINGS)
    expect(new Set(ledger.map(({ name }) => name))).toEqual(new Set(['.']))
  })

  test('servers of the domain that offer recursion are no interception', async () => {
    const net = four()
    net.fault('192.0.2.4', offersRecursion)
    expect(idsIn(await reportOf(net))).toEqual(['server-not-authoritative'])
  })

  test('root servers that are root servers are fine', async () => {
    expect(idsIn(await reportOf(four()))).toEqual([])
  })

  test('a resolver, asked as the cure says, makes the record ready', async () => {
    const net = intercepted()
    net.put('9.9.9.9', recursive(net))
    const cured = { require: 'resolvers-only', resolvers: '9.9.9.9', roots: '' }
    expect((await reportOf(net, cured)).verdict.state).toBe('ready')
  })
})

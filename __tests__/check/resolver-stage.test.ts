// Several records whose resolvers must be right too: each is asked about when its own servers are right, as often as it needs.
import { describe, expect, test } from '@jest/globals'

import { internet, type Internet } from '../world/internet.ts'
import { recursive } from '../world/recursive.ts'
import { runGate } from '../world/run-gate.ts'
import { RESOLVERS, SECOND, SERVERS, toResolvers } from './lab.ts'

const [RESOLVER] = RESOLVERS
const TWO_RECORDS = {
  records: 'www.example.com A 192.0.2.80\nexample.com A 192.0.2.80',
  require: 'resolvers',
  resolvers: RESOLVER,
  timeout: '10m',
}

/** The address of www appears after 5 s, that of the apex after 12 s. */
function oneAfterTheOther(): Internet {
  const net = internet({
    'com.': '',
    'example.com.': { text: '', servers: { 'ns1.example.com': [SERVERS[0]] } },
  })
  net.put(RESOLVER, recursive(net))
  net.change('example.com.', { at: 5 * SECOND, add: 'www 60 A 192.0.2.80' })
  net.change('example.com.', { at: 12 * SECOND, add: '@ 60 A 192.0.2.80' })
  return net
}

describe('records that become right one after the other', () => {
  test('are each asked of the resolvers, the later one too', async () => {
    const { report } = await runGate(oneAfterTheOther(), TWO_RECORDS)
    expect(report.verdict.state).toBe('ready')
    expect(report.took).toBeLessThan(12 * SECOND + 2 * SECOND)
  })

  test('are asked of no resolver before, and not again once they are right', async () => {
    const { ledger } = await runGate(oneAfterTheOther(), TWO_RECORDS)
    const www = toResolvers(ledger, 'www.example.com').map(({ at }) => at)
    const apex = toResolvers(ledger, 'example.com').map(({ at }) => at)
    expect(Math.min(...www)).toBeGreaterThanOrEqual(5 * SECOND)
    expect(Math.max(...www)).toBeLessThan(12 * SECOND)
    expect(Math.min(...apex)).toBeGreaterThanOrEqual(12 * SECOND)
  })
})

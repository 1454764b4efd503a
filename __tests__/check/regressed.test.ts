// That resolvers are not asked while a server that had the record has lost it again: what they learn from it they keep.
import { expect, test } from '@jest/globals'

import { recursive } from '../world/recursive.ts'
import { runGate } from '../world/run-gate.ts'
import {
  lab,
  NAME,
  RESOLVERS,
  RIGHT,
  SECOND,
  SERVERS,
  SETTINGS,
  showAt,
  TOKEN,
  toResolvers,
  withResolvers,
} from './lab.ts'

const BACK = 30 * SECOND

test.each([
  ['required', withResolvers()],
  ['asked for a note', { ...SETTINGS, resolvers: RESOLVERS[0] }],
])('a resolver that is %s', async (_how, settings) => {
  const net = lab()
  net.put(RESOLVERS[0], recursive(net))
  showAt(net, [2 * SECOND])
  net.change('example.com.', { at: 9 * SECOND, remove: '_acme-challenge TXT', only: [SERVERS[0]] })
  showAt(net, [Infinity, 10 * SECOND, 11 * SECOND, 12 * SECOND])
  net.change('example.com.', { at: BACK, add: RIGHT, only: [SERVERS[0]] })
  const { ledger, report } = await runGate(net, settings)
  expect(report.verdict.state).toBe('ready')
  const asked = toResolvers(ledger)
  expect(asked.length).toBeGreaterThan(0)
  expect(asked.filter(({ at }) => at < BACK)).toEqual([])
})

test('a record that is ready long before the others is asked for at resolvers while they are waited for', async () => {
  const net = lab()
  net.put(RESOLVERS[0], recursive(net))
  net.change('example.com.', { at: 5 * SECOND, add: RIGHT })
  const records = [NAME, '_acme-challenge.www.example.com'].map((name) => `${name} TXT ${TOKEN}`).join('\n')
  const settings = { records, resolvers: RESOLVERS[0], require: 'authoritative', timeout: '30s' }
  const { report } = await runGate(net, { ...settings, 'fail-fast': 'false' })
  expect(report.records.map(({ state }) => state)).toEqual(['ready', 'waiting'])
  expect(report.records[0]?.resolvers).toEqual({ right: 1, of: 1 })
})

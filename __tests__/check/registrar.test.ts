// That a delegation which is changed at the registrar is seen within the run.
import { expect, test } from '@jest/globals'

import { internet, type Internet } from '../world/internet.ts'
import { runGate } from '../world/run-gate.ts'
import { RIGHT, SECOND, SETTINGS } from './lab.ts'

const [OLD_SERVER, NEW_SERVER] = ['192.0.2.1', '192.0.2.2']
const CHANGED = 20 * SECOND
const MINUTE = 60 * SECOND
const TO_OLD = 'example NS ns1.example\nns1.example A 192.0.2.1'
const TO_NEW = 'example NS ns2.example\nns2.example A 192.0.2.2'

/** The new provider has the record, and the registrar still names the old one, which has not. */
function moving(): Internet {
  const net = internet({
    'com.': TO_OLD,
    'example.com.': {
      text: '@ NS ns1',
      servers: { 'ns1.example.com': [OLD_SERVER], 'ns2.example.com': [NEW_SERVER] },
    },
  })
  net.change('example.com.', { at: 0, remove: '@ NS', add: `@ NS ns2\n${RIGHT}`, only: [NEW_SERVER] })
  return net
}

test('a domain that moves to servers with the record is ready within about a minute', async () => {
  const net = moving()
  net.change('com.', { at: CHANGED, remove: 'example NS\nns1.example A', add: TO_NEW })
  const { report } = await runGate(net, SETTINGS)
  expect(report.verdict.state).toBe('ready')
  expect(report.records[0]?.servers.map(({ label }) => label)).toEqual(['ns2.example.com'])
  expect(report.took).toBeGreaterThan(CHANGED)
  expect(report.took).toBeLessThan(CHANGED + MINUTE + SECOND)
})

test('a domain that moves back is seen at the old servers again', async () => {
  const net = moving()
  net.change('com.', { at: CHANGED, remove: 'example NS\nns1.example A', add: TO_NEW })
  net.change('com.', { at: CHANGED + 10 * SECOND, remove: 'example NS\nns2.example A', add: TO_OLD })
  const { report } = await runGate(net, { ...SETTINGS, timeout: '70s' })
  expect(report.verdict.state).toBe('waiting')
  expect(report.records[0]?.servers.map(({ label }) => label)).toEqual(['ns1.example.com'])
})

test('a domain that is registered while we wait is ready within about a minute', async () => {
  const net = internet({
    'com.': '',
    'example.com.': { text: RIGHT, servers: { 'ns1.example.com': [OLD_SERVER] } },
  })
  net.change('com.', { at: 0, remove: 'example NS\nns1.example A' })
  net.change('com.', { at: CHANGED, add: TO_OLD })
  const { report } = await runGate(net, { ...SETTINGS, 'fail-fast': 'false' })
  expect(report.verdict.state).toBe('ready')
  expect(report.took).toBeLessThan(CHANGED + MINUTE + SECOND)
})

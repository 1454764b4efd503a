// That a delegation which is changed at the registrar is seen within the run, and so is what was wrong with servers and is not any more.
import { expect, test } from '@jest/globals'

import { failing } from '../world/answer-faults.ts'
import { within } from '../world/fault.ts'
import { internet, type Internet } from '../world/internet.ts'
import { silent } from '../world/path-faults.ts'
import { runGate } from '../world/run-gate.ts'
import { lab, RIGHT, SECOND, SERVERS, SETTINGS, showAt } from './lab.ts'

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

test('a zone that its servers lose while we wait is found to be lost', async () => {
  const net = lab()
  net.fault(SERVERS, within({ from: CHANGED }, failing('REFUSED')))
  const { report } = await runGate(net, { ...SETTINGS, timeout: '70s' })
  expect(report.causes.map(({ id }) => id)).toContain('zone-not-loaded')
})

test('a server that is silent at first, and then serves the record, leaves no fault behind', async () => {
  const net = lab()
  net.fault(SERVERS[3], within({ until: CHANGED }, silent))
  showAt(
    net,
    [30, 30, 30, 65].map((second) => second * SECOND),
  )
  const { report } = await runGate(net, SETTINGS)
  expect(report.verdict.state).toBe('ready')
  expect(report.causes.filter(({ severity }) => severity !== 'note')).toEqual([])
})

test('servers that differ from the zone above are seen to agree within about a minute', async () => {
  const net = lab('@ NS ns1\n@ NS ns2\n@ NS ns3\n@ NS ns4\n@ NS ns5\nns5 A 192.0.2.1')
  net.change('example.com.', { at: CHANGED, remove: '@ NS ns5.example.com.\nns5 A' })
  const before = await runGate(net, { ...SETTINGS, timeout: '15s' })
  expect(before.report.causes.map(({ id }) => id)).toContain('delegation-parent-child')
  const after = await runGate(net, { ...SETTINGS, timeout: '65s' })
  expect(after.report.causes.map(({ id }) => id)).not.toContain('delegation-parent-child')
})

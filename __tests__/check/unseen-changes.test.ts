// Changes at a zone's servers of which the zone above knows nothing are seen with the next walk, or the next but a few.
import { expect, test } from '@jest/globals'

import { internet } from '../world/internet.ts'
import { runGate } from '../world/run-gate.ts'
import { RIGHT, SECOND, SETTINGS } from './lab.ts'

const MINUTE = 60 * SECOND
const [FIRST, OLD, NEW] = ['192.0.2.1', '192.0.2.2', '192.0.2.3']
const ADDRESSES = `ns1 A ${FIRST}\nns2 60 A ${OLD}`
const ELSEWHERE = { text: ADDRESSES, servers: { 'a.dns.example': ['192.0.2.8'] } }

test('a server that moves to another address, while the old one still answers, is found there', async () => {
  const servers = { 'ns1.dns.example': [FIRST], 'ns2.dns.example': [OLD, NEW] }
  const net = internet({ 'com.': '', 'example.com.': { servers }, 'dns.example.': ELSEWHERE })
  net.change('example.com.', { at: 10 * SECOND, add: RIGHT, only: [FIRST, NEW] })
  net.change('dns.example.', { at: 10 * SECOND, remove: 'ns2 A', add: `ns2 60 A ${NEW}` })
  const { report } = await runGate(net, SETTINGS)
  expect(report.verdict.state).toBe('ready')
  expect(report.took).toBeLessThan(MINUTE + SECOND)
})

test('a server without the record that the zone adds to its own NS set is waited for', async () => {
  const net = internet({
    'com.': '',
    'example.com.': {
      text: '@ NS ns1.dns.example.',
      servers: { 'ns1.dns.example': [FIRST], 'ns2.dns.example': [OLD] },
    },
    'dns.example.': ELSEWHERE,
  })
  net.change('com.', { at: 0, remove: 'example NS ns2.dns.example.' })
  net.change('example.com.', { at: 10 * SECOND, add: '@ NS ns2.dns.example.' })
  net.change('example.com.', { at: 2.5 * MINUTE, add: RIGHT, only: [FIRST] })
  const { report } = await runGate(net, { ...SETTINGS, timeout: '5m' })
  expect(report.verdict.state).toBe('waiting')
  expect(report.records[0]?.servers.map(({ label }) => label)).toContain('ns2.dns.example')
})

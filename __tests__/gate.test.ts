import { describe, expect, test } from '@jest/globals'

import { internet } from './world/internet.ts'
import { runGate } from './world/run-gate.ts'
import { silent } from './world/path-faults.ts'

const TOKEN = 'gfj9Xq0Rg85nLFlfnyT0EYzI7mHOl1iXSCqjZ7nPQbs'
const NAME = '_acme-challenge.example.com'
const FOUR = {
  'ns1.example.com': ['192.0.2.1'],
  'ns2.example.com': ['192.0.2.2'],
  'ns3.example.com': ['192.0.2.3'],
  'ns4.example.com': ['192.0.2.4'],
}
const SETTINGS = { domains: NAME, 'expected-values': TOKEN, timeout: '10m' }
const right = `_acme-challenge 60 TXT "${TOKEN}"`

describe('the gate', () => {
  test('is ready at first sight when every server shows the value', async () => {
    const net = internet({ 'com.': '', 'example.com.': { text: right, servers: FOUR } })
    const { report } = await runGate(net, SETTINGS)
    expect(report.verdict.state).toBe('ready')
    expect(report.records[0]?.authoritative).toEqual({ right: 4, of: 4 })
    expect(report.took).toBeLessThan(200)
  })

  test('waits until the last server shows it', async () => {
    const net = internet({ 'com.': '', 'example.com.': { text: '', servers: FOUR } })
    net.change('example.com.', { at: 20_000, add: right, only: ['192.0.2.1', '192.0.2.2', '192.0.2.3'] })
    net.change('example.com.', { at: 31_000, add: right, only: ['192.0.2.4'] })
    const { report } = await runGate(net, SETTINGS)
    expect(report.verdict.state).toBe('ready')
    expect(report.took).toBeGreaterThanOrEqual(31_000)
    expect(report.took).toBeLessThan(33_000)
    expect(report.questions).toBeLessThan(130)
  })

  test('one of four servers dead: ready, and the dead one is named', async () => {
    const net = internet({ 'com.': '', 'example.com.': { text: right, servers: FOUR } })
    net.fault('192.0.2.3', silent)
    const { report } = await runGate(net, SETTINGS)
    expect(report.verdict.state).toBe('ready')
    expect(report.took).toBeLessThan(3_500)
    expect(report.records[0]?.unheard).toEqual(['ns3.example.com.'])
  })

  test('two of four servers dead: unknown', async () => {
    const net = internet({ 'com.': '', 'example.com.': { text: right, servers: FOUR } })
    net.fault(['192.0.2.3', '192.0.2.4'], silent)
    const { report } = await runGate(net, { ...SETTINGS, timeout: '20s' })
    expect(report.verdict.state).toBe('unknown')
  })

  test('three servers show it and one says no such name: not ready', async () => {
    const net = internet({ 'com.': '', 'example.com.': { text: right, servers: FOUR } })
    net.change('example.com.', { remove: '_acme-challenge TXT', only: ['192.0.2.4'] })
    const { report } = await runGate(net, { ...SETTINGS, timeout: '20s' })
    expect(report.verdict.state).toBe('waiting')
    expect(report.took).toBeGreaterThanOrEqual(20_000)
    expect(report.took).toBeLessThan(21_000)
  })

  test('a mistyped value ends the wait early, with its cause', async () => {
    const typo = TOKEN.replace('HOl', 'H0l')
    const net = internet({
      'com.': '',
      'example.com.': { text: `_acme-challenge 60 TXT "${typo}"`, servers: FOUR },
    })
    const { report } = await runGate(net, SETTINGS)
    expect(report.verdict).toMatchObject({ state: 'failed', waiting: 'cannot-help' })
    expect(report.causes.map(({ id }) => id)).toEqual(['value-typo'])
    expect(report.took).toBeLessThan(6_000)
  })

  test('without expected values any record will do', async () => {
    const net = internet({ 'com.': '', 'example.com.': { text: right, servers: FOUR } })
    const { report } = await runGate(net, { domains: NAME, timeout: '5s' })
    expect(report.verdict.state).toBe('ready')
    expect(report.causes).toEqual([])
  })
})

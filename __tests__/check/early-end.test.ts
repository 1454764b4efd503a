// When a watch ends before its time: only on proof that no wait will help.
import { describe, expect, test } from '@jest/globals'

import { silent } from '../world/path-faults.ts'
import { runGate } from '../world/run-gate.ts'
import { lab, NAME, RIGHT, SECOND, SERVERS, SETTINGS, TOKEN } from './lab.ts'

const TYPO = RIGHT.replace('HOl', 'H0l')
const OTHER_TYPO = RIGHT.replace('gfj9', 'gfj6')
const DOUBLED = `${NAME} TXT "${TOKEN}"`
const CHANGE = { remove: '_acme-challenge TXT' }

describe('a mistake that no wait will cure', () => {
  test.each([
    ['a mistyped value', TYPO, 'value-typo'],
    ['a doubled zone name', DOUBLED, 'name-doubled-zone'],
  ])('%s ends the watch after two looks five seconds apart', async (_, text, cause) => {
    const { report, ledger } = await runGate(lab(text), SETTINGS)
    expect(report).toMatchObject({ ending: 'final', verdict: { state: 'failed', waiting: 'cannot-help' } })
    expect(report.causes[0]).toMatchObject({ id: cause, final: true })
    expect(report.took).toBeGreaterThanOrEqual(5 * SECOND)
    expect(report.took).toBeLessThan(6 * SECOND)
    const late = ledger.filter(
      ({ name, type, at }) => name === `${NAME}.` && type === 'TXT' && at >= 5 * SECOND,
    )
    expect(new Set(late.map(({ server }) => server)).size).toBe(4)
  })

  test('is counted from when it was made, if that was while we waited', async () => {
    const net = lab()
    net.change('example.com.', { at: 20 * SECOND, add: TYPO })
    const { report } = await runGate(net, SETTINGS)
    expect(report.ending).toBe('final')
    expect(report.took).toBeGreaterThan(25 * SECOND)
    expect(report.took).toBeLessThan(27 * SECOND)
  })

  test('is counted anew when another mistake takes its place', async () => {
    const net = lab(TYPO)
    net.change('example.com.', { at: 4 * SECOND, ...CHANGE, add: DOUBLED })
    const { report } = await runGate(net, SETTINGS)
    expect(report.causes[0]?.id).toBe('name-doubled-zone')
    expect(report.took).toBeGreaterThanOrEqual(9 * SECOND)
    expect(report.took).toBeLessThan(11 * SECOND)
  })

  test('is counted anew when another of its kind takes its place', async () => {
    const net = lab(TYPO)
    net.change('example.com.', { at: 4 * SECOND, ...CHANGE, add: OTHER_TYPO })
    const { report } = await runGate(net, SETTINGS)
    expect(report.causes[0]?.id).toBe('value-typo')
    expect(report.took).toBeGreaterThanOrEqual(9 * SECOND)
    expect(report.took).toBeLessThan(11 * SECOND)
  })

  test('ends nothing when it is mended before the second look', async () => {
    const net = lab(TYPO)
    net.change('example.com.', { at: 3 * SECOND, ...CHANGE, add: RIGHT })
    const { report } = await runGate(net, SETTINGS)
    expect(report.verdict.state).toBe('ready')
    expect(report.took).toBeLessThan(5 * SECOND)
  })

  test('ends nothing with fail-fast off', async () => {
    const { report } = await runGate(lab(TYPO), { ...SETTINGS, 'fail-fast': 'false', timeout: '20s' })
    expect(report).toMatchObject({ ending: 'timeout', verdict: { state: 'failed' } })
    expect(report.took).toBeGreaterThanOrEqual(20 * SECOND)
  })
})

describe('what is no proof', () => {
  test('servers that do not agree', async () => {
    const net = lab(TYPO)
    net.change('example.com.', { at: 0, ...CHANGE, add: OTHER_TYPO, only: [SERVERS[3]] })
    net.change('example.com.', { at: 12 * SECOND, ...CHANGE, add: RIGHT })
    const { report } = await runGate(net, SETTINGS)
    expect(report.verdict.state).toBe('ready')
    expect(report.took).toBeGreaterThanOrEqual(12 * SECOND)
  })

  test('a mistake at one server that another does not have', async () => {
    const net = lab(TYPO)
    net.change('example.com.', { at: 0, ...CHANGE, add: RIGHT, only: [SERVERS[0]] })
    net.change('example.com.', { at: 12 * SECOND, ...CHANGE, add: RIGHT, only: SERVERS.slice(1) })
    const { report } = await runGate(net, SETTINGS)
    expect(report.verdict.state).toBe('ready')
  })

  test('a record that is not there yet', async () => {
    const { report } = await runGate(lab(), { ...SETTINGS, timeout: '90s' })
    expect(report).toMatchObject({ ending: 'timeout', verdict: { state: 'waiting' } })
  })

  test('a server that is silent does not keep the others from proving', async () => {
    const net = lab(TYPO)
    net.fault(SERVERS[0], silent)
    const { report } = await runGate(net, SETTINGS)
    expect(report.ending).toBe('final')
  })
})

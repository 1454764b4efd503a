// What was seen to change is looked at twice, so that a server of many sites is not taken at its first word.
import { describe, expect, test } from '@jest/globals'

import { anycast, flapping } from '../world/load-faults.ts'
import { within, type Fault } from '../world/fault.ts'
import type { Host } from '../world/host.ts'
import { internet } from '../world/internet.ts'
import { delayed } from '../world/path-faults.ts'
import { runGate } from '../world/run-gate.ts'
import { lab, NAME, RIGHT, SECOND, SERVERS, SETTINGS, showAt, staysBehind, TOKEN } from './lab.ts'

const SHOWN = 8 * SECOND
const MOMENTS = [5 * SECOND, 6 * SECOND, 7 * SECOND, SHOWN]

/** Takes down the port that each question about the record came from. */
function noting(ports: number[]): Fault {
  return (host): Host => ({
    door: (transport, at) => host.door(transport, at),
    answer(asked) {
      ports.push(asked.client.port)
      return host.answer(asked)
    },
  })
}

describe('a record that was seen to appear', () => {
  test('is looked at once more at once, at every server and from new ports', async () => {
    const net = lab()
    const ports: number[] = []
    net.fault(SERVERS[3], noting(ports))
    showAt(net, MOMENTS)
    const { report, ledger } = await runGate(net, SETTINGS)
    expect(report.took).toBeLessThan(SHOWN + 600)
    const last = ledger.filter(({ name, type }) => name === `${NAME}.` && type === 'TXT').slice(-4)
    expect(new Set(last.map(({ server }) => server)).size).toBe(4)
    expect(new Set(last.map(({ at }) => at)).size).toBe(1)
    expect(ports.slice(0, -1)).not.toContain(ports.at(-1))
  })

  test('is not looked at again when all servers showed it at first sight', async () => {
    const { ledger } = await runGate(lab(RIGHT), SETTINGS)
    expect(ledger.filter(({ name, type }) => name === `${NAME}.` && type === 'TXT')).toHaveLength(4)
  })
})

describe('a record that appears just before the time is over', () => {
  const END = 30 * SECOND
  const LATE = { ...SETTINGS, timeout: '30s' }
  const JUST_BEFORE = END - 10

  test('is looked at once more all the same, and is ready', async () => {
    const net = lab()
    showAt(net, [JUST_BEFORE, JUST_BEFORE, JUST_BEFORE, JUST_BEFORE])
    const { report, ledger } = await runGate(net, LATE)
    expect(report.verdict.state).toBe('ready')
    const last = ledger.filter(({ name, type, at }) => name === `${NAME}.` && type === 'TXT' && at >= END)
    expect(last).toHaveLength(8)
  })

  test('and is gone again at the second look is not ready', async () => {
    const net = lab()
    net.fault(SERVERS[0], within({ from: END + 15 }, staysBehind))
    showAt(net, [JUST_BEFORE, JUST_BEFORE, JUST_BEFORE, JUST_BEFORE])
    const { report } = await runGate(net, LATE)
    const [first] = report.records[0]?.servers ?? []
    expect(first?.history.map(({ sight }) => sight)).toEqual(['absent', 'right', 'absent'])
    expect(report).toMatchObject({ ending: 'timeout', verdict: { state: 'waiting' } })
  })

  test('and leaves no time for the second look is not ready, and that is said', async () => {
    const net = lab()
    net.fault(SERVERS, delayed(360))
    showAt(net, [JUST_BEFORE, JUST_BEFORE, JUST_BEFORE, JUST_BEFORE])
    const { report, events } = await runGate(net, LATE)
    expect(report).toMatchObject({ ending: 'timeout', verdict: { state: 'waiting', ready: false } })
    expect(report.verdict.headline).toBe(
      `\`${NAME}\` TXT was seen right, but the time ended before a second look could confirm it`,
    )
    expect(report.records[0]).toMatchObject({
      authoritative: { right: 4, of: 4 },
      endedBefore: 'confirmation',
    })
    expect(report.records[0]).not.toHaveProperty('readyAfter')
    expect(report.took).toBeLessThan(END + SECOND)
    expect(events.at(-1)).toMatchObject({ kind: 'record', record: { verdict: { state: 'waiting' } } })
  })
})

describe('a record that was right long ago', () => {
  const OTHER = '_acme-challenge.www.example.com'
  const BOTH = { ...SETTINGS, domains: `${NAME}\n${OTHER}`, timeout: '2m' }
  const OTHER_RIGHT = `_acme-challenge.www 60 TXT "${TOKEN}"`

  test('and is gone when the last one comes does not count', async () => {
    const net = lab(RIGHT)
    net.change('example.com.', { at: 30 * SECOND, remove: '_acme-challenge TXT' })
    net.change('example.com.', { at: 90 * SECOND, add: OTHER_RIGHT })
    const { report } = await runGate(net, BOTH)
    expect(report.verdict.state).toBe('waiting')
    expect(report.records.map(({ state }) => state)).toEqual(['waiting', 'ready'])
  })

  test('and went and came in between is confirmed anew', async () => {
    const net = lab(RIGHT)
    net.change('example.com.', { at: 30 * SECOND, remove: '_acme-challenge TXT' })
    net.change('example.com.', { at: 90 * SECOND, add: OTHER_RIGHT })
    net.change('example.com.', { at: 100 * SECOND, add: RIGHT })
    const { report, ledger } = await runGate(net, BOTH)
    expect(report.verdict.state).toBe('ready')
    const right = ledger.filter(
      ({ name, at, answer = [] }) => name === `${NAME}.` && at >= 100 * SECOND && answer.length > 0,
    )
    expect(right.length).toBeGreaterThanOrEqual(8)
  })
})

test('a record of which one look takes minutes is ready after that look', async () => {
  const hops = Array.from({ length: 9 }, (_, at) => `a${at}.example`)
  const zones = hops.map((apex, at) => [
    `${apex}.`,
    at === hops.length - 1 ? RIGHT : `_acme-challenge CNAME _acme-challenge.${hops[at + 1]}.`,
  ])
  const net = internet(Object.fromEntries(zones) as Record<string, string>)
  const settings = { ...SETTINGS, domains: '_acme-challenge.a0.example' }
  const { report, ledger } = await runGate(net, settings, { roundTrip: () => 2000 })
  expect(report.took).toBeGreaterThan(60 * SECOND)
  expect(report.verdict.state).toBe('ready')
  expect(
    ledger.filter(({ name, type }) => name === '_acme-challenge.a0.example.' && type === 'TXT'),
  ).toHaveLength(1)
})

describe('a server that flaps', () => {
  test('is caught by the second look, is waited for, and is named', async () => {
    const net = lab()
    net.fault(SERVERS[0], flapping(700, staysBehind))
    showAt(net, MOMENTS)
    const { report } = await runGate(net, SETTINGS)
    const [first] = report.records[0]?.servers ?? []
    expect(first?.history.map(({ sight }) => sight)).toEqual(['absent', 'right', 'absent', 'right'])
    expect(report.causes.find(({ id }) => id === 'servers-disagree')?.findings[0]?.headline).toContain(
      'ns1.example.com',
    )
  })

  test('because one site of five stays behind is never ready for good', async () => {
    const net = lab()
    net.fault(SERVERS[0], (host) => anycast([host, host, host, host, staysBehind(host)]))
    showAt(net, MOMENTS)
    const { report } = await runGate(net, { ...SETTINGS, timeout: '1m' })
    expect(report.verdict.state).toBe('waiting')
    expect(report.records[0]?.servers[0]?.history.length).toBeGreaterThan(1)
  })
})

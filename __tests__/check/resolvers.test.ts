// Resolvers that must be right too: caches that are waited out, and until when that is said to take.
import { describe, expect, test } from '@jest/globals'

import type { Event } from '../../src/check/watched.ts'
import { explains, failing, showsTtl } from '../world/answer-faults.ts'
import type { Internet } from '../world/internet.ts'
import { silent } from '../world/path-faults.ts'
import { recursive, recursivePool } from '../world/recursive.ts'
import { runGate } from '../world/run-gate.ts'
import {
  askedBefore,
  deniesWithoutSoa,
  lab,
  NAME,
  OLD,
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

const [FIRST, OTHER] = RESOLVERS
/** The negative TTL of the zones of the virtual internet. */
const NEGATIVE_TTL = 60 * SECOND
/** When the last of the four servers shows the record. */
const SHOWN = 8 * SECOND

/** The four servers show the record by `SHOWN`; the first resolver was asked for it when the run began. */
function poisoned(text = '', change: { remove?: string } = {}): Internet {
  const net = lab(text)
  net.put(FIRST, askedBefore(recursive(net)))
  showAt(net, [5 * SECOND, 6 * SECOND, 7 * SECOND, SHOWN], change)
  return net
}

const until = (date: string | undefined) => Date.parse(date ?? '') - Date.parse('2026-11-22T12:00:00Z')
const tooShort = (events: readonly Event[]) =>
  events.flatMap((event) => (event.kind === 'timeout-too-short' ? event : []))

describe('a resolver that must be right too', () => {
  test('is asked at once when all servers show the record, and is right when nobody asked before us', async () => {
    const net = lab()
    net.put(FIRST, recursive(net))
    showAt(net, [5 * SECOND, 6 * SECOND, 7 * SECOND, SHOWN])
    const { report, ledger } = await runGate(net, withResolvers())
    expect(report.verdict.state).toBe('ready')
    expect(report.took).toBeLessThan(SHOWN + 500)
    expect(Math.min(...toResolvers(ledger).map(({ at }) => at))).toBeGreaterThanOrEqual(SHOWN)
  })

  test.each([
    ['a cached NXDOMAIN', '', NEGATIVE_TTL, {}],
    ['a cached NODATA', 'x._acme-challenge A 192.0.2.9', NEGATIVE_TTL, {}],
    ['an old value', `_acme-challenge 120 TXT "${OLD}"`, 120 * SECOND, { remove: '_acme-challenge TXT' }],
  ])('is waited for until %s has left the cache, and no second longer', async (_, text, ends, change) => {
    const { report, ledger } = await runGate(poisoned(text, change), withResolvers())
    expect(report.verdict.state).toBe('ready')
    expect(report.took).toBeGreaterThanOrEqual(ends)
    expect(report.took).toBeLessThan(ends + SECOND)
    expect(toResolvers(ledger).length).toBeLessThan(1.5 * (ends / SECOND))
  })

  test.each([
    ['leaves the SOA out of its denials', deniesWithoutSoa],
    ['shows a TTL that is not the time left', showsTtl(300)],
  ])('that %s is asked once a second, and so is right within one', async (_, fault) => {
    const net = poisoned()
    net.fault(FIRST, fault)
    const { report } = await runGate(net, withResolvers())
    expect(report.took).toBeGreaterThanOrEqual(NEGATIVE_TTL)
    expect(report.took).toBeLessThan(NEGATIVE_TTL + 1.1 * SECOND)
  })

  test('of which one cache behind the address has the old answer is not right before that is gone', async () => {
    const net = lab()
    net.put(FIRST, askedBefore(recursivePool(net, 3)))
    showAt(net, [5 * SECOND, 6 * SECOND, 7 * SECOND, SHOWN])
    const { report } = await runGate(net, withResolvers())
    expect(report.verdict.state).toBe('ready')
    expect(report.took).toBeGreaterThanOrEqual(NEGATIVE_TTL)
  })

  test.each([
    ['filters (EDE 15)', [failing('NXDOMAIN'), explains(15)], 'resolver-filters'],
    ['does not answer', [silent], 'resolver-not-answering'],
  ])('that %s cannot tell: neither ready nor wrong', async (_, faults, cause) => {
    const net = lab(RIGHT)
    net.put(FIRST, recursive(net))
    for (const fault of faults) net.fault(FIRST, fault)
    const { report } = await runGate(net, { ...withResolvers(), timeout: '20s' })
    expect(report.verdict.state).toBe('unknown')
    expect(report.causes.map(({ id }) => id)).toContain(cause)
  })
})

describe('several resolvers', () => {
  function oneOfTwoPoisoned(): Internet {
    const net = poisoned()
    net.put(OTHER, recursive(net))
    return net
  }

  test('must all be right', async () => {
    const { report } = await runGate(oneOfTwoPoisoned(), withResolvers(2))
    expect(report.took).toBeGreaterThanOrEqual(NEGATIVE_TTL)
    expect(report.records[0]?.resolvers).toEqual({ right: 2, of: 2 })
  })

  test('need not all be right where a quorum is enough', async () => {
    const { report } = await runGate(oneOfTwoPoisoned(), { ...withResolvers(2), quorum: '1/2' })
    expect(report.verdict.state).toBe('ready')
    expect(report.took).toBeLessThan(SHOWN + 500)
    expect(report.records[0]?.resolvers).toEqual({ right: 1, of: 2 })
  })

  test('that nobody requires are asked for a note, which delays nothing', async () => {
    const { report } = await runGate(oneOfTwoPoisoned(), { ...withResolvers(2), require: 'authoritative' })
    expect(report.verdict.state).toBe('ready')
    expect(report.took).toBeLessThan(SHOWN + 500)
    expect(report.causes.map(({ id, severity }) => [id, severity])).toEqual([['cache-negative', 'note']])
  })

  test('are asked from the start where the user names nobody else', async () => {
    const net = lab()
    net.put(FIRST, recursive(net))
    showAt(net, [5 * SECOND, 6 * SECOND, 7 * SECOND, SHOWN])
    const { report, ledger } = await runGate(net, {
      ...withResolvers(),
      require: 'resolvers-only',
      roots: '',
    })
    expect(toResolvers(ledger)[0]?.at).toBe(0)
    expect(ledger.every(({ recursion }) => recursion)).toBe(true)
    expect(report.verdict.state).toBe('ready')
    expect(report.took).toBeGreaterThanOrEqual(NEGATIVE_TTL)
  })
})

describe('several names, of which resolvers must be right too,', () => {
  const OTHER_NAME = '_acme-challenge.www.example.com'
  const OTHER_RIGHT = `_acme-challenge.www 60 TXT "${TOKEN}"`
  const BOTH = { ...withResolvers(), domains: `${NAME}\n${OTHER_NAME}` }

  test('are ready when the last one is, however long the first one has been', async () => {
    const net = lab(RIGHT)
    net.put(FIRST, recursive(net))
    net.change('example.com.', { at: 30 * SECOND, add: OTHER_RIGHT })
    const { report, ledger } = await runGate(net, BOTH)
    expect(report.verdict.state).toBe('ready')
    expect(report.took).toBeLessThan(33 * SECOND)
    expect(toResolvers(ledger)).toHaveLength(3)
    expect(toResolvers(ledger, OTHER_NAME)).toHaveLength(3)
  })

  test('wait for the cache of each, and ask no cache again that is right', async () => {
    const net = lab()
    net.put(FIRST, askedBefore(recursive(net)))
    net.change('example.com.', { at: 5 * SECOND, add: RIGHT })
    net.change('example.com.', { at: 10 * SECOND, add: OTHER_RIGHT })
    const { report, ledger } = await runGate(net, BOTH)
    expect(report.verdict.state).toBe('ready')
    expect(report.took).toBeGreaterThanOrEqual(NEGATIVE_TTL)
    expect(report.took).toBeLessThan(NEGATIVE_TTL + SECOND)
    expect(toResolvers(ledger, OTHER_NAME)).toHaveLength(3)
  })

  test('ask again what was asked before a server that flaps was right again', async () => {
    const net = lab()
    net.put(FIRST, recursive(net))
    net.change('example.com.', { at: 5 * SECOND, add: RIGHT })
    net.change('example.com.', { at: 20 * SECOND, remove: '_acme-challenge TXT', only: [SERVERS[0]] })
    net.change('example.com.', { at: 90 * SECOND, add: OTHER_RIGHT })
    net.change('example.com.', { at: 110 * SECOND, add: RIGHT, only: [SERVERS[0]] })
    const { report, ledger } = await runGate(net, BOTH)
    expect(report.verdict.state).toBe('ready')
    const last = Math.max(...toResolvers(ledger).map(({ at }) => at))
    expect(last).toBeGreaterThan(110 * SECOND)
  })
})

describe('a record that a CA refuses', () => {
  test('costs no more questions to a resolver that is right', async () => {
    const net = lab(`${RIGHT}\n@ CAA 0 issue ";"`)
    net.put(FIRST, recursive(net))
    const { report, ledger } = await runGate(net, {
      ...withResolvers(),
      ca: 'letsencrypt',
      'fail-fast': 'false',
      timeout: '60s',
    })
    expect(report.verdict.state).toBe('blocked')
    expect(toResolvers(ledger)).toHaveLength(3)
  })
})

describe('until when waiting can help', () => {
  const SHORT = { ...withResolvers(), timeout: '30s' }

  test.each([
    ['the negative TTL that is left', '', NEGATIVE_TTL, {}],
    [
      'the TTL of the old value',
      `_acme-challenge 120 TXT "${OLD}"`,
      120 * SECOND,
      { remove: '_acme-challenge TXT' },
    ],
  ])('is read from %s', async (_, text, ends, change) => {
    const { report, events } = await runGate(poisoned(text, change), SHORT)
    const { verdict } = report
    expect(verdict).toMatchObject({ state: 'waiting', waiting: 'helps' })
    expect(verdict.reason).toContain(FIRST)
    expect(until(verdict.until)).toBeGreaterThan(ends - 1.5 * SECOND)
    expect(until(verdict.until)).toBeLessThan(ends + 0.1 * SECOND)
    expect(verdict.retryAfter).toBeGreaterThan(ends - 31.5 * SECOND)
    expect(verdict.retryAfter).toBeLessThan(ends - 29.9 * SECOND)
    const [warning, ...more] = tooShort(events)
    expect(more).toEqual([])
    expect(warning?.needed).toBeGreaterThan(ends - 1.5 * SECOND)
    expect(warning?.needed).toBeLessThan(ends + 0.1 * SECOND)
  })

  test('that a timeout is too short is told before the first wait for the cache', async () => {
    const { events } = await runGate(poisoned(), SHORT)
    const kinds = events.map(({ kind }) => kind)
    const warned = kinds.indexOf('timeout-too-short')
    expect(kinds.slice(0, warned).filter((kind) => kind === 'heartbeat')).toEqual([])
    expect(events[warned - 1]).toMatchObject({
      kind: 'record',
      record: { verdict: { resolvers: { right: 0, of: 1 } } },
    })
    expect(kinds.slice(warned + 1)[0]).toBe('waiting')
  })

  test('is bounded by the negative TTL of the zone, from the first denial on, where the resolver shows no SOA', async () => {
    const net = poisoned()
    net.fault(FIRST, deniesWithoutSoa)
    const { report } = await runGate(net, SHORT)
    expect(until(report.verdict.until)).toBeGreaterThan(SHOWN + NEGATIVE_TTL - SECOND)
    expect(until(report.verdict.until)).toBeLessThan(SHOWN + NEGATIVE_TTL + SECOND)
  })

  test('is the refresh of a secondary that stays behind', async () => {
    const net = lab()
    showAt(net, [5 * SECOND, 6 * SECOND, 7 * SECOND])
    const { report } = await runGate(net, { ...SETTINGS, timeout: '90s' })
    expect(report.verdict).toMatchObject({ state: 'waiting', waiting: 'helps' })
    expect(report.verdict.reason).toMatch(/ns4\.example\.com.*every 3600 s/)
    expect(report.verdict.retryAfter).toBeGreaterThan(3590 * SECOND)
    expect(report.verdict.retryAfter).toBeLessThanOrEqual(3600 * SECOND)
  })

  test('is not known while no server has the record: then it is worth trying again in a minute', async () => {
    const { report } = await runGate(lab(), { ...SETTINGS, timeout: '20s' })
    expect(report.verdict).toMatchObject({ waiting: 'may-help', retryAfter: 60 * SECOND })
    expect(report.verdict.until).toBeUndefined()
  })
})

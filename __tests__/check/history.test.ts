// How the view of each server changed over a run: nothing that was seen gets lost, and an hour takes no more room than a minute.
import { describe, expect, test } from '@jest/globals'

import type { Change, Sight } from '../../src/check/evidence.ts'
import { remember } from '../../src/check/history.ts'
import { parseName } from '../../src/wire/name.ts'
import { anycast, flapping } from '../world/load-faults.ts'
import { recursive, recursivePool } from '../world/recursive.ts'
import { runGate } from '../world/run-gate.ts'
import {
  askedBefore,
  lab,
  OLD,
  RESOLVERS,
  SECOND,
  SERVERS,
  SETTINGS,
  showAt,
  staysBehind,
  withResolvers,
} from './lab.ts'

const [RESOLVER] = RESOLVERS
const MOMENTS = [5 * SECOND, 6 * SECOND, 7 * SECOND, 8 * SECOND]

/** What the server `ip` showed at these instants, in milliseconds. */
function views(ip: string, ...seen: readonly (readonly [at: number, sight: Sight])[]): Change[] {
  const server = {
    name: undefined,
    label: ip,
    endpoint: { transport: 'udp', ip, port: 53 },
    zone: parseName('example.com.'),
  } as const
  return seen.map(([at, sight]) => ({ server, name: parseName('www.example.com.'), sight, at }))
}

/** A server that changes its mind every second. */
function turning(seconds: number): Change[] {
  const sights = Array.from(
    { length: seconds },
    (_, at) => [at * SECOND, at % 2 === 0 ? 'absent' : 'right'] as const,
  )
  return views('192.0.2.1', ...sights)
}

describe('a history', () => {
  test('takes down what changed, of each server for itself', () => {
    const first = remember([], [...views('192.0.2.1', [0, 'absent']), ...views('192.0.2.2', [0, 'right'])])
    const later = remember(first, [...views('192.0.2.1', [9, 'right']), ...views('192.0.2.2', [9, 'right'])])
    expect(later.map(({ at, sight }) => [at, sight])).toEqual([
      [0, 'absent'],
      [0, 'right'],
      [9, 'right'],
    ])
  })

  test('of very many changes has the first and the latest, and the number of those between', () => {
    const known = remember([], turning(1_000))
    expect(known).toHaveLength(32)
    expect(known.slice(0, 16)).toEqual(turning(16))
    expect(known.at(16)).toMatchObject({ at: 984 * SECOND, skipped: 1_000 - 32 })
    expect(known.slice(17)).toEqual(turning(1_000).slice(985))
  })

  test('of one server does not push out that of another', () => {
    const other = views('192.0.2.2', [0, 'right'])
    expect(remember(remember([], other), turning(1_000))).toEqual([...other, ...remember([], turning(1_000))])
  })
})

describe('the history of a run', () => {
  test('has what a resolver said for a note while the change was being confirmed', async () => {
    const net = lab()
    net.put(RESOLVER, recursive(net))
    showAt(net, MOMENTS)
    const { report } = await runGate(net, { ...SETTINGS, resolvers: RESOLVER })
    const histories = report.records[0]?.servers.map(({ history }) => history.map(({ sight }) => sight))
    expect(histories).toEqual([...SERVERS.map(() => ['absent', 'right']), ['right']])
  })

  test('stays small where one cache of a pool is stale for an hour, and still tells that the pool is not of one mind', async () => {
    const net = lab(`_acme-challenge 86400 TXT "${OLD}"`)
    net.put(RESOLVER, askedBefore(recursivePool(net, 3)))
    showAt(net, MOMENTS, { remove: '_acme-challenge TXT' })
    const { report } = await runGate(net, { ...withResolvers(), timeout: '1h' })
    expect(report.records[0]?.servers.at(-1)?.history.length).toBeLessThanOrEqual(32)
    expect(report.causes.map(({ id }) => id)).toEqual(['cache-flapping'])
  })

  test('stays small where a server changes its mind for an hour', async () => {
    const net = lab()
    net.fault(SERVERS[0], flapping(700, staysBehind))
    net.fault(SERVERS[1], (host) => anycast([host, staysBehind(host)]))
    showAt(net, MOMENTS.slice(0, 3))
    const { report } = await runGate(net, { ...SETTINGS, timeout: '1h' })
    const [first] = report.records[0]?.servers ?? []
    expect(first?.history.length).toBeLessThanOrEqual(32)
  })
})

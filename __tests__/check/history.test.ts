// How the view of each server changed over a run: nothing that was seen gets lost.
import { describe, expect, test } from '@jest/globals'

import type { Change, Sight } from '../../src/check/evidence.ts'
import { remember } from '../../src/check/history.ts'
import { parseName } from '../../src/wire/name.ts'
import { recursive } from '../world/recursive.ts'
import { runGate } from '../world/run-gate.ts'
import { lab, RESOLVERS, SECOND, SERVERS, SETTINGS, showAt } from './lab.ts'

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
})

// That a watch ends when its time is over or somebody cancels it: within a second, with all that was seen, in any state.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

import type { Internet } from '../world/internet.ts'
import { delayed, silent } from '../world/path-faults.ts'
import { recursive } from '../world/recursive.ts'
import { runGate } from '../world/run-gate.ts'
import {
  askedBefore,
  lab,
  RESOLVERS,
  RIGHT,
  SECOND,
  SERVERS,
  SETTINGS,
  showAt,
  withResolvers,
} from './lab.ts'

const STATES: Readonly<Record<string, () => Internet>> = {
  'nothing is there': () => lab(),
  'nobody answers': () => withFault(lab(), SERVERS, silent),
  'nobody answers, not even the roots': () => {
    const net = lab()
    return withFault(net, net.roots, silent)
  },
  'two servers are silent': () => withFault(lab(RIGHT), SERVERS.slice(0, 2), silent),
  'answers take two seconds': () => withFault(lab(), SERVERS, delayed(2 * SECOND)),
  'a cache has the old answer': () => {
    const net = lab()
    net.put(RESOLVERS[0], askedBefore(recursive(net)))
    showAt(net, [SECOND, SECOND, SECOND, SECOND])
    return net
  },
}

function withFault(net: Internet, ips: readonly string[], fault: Parameters<Internet['fault']>[1]): Internet {
  net.fault(ips, fault)
  return net
}

const states = fc.constantFrom(...Object.keys(STATES))
const moments = fc.integer({ min: 0, max: 30 * SECOND })

describe('a watch', () => {
  test('that is cancelled ends within a second, whatever it was doing', async () => {
    await fc.assert(
      fc.asyncProperty(states, moments, async (state, cancelAt) => {
        const { report } = await runGate(STATES[state]?.() ?? lab(), withResolvers(), { cancelAt })
        expect(report.ending).toBe('cancelled')
        expect(report.verdict.ready).toBe(false)
        expect(report.took).toBeLessThan(cancelAt + SECOND)
      }),
      { numRuns: 30, seed: 7 },
    )
  })

  test('whose time is over ends within a second, whatever it was doing', async () => {
    await fc.assert(
      fc.asyncProperty(states, fc.integer({ min: 1, max: 20 }), async (state, seconds) => {
        const { report } = await runGate(STATES[state]?.() ?? lab(), {
          ...withResolvers(),
          timeout: `${seconds}s`,
        })
        expect(report.ending).toBe('timeout')
        expect(report.verdict.ready).toBe(false)
        expect(report.took).toBeGreaterThanOrEqual(seconds * SECOND)
        expect(report.took).toBeLessThan((seconds + 1) * SECOND)
      }),
      { numRuns: 30, seed: 8 },
    )
  })

  test('that is cancelled tells what it has seen', async () => {
    const net = lab()
    showAt(net, [5 * SECOND, 5 * SECOND, 5 * SECOND])
    const { report } = await runGate(net, SETTINGS, { cancelAt: 10 * SECOND })
    expect(report.records[0]?.authoritative).toEqual({ right: 3, of: 4 })
  })

  test('looks once more when its time is over', async () => {
    const net = lab()
    showAt(net, [29_900, 29_900, 29_900, 29_900])
    const { report } = await runGate(net, { ...SETTINGS, timeout: '30s' })
    expect(report.verdict.state).toBe('ready')
  })

  test('with a timeout of nothing looks once', async () => {
    const ready = await runGate(lab(RIGHT), { ...SETTINGS, timeout: '0' })
    expect(ready.report.verdict.state).toBe('ready')
    const waiting = await runGate(lab(), { ...SETTINGS, timeout: '0' })
    expect(waiting.report).toMatchObject({ ending: 'timeout', verdict: { state: 'waiting' } })
  })

  describe('with a timeout of nothing looks at all of it, and so', () => {
    const once = async (net: Internet, settings: Record<string, string> = SETTINGS) =>
      (await runGate(net, { ...settings, timeout: '0' })).report

    test('waits for what is slow', async () => {
      const report = await once(withFault(lab(RIGHT), SERVERS, delayed(2 * SECOND)))
      expect(report.verdict.state).toBe('ready')
    })

    test('knows who is silent', async () => {
      const one = await once(withFault(lab(RIGHT), SERVERS.slice(0, 1), silent))
      expect(one.verdict.state).toBe('ready')
      expect(one.causes.map(({ id }) => id)).toEqual(['server-not-answering'])
      const two = await once(withFault(lab(RIGHT), SERVERS.slice(0, 2), silent))
      expect(two.verdict.state).toBe('unknown')
      expect(two.causes.map(({ id }) => id)).toEqual(['server-not-answering'])
    })

    test('asks the resolvers that must be right too', async () => {
      const net = lab(RIGHT)
      net.put(RESOLVERS[0], recursive(net))
      net.fault(RESOLVERS[0], delayed(2 * SECOND))
      expect((await once(net, withResolvers())).verdict.state).toBe('ready')
    })

    test('ends within half a minute all the same, whoever is there', async () => {
      for (const make of Object.values(STATES)) {
        const report = await once(make(), withResolvers())
        expect(report.ending).toBe('timeout')
        expect(report.took).toBeLessThan(31 * SECOND)
      }
    })
  })
})

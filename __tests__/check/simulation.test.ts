// The watch's policy of looking beside others, over many changes drawn from a mix of delays; and that the watch does keep to it.
import { describe, expect, test } from '@jest/globals'

import { internet, type Internet } from '../world/internet.ts'
import { runGate } from '../world/run-gate.ts'
import { drawDelays } from './delays.ts'
import { blind, watching, type Asking } from './policies.ts'
import { every, growing, intervalFor, scoreOf, scoreTable } from './policy-table.ts'

const SECOND = 1000
const TOKEN = 'gfj9Xq0Rg85nLFlfnyT0EYzI7mHOl1iXSCqjZ7nPQbs'
const NAME = '_acme-challenge.example.com'
const SERVERS = ['192.0.2.1', '192.0.2.2', '192.0.2.3', '192.0.2.4']

/** A zone at four servers, each of which shows the record from its own moment on. */
function zoneThatChanges(shown: readonly number[]): Internet {
  const servers = Object.fromEntries(SERVERS.map((ip, at) => [`ns${at + 1}.example.com`, [ip]]))
  const net = internet({ 'com.': '', 'example.com.': { text: '', servers } })
  const moments = SERVERS.map((ip, server) => ({ ip, at: shown[server] ?? 0 })).sort((a, b) => a.at - b.at)
  for (const { ip, at } of moments)
    net.change('example.com.', { at, add: `_acme-challenge 60 TXT "${TOKEN}"`, only: [ip] })
  return net
}

describe('the policy of looking, over two thousand changes', () => {
  const changes = drawDelays(2_000, 1)
  const ours = scoreOf(watching, changes)

  test('its lag is below that of every fixed interval that takes out as many questions', () => {
    const fixed = (asking: Asking) =>
      scoreOf(blind(asking, every(intervalFor(asking, ours.questions, changes))), changes)
    const rivals = {
      'fixed, all servers, as many questions': fixed('all'),
      'fixed, up to the first miss, as many questions': fixed('until-a-miss'),
      'fixed, one server in turn, as many questions': fixed('one'),
    }
    const others = {
      '2 s, all servers': scoreOf(blind('all', every(2 * SECOND)), changes),
      '2 s, up to the first miss': scoreOf(blind('until-a-miss', every(2 * SECOND)), changes),
      '10 s, all servers': scoreOf(blind('all', every(10 * SECOND)), changes),
      'half as long again, up to 30 s, all servers': scoreOf(
        blind('all', growing(1.5, 30 * SECOND)),
        changes,
      ),
      'doubled, up to 60 s, all servers': scoreOf(blind('all', growing(2, 60 * SECOND)), changes),
    }
    process.stdout.write(`${scoreTable({ ours, ...rivals, ...others }).join('\n')}\n`)
    for (const rival of Object.values(rivals)) {
      expect(rival.questions).toBeGreaterThan(0.95 * ours.questions)
      expect(rival.questions).toBeLessThan(1.05 * ours.questions)
      expect(ours.meanLag).toBeLessThan(rival.meanLag)
    }
  })

  test('it is two and a half times as quick as asking every two seconds up to the first miss, with hardly more questions', () => {
    const fixed = scoreOf(blind('until-a-miss', every(2 * SECOND)), changes)
    expect(fixed.meanLag / ours.meanLag).toBeGreaterThan(2.5)
    expect(ours.questions / fixed.questions).toBeLessThan(1.15)
  })

  test('geometric back-off asks half as often and is ten times as late', () => {
    const doubled = scoreOf(blind('all', growing(2, 60 * SECOND)), changes)
    expect(doubled.meanLag / ours.meanLag).toBeGreaterThan(10)
  })
})

describe('the watch itself, in a virtual internet where answers take no time', () => {
  test.each(drawDelays(20, 2))(
    'a record shown after %d, %d, %d and %d ms is found as the policy says',
    async (...shown) => {
      const { report, ledger } = await runGate(
        zoneThatChanges(shown),
        { domains: NAME, 'expected-values': TOKEN, timeout: '2h' },
        { roundTrip: () => 0 },
      )
      const expected = watching(shown)
      const about = ledger.filter(({ name, type }) => name === `${NAME}.` && type === 'TXT')
      expect(report.verdict.state).toBe('ready')
      expect(report.took - Math.max(...shown)).toBeCloseTo(expected.lag, 0)
      expect(about).toHaveLength(expected.questions)
    },
  )
})

// Where resolvers are the only ones to ask, they are asked for what a CA looks at too, and nobody else is.
import { describe, expect, test } from '@jest/globals'

import { causesIn } from '../diagnose/four.ts'
import { failingType } from '../world/answer-faults.ts'
import { when } from '../world/fault.ts'
import { silent } from '../world/path-faults.ts'
import { recursive } from '../world/recursive.ts'
import { runGate } from '../world/run-gate.ts'
import { lab, RESOLVERS, RIGHT, SECOND, SERVERS, TOKEN } from './lab.ts'

const [FIRST, OTHER] = RESOLVERS
const OURS = '@ CAA 0 issue "letsencrypt.org"'
const OTHERS = '@ 20 CAA 0 issue "digicert.com"'
const SETTINGS = {
  domains: 'example.com',
  challenge: 'dns-01',
  ca: 'letsencrypt',
  'expected-values': TOKEN,
  require: 'resolvers-only',
  resolvers: `${FIRST}\n${OTHER}`,
  roots: '',
  timeout: '2m',
}

/** An internet with this text, in front of which two resolvers stand; of the servers themselves nothing is heard here. */
function behindResolvers(text: string) {
  const net = lab(text)
  for (const ip of [FIRST, OTHER]) net.put(ip, recursive(net))
  return net
}

describe('under resolvers-only, for a certificate', () => {
  test('CAA is what the resolvers say, and nobody else is asked', async () => {
    const { report, ledger } = await runGate(behindResolvers(`${RIGHT}\n${OURS}`), SETTINGS)
    expect(report.verdict.state).toBe('ready')
    expect(report.records[0]?.caa[0]).toMatchObject({ verdict: 'permitted', decidedAt: 'example.com.' })
    expect(report.records[0]?.dnssec).toBeUndefined()
    expect(new Set(ledger.map(({ type }) => type))).toEqual(new Set(['TXT', 'CAA']))
    expect(ledger.every(({ recursion }) => recursion)).toBe(true)
  })

  test('CAA that forbids blocks the run, which waits for the caches all the same', async () => {
    const net = behindResolvers(`${RIGHT}\n${OTHERS}`)
    const { report } = await runGate(net, SETTINGS)
    expect(report).toMatchObject({ ending: 'timeout', verdict: { state: 'blocked', waiting: 'may-help' } })
    expect(causesIn(report)).toEqual(['caa-forbids'])
  })

  test('CAA that is corrected meanwhile is seen when the caches have it', async () => {
    const net = behindResolvers(`${RIGHT}\n${OTHERS}`)
    net.change('example.com.', { at: 5 * SECOND, remove: '@ CAA', add: OURS })
    const { report } = await runGate(net, SETTINGS)
    expect(report.verdict.state).toBe('ready')
    expect(report.took).toBeLessThan(40 * SECOND)
  })

  test('CAA that comes through an alias is that of its target', async () => {
    const text = `${RIGHT.replace('_acme-challenge', '_acme-challenge.app')}\napp CNAME host\nhost CAA 0 issue "digicert.com"`
    const { report } = await runGate(behindResolvers(text), {
      ...SETTINGS,
      domains: 'app.example.com',
      timeout: '5s',
    })
    expect(report.verdict.state).toBe('blocked')
    expect(report.verdict.headline).toContain('for `app.example.com`')
  })

  test('CAA that the resolvers cannot look up stands in the way', async () => {
    const net = behindResolvers(`${RIGHT}\n${OURS}`)
    net.fault([FIRST, OTHER], failingType('CAA', 'SERVFAIL'))
    const { report } = await runGate(net, { ...SETTINGS, timeout: '5s' })
    expect(report.verdict).toMatchObject({ state: 'blocked', waiting: 'may-help' })
    expect(causesIn(report)).toEqual(['caa-lookup-failed'])
  })

  test('resolvers that say nothing at all leave CAA unknown', async () => {
    const net = behindResolvers(`${RIGHT}\n${OURS}`)
    net.fault([FIRST, OTHER], silent)
    const { report } = await runGate(net, { ...SETTINGS, timeout: '5s' })
    expect(report.verdict.state).toBe('unknown')
    expect(report.records[0]?.caa).toEqual([])
  })
})

describe('for a certificate, where our own network is at fault', () => {
  const asked = { ...SETTINGS, require: 'authoritative', resolvers: '', timeout: '5s' }

  test('nothing is said of CAA when not even the roots are heard', async () => {
    const net = lab(`${RIGHT}\n${OURS}`)
    net.fault(net.roots, silent)
    const { report } = await runGate(net, { ...asked, roots: net.roots.join('\n') })
    expect(report.verdict.state).toBe('unknown')
    expect(report.records[0]?.caa).toEqual([])
  })

  test('nothing is said of CAA when no server of the zone is heard', async () => {
    const net = lab(`${RIGHT}\n${OURS}`)
    net.fault(SERVERS, silent)
    const { report } = await runGate(net, { ...asked, roots: net.roots.join('\n') })
    expect(report.verdict.state).toBe('unknown')
    expect(report.records[0]?.caa).toEqual([])
  })

  test('servers that are silent only about CAA refuse every CA', async () => {
    const net = lab(`${RIGHT}\n${OURS}`)
    net.fault(
      SERVERS,
      when(({ question }) => question[0]?.type === 'CAA', silent),
    )
    const { report } = await runGate(net, { ...asked, roots: net.roots.join('\n') })
    expect(report.verdict.state).toBe('blocked')
    expect(report.records[0]?.caa[0]).toMatchObject({ verdict: 'failed' })
  })
})

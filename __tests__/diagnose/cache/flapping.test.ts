import { describe, expect, test } from '@jest/globals'
import { anycast } from '../../world/load-faults.ts'
import { recursive } from '../../world/recursive.ts'
import { hostOf } from '../../world/host.ts'
import { causeOf, causesIn, four, reportOf } from '../four.ts'
import { errorsIn, idsIn } from '../lab.ts'
import { askedBefore, FIRST, FOR_VISITORS } from './remembering.ts'

const ID = 'cache-flapping'
const SETTINGS = { ...FOR_VISITORS, resolvers: FIRST }

/** Two caches behind one address, one of which was asked before the record came. */
function pool() {
  const net = four('@ 3600 SOA ns1 hostmaster 1 3600 600 86400 300')
  net.put(FIRST, recursive(net))
  askedBefore(net, FIRST)
  const asked = net.host(FIRST) ?? hostOf(() => undefined)
  net.put(FIRST, anycast([asked, recursive(net, { seed: 2 })]))
  net.change('example.com.', { add: 'www 60 A 192.0.2.80' })
  return net
}

describe('cache-flapping', () => {
  test('a resolver that shows the record at one time and not at another is named, with the end of its oldest cache', async () => {
    const report = await reportOf(pool(), SETTINGS)
    expect(report.verdict).toMatchObject({
      state: 'waiting',
      headline: '192.0.2.53 shows the record at one time and not at another',
    })
    expect(errorsIn(report)).toEqual([ID])
    expect(causeOf(report, ID)).toMatchObject({
      severity: 'error',
      final: false,
      until: expect.stringMatching(/^2026-11-22T12:04:5\d/),
      cure: 'Wait until the last cache has forgotten its old answer, or have it emptied.',
      lines: [],
    })
  })

  test('is a note where only the authoritative servers count', async () => {
    const report = await reportOf(pool(), { ...SETTINGS, require: 'authoritative' })
    expect(report.verdict.state).toBe('ready')
    expect(causeOf(report, ID).severity).toBe('note')
  })

  test('one cache that was asked too early does not flap', async () => {
    const net = four('@ 3600 SOA ns1 hostmaster 1 3600 600 86400 300')
    net.put(FIRST, recursive(net))
    askedBefore(net, FIRST)
    net.change('example.com.', { add: 'www 60 A 192.0.2.80' })
    expect(idsIn(await reportOf(net, SETTINGS))).toEqual(['cache-negative'])
  })

  test('caches behind one address that all have the record do not flap', async () => {
    const net = four('www 60 A 192.0.2.80')
    net.put(FIRST, anycast([recursive(net), recursive(net, { seed: 2 })]))
    expect(causesIn(await reportOf(net, SETTINGS))).toEqual([])
  })

  test('with time, the last cache forgets, and the record is ready', async () => {
    const report = await reportOf(pool(), { ...SETTINGS, timeout: '10m' })
    expect(report.verdict.state).toBe('ready')
    expect(causesIn(report)).toEqual([])
  })
})

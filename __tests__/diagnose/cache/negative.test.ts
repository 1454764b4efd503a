import { describe, expect, test } from '@jest/globals'
import { causeOf, causesIn, four, reportOf } from '../four.ts'
import { errorsIn, idsIn } from '../lab.ts'
import { addResolvers, askedBefore, FIRST, FOR_VISITORS, SECOND } from './remembering.ts'

const ID = 'cache-negative'
const SOA = '@ 3600 SOA ns1 hostmaster 1 3600 600 86400 1020'
const WWW = 'www 60 A 192.0.2.80'

/** The record comes after somebody has asked one of the resolvers, or both, for it. */
function tooEarly(...ips: readonly string[]) {
  const net = four(SOA)
  addResolvers(net)
  for (const ip of ips) askedBefore(net, ip)
  net.change('example.com.', { add: WWW })
  return net
}

describe('cache-negative', () => {
  test('a resolver that was asked too early is an error for visitors, with the minute at which it ends', async () => {
    const report = await reportOf(tooEarly(FIRST), { ...FOR_VISITORS, timeout: '2m' })
    expect(report.verdict).toMatchObject({
      state: 'waiting',
      headline: 'one resolver still remembers “no such name”',
      until: expect.stringMatching(/^2026-11-22T12:16:5\d/),
    })
    expect(errorsIn(report)).toEqual([ID])
    expect(causeOf(report, ID)).toMatchObject({
      severity: 'error',
      final: false,
      until: report.verdict.until,
      cure: 'Wait, or have the cache emptied. Next time create the record before anything asks for it, or lower the SOA minimum from 1020 to 60.',
      lines: [],
    })
    expect(causeOf(report, ID).explain).toMatch(
      /^`192\.0\.2\.53`: NXDOMAIN for \d+ s more\. Somebody asked there before the record existed/,
    )
  })

  test('several of them are counted', async () => {
    const report = await reportOf(tooEarly(FIRST, SECOND), FOR_VISITORS)
    expect(report.verdict.headline).toBe('2 of 2 resolvers still remember “no such name”')
  })

  test('is a note where only the authoritative servers count', async () => {
    const report = await reportOf(tooEarly(FIRST), { ...FOR_VISITORS, require: 'authoritative' })
    expect(report.verdict.state).toBe('ready')
    expect(causesIn(report)).toEqual([ID])
    expect(causeOf(report, ID).severity).toBe('note')
  })

  test('is a note where the quorum is met without it', async () => {
    const report = await reportOf(tooEarly(FIRST), { ...FOR_VISITORS, quorum: '1/2' })
    expect(report.verdict.state).toBe('ready')
    expect(causeOf(report, ID).severity).toBe('note')
  })

  test('for a challenge it says that a CA does not use that cache', async () => {
    const net = four(SOA)
    addResolvers(net)
    askedBefore(net, FIRST, '_acme-challenge.example.com', 'TXT')
    net.change('example.com.', { add: '_acme-challenge 60 TXT "x"' })
    const report = await reportOf(net, {
      'expected-values': 'x',
      require: 'resolvers',
      resolvers: FIRST,
    })
    expect(causeOf(report, ID).explain).toContain('A CA does not use that cache.')
  })

  test('nothing is remembered where nobody asked too early, and this run does not', async () => {
    const net = four(SOA)
    addResolvers(net)
    net.change('example.com.', { at: 5_000, add: WWW })
    const report = await reportOf(net, FOR_VISITORS)
    expect(report.verdict.state).toBe('ready')
    expect(idsIn(report)).toEqual([])
  })

  test('a record that is missing everywhere is not the fault of a cache', async () => {
    const net = four(SOA)
    addResolvers(net)
    askedBefore(net, FIRST)
    expect(idsIn(await reportOf(net, FOR_VISITORS))).toEqual([])
  })

  test('with time, the cache forgets, and the record is ready', async () => {
    const report = await reportOf(tooEarly(FIRST), { ...FOR_VISITORS, timeout: '20m' })
    expect(report.verdict.state).toBe('ready')
    expect(causesIn(report)).toEqual([])
    expect(report.took).toBeLessThan(1_025_000)
  })
})

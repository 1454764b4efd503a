import { describe, expect, test } from '@jest/globals'
import { explains } from '../../world/answer-faults.ts'
import { causeOf, causesIn, four, reportOf } from '../four.ts'
import { errorsIn, idsIn } from '../lab.ts'
import { addResolvers, askedBefore, FIRST, FOR_VISITORS } from './remembering.ts'

const ID = 'cache-stale'
const OLD = 'www 900 A 192.0.2.79'
const NEW = 'www 900 A 192.0.2.80'

/** The record changes after somebody has asked a resolver for it. */
function changed() {
  const net = four(OLD)
  addResolvers(net)
  askedBefore(net, FIRST)
  net.change('example.com.', { remove: 'www A', add: NEW })
  return net
}

describe('cache-stale', () => {
  test('a resolver with the old record is an error for visitors, until its TTL ends', async () => {
    const report = await reportOf(changed(), FOR_VISITORS)
    expect(report.verdict).toMatchObject({
      state: 'waiting',
      headline: 'one resolver still has the old record',
      until: expect.stringMatching(/^2026-11-22T12:14:5\d/),
    })
    expect(errorsIn(report)).toEqual([ID])
    expect(causeOf(report, ID)).toMatchObject({
      severity: 'error',
      final: false,
      until: report.verdict.until,
      cure: 'Wait, or have the cache emptied. Next time lower the TTL of the record a while before you change it.',
      lines: [],
    })
    expect(causeOf(report, ID).explain).toMatch(/^`192\.0\.2\.53`: the old record for \d+ s more\. /)
  })

  test('a resolver that says itself that its answer is stale is quoted', async () => {
    const net = changed()
    net.fault(FIRST, explains(3))
    expect(causeOf(await reportOf(net, FOR_VISITORS), ID).explain).toContain(
      'the old record, said to be stale for want of a new one',
    )
  })

  test('is a note where only the authoritative servers count', async () => {
    const report = await reportOf(changed(), { ...FOR_VISITORS, require: 'authoritative' })
    expect(report.verdict.state).toBe('ready')
    expect(causeOf(report, ID).severity).toBe('note')
  })

  test('a record that should be gone, and that a resolver still has, is stale', async () => {
    const net = four(OLD)
    addResolvers(net)
    askedBefore(net, FIRST)
    net.change('example.com.', { remove: 'www A' })
    const report = await reportOf(net, { ...FOR_VISITORS, 'expected-values': '192.0.2.79', match: 'absent' })
    expect(errorsIn(report)).toEqual([ID])
  })

  test('an old value that the authoritative servers have too is no cache`s fault', async () => {
    const net = four(OLD)
    addResolvers(net)
    expect(idsIn(await reportOf(net, FOR_VISITORS))).not.toContain(ID)
  })

  test('a cache that learned the new value is fine', async () => {
    const net = four(NEW)
    addResolvers(net)
    askedBefore(net, FIRST)
    expect(causesIn(await reportOf(net, FOR_VISITORS))).toEqual([])
  })

  test('with time, the cache forgets, and the record is ready', async () => {
    const report = await reportOf(changed(), { ...FOR_VISITORS, timeout: '20m' })
    expect(report.verdict.state).toBe('ready')
    expect(causesIn(report)).toEqual([])
  })
})

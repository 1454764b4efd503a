import { describe, expect, test } from '@jest/globals'
import { notAuthoritative, refersUpward } from '../../world/answer-faults.ts'
import { within } from '../../world/fault.ts'
import { ALL, causeOf, causesIn, four, LAST, LAST_TWO, reportOf, RIGHT } from '../four.ts'
import { errorsIn, idsIn } from '../lab.ts'

const ID = 'server-not-authoritative'

describe('server-not-authoritative', () => {
  test('one server of four that answers without AA is a warning', async () => {
    const net = four()
    net.fault(LAST, notAuthoritative)
    const report = await reportOf(net)
    expect(report.verdict.state).toBe('ready')
    expect(causesIn(report)).toEqual([ID])
    expect(causeOf(report, ID)).toMatchObject({
      severity: 'warning',
      final: false,
      headline: '`ns4.example.com` is listed for `example.com`, but not authoritative for it',
      cure: 'Set up `example.com` at `ns4.example.com`, or take it out of the NS set, in the zone and at the registrar.',
      lines: [],
    })
  })

  test('one that answers without AA, and not what is expected, is an error: a CA may believe it', async () => {
    const net = four()
    net.change('example.com.', { remove: '_acme-challenge TXT', only: [LAST] })
    net.fault(LAST, notAuthoritative)
    const report = await reportOf(net)
    expect(report.verdict.state).toBe('waiting')
    expect(causesIn(report)).toEqual([ID])
    expect(causeOf(report, ID)).toMatchObject({
      severity: 'error',
      headline: '`ns4.example.com` is listed for `example.com`, but not authoritative for it',
      explain: expect.stringContaining('so a CA may be told that the record is not there'),
    })
  })

  test('two that refer upwards are an error', async () => {
    const net = four()
    net.fault(LAST_TWO, refersUpward)
    const report = await reportOf(net)
    expect(report.verdict).toMatchObject({
      state: 'unknown',
      headline: '2 of 4 servers of `example.com` are not authoritative for it',
    })
    expect(errorsIn(report)).toEqual([ID])
    expect(causeOf(report, ID).explain).toContain('a referral to a zone further up')
  })

  test('all of them without authority are a zone that is not loaded', async () => {
    const net = four()
    net.fault(ALL, notAuthoritative)
    expect(idsIn(await reportOf(net))).toEqual(['zone-not-loaded'])
  })

  test('a referral to a zone further down is no fault', async () => {
    const net = four('', { '_acme-challenge.example.com.': RIGHT.replace('_acme-challenge', '@') })
    const report = await reportOf(net)
    expect(report.verdict.state).toBe('ready')
    expect(idsIn(report)).toEqual([])
  })

  test('once the servers hold the zone, the record is ready', async () => {
    const net = four()
    net.fault(LAST_TWO, within({ until: 20_000 }, notAuthoritative))
    const report = await reportOf(net, { timeout: '1m' })
    expect(report.verdict.state).toBe('ready')
    expect(causesIn(report)).toEqual([])
  })
})

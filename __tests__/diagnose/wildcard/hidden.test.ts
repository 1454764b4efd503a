import { describe, expect, test } from '@jest/globals'
import { curedRun } from '../cured.ts'
import { diffOf, example, findingOf, idsIn, OTHER, reportOn, SETTINGS, TOKEN } from '../lab.ts'

const WWW = '_acme-challenge.www.example.com'
const EXPECTING = { ...SETTINGS, domains: WWW }
const RECORD = { at: 3000, add: `_acme-challenge.www TXT "${TOKEN}"` }

describe('wildcard-hidden', () => {
  test('warns before and after the record is there, and its lines cure the zone', async () => {
    const net = example('* A 192.0.2.80\n* A 192.0.2.81')
    net.change('example.com.', RECORD)
    const { before } = await curedRun(net, EXPECTING)
    expect(before.report.verdict.state).toBe('ready')
    expect(before.report.causes[0]).toMatchObject({
      id: 'wildcard-hidden',
      severity: 'warning',
      final: false,
    })
    const finding = findingOf(before.report, 'wildcard-hidden')
    expect(finding.headline).toBe(`\`${WWW}\` takes the wildcard away from \`www.example.com\``)
    expect(diffOf(finding)).toEqual([
      '+ www.example.com. 300 IN A 192.0.2.80',
      '+ www.example.com. 300 IN A 192.0.2.81',
    ])
    const cured = example('* A 192.0.2.80\n* A 192.0.2.81\nwww A 192.0.2.80\nwww A 192.0.2.81')
    cured.change('example.com.', RECORD)
    expect(idsIn((await curedRun(cured, EXPECTING)).before.report)).toEqual([])
  })

  test('sees that a record of an earlier order has done it already', async () => {
    const report = await reportOn(`* A 192.0.2.80\n_acme-challenge.www TXT "${OTHER}"`, EXPECTING)
    expect(idsIn(report)).toEqual(['value-old', 'wildcard-hidden'])
  })

  test('sees a wildcard alias', async () => {
    const more = { 'net.': '', 'host.net.': 'app A 192.0.2.80' }
    const report = await reportOn(
      `* CNAME app.host.net.\n_acme-challenge.www TXT "${OTHER}"`,
      EXPECTING,
      more,
    )
    expect(diffOf(findingOf(report, 'wildcard-hidden'))).toEqual([
      '+ www.example.com. 300 IN CNAME app.host.net.',
    ])
  })

  test('says nothing where the domain has records of its own, even with a wildcard below it', async () => {
    expect(idsIn(await reportOn('* A 192.0.2.80\nwww A 192.0.2.80', EXPECTING))).toEqual([])
    expect(idsIn(await reportOn('www A 192.0.2.80\n*.www A 192.0.2.80', EXPECTING))).toEqual([])
  })

  test('says nothing of the apex, which exists anyway', async () => {
    expect(idsIn(await reportOn('* A 192.0.2.80'))).toEqual([])
  })

  test('says nothing without a wildcard, and of a wildcard without addresses', async () => {
    expect(idsIn(await reportOn('', EXPECTING))).toEqual([])
    expect(idsIn(await reportOn('* MX 10 mail.example.com.', EXPECTING))).toEqual([])
  })
})

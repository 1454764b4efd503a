import { describe, expect, test } from '@jest/globals'
import { curedRun } from '../cured.ts'
import { diffOf, errorsIn, example, findingOf, idsIn, reportOn, settingsFor } from '../lab.ts'

const EXPECTING = { ...settingsFor('www.example.com CNAME app.host.net'), require: 'authoritative' }

describe('alias-flattened', () => {
  test('finds addresses where an alias is expected, and its lines cure the zone', async () => {
    const { before, after } = await curedRun(example('www A 192.0.2.80\nwww A 192.0.2.81'), EXPECTING)
    expect(errorsIn(before.report)).toEqual(['alias-flattened'])
    expect(before.report).toMatchObject({
      ending: 'timeout',
      verdict: { state: 'waiting', headline: '`www.example.com` has addresses, but no CNAME' },
    })
    expect(diffOf(findingOf(before.report, 'alias-flattened'))).toEqual([
      '- www.example.com. 300 IN A 192.0.2.80',
      '- www.example.com. 300 IN A 192.0.2.81',
      '+ www.example.com. 60 IN CNAME app.host.net.',
    ])
    expect(after.report.verdict.state).toBe('ready')
  })

  test('says nothing where a wildcard gives the addresses: the alias is not there yet', async () => {
    expect(errorsIn(await reportOn('* A 192.0.2.80', EXPECTING))).toEqual([])
  })

  test('says nothing of a name without addresses', async () => {
    expect(errorsIn(await reportOn('www TXT "text"', EXPECTING))).toEqual([])
  })

  test('says nothing of the right alias', async () => {
    const report = await reportOn('www CNAME app.host.net.', EXPECTING)
    expect(idsIn(report)).toEqual([])
    expect(report.verdict.state).toBe('ready')
  })
})

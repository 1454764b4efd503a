import { describe, expect, test } from '@jest/globals'
import { givesUpOverAliases } from '../../world/answer-faults.ts'
import { curedRun } from '../cured.ts'
import { diffOf, errorsIn, example, findingOf, idsIn, NAME, reportOn, SETTINGS, TOKEN } from '../lab.ts'

describe('alias-loop', () => {
  test('shows the circle, ends the wait, and its lines cure the zone', async () => {
    const net = example('_acme-challenge CNAME a\na CNAME b\nb CNAME a')
    const { before, after } = await curedRun(net, SETTINGS)
    expect(errorsIn(before.report)).toEqual(['alias-loop'])
    expect(before.report).toMatchObject({
      ending: 'final',
      verdict: {
        state: 'failed',
        headline: 'aliases lead in a circle: `a.example.com` to `b.example.com` to `a.example.com`',
      },
    })
    expect(diffOf(findingOf(before.report, 'alias-loop'))).toEqual([
      `- ${NAME}. 300 IN CNAME a.example.com.`,
      `+ ${NAME}. 60 IN TXT "${TOKEN}"`,
    ])
    expect(after.report.verdict.state).toBe('ready')
  })

  test('finds a name that is an alias of itself, and a circle through other zones', async () => {
    expect(errorsIn(await reportOn('_acme-challenge CNAME _acme-challenge'))).toEqual(['alias-loop'])
    const more = { 'net.': '', 'acme.net.': `x CNAME ${NAME}.` }
    expect(errorsIn(await reportOn('_acme-challenge CNAME x.acme.net.', SETTINGS, more))).toEqual([
      'alias-loop',
    ])
  })

  test('finds the circle at servers that fail over it, as BIND and PowerDNS do', async () => {
    const net = example('_acme-challenge CNAME a\na CNAME _acme-challenge')
    for (const ip of ['192.0.2.1', '192.0.2.2']) net.fault(ip, givesUpOverAliases)
    const { before } = await curedRun(net, SETTINGS)
    expect(errorsIn(before.report)).toEqual(['alias-loop'])
    expect(before.report).toMatchObject({ ending: 'final', verdict: { state: 'failed' } })
  })

  test('waits where only one server leads in a circle', async () => {
    const net = example('_acme-challenge CNAME a\na CNAME _acme-challenge')
    net.change('example.com.', { remove: 'a CNAME', add: `a TXT "${TOKEN}"`, only: ['192.0.2.1'] })
    const { before } = await curedRun(net, SETTINGS)
    expect(errorsIn(before.report)).toContain('alias-loop')
    expect(before.report.ending).toBe('timeout')
  })

  test('names no lines where a DNAME makes the circle: what else it makes is not known', async () => {
    const report = await reportOn('a DNAME b\nb DNAME a', {
      ...SETTINGS,
      domains: '_acme-challenge.a.example.com',
    })
    expect(errorsIn(report)).toEqual(['alias-loop'])
    expect(findingOf(report, 'alias-loop').cure.lines).toEqual([])
  })

  test('says nothing of aliases that meet in one place', async () => {
    const report = await reportOn(`_acme-challenge CNAME a\na CNAME b\nb TXT "${TOKEN}"\nc CNAME b`)
    expect(idsIn(report)).toEqual([])
    expect(report.verdict.state).toBe('ready')
  })

  test('says nothing of an alias to a name below itself', async () => {
    const report = await reportOn(`_acme-challenge CNAME x._acme-challenge\nx._acme-challenge TXT "${TOKEN}"`)
    expect(idsIn(report)).toEqual([])
    expect(report.verdict.state).toBe('ready')
  })
})

import { describe, expect, test } from '@jest/globals'
import { runGate } from '../../world/run-gate.ts'
import { curedRun } from '../cured.ts'
import { diffOf, errorsIn, example, findingOf, idsIn, reportOn, settingsFor } from '../lab.ts'

const HOST = { 'net.': '', 'host.net.': 'app A 192.0.2.80' }
const ADDRESS = { ...settingsFor('example.com A 192.0.2.80'), require: 'authoritative' }

describe('apex-alias', () => {
  test('warns of a CNAME at the apex that leads to the right records, and its lines cure the zone', async () => {
    const { before, after } = await curedRun(example('@ CNAME app.host.net.', HOST), ADDRESS)
    expect(before.report.verdict.state).toBe('ready')
    expect(before.report.causes[0]).toMatchObject({ id: 'apex-alias', severity: 'warning', final: false })
    const finding = findingOf(before.report, 'apex-alias')
    expect(finding.headline).toBe('`example.com` is the apex of its zone and has a CNAME')
    expect(diffOf(finding)).toEqual([
      '- example.com. 300 IN CNAME app.host.net.',
      '+ example.com. 60 IN A 192.0.2.80',
    ])
    expect(after.report.verdict.state).toBe('ready')
    expect(idsIn(after.report)).toEqual([])
  })

  test('is an error where the record is not right', async () => {
    const { before, after } = await curedRun(example('@ CNAME other.host.net.', HOST), ADDRESS)
    expect(errorsIn(before.report)[0]).toBe('apex-alias')
    expect(after.report.verdict.state).toBe('ready')
  })

  test('ends the wait for a CNAME that can never be there', async () => {
    const settings = { ...settingsFor('example.com CNAME app.host.net'), require: 'authoritative' }
    const { report } = await runGate(example('@ A 192.0.2.80', HOST), settings)
    expect(errorsIn(report)).toEqual(['apex-alias'])
    expect(report).toMatchObject({
      ending: 'final',
      verdict: { state: 'failed', headline: '`example.com` is the apex of its zone, where no CNAME can be' },
    })
    expect(findingOf(report, 'apex-alias').cure).toEqual({
      sentence: 'Expect the addresses instead, with `record-type: A`.',
      lines: [],
    })
  })

  test('says nothing of a flattened apex, which shows addresses', async () => {
    const report = await reportOn('@ A 192.0.2.80', ADDRESS, HOST)
    expect(idsIn(report)).toEqual([])
    expect(report.verdict.state).toBe('ready')
  })

  test('says nothing of an alias below the apex, nor of a DNAME at it', async () => {
    const settings = { ...settingsFor('www.example.com A 192.0.2.80'), require: 'authoritative' }
    expect(idsIn(await reportOn('www CNAME app.host.net.', settings, HOST))).toEqual([])
    const moved = { 'net.': '', 'host.net.': 'www A 192.0.2.80' }
    expect(idsIn(await reportOn('@ DNAME host.net.', settings, moved))).not.toContain('apex-alias')
  })
})

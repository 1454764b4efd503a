import { describe, expect, test } from '@jest/globals'
import { curedRun } from '../cured.ts'
import {
  diffOf,
  errorsIn,
  example,
  findingOf,
  idsIn,
  NAME,
  reportOn,
  SETTINGS,
  settingsFor,
  TOKEN,
} from '../lab.ts'

describe('name-doubled-zone', () => {
  test('finds the record, ends the wait, and its lines cure the zone', async () => {
    const net = example(`_acme-challenge.example.com TXT "${TOKEN}"`)
    const { before, after } = await curedRun(net, SETTINGS)
    expect(errorsIn(before.report)).toEqual(['name-doubled-zone'])
    expect(before.report).toMatchObject({
      ending: 'final',
      verdict: {
        state: 'failed',
        headline: `the record is at \`${NAME}.example.com\`, with the name of the zone twice`,
      },
    })
    const finding = findingOf(before.report, 'name-doubled-zone')
    expect(diffOf(finding)).toEqual([
      `- ${NAME}.example.com. 300 IN TXT "${TOKEN}"`,
      `+ ${NAME}. 60 IN TXT "${TOKEN}"`,
    ])
    expect(finding.evidence[0]).toContain(`${NAME}.example.com. TXT: "${TOKEN}"`)
    expect(after.report.verdict.state).toBe('ready')
  })

  test('looks there while an old value is at the right name', async () => {
    const report = await reportOn(`_acme-challenge TXT "v=old"\n_acme-challenge.example.com TXT "${TOKEN}"`)
    expect(errorsIn(report)).toEqual(['name-doubled-zone'])
  })

  test('finds records of other types as well, but waits: the right one may be on its way', async () => {
    const settings = { ...settingsFor('www.example.com A 192.0.2.80'), require: 'authoritative' }
    const { before, after } = await curedRun(example('www.example.com A 192.0.2.80'), settings)
    expect(errorsIn(before.report)).toEqual(['name-doubled-zone'])
    expect(before.report.ending).toBe('timeout')
    expect(after.report.verdict.state).toBe('ready')
  })

  test('finds it in the zone that an alias leads to', async () => {
    const text = '_acme-challenge CNAME x.acme.net.'
    const report = await reportOn(text, SETTINGS, {
      'net.': '',
      'acme.net.': `x.acme.net TXT "${TOKEN}"`,
    })
    expect(errorsIn(report)).toEqual(['name-doubled-zone'])
  })

  test('says nothing where a wildcard answers there: a random name beside it does the same', async () => {
    const report = await reportOn(`* TXT "${TOKEN}"\n_acme-challenge A 192.0.2.80`)
    expect(errorsIn(report)).toEqual([])
  })

  test('says nothing of another value there', async () => {
    const report = await reportOn('_acme-challenge.example.com TXT "v=old"')
    expect(errorsIn(report)).toEqual([])
  })

  test('says nothing where the record is at both names', async () => {
    const report = await reportOn(
      `_acme-challenge TXT "${TOKEN}"\n_acme-challenge.example.com TXT "${TOKEN}"`,
    )
    expect(idsIn(report)).toEqual([])
    expect(report.verdict.state).toBe('ready')
  })
})

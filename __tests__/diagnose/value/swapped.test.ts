import { describe, expect, test } from '@jest/globals'
import { curedRun } from '../cured.ts'
import {
  diffOf,
  errorsIn,
  example,
  findingOf,
  idsIn,
  NAME,
  OTHER,
  reportOn,
  settingsFor,
  TOKEN,
} from '../lab.ts'

const WWW = '_acme-challenge.www.example.com'
const EXPECTING = settingsFor(`${NAME} TXT ${TOKEN}`, `${WWW} TXT ${OTHER}`)

describe('value-swapped', () => {
  test('names whose value it is, ends the wait, and its lines cure the zone', async () => {
    const net = example(`_acme-challenge TXT "${OTHER}"\n_acme-challenge.www TXT "${TOKEN}"`)
    const { before, after } = await curedRun(net, EXPECTING)
    expect(errorsIn(before.report)).toEqual(['value-swapped'])
    expect(before.report).toMatchObject({
      ending: 'final',
      verdict: { state: 'failed', headline: `the TXT value belongs to \`${WWW}\`` },
    })
    expect(before.report.causes[0]?.records).toEqual([0, 1])
    expect(diffOf(findingOf(before.report, 'value-swapped'))).toEqual([
      `- ${NAME}. 300 IN TXT "${OTHER}"`,
      `+ ${NAME}. 60 IN TXT "${TOKEN}"`,
    ])
    expect(after.report.verdict.state).toBe('ready')
  })

  test('recognises exchanged values of any kind', async () => {
    const settings = settingsFor('example.com TXT "site=aaa"', 'example.net TXT "site=bbb"')
    const report = await reportOn(
      '@ TXT "site=bbb"',
      { ...settings, require: 'authoritative' },
      {
        'net.': '',
        'example.net.': '@ TXT "site=aaa"',
      },
    )
    expect(errorsIn(report)).toEqual(['value-swapped', 'value-swapped'])
  })

  test('says nothing where aliases lead both names to one place: there both values belong', async () => {
    const text = '_acme-challenge CNAME all.acme.net.\n_acme-challenge.www CNAME all.acme.net.'
    const report = await reportOn(text, EXPECTING, { 'net.': '', 'acme.net.': `all TXT "${OTHER}"` })
    expect(errorsIn(report)).toEqual(['value-replaced'])
  })

  test('says nothing where two names want the same value', async () => {
    const settings = settingsFor(`${NAME} TXT ${TOKEN}`, `${WWW} TXT ${TOKEN}`)
    const report = await reportOn(
      `_acme-challenge TXT "${TOKEN}"\n_acme-challenge.www TXT "${TOKEN}"`,
      settings,
    )
    expect(idsIn(report)).toEqual([])
    expect(report.verdict.state).toBe('ready')
  })
})

import { describe, expect, test } from '@jest/globals'
import { curedRun } from '../cured.ts'
import {
  diffOf,
  errorsIn,
  example,
  findingOf,
  NAME,
  OTHER,
  reportOn,
  SETTINGS,
  settingsFor,
  TOKEN,
} from '../lab.ts'

const WWW = '_acme-challenge.www.example.com'
const EXPECTING = { ...SETTINGS, domains: WWW }

describe('name-too-short', () => {
  test('finds the record at the apex, ends the wait, and its lines cure the zone', async () => {
    const { before, after } = await curedRun(example(`_acme-challenge TXT "${TOKEN}"`), EXPECTING)
    expect(errorsIn(before.report)).toEqual(['name-too-short'])
    expect(before.report).toMatchObject({
      ending: 'final',
      verdict: { state: 'failed', headline: `the record is at \`${NAME}\`, without a part of its name` },
    })
    expect(diffOf(findingOf(before.report, 'name-too-short'))).toEqual([
      `- ${NAME}. 300 IN TXT "${TOKEN}"`,
      `+ ${WWW}. 60 IN TXT "${TOKEN}"`,
    ])
    expect(after.report.verdict.state).toBe('ready')
  })

  test('finds it at a name between', async () => {
    const settings = { ...SETTINGS, domains: '_acme-challenge.www.shop.example.com' }
    const report = await reportOn(`_acme-challenge.shop TXT "${TOKEN}"`, settings)
    expect(errorsIn(report)).toEqual(['name-too-short'])
  })

  test('says nothing where a wildcard answers at the parent', async () => {
    const report = await reportOn(`* TXT "${TOKEN}"\nwww A 192.0.2.80`, EXPECTING)
    expect(errorsIn(report)).toEqual([])
  })

  test('says nothing of values that many names share', async () => {
    const settings = {
      ...settingsFor('_dmarc.www.example.com TXT "v=DMARC1; p=reject"'),
      require: 'authoritative',
    }
    const report = await reportOn('_dmarc TXT "v=DMARC1; p=reject"', settings)
    expect(errorsIn(report)).toEqual([])
  })

  test('does not ask the zone above for it', async () => {
    const settings = { ...SETTINGS, domains: '_acme-challenge.sub.example.com' }
    const report = await reportOn(`_acme-challenge TXT "${TOKEN}"`, settings, { 'sub.example.com.': '' })
    expect(errorsIn(report)).toEqual([])
  })

  test('leaves it to name-wrong-sibling where the shorter name is one of the run', async () => {
    const text = `_acme-challenge TXT "${TOKEN}"\n_acme-challenge TXT "${OTHER}"`
    const report = await reportOn(text, settingsFor(`${NAME} TXT ${TOKEN}`, `${WWW} TXT ${OTHER}`))
    expect(errorsIn(report)).toEqual(['name-wrong-sibling'])
  })
})

import { describe, expect, test } from '@jest/globals'
import { curedRun } from '../cured.ts'
import { diffOf, errorsIn, example, findingOf, NAME, reportOn, SETTINGS, TOKEN } from '../lab.ts'

describe('name-prefix-misspelt', () => {
  test('finds the record, ends the wait, and its lines cure the zone', async () => {
    const { before, after } = await curedRun(example(`acme-challenge TXT "${TOKEN}"`), SETTINGS)
    expect(errorsIn(before.report)).toEqual(['name-prefix-misspelt'])
    expect(before.report).toMatchObject({
      ending: 'final',
      verdict: {
        state: 'failed',
        headline: 'the record is at `acme-challenge.example.com`, with a misspelt label in front',
      },
    })
    expect(diffOf(findingOf(before.report, 'name-prefix-misspelt'))).toEqual([
      `- acme-challenge.example.com. 300 IN TXT "${TOKEN}"`,
      `+ ${NAME}. 60 IN TXT "${TOKEN}"`,
    ])
    expect(after.report.verdict.state).toBe('ready')
  })

  test.each(['_acme_challenge', '_acme-challange', '_acme-chalenge'])('knows %s', async (label) => {
    expect(errorsIn(await reportOn(`${label} TXT "${TOKEN}"`))).toEqual(['name-prefix-misspelt'])
  })

  test('knows the label of dns-persist-01, and that of an account', async () => {
    const settings = { ...SETTINGS, 'record-type': 'TXT', require: 'authoritative' }
    const persist = { ...settings, domains: '_validation-persist.example.com' }
    const account = { ...settings, domains: '_ujmmovf2vn55tgye._acme-challenge.example.com' }
    expect(errorsIn(await reportOn(`validation-persist TXT "${TOKEN}"`, persist))).toEqual([
      'name-prefix-misspelt',
    ])
    expect(errorsIn(await reportOn(`_ujmmovf2vn55tgye.acme-challenge TXT "${TOKEN}"`, account))).toEqual([
      'name-prefix-misspelt',
    ])
  })

  test('says nothing where a wildcard answers for every spelling', async () => {
    expect(errorsIn(await reportOn(`* TXT "${TOKEN}"\n_acme-challenge A 192.0.2.80`))).toEqual([])
  })

  test('says nothing of another value there', async () => {
    expect(errorsIn(await reportOn('acme-challenge TXT "v=old"'))).toEqual([])
  })
})

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
  SETTINGS,
  TOKEN,
} from '../lab.ts'

describe('value-old', () => {
  test('tells that the value is of another order, waits, and its lines cure the zone', async () => {
    const { before, after } = await curedRun(example(`_acme-challenge TXT "${OTHER}"`), SETTINGS)
    expect(errorsIn(before.report)).toEqual(['value-old'])
    expect(before.report).toMatchObject({
      ending: 'timeout',
      verdict: { state: 'waiting', headline: 'the TXT value is that of another order' },
    })
    expect(diffOf(findingOf(before.report, 'value-old'))).toEqual([
      `- ${NAME}. 300 IN TXT "${OTHER}"`,
      `+ ${NAME}. 60 IN TXT "${TOKEN}"`,
    ])
    expect(after.report.verdict.state).toBe('ready')
  })

  test('is gone when the new value comes', async () => {
    const net = example(`_acme-challenge TXT "${OTHER}"`)
    net.change('example.com.', { at: 4000, add: `_acme-challenge TXT "${TOKEN}"` })
    const { before } = await curedRun(net, SETTINGS)
    expect(before.report.verdict.state).toBe('ready')
    expect(idsIn(before.report)).toEqual([])
  })

  test('says nothing of other texts', async () => {
    expect(errorsIn(await reportOn('_acme-challenge TXT "v=spf1 -all"'))).toEqual([])
  })

  test('says nothing where the value is at another name: the old one is beside the point', async () => {
    const report = await reportOn(`_acme-challenge TXT "${OTHER}"\nacme-challenge TXT "${TOKEN}"`)
    expect(errorsIn(report)).toEqual(['name-prefix-misspelt'])
  })
})

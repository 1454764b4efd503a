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

const BOTH = { ...SETTINGS, 'expected-values': `${TOKEN}\n${OTHER}` }

describe('value-glued', () => {
  test('finds two values as two strings of one record, ends the wait, and its lines cure the zone', async () => {
    const { before, after } = await curedRun(example(`_acme-challenge TXT "${TOKEN}" "${OTHER}"`), BOTH)
    expect(errorsIn(before.report)).toEqual(['value-glued'])
    expect(before.report).toMatchObject({
      ending: 'final',
      verdict: { state: 'failed', headline: '2 values are in one TXT record' },
    })
    expect(diffOf(findingOf(before.report, 'value-glued'))).toEqual([
      `- ${NAME}. 300 IN TXT "${TOKEN}" "${OTHER}"`,
      `+ ${NAME}. 60 IN TXT "${TOKEN}"`,
      `+ ${NAME}. 60 IN TXT "${OTHER}"`,
    ])
    expect(after.report.verdict.state).toBe('ready')
  })

  test.each([`${TOKEN},${OTHER}`, `${OTHER} ${TOKEN}`])('finds them in one string: %s', async (value) => {
    expect(errorsIn(await reportOn(`_acme-challenge TXT "${value}"`, BOTH))).toEqual(['value-glued'])
  })

  test('says nothing of two records', async () => {
    const report = await reportOn(`_acme-challenge TXT "${TOKEN}"\n_acme-challenge TXT "${OTHER}"`, BOTH)
    expect(idsIn(report)).toEqual([])
    expect(report.verdict.state).toBe('ready')
  })

  test('says nothing where only one value is expected', async () => {
    const report = await reportOn(`_acme-challenge TXT "${TOKEN}" "${OTHER}"`)
    expect(errorsIn(report)).toEqual(['value-pasted-line'])
  })
})

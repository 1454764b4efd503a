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

describe('value-case', () => {
  test('tells that a form changed the letters, ends the wait, and its lines cure the zone', async () => {
    const lower = TOKEN.toLowerCase()
    const { before, after } = await curedRun(example(`_acme-challenge TXT "${lower}"`), SETTINGS)
    expect(errorsIn(before.report)).toEqual(['value-case'])
    expect(before.report).toMatchObject({
      ending: 'final',
      verdict: { state: 'failed', headline: 'capital and small letters of the TXT value are mixed up' },
    })
    const finding = findingOf(before.report, 'value-case')
    expect(finding.explain).toContain('all letters in lower case')
    expect(finding.caret).toMatchObject({ position: 4, expected: TOKEN })
    expect(diffOf(finding)).toEqual([`- ${NAME}. 300 IN TXT "${lower}"`, `+ ${NAME}. 300 IN TXT "${TOKEN}"`])
    expect(after.report.verdict.state).toBe('ready')
  })

  test('says nothing of the lower-case value of another order', async () => {
    const report = await reportOn(`_acme-challenge TXT "${OTHER.toLowerCase()}"`)
    expect(errorsIn(report)).toEqual(['value-old'])
  })

  test('says nothing where the right value stands beside it', async () => {
    const report = await reportOn(
      `_acme-challenge TXT "${TOKEN.toLowerCase()}"\n_acme-challenge TXT "${TOKEN}"`,
    )
    expect(idsIn(report)).toEqual([])
    expect(report.verdict.state).toBe('ready')
  })
})

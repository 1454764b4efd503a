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

describe('value-quoted', () => {
  test('finds the quotation marks, ends the wait, and its lines cure the zone', async () => {
    const { before, after } = await curedRun(example(`_acme-challenge TXT "\\"${TOKEN}\\""`), SETTINGS)
    expect(errorsIn(before.report)).toEqual(['value-quoted'])
    expect(before.report).toMatchObject({
      ending: 'final',
      verdict: { state: 'failed', headline: 'the TXT value has quotation marks in it' },
    })
    const finding = findingOf(before.report, 'value-quoted')
    expect(finding.caret).toMatchObject({ seen: `\\"${TOKEN}\\"`, expected: TOKEN, position: 0 })
    expect(diffOf(finding)).toEqual([
      `- ${NAME}. 300 IN TXT "\\"${TOKEN}\\""`,
      `+ ${NAME}. 300 IN TXT "${TOKEN}"`,
    ])
    expect(after.report.verdict.state).toBe('ready')
  })

  test.each([
    ['typographic ones', `\\226\\128\\156${TOKEN}\\226\\128\\157`],
    ['only one of them', `${TOKEN}\\"`],
    ['apostrophes, and spaces beside them', ` '${TOKEN}' `],
  ])('finds %s', async (_, value) => {
    expect(errorsIn(await reportOn(`_acme-challenge TXT "${value}"`))).toEqual(['value-quoted'])
  })

  test('says nothing of the quoted value of another order', async () => {
    expect(errorsIn(await reportOn(`_acme-challenge TXT "\\"${OTHER}\\""`))).toEqual([])
  })

  test('says nothing where quotation marks belong to the value', async () => {
    const report = await reportOn('@ TXT "say \\"hello\\" to them"', {
      records: 'example.com TXT "say \\"hello\\" to them"',
      require: 'authoritative',
    })
    expect(idsIn(report)).toEqual([])
    expect(report.verdict.state).toBe('ready')
  })
})

import { describe, expect, test } from '@jest/globals'
import { curedRun } from '../cured.ts'
import { diffOf, errorsIn, example, findingOf, idsIn, NAME, reportOn, SETTINGS, TOKEN } from '../lab.ts'

describe('value-whitespace', () => {
  test('finds a space at the end, ends the wait, and its lines cure the zone', async () => {
    const { before, after } = await curedRun(example(`_acme-challenge TXT "${TOKEN} "`), SETTINGS)
    expect(errorsIn(before.report)).toEqual(['value-whitespace'])
    expect(before.report).toMatchObject({
      ending: 'final',
      verdict: { state: 'failed', headline: 'the TXT value has white space where there should be none' },
    })
    const finding = findingOf(before.report, 'value-whitespace')
    expect(finding.caret).toMatchObject({ position: 43, remark: 'space is too much' })
    expect(diffOf(finding)).toEqual([`- ${NAME}. 300 IN TXT "${TOKEN} "`, `+ ${NAME}. 300 IN TXT "${TOKEN}"`])
    expect(after.report.verdict.state).toBe('ready')
  })

  test.each([
    ['a line break', `${TOKEN}\\010`, 'line break is too much'],
    ['a space of no width', `\\226\\128\\139${TOKEN}`, 'space of no width is too much'],
    ['a byte order mark', `\\239\\187\\191${TOKEN}`, 'byte order mark is too much'],
    ['a space inside', `${TOKEN.slice(0, 20)} ${TOKEN.slice(20)}`, 'space is too much'],
  ])('finds %s', async (_, value, remark) => {
    const report = await reportOn(`_acme-challenge TXT "${value}"`)
    expect(errorsIn(report)).toEqual(['value-whitespace'])
    expect(findingOf(report, 'value-whitespace').caret).toMatchObject({ remark })
  })

  test('finds a space that is missing', async () => {
    const settings = { records: 'example.com TXT "v=spf1 mx -all"', require: 'authoritative', timeout: '10s' }
    const report = await reportOn('@ TXT "v=spf1 mx-all"', settings)
    expect(findingOf(report, 'value-whitespace').caret).toMatchObject({ remark: 'space is missing' })
    expect(report.ending).toBe('timeout')
  })

  test('names a character of no width that is expected and not there', async () => {
    const settings = {
      domains: 'example.com',
      'record-type': 'TXT',
      require: 'authoritative',
      timeout: '10s',
    }
    const report = await reportOn('@ TXT "some words"', {
      ...settings,
      'expected-values': 'some words\u200b',
    })
    expect(findingOf(report, 'value-whitespace').caret).toMatchObject({
      remark: 'space of no width is missing',
    })
  })

  test('says nothing of a value in several strings: they are joined without anything between them', async () => {
    const report = await reportOn(`_acme-challenge TXT "${TOKEN.slice(0, 20)}" "${TOKEN.slice(20)}"`)
    expect(idsIn(report)).toEqual([])
    expect(report.verdict.state).toBe('ready')
  })

  test('says nothing of spaces in other records of the name', async () => {
    const report = await reportOn(`_acme-challenge TXT "v=spf1 -all"`)
    expect(errorsIn(report)).toEqual([])
  })
})

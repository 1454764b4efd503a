import { describe, expect, test } from '@jest/globals'
import { curedRun } from '../cured.ts'
import { diffOf, errorsIn, example, findingOf, NAME, OTHER, reportOn, SETTINGS, TOKEN } from '../lab.ts'

describe('value-pasted-line', () => {
  test('finds the line of a zone file, ends the wait, and its lines cure the zone', async () => {
    const line = `${NAME}. 300 IN TXT ${TOKEN}`
    const { before, after } = await curedRun(example(`_acme-challenge TXT "${line}"`), SETTINGS)
    expect(errorsIn(before.report)).toEqual(['value-pasted-line'])
    expect(before.report).toMatchObject({
      ending: 'final',
      verdict: { state: 'failed', headline: 'the TXT value is a whole line of a zone file' },
    })
    expect(diffOf(findingOf(before.report, 'value-pasted-line'))).toEqual([
      `- ${NAME}. 300 IN TXT "${line}"`,
      `+ ${NAME}. 300 IN TXT "${TOKEN}"`,
    ])
    expect(after.report.verdict.state).toBe('ready')
  })

  test.each([
    ['a name in front', `_acme-challenge=${TOKEN}`],
    ['words behind', `${TOKEN} (new)`],
    ['the value twice', `${TOKEN} ${TOKEN}`],
  ])('finds %s', async (_, value) => {
    const report = await reportOn(`_acme-challenge TXT "${value}"`)
    expect(errorsIn(report)).toEqual(['value-pasted-line'])
    expect(report.verdict.headline).toBe('the TXT value has other text around it')
  })

  test('says nothing of the line of another order', async () => {
    expect(errorsIn(await reportOn(`_acme-challenge TXT "${NAME}. 300 IN TXT ${OTHER}"`))).toEqual([])
  })

  test('leaves a single character too many to value-typo', async () => {
    expect(errorsIn(await reportOn(`_acme-challenge TXT "${TOKEN};"`))).toEqual(['value-typo'])
  })
})

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

const DIGEST = Buffer.from(OTHER, 'base64url')
const EXPECTING = { ...SETTINGS, 'expected-values': OTHER }

describe('value-not-base64url', () => {
  test('finds standard base64, ends the wait, and its lines cure the zone', async () => {
    const standard = DIGEST.toString('base64')
    const { before, after } = await curedRun(example(`_acme-challenge TXT "${standard}"`), EXPECTING)
    expect(errorsIn(before.report)).toEqual(['value-not-base64url'])
    expect(before.report).toMatchObject({
      ending: 'final',
      verdict: { state: 'failed', headline: 'the TXT value is in standard base64 instead of base64url' },
    })
    const finding = findingOf(before.report, 'value-not-base64url')
    expect(finding.caret).toMatchObject({ seen: standard, position: 9 })
    expect(diffOf(finding)).toEqual([
      `- ${NAME}. 300 IN TXT "${standard}"`,
      `+ ${NAME}. 300 IN TXT "${OTHER}"`,
    ])
    expect(after.report.verdict.state).toBe('ready')
  })

  test.each([
    ['padding alone', `${OTHER}=`, 'standard base64'],
    ['hexadecimal', DIGEST.toString('hex'), 'hexadecimal'],
    [
      'hexadecimal in capitals and quotation marks',
      `\\"${DIGEST.toString('hex').toUpperCase()}\\"`,
      'hexadecimal',
    ],
  ])('finds %s', async (_, value, alphabet) => {
    const report = await reportOn(`_acme-challenge TXT "${value}"`, EXPECTING)
    expect(errorsIn(report)).toEqual(['value-not-base64url'])
    expect(report.verdict.headline).toBe(`the TXT value is in ${alphabet} instead of base64url`)
  })

  test('says nothing of another digest in hexadecimal', async () => {
    const other = Buffer.from(TOKEN, 'base64url').toString('hex')
    expect(errorsIn(await reportOn(`_acme-challenge TXT "${other}"`, EXPECTING))).toEqual([])
  })

  test('says nothing of the right value', async () => {
    const report = await reportOn(`_acme-challenge TXT "${OTHER}"`, EXPECTING)
    expect(idsIn(report)).toEqual([])
    expect(report.verdict.state).toBe('ready')
  })
})

import { describe, expect, test } from '@jest/globals'
import { errorsIn, findingOf, idsIn, NAME, OTHER, reportOn, SETTINGS, TOKEN } from '../lab.ts'

const RIGHT = `_acme-challenge TXT "${TOKEN}"`

function expecting(value: string): Record<string, string> {
  return { ...SETTINGS, 'expected-values': value }
}

describe('value-expected-malformed', () => {
  test.each([
    ['padding', `${TOKEN}=`, /ends in the padding/],
    ['quotation marks', `'${TOKEN}'`, /has quotes in it/],
    ['a space of no width', `${TOKEN}\u200b`, /characters of no width/],
    ['a character too few', TOKEN.slice(0, -1), /has 42 characters; it needs 43/],
    ['itself once more', TOKEN + TOKEN, /has 86 characters; it needs 43/],
  ])('blames the settings for a value with %s, and not the zone, which is right', async (_, value, why) => {
    const report = await reportOn(RIGHT, expecting(value))
    expect(errorsIn(report)).toEqual(['value-expected-malformed'])
    expect(report).toMatchObject({
      ending: 'final',
      verdict: {
        state: 'failed',
        headline: 'the setting `expected-values` has a value that no CA can accept',
      },
    })
    const finding = findingOf(report, 'value-expected-malformed')
    expect(finding.explain).toMatch(why)
    expect(finding.cure).toEqual({
      sentence: `Correct \`expected-values\` to \`${TOKEN}\`; the record can stay as it is.`,
      lines: [],
    })
  })

  test('names the records, where the value is written there', async () => {
    const report = await reportOn(RIGHT, { records: `${NAME} TXT "${TOKEN}="`, timeout: '10s' })
    expect(report.verdict.headline).toBe('the setting `records` has a value that no CA can accept')
  })

  test('warns where DNS has the same slip, and does not promise that validation will pass', async () => {
    const report = await reportOn(`_acme-challenge TXT "${TOKEN}="`, expecting(`${TOKEN}=`))
    expect(idsIn(report)).toEqual(['value-expected-malformed'])
    expect(report.verdict).toMatchObject({
      state: 'ready',
      headline: `\`${NAME}\` TXT is right everywhere it was asked, with 1 warning`,
    })
  })

  test('is silent where the value in DNS has nothing to do with it, or has a slip as well', async () => {
    expect(idsIn(await reportOn(`_acme-challenge TXT "${OTHER}"`, expecting(`${TOKEN}=`)))).toEqual([])
    expect(idsIn(await reportOn(`_acme-challenge TXT "${TOKEN}=="`, expecting(`${TOKEN}=`)))).toEqual([
      'value-typo',
    ])
  })

  test('is silent at a name for anything else, and where the value shall be gone', async () => {
    const other = { ...expecting(`${TOKEN}=`), domains: 'token.example.com', 'record-type': 'TXT' }
    expect(errorsIn(await reportOn(`token TXT "${TOKEN}"`, other))).toEqual(['value-truncated'])
    const gone = { ...expecting(`${TOKEN}=`), match: 'absent' }
    expect(idsIn(await reportOn(RIGHT, gone))).toEqual([])
  })
})

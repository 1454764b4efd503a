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

async function findingFor(value: string) {
  const report = await reportOn(`_acme-challenge TXT "${value}"`)
  return { ...findingOf(report, 'value-typo'), headline: report.verdict.headline }
}

describe('value-typo', () => {
  test('names the wrong character, ends the wait, and its lines cure the zone', async () => {
    const typo = TOKEN.replace('HOl', 'H0l')
    const { before, after } = await curedRun(example(`_acme-challenge 60 TXT "${typo}"`), SETTINGS)
    expect(errorsIn(before.report)).toEqual(['value-typo'])
    expect(before.report).toMatchObject({
      ending: 'final',
      verdict: { state: 'failed', headline: 'the TXT value has one wrong character' },
    })
    const finding = findingOf(before.report, 'value-typo')
    expect(finding.caret).toEqual({
      seen: typo,
      expected: TOKEN,
      position: 27,
      remark: 'digit 0, should be capital letter O',
    })
    expect(diffOf(finding)).toEqual([`- ${NAME}. 60 IN TXT "${typo}"`, `+ ${NAME}. 60 IN TXT "${TOKEN}"`])
    expect(finding.evidence).toHaveLength(2)
    expect(after.report.verdict.state).toBe('ready')
  })

  test.each([
    [
      TOKEN.replace('Xq', 'qX'),
      'two characters of the TXT value are swapped',
      'small letter q and capital letter X are swapped',
    ],
    [TOKEN.replace('Xq', 'X'), 'the TXT value lacks one character', 'small letter q is missing'],
    [TOKEN.replace('Xq', 'Xxq'), 'the TXT value has one character too many', 'small letter x is too much'],
    [`${TOKEN}.`, 'the TXT value has one character too many', 'dot is too much'],
    [
      TOKEN.replace('gf', '1f').replace('bs', 'b5'),
      'the TXT value has two wrong characters',
      'digit 1, should be small letter g',
    ],
  ])('%s: %s', async (value, headline, remark) => {
    expect(await findingFor(value)).toMatchObject({ headline, caret: { remark } })
  })

  test('a dash that an editor made of a hyphen is one wrong character, shown as it stands in the zone', async () => {
    const report = await reportOn(`_acme-challenge TXT "${OTHER.replace('-', '\\226\\128\\147')}"`, {
      ...SETTINGS,
      'expected-values': OTHER,
    })
    expect(findingOf(report, 'value-typo').caret).toMatchObject({
      seen: OTHER.replace('-', '\\226\\128\\147'),
      position: 9,
      remark: 'en dash, should be hyphen',
    })
  })

  test('a near miss of another kind of value may be the old one: it is told, but waited for', async () => {
    const report = await reportOn('@ TXT "verification=2026-11-21"', {
      domains: 'example.com',
      'record-type': 'TXT',
      require: 'authoritative',
      'expected-values': 'verification=2026-11-22',
      timeout: '10s',
    })
    expect(errorsIn(report)).toEqual(['value-typo'])
    expect(report).toMatchObject({ ending: 'timeout', verdict: { state: 'waiting' } })
  })

  test('says nothing of a value with three wrong characters: that is another value', async () => {
    const other = TOKEN.replace('gfj', 'abc')
    const report = await reportOn(`_acme-challenge TXT "${other}"`)
    expect(errorsIn(report)).not.toContain('value-typo')
  })

  test('says nothing where the right value stands beside the misspelt one', async () => {
    const typo = TOKEN.replace('HOl', 'H0l')
    const report = await reportOn(`_acme-challenge TXT "${typo}"\n_acme-challenge TXT "${TOKEN}"`)
    expect(idsIn(report)).toEqual([])
    expect(report.verdict.state).toBe('ready')
  })

  test('says nothing of short values, which are no misspellings of each other', async () => {
    const settings = { ...SETTINGS, domains: '_x.example.com', 'record-type': 'TXT', 'expected-values': 'on' }
    const report = await reportOn('_x TXT "of"', { ...settings, require: 'authoritative' })
    expect(idsIn(report)).toEqual([])
  })
})

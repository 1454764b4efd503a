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

const THIRD = 'NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs'
const BOTH = { ...SETTINGS, 'expected-values': `${TOKEN}\n${OTHER}` }

describe('value-replaced', () => {
  test('counts what is there, waits for the rest, and its lines cure the zone', async () => {
    const { before, after } = await curedRun(example(`_acme-challenge TXT "${OTHER}"`), BOTH)
    expect(errorsIn(before.report)).toEqual(['value-replaced'])
    expect(before.report).toMatchObject({
      ending: 'timeout',
      verdict: { state: 'waiting', headline: 'only 1 of 2 TXT values is there' },
    })
    expect(diffOf(findingOf(before.report, 'value-replaced'))).toEqual([
      `  ${NAME}. IN TXT "${OTHER}"`,
      `+ ${NAME}. 60 IN TXT "${TOKEN}"`,
    ])
    expect(after.report.verdict.state).toBe('ready')
  })

  test('is gone when the second value comes', async () => {
    const net = example(`_acme-challenge TXT "${OTHER}"`)
    net.change('example.com.', { at: 4000, add: `_acme-challenge TXT "${TOKEN}"` })
    const { before } = await curedRun(net, BOTH)
    expect(before.report.verdict.state).toBe('ready')
    expect(idsIn(before.report)).toEqual([])
  })

  test('says nothing where an old value stands beside one of them: it is not known which was written last', async () => {
    const report = await reportOn(`_acme-challenge TXT "${OTHER}"\n_acme-challenge TXT "${THIRD}"`, BOTH)
    expect(errorsIn(report)).toEqual([])
  })

  test('leaves it to value-typo where the other one is there but misspelt', async () => {
    const typo = TOKEN.replace('HOl', 'H0l')
    const report = await reportOn(`_acme-challenge TXT "${OTHER}"\n_acme-challenge TXT "${typo}"`, BOTH)
    expect(errorsIn(report)).toEqual(['value-typo'])
  })
})

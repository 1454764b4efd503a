import { describe, expect, test } from '@jest/globals'
import { curedRun } from '../cured.ts'
import { diffOf, errorsIn, example, findingOf, NAME, OTHER, reportOn, settingsFor, TOKEN } from '../lab.ts'

const WWW = '_acme-challenge.www.example.com'
const EXPECTING = settingsFor(`${NAME} TXT ${TOKEN}`, `${WWW} TXT ${OTHER}`)

describe('name-wrong-sibling', () => {
  test('finds the record at another name of the run, ends the wait, and its lines cure the zone', async () => {
    const net = example(`_acme-challenge.www TXT "${TOKEN}"\n_acme-challenge.www TXT "${OTHER}"`)
    const { before, after } = await curedRun(net, EXPECTING)
    expect(errorsIn(before.report)).toEqual(['name-wrong-sibling'])
    expect(before.report).toMatchObject({
      ending: 'final',
      verdict: { state: 'failed', headline: `the record is at \`${WWW}\`, the name of another domain` },
    })
    expect(before.report.records.map(({ state }) => state)).toEqual(['failed', 'ready'])
    expect(diffOf(findingOf(before.report, 'name-wrong-sibling'))).toEqual([
      `- ${WWW}. 300 IN TXT "${TOKEN}"`,
      `+ ${NAME}. 60 IN TXT "${TOKEN}"`,
    ])
    expect(after.report.verdict.state).toBe('ready')
  })

  test('one value at the wrong name is a swap there, and missing here', async () => {
    const { before, after } = await curedRun(example(`_acme-challenge.www TXT "${TOKEN}"`), EXPECTING)
    expect(before.report.records.map(({ causes }) => causes)).toEqual([
      ['name-wrong-sibling'],
      ['value-swapped'],
    ])
    expect(after.report.verdict.state).toBe('ready')
  })

  test('says nothing where both names want the value', async () => {
    const settings = settingsFor(`${NAME} TXT ${TOKEN}`, `${WWW} TXT ${TOKEN}`)
    const report = await reportOn(`_acme-challenge.www TXT "${TOKEN}"`, settings)
    expect(errorsIn(report)).toEqual([])
  })

  test('says nothing of texts that are no values of an order', async () => {
    const settings = settingsFor('example.com TXT "v=spf1 -all"', 'mail.example.com TXT "v=spf1 mx -all"')
    const text = 'mail TXT "v=spf1 mx -all"\nmail TXT "v=spf1 -all"'
    expect(errorsIn(await reportOn(text, { ...settings, require: 'authoritative' }))).toEqual([])
  })
})

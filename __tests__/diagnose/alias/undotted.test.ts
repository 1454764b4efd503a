import { describe, expect, test } from '@jest/globals'
import { curedRun } from '../cured.ts'
import { diffOf, errorsIn, example, findingOf, idsIn, NAME, reportOn, SETTINGS, TOKEN } from '../lab.ts'

const ACME = { 'net.': '', 'acme.net.': `x TXT "${TOKEN}"` }

describe('alias-undotted', () => {
  test('finds the name of the zone behind the target, and its lines cure the zone', async () => {
    const { before, after } = await curedRun(example('_acme-challenge CNAME x.acme.net', ACME), SETTINGS)
    expect(errorsIn(before.report)).toEqual(['alias-undotted'])
    expect(before.report).toMatchObject({
      ending: 'timeout',
      verdict: {
        state: 'waiting',
        headline: 'the alias leads to `x.acme.net.example.com`, since its target lacks the final dot',
      },
    })
    expect(diffOf(findingOf(before.report, 'alias-undotted'))).toEqual([
      `- ${NAME}. 300 IN CNAME x.acme.net.example.com.`,
      `+ ${NAME}. 60 IN CNAME x.acme.net.`,
    ])
    expect(after.report.verdict.state).toBe('ready')
  })

  test('finds a name of the zone itself, written in full', async () => {
    const text = `_acme-challenge CNAME acme.example.com\nacme TXT "${TOKEN}"`
    const { before, after } = await curedRun(example(text), SETTINGS)
    expect(errorsIn(before.report)).toEqual(['alias-undotted'])
    expect(after.report.verdict.state).toBe('ready')
  })

  test('finds it where a wildcard keeps the target from being NXDOMAIN', async () => {
    const text = '_acme-challenge CNAME acme.example.com\n* A 192.0.2.80'
    expect(errorsIn(await reportOn(text))).toEqual(['alias-undotted'])
  })

  test('recognises the target that is expected', async () => {
    const settings = { records: `${NAME} CNAME x.acme.net`, timeout: '10s' }
    const { before, after } = await curedRun(example('_acme-challenge CNAME x.acme.net', ACME), settings)
    expect(errorsIn(before.report)).toEqual(['alias-undotted'])
    expect(after.report.verdict.state).toBe('ready')
  })

  test('says nothing of a name of the zone that is not there yet', async () => {
    expect(errorsIn(await reportOn('_acme-challenge CNAME www.acme', SETTINGS, ACME))).toEqual([
      'alias-dangling',
    ])
  })

  test('says nothing where the zone has names with such a label, though it is a top-level domain too', async () => {
    const text = '_acme-challenge CNAME x.acme.net\nwww.net A 192.0.2.80'
    expect(errorsIn(await reportOn(text, SETTINGS, ACME))).toEqual(['alias-dangling'])
  })

  test('says nothing of a target in the zone that has the value', async () => {
    const report = await reportOn(
      `_acme-challenge CNAME x.acme.net\nx.acme.net TXT "${TOKEN}"`,
      SETTINGS,
      ACME,
    )
    expect(idsIn(report)).toEqual([])
    expect(report.verdict.state).toBe('ready')
  })
})

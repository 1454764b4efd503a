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

const ACME = { 'net.': '', 'acme.net.': 'x A 192.0.2.80' }

describe('wildcard-answers', () => {
  test('finds the wildcard alias, waits, and its lines cure the zone', async () => {
    const { before, after } = await curedRun(example('* CNAME x.acme.net.', ACME), SETTINGS)
    expect(errorsIn(before.report)).toEqual(['wildcard-answers'])
    expect(before.report).toMatchObject({
      ending: 'timeout',
      verdict: {
        state: 'waiting',
        headline: `a wildcard answers for \`${NAME}\`, the record itself is not there`,
      },
    })
    const finding = findingOf(before.report, 'wildcard-answers')
    expect(diffOf(finding)).toEqual([`+ ${NAME}. 60 IN TXT "${TOKEN}"`])
    expect(finding.evidence.at(-1)).toMatch(/x[\da-f]{16}\.example\.com\. TXT: CNAME x\.acme\.net\./)
    expect(after.report.verdict.state).toBe('ready')
  })

  test('finds a wildcard text, even where it looks like an old value', async () => {
    const { before, after } = await curedRun(example(`* TXT "${OTHER}"`), SETTINGS)
    expect(errorsIn(before.report)).toEqual(['wildcard-answers'])
    expect(after.report.verdict.state).toBe('ready')
  })

  test('is gone when the record comes', async () => {
    const net = example('* CNAME x.acme.net.', ACME)
    net.change('example.com.', { at: 3000, add: `_acme-challenge TXT "${TOKEN}"` })
    const { before } = await curedRun(net, SETTINGS)
    expect(before.report.verdict.state).toBe('ready')
    expect(idsIn(before.report)).toEqual([])
  })

  test('says nothing of an alias of the name itself beside a wildcard', async () => {
    const text = '* CNAME y.acme.net.\n_acme-challenge CNAME x.acme.net.'
    expect(errorsIn(await reportOn(text, SETTINGS, ACME))).toEqual(['alias-target-missing-value'])
  })

  test('says nothing of a DNAME, which makes aliases of all names below it', async () => {
    const settings = { ...SETTINGS, domains: '_acme-challenge.a.example.com' }
    expect(errorsIn(await reportOn('a DNAME acme.net.', settings, { 'net.': '', 'acme.net.': '' }))).toEqual([
      'alias-dangling',
    ])
  })

  test('says nothing of a wildcard that has no record of this type', async () => {
    expect(errorsIn(await reportOn('* A 192.0.2.80'))).toEqual([])
  })

  test('says nothing where a wildcard gives the right value', async () => {
    const report = await reportOn(`* TXT "${TOKEN}"`)
    expect(idsIn(report)).toEqual([])
    expect(report.verdict.state).toBe('ready')
  })
})

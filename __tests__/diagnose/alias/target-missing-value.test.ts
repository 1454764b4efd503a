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

const ALIAS = '_acme-challenge CNAME x.acme.net.'

describe('alias-target-missing-value', () => {
  test('names the zone to change, waits, and its lines cure it', async () => {
    const net = example(ALIAS, { 'net.': '', 'acme.net.': 'x TXT "v=old"' })
    const { before, after } = await curedRun(net, SETTINGS)
    expect(errorsIn(before.report)).toEqual(['alias-target-missing-value'])
    expect(before.report).toMatchObject({
      ending: 'timeout',
      verdict: {
        state: 'waiting',
        headline: `\`${NAME}\` is an alias of \`x.acme.net\`, where the value is missing`,
      },
    })
    expect(before.report.causes[0]?.zone).toBe('acme.net.')
    expect(diffOf(findingOf(before.report, 'alias-target-missing-value'))).toEqual([
      `+ x.acme.net. 60 IN TXT "${TOKEN}"`,
    ])
    expect(after.report.verdict.state).toBe('ready')
  })

  test('tells of a missing address behind an alias', async () => {
    const settings = {
      domains: 'www.example.com',
      'record-type': 'A',
      require: 'authoritative',
      timeout: '10s',
    }
    const report = await reportOn('www CNAME x.acme.net.', settings, { 'net.': '', 'acme.net.': 'x TXT "a"' })
    expect(report.verdict.headline).toBe(
      '`www.example.com` is an alias of `x.acme.net`, where the record is missing',
    )
  })

  test.each([
    ['value-typo', `x TXT "${TOKEN.replace('HOl', 'H0l')}"`],
    ['value-old', `x TXT "${OTHER}"`],
    ['name-doubled-zone', `x A 192.0.2.1\nx.acme.net TXT "${TOKEN}"`],
  ])('leaves it to %s where that says more', async (id, text) => {
    expect(errorsIn(await reportOn(ALIAS, SETTINGS, { 'net.': '', 'acme.net.': text }))).toEqual([id])
  })

  test('says nothing where the target has the value', async () => {
    const report = await reportOn(ALIAS, SETTINGS, { 'net.': '', 'acme.net.': `x TXT "${TOKEN}"` })
    expect(idsIn(report)).toEqual([])
    expect(report.verdict.state).toBe('ready')
  })

  test('says nothing in a preflight, which knows no value yet', async () => {
    const settings = { domains: 'example.com', challenge: 'dns-01', timeout: '10s' }
    const report = await reportOn(ALIAS, settings, { 'net.': '', 'acme.net.': 'x A 192.0.2.1' })
    expect(errorsIn(report)).toEqual([])
  })
})

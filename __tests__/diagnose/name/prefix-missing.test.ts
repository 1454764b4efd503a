import { describe, expect, test } from '@jest/globals'
import { curedRun } from '../cured.ts'
import { diffOf, errorsIn, example, findingOf, NAME, reportOn, SETTINGS, TOKEN } from '../lab.ts'

const WWW = { ...SETTINGS, domains: '_acme-challenge.www.example.com' }

describe('name-prefix-missing', () => {
  test('finds the record at the domain itself, ends the wait, and its lines cure the zone', async () => {
    const { before, after } = await curedRun(example(`@ TXT "${TOKEN}"\n@ TXT "v=spf1 -all"`), SETTINGS)
    expect(errorsIn(before.report)).toEqual(['name-prefix-missing'])
    expect(before.report).toMatchObject({
      ending: 'final',
      verdict: {
        state: 'failed',
        headline: 'the record is at `example.com` itself, without the label in front',
      },
    })
    expect(diffOf(findingOf(before.report, 'name-prefix-missing'))).toEqual([
      `- example.com. 300 IN TXT "${TOKEN}"`,
      `+ ${NAME}. 60 IN TXT "${TOKEN}"`,
    ])
    expect(after.report.verdict.state).toBe('ready')
  })

  test.each([
    ['a subdomain', 'www'],
    ['the apex, where a subdomain was meant', '@'],
  ])('finds it at %s', async (_, owner) => {
    expect(errorsIn(await reportOn(`${owner} TXT "${TOKEN}"`, WWW))).toEqual(['name-prefix-missing'])
  })

  test('says nothing where a wildcard answers for the domain', async () => {
    expect(errorsIn(await reportOn(`* TXT "${TOKEN}"\n_acme-challenge.www A 192.0.2.80`, WWW))).toEqual([])
  })

  test('says nothing of other texts at the domain', async () => {
    expect(errorsIn(await reportOn('@ TXT "v=spf1 -all"\n@ TXT "google-site-verification=abc"'))).toEqual([])
  })

  test('says nothing of the same text at the apex, where the value is none of an order', async () => {
    const settings = {
      records: '_site.www.example.com TXT "owner=example"',
      require: 'authoritative',
      timeout: '10s',
    }
    expect(errorsIn(await reportOn('@ TXT "owner=example"', settings))).toEqual([])
  })
})

import { describe, expect, test } from '@jest/globals'
import { curedRun } from '../cured.ts'
import { causeOf, causesIn, four, reportOf } from '../four.ts'
import { NAME, SETTINGS, TOKEN } from '../lab.ts'

const ID = 'ttl-long'
const WWW = { domains: 'www.example.com', 'expected-values': '192.0.2.80', require: 'authoritative' }

describe('ttl-long', () => {
  test('of a challenge is more than an hour: a note, and its lines lower it', async () => {
    const { before, after } = await curedRun(four(`_acme-challenge 7200 TXT "${TOKEN}"`), SETTINGS)
    expect(before.report.verdict.state).toBe('ready')
    expect(causesIn(before.report)).toEqual([ID])
    expect(causeOf(before.report, ID)).toMatchObject({
      severity: 'note',
      final: false,
      headline: `the TTL of \`${NAME}\` is 7200 s`,
      cure: 'Lower the TTL, if the record is ever to change.',
      lines: [`- ${NAME}. 7200 IN TXT "${TOKEN}"`, `+ ${NAME}. 60 IN TXT "${TOKEN}"`],
    })
    expect(after.report.verdict.state).toBe('ready')
    expect(causesIn(after.report)).toEqual([])
  })

  test('of a challenge with the label of an account is more than an hour', async () => {
    const name = '_ujmmovf2vn55tgye._acme-challenge'
    const settings = { ...SETTINGS, domains: `${name}.example.com` }
    expect(causesIn(await reportOf(four(`${name} 7200 TXT "${TOKEN}"`), settings))).toEqual([ID])
  })

  test('of an address is more than a day', async () => {
    expect(causesIn(await reportOf(four('www 172800 A 192.0.2.80'), WWW))).toEqual([ID])
  })

  test('an hour for a challenge is not long', async () => {
    expect(causesIn(await reportOf(four(`_acme-challenge 3600 TXT "${TOKEN}"`)))).toEqual([])
  })

  test('a day for an address is not long', async () => {
    expect(causesIn(await reportOf(four('www 86400 A 192.0.2.80'), WWW))).toEqual([])
  })

  test('a long TTL of a record that is not right is not worth a note', async () => {
    expect(causesIn(await reportOf(four('_acme-challenge 7200 TXT "something else"')))).not.toContain(ID)
  })
})

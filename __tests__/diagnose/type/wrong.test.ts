import { describe, expect, test } from '@jest/globals'
import { curedRun } from '../cured.ts'
import { diffOf, errorsIn, example, findingOf, NAME, OTHER, reportOn, SETTINGS, TOKEN } from '../lab.ts'

const EXPECTING_ALIAS = { records: `${NAME} CNAME x.acme.net`, timeout: '10s' }
const ACME = { 'net.': '', 'acme.net.': `x TXT "${TOKEN}"` }

describe('type-wrong', () => {
  test('finds the value as the target of a CNAME, ends the wait, and its lines cure the zone', async () => {
    const { before, after } = await curedRun(example(`_acme-challenge CNAME ${TOKEN}`), SETTINGS)
    expect(errorsIn(before.report)).toEqual(['type-wrong'])
    expect(before.report).toMatchObject({
      ending: 'final',
      verdict: { state: 'failed', headline: 'the record is of type CNAME, but should be of type TXT' },
    })
    expect(diffOf(findingOf(before.report, 'type-wrong'))).toEqual([
      `- ${NAME}. 300 IN CNAME ${TOKEN}.example.com.`,
      `+ ${NAME}. 60 IN TXT "${TOKEN}"`,
    ])
    expect(after.report.verdict.state).toBe('ready')
  })

  test('finds it in lower case, and with a final dot', async () => {
    const report = await reportOn(`_acme-challenge CNAME ${TOKEN.toLowerCase()}.`)
    expect(errorsIn(report)).toEqual(['type-wrong'])
  })

  test('finds the target of an alias as the text of a TXT record, and its lines cure the zone', async () => {
    const { before, after } = await curedRun(
      example('_acme-challenge TXT "x.acme.net."', ACME),
      EXPECTING_ALIAS,
    )
    expect(errorsIn(before.report)).toEqual(['type-wrong'])
    expect(before.report.verdict).toMatchObject({
      state: 'waiting',
      headline: 'the record is of type TXT, but should be of type CNAME',
    })
    expect(diffOf(findingOf(before.report, 'type-wrong'))).toEqual([
      `- ${NAME}. 300 IN TXT "x.acme.net."`,
      `+ ${NAME}. 60 IN CNAME x.acme.net.`,
    ])
    expect(after.report.verdict.state).toBe('ready')
  })

  test('says nothing of an alias whose target looks like the value of another order', async () => {
    expect(errorsIn(await reportOn(`_acme-challenge CNAME ${OTHER}`))).toEqual(['alias-dangling'])
  })

  test('says nothing of other texts where an alias is expected', async () => {
    expect(errorsIn(await reportOn(`_acme-challenge TXT "${TOKEN}"`, EXPECTING_ALIAS))).toEqual([])
  })
})

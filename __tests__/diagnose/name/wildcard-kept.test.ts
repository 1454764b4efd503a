import { describe, expect, test } from '@jest/globals'
import { curedRun } from '../cured.ts'
import { diffOf, errorsIn, example, findingOf, idsIn, NAME, reportOn, SETTINGS, TOKEN } from '../lab.ts'

const WILDCARD = { domains: '*.example.com', challenge: 'dns-01', 'expected-values': TOKEN, timeout: '10s' }

describe('name-wildcard-kept', () => {
  test('finds the record, ends the wait, and its lines cure the zone', async () => {
    const { before, after } = await curedRun(example(`_acme-challenge.* TXT "${TOKEN}"`), WILDCARD)
    expect(errorsIn(before.report)).toEqual(['name-wildcard-kept'])
    expect(before.report).toMatchObject({
      ending: 'final',
      verdict: {
        state: 'failed',
        headline:
          'the record is at `_acme-challenge.*.example.com`, with an asterisk that does not belong there',
      },
    })
    expect(diffOf(findingOf(before.report, 'name-wildcard-kept'))).toEqual([
      `- _acme-challenge.*.example.com. 300 IN TXT "${TOKEN}"`,
      `+ ${NAME}. 60 IN TXT "${TOKEN}"`,
    ])
    expect(after.report.verdict.state).toBe('ready')
  })

  test('is found where it is not known for which domain the record is', async () => {
    expect(errorsIn(await reportOn(`_acme-challenge.* TXT "${TOKEN}"`))).toEqual(['name-wildcard-kept'])
  })

  test('is not looked for where no wildcard is on the certificate', async () => {
    const report = await reportOn(`_acme-challenge.* TXT "${TOKEN}"`, { ...WILDCARD, domains: 'example.com' })
    expect(errorsIn(report)).toEqual([])
  })

  test('says nothing of another value there', async () => {
    expect(errorsIn(await reportOn('_acme-challenge.* TXT "v=old"', SETTINGS))).toEqual([])
  })

  test('says nothing of an ordinary wildcard beside the right record', async () => {
    const report = await reportOn(`* A 192.0.2.80\n_acme-challenge TXT "${TOKEN}"`, WILDCARD)
    expect(idsIn(report)).toEqual([])
    expect(report.verdict.state).toBe('ready')
  })
})

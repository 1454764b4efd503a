import { describe, expect, test } from '@jest/globals'
import { curedRun } from '../cured.ts'
import { diffOf, errorsIn, example, findingOf, NAME, OTHER, reportOn, SETTINGS, TOKEN } from '../lab.ts'

/** RFC 8555 section 8.1: OTHER is the digest of this. */
const KEY_AUTHORIZATION =
  'evaGxfADs6pSRb2LAv9IZf17Dt3juxGJ-PCt92wr-oA.NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs'
const EXPECTING = { ...SETTINGS, 'expected-values': OTHER }

describe('value-key-authorization', () => {
  test('recognises it by its digest, ends the wait, and its lines cure the zone', async () => {
    const net = example(`_acme-challenge TXT "${KEY_AUTHORIZATION}"`)
    const { before, after } = await curedRun(net, EXPECTING)
    expect(errorsIn(before.report)).toEqual(['value-key-authorization'])
    expect(before.report).toMatchObject({
      ending: 'final',
      verdict: {
        state: 'failed',
        headline: 'the TXT value is the key authorization instead of its digest',
      },
    })
    const finding = findingOf(before.report, 'value-key-authorization')
    expect(finding.caret).toBeUndefined()
    expect(diffOf(finding)).toEqual([
      `- ${NAME}. 300 IN TXT "${KEY_AUTHORIZATION}"`,
      `+ ${NAME}. 300 IN TXT "${OTHER}"`,
    ])
    expect(after.report.verdict.state).toBe('ready')
  })

  test('says nothing of the key authorization of another order', async () => {
    const other = KEY_AUTHORIZATION.replace('eva', 'abc')
    expect(errorsIn(await reportOn(`_acme-challenge TXT "${other}"`, EXPECTING))).toEqual([])
  })

  test('says nothing of the digest of another order', async () => {
    expect(errorsIn(await reportOn(`_acme-challenge TXT "${TOKEN}"`, EXPECTING))).toEqual(['value-old'])
  })
})

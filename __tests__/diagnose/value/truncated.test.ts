import { describe, expect, test } from '@jest/globals'
import { curedRun } from '../cured.ts'
import { diffOf, errorsIn, example, findingOf, NAME, reportOn, SETTINGS, TOKEN } from '../lab.ts'

describe('value-truncated', () => {
  test('counts what is missing at the end, ends the wait, and its lines cure the zone', async () => {
    const piece = TOKEN.slice(0, 40)
    const { before, after } = await curedRun(example(`_acme-challenge TXT "${piece}"`), SETTINGS)
    expect(errorsIn(before.report)).toEqual(['value-truncated'])
    expect(before.report).toMatchObject({
      ending: 'final',
      verdict: { state: 'failed', headline: 'the TXT value lacks its last 3 characters' },
    })
    const finding = findingOf(before.report, 'value-truncated')
    expect(finding.caret).toMatchObject({ seen: piece, position: 40, remark: '3 characters are missing' })
    expect(diffOf(finding)).toEqual([`- ${NAME}. 300 IN TXT "${piece}"`, `+ ${NAME}. 300 IN TXT "${TOKEN}"`])
    expect(after.report.verdict.state).toBe('ready')
  })

  test('counts what is missing at the beginning', async () => {
    const report = await reportOn(`_acme-challenge TXT "${TOKEN.slice(1)}"`)
    expect(report.verdict.headline).toBe('the TXT value lacks its first character')
  })

  test('knows where a form cuts long values, and waits, since the old value may be as long', async () => {
    const key = `v=DKIM1; p=${'MIIBIjANBgkqhkiG9w0B'.repeat(18)}`
    const settings = { records: `k._domainkey.example.com TXT "${key.slice(0, 255)}" "${key.slice(255)}"` }
    const report = await reportOn(`k._domainkey TXT "${key.slice(0, 255)}"`, {
      ...settings,
      require: 'authoritative',
      timeout: '10s',
    })
    expect(errorsIn(report)).toEqual(['value-truncated'])
    expect(findingOf(report, 'value-truncated').explain).toContain(
      'One string of a record holds 255 characters',
    )
    expect(report.ending).toBe('timeout')
  })

  test('says nothing of a few characters that many values begin with', async () => {
    expect(errorsIn(await reportOn(`_acme-challenge TXT "${TOKEN.slice(0, 7)}"`))).toEqual([])
  })

  test('says nothing of a piece from the middle', async () => {
    expect(errorsIn(await reportOn(`_acme-challenge TXT "${TOKEN.slice(5, 30)}"`))).toEqual([])
  })
})

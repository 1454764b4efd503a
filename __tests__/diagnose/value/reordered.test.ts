import { describe, expect, test } from '@jest/globals'
import { curedRun } from '../cured.ts'
import { diffOf, errorsIn, example, findingOf, idsIn, reportOn } from '../lab.ts'

const FIRST = `v=DKIM1; k=rsa; p=${'MIIBIjANBgkqhkiG9w0B'.repeat(11)}`
const SECOND = 'AQEFAAOCAQ8AMIIBCgKCAQEAwIDAQAB'
const EXPECTING = {
  records: `k._domainkey.example.com TXT "${FIRST}" "${SECOND}"`,
  require: 'authoritative',
  timeout: '10s',
}

describe('value-reordered', () => {
  test('finds the strings of a long value in the wrong order, and its lines cure the zone', async () => {
    const { before, after } = await curedRun(example(`k._domainkey TXT "${SECOND}" "${FIRST}"`), EXPECTING)
    expect(errorsIn(before.report)).toEqual(['value-reordered'])
    expect(before.report).toMatchObject({
      ending: 'timeout',
      verdict: { state: 'waiting', headline: 'the strings of the TXT record are in the wrong order' },
    })
    const finding = findingOf(before.report, 'value-reordered')
    expect(finding.caret).toMatchObject({ position: 0 })
    expect(diffOf(finding)).toEqual([
      `- k._domainkey.example.com. 300 IN TXT "${SECOND}" "${FIRST}"`,
      `+ k._domainkey.example.com. 300 IN TXT "${FIRST}" "${SECOND}"`,
    ])
    expect(after.report.verdict.state).toBe('ready')
  })

  test('says nothing where a string is another one', async () => {
    const report = await reportOn(`k._domainkey TXT "${SECOND.toLowerCase()}" "${FIRST}"`, EXPECTING)
    expect(errorsIn(report)).toEqual([])
  })

  test('says nothing of the right order, wherever the strings are cut', async () => {
    const text = FIRST + SECOND
    const report = await reportOn(`k._domainkey TXT "${text.slice(0, 100)}" "${text.slice(100)}"`, EXPECTING)
    expect(idsIn(report)).toEqual([])
    expect(report.verdict.state).toBe('ready')
  })
})

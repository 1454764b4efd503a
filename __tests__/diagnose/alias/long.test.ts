import { describe, expect, test } from '@jest/globals'
import { curedRun } from '../cured.ts'
import { diffOf, errorsIn, example, findingOf, idsIn, NAME, reportOn, SETTINGS, TOKEN } from '../lab.ts'

/** A zone in which so many aliases lead to the value. */
function chain(aliases: number): string {
  const links = Array.from({ length: aliases - 1 }, (_, at) => `a${at + 1} CNAME a${at + 2}`)
  return [`_acme-challenge CNAME a1`, ...links, `a${aliases} TXT "${TOKEN}"`].join('\n')
}

describe('alias-long', () => {
  test('warns of five aliases, and its lines cure the zone', async () => {
    const { before, after } = await curedRun(example(chain(5)), SETTINGS)
    expect(before.report.verdict.state).toBe('ready')
    expect(before.report.causes[0]).toMatchObject({ id: 'alias-long', severity: 'warning' })
    const finding = findingOf(before.report, 'alias-long')
    expect(finding.headline).toBe(`\`${NAME}\` leads through 5 aliases`)
    expect(diffOf(finding)).toEqual([
      `- ${NAME}. 300 IN CNAME a1.example.com.`,
      `+ ${NAME}. 60 IN CNAME a5.example.com.`,
    ])
    expect(idsIn(after.report)).toEqual([])
  })

  test.each([10, 11])(
    'is an error at %s, though the value is right, but ends no wait, since resolvers follow them',
    async (aliases) => {
      const { before, after } = await curedRun(example(chain(aliases)), SETTINGS)
      expect(errorsIn(before.report)).toEqual(['alias-long'])
      expect(before.report).toMatchObject({ ending: 'timeout', verdict: { state: 'waiting' } })
      expect(after.report.verdict.state).toBe('ready')
    },
  )

  test('ends the wait from twelve on', async () => {
    const report = await reportOn(chain(12))
    expect(errorsIn(report)).toEqual(['alias-long'])
    expect(report).toMatchObject({ ending: 'final', verdict: { state: 'failed' } })
  })

  test('leaves CAA behind eleven aliases to be looked up', async () => {
    const zone = chain(11)
      .replace('_acme-challenge CNAME', 'www CNAME')
      .replace(/TXT .*/, 'CAA 0 issue "letsencrypt.org"')
    const report = await reportOn(`${zone}\n_acme-challenge.www TXT "${TOKEN}"`, {
      ...SETTINGS,
      domains: 'www.example.com',
      challenge: 'dns-01',
      ca: 'letsencrypt',
    })
    expect(report.records[0]?.caa[0]).toMatchObject({ verdict: 'permitted', decidedAt: 'www.example.com.' })
    expect(report.verdict.state).toBe('ready')
  })

  test('knows no end where there are more than are followed', async () => {
    const report = await reportOn(chain(20))
    expect(errorsIn(report)).toEqual(['alias-long'])
    expect(findingOf(report, 'alias-long').headline).toBe(`\`${NAME}\` leads through more than 11 aliases`)
    expect(findingOf(report, 'alias-long').cure.lines).toEqual([])
  })

  test('says nothing of four aliases', async () => {
    expect(idsIn(await reportOn(chain(4)))).toEqual([])
  })

  test('leaves a circle to alias-loop', async () => {
    const circle = chain(6).replace(`a6 TXT "${TOKEN}"`, 'a6 CNAME a1')
    expect(idsIn(await reportOn(circle))).toEqual(['alias-loop'])
  })
})

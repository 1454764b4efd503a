import { describe, expect, test } from '@jest/globals'
import { curedRun } from '../cured.ts'
import { diffOf, errorsIn, example, findingOf, idsIn, NAME, reportOn, SETTINGS, TOKEN } from '../lab.ts'

const ALIAS = '_acme-challenge CNAME x.acme.net.'

describe('alias-dangling', () => {
  test('names the target that does not exist, waits, and its lines cure the zone of the target', async () => {
    const { before, after } = await curedRun(example(ALIAS, { 'net.': '', 'acme.net.': '' }), SETTINGS)
    expect(errorsIn(before.report)).toEqual(['alias-dangling'])
    expect(before.report).toMatchObject({
      ending: 'timeout',
      verdict: {
        state: 'waiting',
        headline: `\`${NAME}\` is an alias of \`x.acme.net\`, which does not exist`,
      },
    })
    expect(before.report.causes[0]?.zone).toBe('acme.net.')
    expect(diffOf(findingOf(before.report, 'alias-dangling'))).toEqual([`+ x.acme.net. 60 IN TXT "${TOKEN}"`])
    expect(after.report.verdict.state).toBe('ready')
  })

  test('has another cure where nobody has the domain of the target', async () => {
    const { before, after } = await curedRun(example(ALIAS, { 'net.': '' }), SETTINGS)
    expect(errorsIn(before.report)).toEqual(['alias-dangling'])
    expect(findingOf(before.report, 'alias-dangling').explain).toContain('No domain is registered')
    expect(diffOf(findingOf(before.report, 'alias-dangling'))).toEqual([
      `- ${NAME}. 300 IN CNAME x.acme.net.`,
      `+ ${NAME}. 60 IN TXT "${TOKEN}"`,
    ])
    expect(after.report.verdict.state).toBe('ready')
  })

  test('is gone when the target appears', async () => {
    const net = example(ALIAS, { 'net.': '', 'acme.net.': '' })
    net.change('acme.net.', { at: 3000, add: `x TXT "${TOKEN}"` })
    const { before } = await curedRun(net, SETTINGS)
    expect(before.report.verdict.state).toBe('ready')
    expect(idsIn(before.report)).toEqual([])
  })

  test('says nothing of a target that exists without the value', async () => {
    const report = await reportOn(ALIAS, SETTINGS, { 'net.': '', 'acme.net.': 'x A 192.0.2.1' })
    expect(errorsIn(report)).toEqual(['alias-target-missing-value'])
  })

  test('says nothing of a name that does not exist and is no alias', async () => {
    expect(errorsIn(await reportOn(''))).toEqual([])
  })
})

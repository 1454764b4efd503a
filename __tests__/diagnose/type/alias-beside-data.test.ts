import { describe, expect, test } from '@jest/globals'
import { onMessages } from '../../world/fault.ts'
import { parseName } from '../../../src/wire/name.ts'
import { CLASS_IN } from '../../../src/wire/registry.ts'
import { curedRun } from '../cured.ts'
import { diffOf, errorsIn, example, findingOf, NAME, OTHER, reportOn, SETTINGS, TOKEN } from '../lab.ts'

const ACME = { 'net.': '', 'acme.net.': `x TXT "${TOKEN}"\ny TXT "v=old"` }

describe('type-alias-beside-data', () => {
  test('finds the alias behind an old value, and its lines cure the zone', async () => {
    const net = example(`_acme-challenge TXT "${OTHER}"\n_acme-challenge CNAME y.acme.net.`, ACME)
    const { before, after } = await curedRun(net, SETTINGS)
    expect(errorsIn(before.report)).toEqual(['type-alias-beside-data'])
    expect(before.report).toMatchObject({
      ending: 'timeout',
      verdict: {
        state: 'waiting',
        headline: `\`${NAME}\` has a CNAME and TXT records, which cannot stand side by side`,
      },
    })
    expect(diffOf(findingOf(before.report, 'type-alias-beside-data'))).toEqual([
      `- ${NAME}. 300 IN CNAME y.acme.net.`,
      `+ ${NAME}. 60 IN TXT "${TOKEN}"`,
    ])
    expect(after.report.verdict.state).toBe('ready')
  })

  test('keeps of two aliases the one that leads to the value', async () => {
    const net = example('_acme-challenge CNAME y.acme.net.\n_acme-challenge CNAME x.acme.net.', ACME)
    const { before, after } = await curedRun(net, SETTINGS)
    expect(errorsIn(before.report)).toEqual(['type-alias-beside-data'])
    expect(before.report.verdict.headline).toContain('has a CNAME and another CNAME')
    expect(diffOf(findingOf(before.report, 'type-alias-beside-data'))).toEqual([
      `- ${NAME}. 300 IN CNAME y.acme.net.`,
    ])
    expect(after.report.verdict.state).toBe('ready')
  })

  test('finds servers that give the alias and the data in one answer', async () => {
    const net = example('_acme-challenge CNAME y.acme.net.', ACME)
    const name = parseName(NAME)
    net.fault(
      ['192.0.2.1', '192.0.2.2'],
      onMessages((response) =>
        response.question[0]?.name.key === name.key && response.question[0].type === 'TXT'
          ? {
              ...response,
              answer: [
                ...response.answer,
                { name, class: CLASS_IN, ttl: 60, rdata: { type: 'TXT', strings: [Buffer.from('v=old')] } },
              ],
            }
          : response,
      ),
    )
    const { before } = await curedRun(net, SETTINGS)
    expect(errorsIn(before.report)).toEqual(['type-alias-beside-data'])
  })

  test('says nothing of an alias alone', async () => {
    expect(errorsIn(await reportOn('_acme-challenge CNAME y.acme.net.', SETTINGS, ACME))).toEqual([
      'alias-target-missing-value',
    ])
  })

  test('says nothing of several records of one type', async () => {
    const report = await reportOn(`_acme-challenge TXT "${OTHER}"\n_acme-challenge TXT "v=spf1 -all"`)
    expect(errorsIn(report)).toEqual(['value-old'])
  })
})

import { describe, expect, test } from '@jest/globals'
import { internet } from '../../world/internet.ts'
import { causeOf, four, reportOf, RIGHT } from '../four.ts'
import { errorsIn, idsIn } from '../lab.ts'

const ID = 'nameserver-private'

/** An internet at public addresses, in which example.com is delegated to servers at these ones. */
function delegatedTo(addresses: readonly string[]) {
  const names = addresses.map((_, at) => `ns${at + 1}.example.com`)
  return internet({
    '.': { servers: { 'a.root-servers.net': ['9.0.0.1'] } },
    'com.': { text: '', servers: { 'ns.com': ['9.0.0.2'] } },
    'example.com.': {
      text: RIGHT,
      servers: Object.fromEntries(names.map((name, at) => [name, [addresses[at] ?? '']])),
    },
  })
}

describe('nameserver-private', () => {
  test('servers of which all are in reserved space end the run: no CA can ask them', async () => {
    const report = await reportOf(delegatedTo(['10.0.0.1']))
    expect(report).toMatchObject({
      ending: 'final',
      verdict: {
        state: 'failed',
        headline: '`ns1.example.com`, listed for `example.com`, has only private addresses',
      },
    })
    expect(errorsIn(report)).toEqual([ID])
    expect(causeOf(report, ID)).toMatchObject({
      final: true,
      cure: 'Give `ns1.example.com` a public address, or take it out of the NS set; for a private name space of your own set `roots`.',
      lines: [],
    })
    expect(causeOf(report, ID).explain).toContain('Nobody on the Internet can ask `10.0.0.1`')
  })

  test('one of three is a warning', async () => {
    const report = await reportOf(delegatedTo(['9.0.0.3', '9.0.0.4', '192.168.0.1']))
    expect(report.verdict.state).toBe('ready')
    expect(idsIn(report)).toEqual([ID])
    expect(causeOf(report, ID)).toMatchObject({ severity: 'warning', final: false })
  })

  test('public addresses are fine', async () => {
    const report = await reportOf(delegatedTo(['9.0.0.3', '9.0.0.4']))
    expect(report.verdict.state).toBe('ready')
    expect(idsIn(report)).toEqual([])
  })

  test('below roots that are in reserved space themselves, so may the servers be', async () => {
    expect(idsIn(await reportOf(four()))).toEqual([])
  })
})

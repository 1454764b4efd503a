import { describe, expect, test } from '@jest/globals'
import { internet } from '../../world/internet.ts'
import { causeOf, reportOf, RIGHT } from '../four.ts'
import { errorsIn, idsIn } from '../lab.ts'

const ID = 'nameserver-alias'
const ALIAS = 'ns CNAME real\nreal A 192.0.2.1'

/** A zone with two servers, the second one in another zone, of which the given text is known. */
function withForeign(host: string) {
  return internet({
    'com.': 'example NS ns1.example.com.\nexample NS ns.host.net.\nns1.example A 192.0.2.1',
    'net.': '',
    'host.net.': host,
    'example.com.': {
      text: `${RIGHT}\n@ NS ns1.example.com.\n@ NS ns.host.net.`,
      servers: { 'ns1.example.com': ['192.0.2.1'] },
    },
  })
}

describe('nameserver-alias', () => {
  test('a name in the NS set that is an alias is a warning', async () => {
    const report = await reportOf(withForeign(ALIAS))
    expect(report.verdict.state).toBe('ready')
    expect(idsIn(report)).toEqual([ID])
    expect(causeOf(report, ID)).toMatchObject({
      severity: 'warning',
      final: false,
      headline: '`ns.host.net`, listed for `example.com`, is an alias',
      cure: 'Put A and AAAA records in the place of the CNAME of `ns.host.net`, or list the name that it leads to.',
      lines: [],
    })
  })

  test('where all of them are aliases, nobody can be asked', async () => {
    const net = internet({
      'com.': 'example NS a.host.net.\nexample NS b.host.net.',
      'net.': '',
      'host.net.': 'a CNAME real\nb CNAME real\nreal A 192.0.2.1',
    })
    const report = await reportOf(net)
    expect(report.verdict).toMatchObject({
      state: 'unknown',
      headline: '`a.host.net` and `b.host.net`, listed for `example.com`, are aliases',
    })
    expect(errorsIn(report)).toEqual([ID])
  })

  test('a name without an address is no alias', async () => {
    expect(idsIn(await reportOf(withForeign('')))).toEqual(['nameserver-unresolvable'])
  })

  test('an alias elsewhere in the zone of the server is nobody`s concern', async () => {
    expect(idsIn(await reportOf(withForeign('ns A 192.0.2.1\nwww CNAME ns')))).toEqual([])
  })

  test('with an address in the place of the alias, nothing is left to say', async () => {
    const net = withForeign(ALIAS)
    net.change('host.net.', { remove: 'ns CNAME', add: 'ns A 192.0.2.1' })
    const report = await reportOf(net)
    expect(report.verdict.state).toBe('ready')
    expect(idsIn(report)).toEqual([])
  })
})

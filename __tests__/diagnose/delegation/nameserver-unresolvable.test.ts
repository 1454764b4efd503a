import { describe, expect, test } from '@jest/globals'
import { silent } from '../../world/path-faults.ts'
import { internet } from '../../world/internet.ts'
import { causeOf, four, reportOf, RIGHT } from '../four.ts'
import { errorsIn, idsIn } from '../lab.ts'

const ID = 'nameserver-unresolvable'
const NS1 = { 'ns1.example.com': ['192.0.2.1'] }

/** A zone with two servers, the second one in another zone, of which the given text is known. */
function withForeign(host: string) {
  return internet({
    'com.': 'example NS ns1.example.com.\nexample NS ns.host.net.\nns1.example A 192.0.2.1',
    'net.': '',
    'host.net.': host,
    'example.com.': { text: `${RIGHT}\n@ NS ns1.example.com.\n@ NS ns.host.net.`, servers: NS1 },
  })
}

describe('nameserver-unresolvable', () => {
  test('one name without an address, of two, is a warning', async () => {
    const report = await reportOf(withForeign(''))
    expect(report.verdict.state).toBe('ready')
    expect(idsIn(report)).toEqual([ID])
    expect(causeOf(report, ID)).toMatchObject({
      severity: 'warning',
      final: false,
      headline: '`ns.host.net`, listed for `example.com`, has no address',
      explain:
        'The zone that holds the name says that it has neither an A nor an AAAA record. Enough servers of `example.com` answer, so a CA gets through.',
      cure: 'Give `ns.host.net` an A or AAAA record, or take it out of the NS set, in the zone and at the registrar.',
      lines: [],
    })
  })

  test('all names without an address are an error: nobody can be asked', async () => {
    const net = internet({
      'com.': 'example NS a.host.net.\nexample NS b.host.net.',
      'net.': '',
      'host.net.': '',
    })
    const report = await reportOf(net)
    expect(report.verdict).toMatchObject({
      state: 'unknown',
      headline: '`a.host.net` and `b.host.net`, listed for `example.com`, have no address',
    })
    expect(errorsIn(report)).toEqual([ID])
    expect(causeOf(report, ID)).toMatchObject({
      explain: expect.stringMatching(/^The zones that hold the names say that they have neither/),
      cure: 'Give `a.host.net` and `b.host.net` an A or AAAA record, or take them out of the NS set, in the zone and at the registrar.',
    })
  })

  test('two names that wait for each other are a circle', async () => {
    const net = internet({
      'com.': 'example NS ns.other.com.\nother NS ns.example.com.',
    })
    expect(causeOf(await reportOf(net), ID).explain).toContain('a circle that nobody gets into without glue')
  })

  test('a name of which its own zone keeps silent is told as that', async () => {
    const net = withForeign('ns A 192.0.2.1')
    net.fault(net.serversOf('host.net.'), silent)
    expect(causeOf(await reportOf(net), ID).explain).toContain('do not say what its address is')
  })

  test('an address that only the glue gives is worth a warning', async () => {
    const net = four(`${RIGHT}\nns4 TXT "no address"`)
    net.change('example.com.', { remove: 'ns4 A' })
    const report = await reportOf(net)
    expect(report.verdict.state).toBe('ready')
    expect(causeOf(report, ID)).toMatchObject({
      severity: 'warning',
      headline: '`ns4.example.com`, listed for `example.com`, has no address but the glue of the zone above',
    })
  })

  test('a server in another zone that has its address there is fine', async () => {
    expect(idsIn(await reportOf(withForeign('ns A 192.0.2.1')))).toEqual([])
  })

  test('a server that has only one of A and AAAA is fine', async () => {
    expect(idsIn(await reportOf(four()))).toEqual([])
  })

  test('with an address for it, nothing is left to say', async () => {
    const net = withForeign('')
    net.change('host.net.', { add: 'ns A 192.0.2.1' })
    const report = await reportOf(net)
    expect(report.verdict.state).toBe('ready')
    expect(idsIn(report)).toEqual([])
  })
})

import { describe, expect, test } from '@jest/globals'
import { curedRun } from '../cured.ts'
import { internet } from '../../world/internet.ts'
import { hostOf } from '../../world/host.ts'
import { causeOf, four, FOUR, LAST, reportOf, RIGHT } from '../four.ts'
import { errorsIn, idsIn, SETTINGS } from '../lab.ts'

const ID = 'delegation-parent-child'
const SERVERS = { 'ns1.example.com': ['192.0.2.1'], 'ns2.example.com': ['192.0.2.2'] }
const ADDRESSES = 'ns1 A 192.0.2.1\nns2 A 192.0.2.2'
const GLUE = 'ns1.example A 192.0.2.1\nns2.example A 192.0.2.2'

/** The zone with these names in the NS set of the zone above and in its own. */
function listing(parent: readonly string[], child: readonly string[]) {
  const com = parent.map((name) => `example NS ${name}.example.com.`)
  const own = child.map((name) => `@ NS ${name}.example.com.`)
  return internet({
    'com.': [...com, GLUE].join('\n'),
    'example.com.': { text: [...own, ADDRESSES, RIGHT].join('\n'), servers: SERVERS },
  })
}

function glueOf([name, addresses]: readonly [string, readonly string[]]): string {
  return `${name}. A ${addresses.join()}`
}

describe('delegation-parent-child', () => {
  test('a server that only the zone above lists is a warning, and the zone can be brought in line', async () => {
    const { before, after } = await curedRun(listing(['ns1', 'ns2'], ['ns1']), SETTINGS)
    expect(before.report.verdict.state).toBe('ready')
    expect(idsIn(before.report)).toEqual([ID])
    expect(causeOf(before.report, ID)).toMatchObject({
      severity: 'warning',
      final: false,
      headline: '`example.com` and the zone above it list different servers',
      explain:
        'Only the zone above `example.com` lists `ns2.example.com`. Resolvers use both lists, so that the record has to be right on all of these servers.',
      cure: 'Make both lists the same, at the registrar and in `example.com`.',
      lines: ['+ example.com. 300 IN NS ns2.example.com.'],
    })
    expect(after.report.verdict.state).toBe('ready')
    expect(idsIn(after.report)).toEqual([])
  })

  test('a server that only the zone lists is one too', async () => {
    const { before, after } = await curedRun(listing(['ns1'], ['ns1', 'ns2']), SETTINGS)
    expect(causeOf(before.report, ID)).toMatchObject({
      severity: 'warning',
      lines: ['- example.com. 300 IN NS ns2.example.com.'],
    })
    expect(idsIn(after.report)).toEqual([])
  })

  test('an old server that the registrar still lists, and that lacks the record, is an error', async () => {
    const net = listing(['ns1', 'ns2'], ['ns1'])
    net.change('example.com.', { remove: '_acme-challenge TXT', only: ['192.0.2.2'] })
    const { before, after } = await curedRun(net, SETTINGS)
    expect(before.report.verdict).toMatchObject({
      state: 'waiting',
      headline: '`example.com` and the zone above it list different servers',
    })
    expect(errorsIn(before.report)).toEqual([ID])
    expect(causeOf(before.report, ID).lines).toEqual(['- example.com. IN NS ns2.example.com.'])
    expect(after.report.verdict.state).toBe('ready')
  })

  test('a server that the registrar does not list, and that lacks the record, is an error', async () => {
    const net = listing(['ns1'], ['ns1', 'ns2'])
    net.change('example.com.', { remove: '_acme-challenge TXT', only: ['192.0.2.2'] })
    const { before, after } = await curedRun(net, SETTINGS)
    expect(errorsIn(before.report)).toEqual([ID])
    expect(causeOf(before.report, ID).lines).toEqual(['- example.com. 300 IN NS ns2.example.com.'])
    expect(after.report.verdict.state).toBe('ready')
  })

  test('an old server that lists itself does not speak for the zone', async () => {
    const com = [...Object.keys(FOUR), 'old.example.com'].map((name) => `example NS ${name}.`)
    const net = internet({
      'com.': [...com, 'old.example A 192.0.2.9', ...Object.entries(FOUR).map(glueOf)].join('\n'),
      'example.com.': { text: RIGHT, servers: FOUR },
    })
    const old = internet({ 'example.com.': { servers: { 'old.example.com': ['192.0.2.9'] } } })
    net.put('192.0.2.9', old.host('192.0.2.9') ?? hostOf(() => undefined))
    const report = await reportOf(net)
    expect(report.verdict.state).toBe('waiting')
    expect(errorsIn(report)).toEqual([ID])
    expect(causeOf(report, ID).lines).toEqual(['- example.com. IN NS old.example.com.'])
  })

  test('the same names in another order are the same', async () => {
    expect(idsIn(await reportOf(listing(['ns2', 'ns1'], ['ns1', 'ns2'])))).toEqual([])
  })

  test('a server that both lists have, and that lacks the record, is only behind', async () => {
    const net = four('')
    net.change('example.com.', { add: RIGHT, only: ['192.0.2.1', '192.0.2.2', '192.0.2.3'] })
    expect(LAST).toBe('192.0.2.4')
    expect(idsIn(await reportOf(net))).toEqual(['server-behind'])
  })
})

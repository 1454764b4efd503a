import { describe, expect, test } from '@jest/globals'
import { ROOT_HINTS } from '../../../src/resolver/root-hints.ts'
import { internet } from '../../world/internet.ts'
import { causeOf, four, reportOf, RIGHT } from '../four.ts'
import { errorsIn, idsIn } from '../lab.ts'

const ID = 'domain-not-delegated'

/** No roots of one's own, and a name of which no CA asks, so that the signatures of the root are not missed. */
const ON_THE_INTERNET = {
  roots: '',
  domains: 'www.example.com',
  'expected-values': '192.0.2.80',
  require: 'authoritative',
}

/** An internet whose root is where that of the Internet is. */
function theInternet(zones: Parameters<typeof internet>[0]) {
  const servers = ROOT_HINTS.servers.map(({ name, addresses }) => [name, addresses] as const)
  return internet({
    '.': { servers: Object.fromEntries(servers) },
    'com.': { servers: { 'a.gtld-servers.net': ['9.0.0.2'] } },
    'net.': { servers: { 'a.gtld-servers.net': ['9.0.0.2'] } },
    ...zones,
  })
}

describe('domain-not-delegated', () => {
  test('a domain that its top-level domain does not know ends the run', async () => {
    const report = await reportOf(theInternet({}), ON_THE_INTERNET)
    expect(report).toMatchObject({
      ending: 'final',
      verdict: { state: 'failed', headline: 'the domain `example.com` does not exist' },
    })
    expect(errorsIn(report)).toEqual([ID])
    expect(causeOf(report, ID)).toMatchObject({
      severity: 'error',
      final: true,
      cure: 'Correct the name, or have `example.com` registered, renewed or released.',
      lines: [],
      evidence: ['a.gtld-servers.net (9.0.0.2), example.com. NS: NXDOMAIN'],
    })
  })

  test('below roots of one`s own the domain may still be added, so it is waited for', async () => {
    const report = await reportOf(internet({ 'com.': '' }))
    expect(report.verdict).toMatchObject({
      state: 'waiting',
      headline: 'the domain `example.com` does not exist',
    })
    expect(causeOf(report, ID)).toMatchObject({ severity: 'error', final: false })
  })

  test('a top-level domain that the root does not know is misspelt', async () => {
    const report = await reportOf(internet({ 'com.': '' }), { domains: '_acme-challenge.example.cmo' })
    expect(report.verdict.headline).toBe('there is no top-level domain `cmo`')
    expect(causeOf(report, ID).cure).toBe('Correct the name.')
  })

  test.each([
    ['of its own zone', { 'uk.': '', 'co.uk.': '' }, '_acme-challenge.example.co.uk', 'example.co.uk'],
    [
      'of its own zone, for a name further down',
      { 'uk.': '', 'co.uk.': '' },
      '_acme-challenge.a.b.example.co.uk',
      'example.co.uk',
    ],
    [
      'within the zone of its top-level domain',
      { 'jp.': 'other.co NS ns1.other.example.' },
      '_acme-challenge.example.co.jp',
      'example.co.jp',
    ],
  ])('a domain below a public suffix %s is named whole', async (_, zones, domains, domain) => {
    const report = await reportOf(internet(zones), { domains })
    expect(report.verdict).toMatchObject({
      state: 'waiting',
      headline: `the domain \`${domain}\` does not exist`,
    })
    expect(errorsIn(report)).toEqual([ID])
  })

  test.each([
    ['below the zone of a domain', { 'uk.': '', 'co.uk.': '', 'example.co.uk.': '' }, 'www.example.co.uk'],
    [
      'in a zone that somebody holds and others call a suffix',
      { 'io.': '', 'github.io.': '' },
      'example.github.io',
    ],
  ])('a name that is missing %s is nobody`s to register', async (_, zones, domains) => {
    const report = await reportOf(internet(zones), { domains: `_acme-challenge.${domains}` })
    expect(errorsIn(report)).not.toContain(ID)
  })

  test('a name that its own zone does not know is not the registrar`s matter', async () => {
    const report = await reportOf(four(''))
    expect(report.verdict.state).toBe('waiting')
    expect(idsIn(report)).toEqual([])
  })

  test('a record in the zone of the top-level domain itself needs no delegation', async () => {
    const report = await reportOf(internet({ 'com.': 'example A 192.0.2.80' }))
    expect(idsIn(report)).toEqual([])
  })

  test('a domain that comes to be between two looks is not given up', async () => {
    const delegation = 'example NS ns1.example.com.\nns1.example A 9.0.0.3'
    const net = theInternet({
      'com.': { text: delegation, servers: { 'a.gtld-servers.net': ['9.0.0.2'] } },
      'example.com.': { text: 'www A 192.0.2.80', servers: { 'ns1.example.com': ['9.0.0.3'] } },
    })
    net.change('com.', { remove: 'example NS\nns1.example A' })
    net.change('com.', { at: 3_000, add: delegation })
    const report = await reportOf(net, { ...ON_THE_INTERNET, timeout: '2m' })
    expect(report.verdict.state).toBe('ready')
  })

  test('once it is registered, the record is ready', async () => {
    const net = internet({
      'com.': '',
      'example.com.': { text: RIGHT, servers: { 'ns1.example.com': ['192.0.2.1'] } },
    })
    expect((await reportOf(net)).verdict.state).toBe('ready')
  })
})

// Zones with two faults at once, one of them of servers, delegation, caches or addresses: what the CA meets first is the headline,
// and the other is listed.
import { describe, expect, test } from '@jest/globals'
import { explains, failing, failingType, notAuthoritative } from '../world/answer-faults.ts'
import { within } from '../world/fault.ts'
import { internet, type Internet } from '../world/internet.ts'
import { refused, silent } from '../world/path-faults.ts'
import { recursive } from '../world/recursive.ts'
import { addResolvers, askedBefore, FIRST, FOR_VISITORS, SECOND } from './cache/remembering.ts'
import { four, FOUR, LAST, LAST_TWO, reportOf, RIGHT } from './four.ts'
import { idsIn, TOKEN } from './lab.ts'

/** What one fault does to the zone, to the zone above, to the settings and to the servers. */
interface Fault {
  /** The lines of the record in place of the right one. */
  readonly record?: string
  readonly com?: string
  readonly settings?: Record<string, string>
  readonly prepare?: (net: Internet) => void
}

const owner = (value: string) => `_acme-challenge 60 TXT "${value}"`
/** Values that make the answer too long for UDP. */
const LONG = Array.from({ length: 40 }, (_, at) => owner(`an old value, number ${at}`)).join('\n')
const GLUE = Object.entries(FOUR).map(([name, [ip]]) => `${name.replace('.com', '')} A ${ip}`)
const DELEGATION = Object.keys(FOUR).map((name) => `example NS ${name}.`)

const FAULTS = {
  'value-typo': { record: owner(TOKEN.replace('HOl', 'H0l')) },
  'value-quoted': { record: owner(`\\"${TOKEN}\\"`) },
  'value-case': { record: owner(TOKEN.toLowerCase()) },
  'value-truncated': { record: owner(TOKEN.slice(0, -3)) },
  'name-doubled-zone': { record: `_acme-challenge.example.com 60 TXT "${TOKEN}"` },
  'name-prefix-missing': { record: `@ 60 TXT "${TOKEN}"` },
  'alias-dangling': { record: '_acme-challenge CNAME a' },
  'alias-loop': { record: '_acme-challenge CNAME a\na CNAME _acme-challenge' },
  'type-wrong': { record: `_acme-challenge CNAME ${TOKEN}` },
  'server-not-answering': { prepare: (net) => net.fault(LAST_TWO, silent) },
  'server-refuses': { prepare: (net) => net.fault(LAST_TWO, failing('REFUSED')) },
  'server-fails': { prepare: (net) => net.fault(LAST_TWO, failing('SERVFAIL')) },
  'server-not-authoritative': { prepare: (net) => net.fault(LAST_TWO, notAuthoritative) },
  'server-drops-type': { prepare: (net) => net.fault(LAST_TWO, failingType('TXT', 'NOTIMP')) },
  'tcp-missing': {
    record: `${RIGHT}\n${LONG}`,
    prepare: (net) => net.fault(['192.0.2.2', '192.0.2.3'], within({ transports: ['tcp'] }, refused)),
  },
  /** The first server has not got the latest change. */
  'server-behind': {
    prepare: (net) => {
      net.change('example.com.', { remove: '_acme-challenge TXT', only: ['192.0.2.1'], keepSerial: true })
      net.change('example.com.', { add: 'new A 192.0.2.80', only: ['192.0.2.2', ...LAST_TWO] })
    },
  },
  'servers-disagree': {
    prepare: (net) =>
      net.change('example.com.', { remove: '_acme-challenge TXT', only: ['192.0.2.2'], keepSerial: true }),
  },
  'delegation-elsewhere': { settings: { 'expected-nameservers': 'ns.host.net' } },
  'nameserver-unresolvable': {
    com: [...DELEGATION, ...GLUE, 'example NS gone.com.', 'example NS lost.com.'].join('\n'),
  },
  /** The zone above lists an old server, which lacks the record. */
  'delegation-parent-child': {
    com: [...DELEGATION, ...GLUE, 'example NS old.com.', 'old A 192.0.2.9'].join('\n'),
    prepare: addOldServer,
  },
  /** The glue of the first server is an old address, which lacks the record. */
  'glue-wrong': {
    com: [...DELEGATION, ...GLUE.slice(1), 'ns1.example A 192.0.2.9'].join('\n'),
    prepare: addOldServer,
  },
} satisfies Record<string, Fault>

/** A server that was left with the zone as it was before the record. */
function addOldServer(net: Internet): void {
  const old = four('').host('192.0.2.1')
  if (old) net.put('192.0.2.9', old)
}

type FaultId = keyof typeof FAULTS

const PAIRS: readonly (readonly [first: FaultId, other: FaultId])[] = [
  ['value-typo', 'server-not-answering'],
  ['value-quoted', 'server-refuses'],
  ['value-case', 'server-fails'],
  ['value-truncated', 'server-not-authoritative'],
  ['name-doubled-zone', 'server-drops-type'],
  ['name-prefix-missing', 'server-not-answering'],
  ['alias-dangling', 'server-refuses'],
  ['alias-loop', 'server-fails'],
  ['type-wrong', 'server-not-authoritative'],
  ['value-typo', 'server-behind'],
  ['value-quoted', 'server-behind'],
  ['value-typo', 'nameserver-unresolvable'],
  ['value-typo', 'delegation-parent-child'],
  ['value-typo', 'glue-wrong'],
  ['delegation-elsewhere', 'value-typo'],
  ['delegation-elsewhere', 'name-doubled-zone'],
  ['server-refuses', 'delegation-elsewhere'],
  ['delegation-parent-child', 'server-behind'],
  ['delegation-parent-child', 'server-not-answering'],
  ['glue-wrong', 'server-behind'],
  ['glue-wrong', 'server-fails'],
  ['server-behind', 'server-not-answering'],
  ['servers-disagree', 'server-refuses'],
  ['server-behind', 'nameserver-unresolvable'],
  ['nameserver-unresolvable', 'server-not-answering'],
]

/** No two faults that meet here change the same thing. */
function build({ record = RIGHT, com = '', prepare }: Fault): Internet {
  const net = internet({ 'com.': com, 'example.com.': { text: record, servers: FOUR } })
  prepare?.(net)
  return net
}

function both(a: Fault, b: Fault): Fault {
  return {
    ...a,
    ...b,
    prepare(net) {
      a.prepare?.(net)
      b.prepare?.(net)
    },
  }
}

describe('of two faults', () => {
  test.each(PAIRS)('%s comes before %s', async (first, other) => {
    const fault = both(FAULTS[first], FAULTS[other])
    const report = await reportOf(build(fault), { timeout: '20s', ...fault.settings })
    expect(idsIn(report)[0]).toBe(first)
    expect(idsIn(report)).toContain(other)
    expect(report.verdict).toMatchObject({
      ready: false,
      headline: report.causes[0]?.findings[0]?.headline,
    })
  })

  test('of one server too short of TCP and one that is dead, both are told', async () => {
    const net = build(FAULTS['tcp-missing'])
    net.fault(LAST, silent)
    expect(idsIn(await reportOf(net))).toEqual(['tcp-missing', 'server-not-answering'])
  })

  test('of servers with four different faults, all are told', async () => {
    const net = build({})
    net.fault('192.0.2.1', failingType('TXT', 'NOTIMP'))
    net.fault('192.0.2.2', notAuthoritative)
    net.fault('192.0.2.3', failing('REFUSED'))
    net.fault('192.0.2.4', silent)
    expect(idsIn(await reportOf(net))).toEqual([
      'server-drops-type',
      'server-not-authoritative',
      'server-refuses',
      'server-not-answering',
    ])
  })

  test('a cache without the record comes before one with an old record', async () => {
    const net = build({ record: 'www 900 A 192.0.2.79\n@ 900 SOA ns1 hostmaster 1 3600 600 86400 900' })
    addResolvers(net)
    askedBefore(net, SECOND)
    net.change('example.com.', { remove: 'www A' })
    askedBefore(net, FIRST)
    net.change('example.com.', { add: 'www 60 A 192.0.2.80' })
    expect(idsIn(await reportOf(net, FOR_VISITORS))).toEqual(['cache-negative', 'cache-stale'])
  })

  test('a cache with an old record comes before a resolver that filters', async () => {
    const net = build({ record: 'www 900 A 192.0.2.79' })
    addResolvers(net)
    askedBefore(net, FIRST)
    net.fault(SECOND, failing('NXDOMAIN'))
    net.fault(SECOND, explains(15))
    net.change('example.com.', { remove: 'www A', add: 'www 60 A 192.0.2.80' })
    expect(idsIn(await reportOf(net, FOR_VISITORS))).toEqual(['cache-stale', 'resolver-filters'])
  })

  test('a zone inside of the network comes before a resolver that is dead', async () => {
    const net = build({ record: 'www 60 A 192.0.2.80' })
    const inside = internet({ 'example.com.': '@ SOA dc1.corp.example.com. admin 7 900 600 86400 60' })
    net.put(FIRST, recursive(inside))
    net.put(SECOND, recursive(net))
    net.fault(SECOND, silent)
    expect(idsIn(await reportOf(net, FOR_VISITORS))).toEqual(['split-horizon', 'resolver-not-answering'])
  })

  test('servers that are dead are told with an old address of one family', async () => {
    const net = build({ record: 'www A 192.0.2.80\nwww AAAA 2001:db8::1' })
    net.fault(LAST_TWO, silent)
    const settings = { domains: 'www.example.com', challenge: 'http-01', 'expected-values': '192.0.2.80' }
    expect(idsIn(await reportOf(net, settings))).toEqual(['server-not-answering', 'address-left-over'])
  })
})

import { describe, expect, test } from '@jest/globals'
import type { Walk } from '../../src/resolver/walk.ts'
import { rootHints } from '../../src/resolver/roots.ts'
import type { Zone } from '../../src/resolver/zone.ts'
import { parseName, presentName, type Name } from '../../src/wire/name.ts'
import { onMessages, when } from '../world/fault.ts'
import { internet, type Internet } from '../world/internet.ts'
import { openLab, serverIn, walkTo, zoneIn } from './lab.ts'

const TWO_SERVERS = {
  'ns1.example.com': ['198.51.100.1'],
  'ns2.example.com': ['198.51.100.2', '2001:db8::2'],
}

const deniesB = when(
  ({ question }) => question[0]?.name.key === 'b.example.com.',
  onMessages((response) => ({ ...response, rcode: 'NXDOMAIN' })),
)

/** The zone that a new walk finds. Fails the test when it finds none. */
async function zoneOf(net: Internet, name: string): Promise<Zone> {
  const walk = await walkTo(openLab(net), name)
  expect(walk.kind).toBe('zone')
  return zoneIn(walk)
}

function pathOf(walk: Walk): string[] {
  return 'path' in walk ? walk.path.map(({ apex }) => apex.key) : []
}

function texts(names: readonly Name[] = []): string[] {
  return names.map(presentName)
}

describe('a healthy delegation', () => {
  const net = internet({ 'com.': '', 'example.com.': { text: 'www TXT "x"', servers: TWO_SERVERS } })

  test('is walked from the root to the zone of the name', async () => {
    const walk = await walkTo(openLab(net), '_acme-challenge.www.example.com')
    expect(pathOf(walk)).toEqual(['.', 'com.', 'example.com.'])
    expect(zoneIn(walk)).toMatchObject({ parent: parseName('com'), port: 53 })
  })

  test('shows both NS sets, glue and every address', async () => {
    const walk = await walkTo(openLab(net), 'www.example.com')
    const zone = zoneIn(walk)
    expect(texts(zone.parentNs)).toEqual(['ns1.example.com.', 'ns2.example.com.'])
    expect(texts(zone.childNs)).toEqual(['ns1.example.com.', 'ns2.example.com.'])
    expect(serverIn(walk, 'ns2.example.com')).toEqual({
      name: parseName('ns2.example.com'),
      listedBy: { parent: true, child: true },
      glue: ['198.51.100.2', '2001:db8::2'],
      authoritative: ['198.51.100.2', '2001:db8::2'],
      addresses: ['198.51.100.2', '2001:db8::2'],
      resolvedFrom: 'authority',
    })
  })

  test('holds what each address said of NS', async () => {
    const zone = await zoneOf(net, 'www.example.com')
    const said = zone.observations.map(({ question, server, outcome }) => {
      const where = 'ip' in server.endpoint ? server.endpoint.ip : ''
      return `${server.label} ${where} ${question.type} ${outcome.kind}`
    })
    expect(said.sort()).toEqual([
      'ns1.example.com 198.51.100.1 NS answer',
      'ns2.example.com 198.51.100.2 NS answer',
      'ns2.example.com 2001:db8::2 NS answer',
    ])
  })

  test('asks root and top-level domain once each, and never for recursion', async () => {
    const lab = openLab(net)
    await walkTo(lab, '_acme-challenge.example.com')
    expect(lab.asked().slice(0, 4)).toEqual([
      '203.0.113.1 . NS',
      '203.0.113.1 com. NS',
      '203.0.113.2 example.com. NS',
      '198.51.100.1 _acme-challenge.example.com. NS',
    ])
    expect(lab.exchanges.filter(({ ask }) => ask.recursion)).toEqual([])
    expect(lab.network.asked).toBeLessThanOrEqual(11)
  })

  test('with servers in another zone and four addresses costs few questions', async () => {
    const servers = {
      'ns1.host.net': ['198.51.100.11', '2001:db8::11'],
      'ns2.host.net': ['198.51.100.12', '2001:db8::12'],
    }
    const lab = openLab(
      internet({ 'com.': '', 'net.': '', 'host.net.': { servers }, 'example.com.': { servers } }),
    )
    const zone = zoneIn(await walkTo(lab, '_acme-challenge.www.example.com'))
    expect(zone.servers.flatMap(({ addresses }) => addresses)).toHaveLength(4)
    expect(lab.network.asked).toBeLessThanOrEqual(16)
  })

  test('is walked once for all names of the zone, at the same time and later', async () => {
    const lab = openLab(net)
    const names = ['a.example.com', 'b.example.com', 'c.example.com'].map(parseName)
    const walks = await lab.world.run(() => Promise.all(names.map((name) => lab.walker.zoneOf(name))))
    const before = lab.network.asked
    await lab.world.run(() => Promise.all(names.map((name) => lab.walker.zoneOf(name))))
    expect(lab.network.asked).toBe(before)
    expect(new Set(walks.map(zoneIn)).size).toBe(1)
    // Each name had to be asked for a cut of its own; everything else was shared.
    expect(lab.asked().filter((line) => /^(198|2001).* example\.com\. NS$/.test(line))).toHaveLength(3)
    expect(lab.asked().filter((line) => line.endsWith(' com. NS'))).toHaveLength(1)
  })

  test('has its servers share the questions of many names', async () => {
    const lab = openLab(net)
    const names = Array.from({ length: 600 }, (_, index) => parseName(`n${index}.example.com`))
    await lab.world.run(() => Promise.all(names.map((name) => lab.walker.zoneOf(name))))
    const perServer = ['198.51.100.1', '198.51.100.2', '2001:db8::2'].map(
      (ip) => lab.asked().filter((line) => line.startsWith(`${ip} n`)).length,
    )
    expect(perServer.reduce((sum, count) => sum + count)).toBeLessThan(700)
    expect(Math.min(...perServer)).toBeGreaterThan(50)
  })

  test('is walked again when it was forgotten', async () => {
    const lab = openLab(net)
    await walkTo(lab, 'www.example.com')
    const before = lab.network.asked
    lab.walker.forget(parseName('example.com'))
    expect(pathOf(await walkTo(lab, 'www.example.com'))).toEqual(['.', 'com.', 'example.com.'])
    const again = lab.asked().slice(before)
    expect(again).toContain('203.0.113.2 example.com. NS')
    expect(again).not.toContain('203.0.113.1 . NS')
  })

  test('shows after that what was changed at the registrar, and where the servers moved', async () => {
    const net = internet({
      'com.': 'example NS ns1.host.net.',
      'host.net.': 'ns1 A 198.51.100.1\nns2 A 198.51.100.2',
      'example.com.': {
        servers: { 'ns1.host.net': ['198.51.100.1', '198.51.100.3'], 'ns2.host.net': ['198.51.100.2'] },
      },
    })
    net.change('com.', { at: 10_000, add: 'example NS ns2.host.net.' })
    net.change('host.net.', { at: 10_000, remove: 'ns1 A', add: 'ns1 A 198.51.100.3' })
    const lab = openLab(net)
    const before = zoneIn(await walkTo(lab, 'www.example.com'))
    const after = await lab.world.run(async () => {
      await lab.world.sleep(20_000)
      lab.walker.forget(parseName('example.com'))
      return zoneIn(await lab.walker.zoneOf(parseName('www.example.com')))
    })
    expect(texts(before.parentNs)).toEqual(['ns1.host.net.'])
    expect(texts(after.parentNs)).toEqual(['ns1.host.net.', 'ns2.host.net.'])
    expect(after.servers.map(({ addresses }) => addresses)).toEqual([['198.51.100.3'], ['198.51.100.2']])
  })

  test('that is forgotten while it is looked at is not remembered', async () => {
    const lab = openLab(net)
    await lab.world.run(async () => {
      const walk = lab.walker.zoneOf(parseName('www.example.com'))
      await lab.world.sleep(55)
      lab.walker.forget(parseName('example.com'))
      await walk
    })
    const before = lab.network.asked
    await walkTo(lab, 'www.example.com')
    expect(lab.asked().slice(before)).toContain('203.0.113.2 example.com. NS')
  })

  test('of the apex itself is the zone, not the one above', async () => {
    expect((await zoneOf(net, 'example.com')).apex.key).toBe('example.com.')
    expect((await zoneOf(net, 'com')).apex.key).toBe('com.')
    expect((await zoneOf(net, '.')).apex.key).toBe('.')
  })

  test('of a name that nobody registered is the top-level domain', async () => {
    expect((await zoneOf(net, '_acme-challenge.exmaple.com')).apex.key).toBe('com.')
  })
})

describe('zone cuts', () => {
  test('empty non-terminals are passed on the way to a zone further down', async () => {
    const net = internet({ 'example.com.': '', 'a.b.c.example.com.': 'x TXT "x"' })
    expect(pathOf(await walkTo(openLab(net), 'x.a.b.c.example.com'))).toEqual([
      '.',
      'example.com.',
      'a.b.c.example.com.',
    ])
    expect((await zoneOf(net, 'b.c.example.com')).apex.key).toBe('example.com.')
  })

  test('a server that denies an empty non-terminal does not hide the zone below it', async () => {
    const net = internet({ 'com.': '', 'example.com.': '', 'a.b.example.com.': 'x TXT "x"' })
    net.fault(net.serversOf('example.com'), deniesB)
    const lab = openLab(net)
    expect(pathOf(await walkTo(lab, 'x.a.b.example.com'))).toEqual([
      '.',
      'com.',
      'example.com.',
      'a.b.example.com.',
    ])
    expect(
      lab.exchanges.some(({ reply }) => reply.kind === 'reply' && reply.message.rcode === 'NXDOMAIN'),
    ).toBe(true)
  })

  test('a delegated _acme-challenge is a zone of its own', async () => {
    const net = internet({
      'example.com.': { servers: TWO_SERVERS },
      '_acme-challenge.example.com.': { text: '@ TXT "x"', servers: { 'ns.acme.net': ['198.51.100.9'] } },
    })
    const walk = await walkTo(openLab(net), '_acme-challenge.example.com')
    expect(pathOf(walk)).toEqual(['.', 'example.com.', '_acme-challenge.example.com.'])
    expect(zoneIn(walk).servers.flatMap(({ addresses }) => addresses)).toEqual(['198.51.100.9'])
  })

  test('parent and child on the same servers, which give no referral, are two zones', async () => {
    const net = internet({
      'com.': '',
      'example.com.': { servers: TWO_SERVERS },
      'sub.example.com.': { text: 'www TXT "x"', servers: TWO_SERVERS },
    })
    const walk = await walkTo(openLab(net), 'www.sub.example.com')
    expect(pathOf(walk)).toEqual(['.', 'com.', 'example.com.', 'sub.example.com.'])
    expect(texts(zoneIn(walk).childNs)).toEqual(['ns1.example.com.', 'ns2.example.com.'])
    expect(zoneIn(walk).parentNs).toBeUndefined()
  })

  test('no zone is missed where one server holds a whole branch', async () => {
    const servers = { 'ns.uk': ['198.51.100.7'] }
    const net = internet({ 'uk.': { servers }, 'co.uk.': { servers }, 'example.co.uk.': { servers } })
    expect(pathOf(await walkTo(openLab(net), 'a.b.example.co.uk'))).toEqual([
      '.',
      'uk.',
      'co.uk.',
      'example.co.uk.',
    ])
  })

  test('nor when the lowest zone of the branch is somewhere else', async () => {
    const servers = { 'ns.nic.example': ['198.51.100.7'] }
    const net = internet({
      'example.': { servers },
      'a.example.': { servers },
      'b.a.example.': { servers },
      'c.b.a.example.': { servers: { 'ns.c.b.a.example': ['198.51.100.8'] } },
    })
    expect(pathOf(await walkTo(openLab(net), 'x.c.b.a.example'))).toEqual([
      '.',
      'example.',
      'a.example.',
      'b.a.example.',
      'c.b.a.example.',
    ])
  })

  test('a child on the same server whose own name server lies in it is reached through that server', async () => {
    const net = internet({
      'example.com.': { servers: { 'ns.example.com': ['198.51.100.7'] } },
      'sub.example.com.': {
        servers: { 'ns.sub.example.com': ['198.51.100.7'], 'ns2.sub.example.com': ['198.51.100.8'] },
      },
    })
    const zone = await zoneOf(net, 'www.sub.example.com')
    expect(zone.servers.map(({ name, addresses }) => [name.key, addresses])).toEqual([
      ['ns.sub.example.com.', ['198.51.100.7']],
      ['ns2.sub.example.com.', ['198.51.100.8']],
    ])
  })

  test('an alias is not taken for a cut', async () => {
    const net = internet({ 'example.com.': 'www CNAME other.example.net.', 'example.net.': '' })
    expect((await zoneOf(net, 'www.example.com')).apex.key).toBe('example.com.')
    expect((await zoneOf(net, '_acme-challenge.www.example.com')).apex.key).toBe('example.com.')
  })

  test('names below a DNAME belong to its zone', async () => {
    const net = internet({ 'example.com.': 'sub DNAME example.net.', 'example.net.': '' })
    expect((await zoneOf(net, 'a.b.sub.example.com')).apex.key).toBe('example.com.')
  })

  test('a top-level zone may hold the name itself', async () => {
    const net = internet({ 'lab.': { text: 'www TXT "x"', servers: { 'ns.lab': ['198.51.100.7'] } } })
    expect((await zoneOf(net, '_acme-challenge.www.lab')).apex.key).toBe('lab.')
  })

  test('and so may the root', async () => {
    const zone = await zoneOf(internet({ '.': 'www TXT "x"' }), 'www')
    expect(zone.apex.key).toBe('.')
    expect(zone.servers.map(({ name, addresses }) => [name.key, addresses])).toEqual([
      ['a.root-servers.net.', ['203.0.113.1']],
    ])
  })
})

describe('parent and child that differ', () => {
  test('the union of both NS sets is asked', async () => {
    const net = internet({
      'com.':
        'example NS ns1.example.com.\nexample NS ns2.example.com.\nns1.example A 198.51.100.1\nns2.example A 198.51.100.2',
      'example.com.': {
        text: '@ NS ns2.example.com.\n@ NS ns3.example.com.',
        servers: {
          'ns1.example.com': ['198.51.100.1'],
          'ns2.example.com': ['198.51.100.2'],
          'ns3.example.com': ['198.51.100.3'],
        },
      },
    })
    const zone = await zoneOf(net, 'www.example.com')
    expect(zone.servers.map(({ name, listedBy }) => [name.key, listedBy])).toEqual([
      ['ns1.example.com.', { parent: true, child: false }],
      ['ns2.example.com.', { parent: true, child: true }],
      ['ns3.example.com.', { parent: false, child: true }],
    ])
    expect(zone.observations.filter(({ server }) => server.label === 'ns3.example.com')).toHaveLength(1)
  })

  test('glue that is not the authoritative address is kept apart, and asked as well', async () => {
    const net = internet({
      'com.': 'example NS ns1.example.com.\nns1.example A 198.51.100.9',
      'example.com.': {
        servers: { 'ns1.example.com': ['198.51.100.1', '198.51.100.9'] },
        text: 'ns1 A 198.51.100.1',
      },
    })
    expect(serverIn(await walkTo(openLab(net), 'www.example.com'), 'ns1.example.com')).toMatchObject({
      glue: ['198.51.100.9'],
      authoritative: ['198.51.100.1'],
      addresses: ['198.51.100.1', '198.51.100.9'],
      resolvedFrom: 'authority',
    })
  })
})

describe('addresses of a host', () => {
  test('are those of its own zone', async () => {
    const net = internet({ 'net.': '', 'host.net.': 'ns A 198.51.100.4\nns AAAA 2001:db8::4' })
    const lab = openLab(net)
    expect(await lab.world.run(() => lab.walker.addressesOf(parseName('ns.host.net')))).toEqual({
      addresses: ['198.51.100.4', '2001:db8::4'],
    })
  })

  test.each([
    ['none', 'unresolvable'],
    ['empty', 'unresolvable'],
    ['alias', 'alias'],
  ])('of %s.host.net have the problem %s', async (host, problem) => {
    const lab = openLab(internet({ 'host.net.': 'empty TXT "no address"\nalias CNAME ns1.host.net.' }))
    expect(await lab.world.run(() => lab.walker.addressesOf(parseName(`${host}.host.net`)))).toEqual({
      addresses: [],
      problem,
    })
  })
})

describe('one question to any server of a zone', () => {
  test('is asked of another when the first does not tell', async () => {
    const net = internet({ 'example.com.': { servers: TWO_SERVERS, text: '@ CAA 0 issue "ca.example"' } })
    const lab = openLab(net)
    const zone = zoneIn(await walkTo(lab, 'example.com'))
    const asked = await lab.world.run(() => lab.walker.ask(zone, { name: zone.apex, type: 'CAA' }))
    expect(asked.observations).toHaveLength(1)
    expect(asked.told?.message.answer).toHaveLength(1)
  })

  test('DS is asked of the parent zone on the path', async () => {
    const digest = '00'.repeat(32)
    const net = internet({ 'com.': `example DS 1 13 2 ${digest}`, 'example.com.': { servers: TWO_SERVERS } })
    const lab = openLab(net)
    const walk = await walkTo(lab, 'www.example.com')
    const parent = 'path' in walk ? walk.path.at(-2) : undefined
    if (!parent) throw new Error('no parent zone')
    const question = { name: parseName('example.com'), type: 'DS' } as const
    const { told } = await lab.world.run(() => lab.walker.ask(parent, question, { dnssec: true }))
    expect(told?.observation.outcome.kind).toBe('answer')
    expect(lab.exchanges.at(-1)?.ask.dnssec).toBe(true)
  })
})

describe('the root servers of the Internet', () => {
  test('are asked for their NS set, one of them, and then for the next label only', async () => {
    const hints = rootHints()
    const servers = Object.fromEntries(hints.servers.map(({ name, addresses }) => [name.key, addresses]))
    const lab = openLab(internet({ '.': { servers }, 'com.': '', 'example.com.': '' }), { roots: hints })
    await walkTo(lab, 'www.example.com')
    expect(lab.asked().filter((line) => line.endsWith(' . NS'))).toHaveLength(1)
    expect(lab.asked().filter((line) => line.endsWith(' com. NS'))).toHaveLength(1)
  })
})

import { describe, expect, test } from '@jest/globals'
import { followAliases, type AliasPath } from '../../src/resolver/alias.ts'
import { parseName, presentName, type Name } from '../../src/wire/name.ts'
import type { RRType } from '../../src/wire/registry.ts'
import { failing } from '../world/answer-faults.ts'
import { onMessages } from '../world/fault.ts'
import { internet, type Internet } from '../world/internet.ts'
import { silent } from '../world/path-faults.ts'
import { openLab, type Lab } from './lab.ts'
import { records } from './reply.ts'

const ONE = '198.51.100.1'
const TWO = '198.51.100.2'
const SERVERS = { 'ns1.example.com': [ONE], 'ns2.example.com': [TWO] }

/** Data of the alias itself stands beside its CNAME. */
const showsBoth = onMessages((response) => ({
  ...response,
  answer: [...response.answer, ...records('a.example.com. TXT "x"')],
}))

function follow(lab: Lab, name: string, type: RRType = 'TXT'): Promise<AliasPath> {
  return lab.world.run(() => followAliases(lab, { name: parseName(name), type }))
}

function pathFrom(net: Internet, name: string, type?: RRType): Promise<AliasPath> {
  return follow(openLab(net), name, type)
}

function texts(names: readonly Name[] = []): string[] {
  return names.map(presentName)
}

function hopsOf({ hops }: AliasPath): string[] {
  return hops.map(({ name, observations }) => {
    const said = observations.map(({ server, outcome }) => `${server.label} ${outcome.kind}`)
    return `${presentName(name)}: ${said.join(', ')}`
  })
}

/** a0 leads to a1, a1 to a2, ..., and the last one has a TXT record. */
function chain(aliases: number): Internet {
  const lines = Array.from({ length: aliases }, (_, index) => `a${index} CNAME a${index + 1}`)
  return internet({ 'example.com.': [...lines, `a${aliases} TXT "end"`].join('\n') })
}

describe('a name that is no alias', () => {
  test('is a path of one hop, asked at every address', async () => {
    const path = await pathFrom(
      internet({ 'example.com.': { text: 'a TXT "x"', servers: SERVERS } }),
      'a.example.com',
    )
    expect(hopsOf(path)).toEqual(['a.example.com.: ns1.example.com answer, ns2.example.com answer'])
    expect(path).toMatchObject({
      length: 0,
      size: 'fine',
      dangling: [],
      mixed: [],
      split: [],
      unfollowed: [],
    })
    expect(path).not.toHaveProperty('loop')
  })

  test('nor is it when CNAME is what is asked for', async () => {
    const path = await pathFrom(internet({ 'example.com.': 'a CNAME b' }), 'a.example.com', 'CNAME')
    expect(path.hops).toHaveLength(1)
  })

  test('does not dangle when it does not exist', async () => {
    const path = await pathFrom(internet({ 'example.com.': '' }), 'a.example.com')
    expect(path.hops[0]?.observations[0]?.outcome.kind).toBe('nxdomain')
    expect(path.dangling).toEqual([])
  })
})

describe('aliases into other zones', () => {
  const net = internet({
    'example.com.': { text: '_acme-challenge CNAME x.acme.net.', servers: SERVERS },
    'acme.net.': { text: 'x CNAME y.deep.acme.net.', servers: { 'ns.acme.net': ['198.51.100.3'] } },
    'deep.acme.net.': { text: 'y TXT "x"', servers: { 'ns.deep.acme.net': ['198.51.100.4', '2001:db8::4'] } },
  })

  test('are followed into the zone of each target, and every address of it is asked', async () => {
    const path = await pathFrom(net, '_acme-challenge.example.com')
    expect(hopsOf(path)).toEqual([
      '_acme-challenge.example.com.: ns1.example.com alias, ns2.example.com alias',
      'x.acme.net.: ns.acme.net alias',
      'y.deep.acme.net.: ns.deep.acme.net answer, ns.deep.acme.net answer',
    ])
    expect(path).toMatchObject({ length: 2, size: 'fine' })
    expect(path.hops.map(({ walk }) => walk.kind === 'zone' && walk.zone.apex.key)).toEqual([
      'example.com.',
      'acme.net.',
      'deep.acme.net.',
    ])
  })

  test('are asked with signatures when they are wanted', async () => {
    const lab = openLab(net)
    const question = { name: parseName('_acme-challenge.example.com'), type: 'TXT' } as const
    await lab.world.run(() => followAliases(lab, question, { dnssec: true }))
    const asked = lab.exchanges.filter(({ ask }) => ask.question.type === 'TXT')
    expect(asked).toHaveLength(5)
    expect(asked.every(({ ask }) => ask.dnssec === true)).toBe(true)
  })

  test('a DNAME leads on too', async () => {
    const path = await pathFrom(
      internet({ 'example.com.': 'sub DNAME acme.net.', 'acme.net.': 'a.b TXT "x"' }),
      'a.b.sub.example.com',
    )
    expect(hopsOf(path)).toEqual([
      'a.b.sub.example.com.: ns1.example.com alias',
      'a.b.acme.net.: ns1.acme.net answer',
    ])
  })
})

describe('aliases that go wrong', () => {
  test('a target that does not exist dangles', async () => {
    const path = await pathFrom(
      internet({ 'example.com.': 'a CNAME gone.acme.net.', 'acme.net.': '' }),
      'a.example.com',
    )
    expect(texts(path.dangling)).toEqual(['gone.acme.net.'])
  })

  test('a target that has only other records does not', async () => {
    const path = await pathFrom(
      internet({ 'example.com.': 'a CNAME there.acme.net.', 'acme.net.': 'there A 192.0.2.1' }),
      'a.example.com',
    )
    expect(path.dangling).toEqual([])
  })

  test('a circle is found and ends', async () => {
    const path = await pathFrom(
      internet({ 'example.com.': 'a CNAME b.acme.net.', 'acme.net.': 'b CNAME c\nc CNAME b' }),
      'a.example.com',
    )
    expect(texts(path.loop)).toEqual(['b.acme.net.', 'c.acme.net.', 'b.acme.net.'])
    expect(path.hops).toHaveLength(3)
  })

  test('so is a name that is its own alias', async () => {
    const path = await pathFrom(internet({ 'example.com.': 'a CNAME a' }), 'a.example.com')
    expect(texts(path.loop)).toEqual(['a.example.com.', 'a.example.com.'])
    expect(path.hops).toHaveLength(1)
  })

  test.each([
    [1, 'fine'],
    [4, 'fine'],
    [5, 'long'],
    [9, 'long'],
    [10, 'long'],
    [11, 'long'],
  ])('%i aliases are %s', async (aliases, size) => {
    const path = await pathFrom(chain(aliases), 'a0.example.com')
    expect(path).toMatchObject({ length: aliases, size, unfollowed: [] })
    expect(path.hops).toHaveLength(aliases + 1)
  })

  test('an endless chain ends at a limit, which is told', async () => {
    const lab = openLab(chain(40))
    const path = await follow(lab, 'a0.example.com')
    expect(path.hops).toHaveLength(12)
    expect(path.size).toBe('too-long')
    expect(texts(path.unfollowed)).toEqual(['a12.example.com.'])
    expect(lab.asked().filter((line) => line.endsWith(' TXT'))).toHaveLength(12)
  })

  test('with four addresses it costs no more than 50 questions beside the walks', async () => {
    const text = Array.from({ length: 40 }, (_, index) => `a${index} CNAME a${index + 1}`).join('\n')
    const servers = { 'ns1.example.com': [ONE, '2001:db8::1'], 'ns2.example.com': [TWO, '2001:db8::2'] }
    const lab = openLab(internet({ 'example.com.': { text, servers } }))
    await follow(lab, 'a0.example.com')
    expect(lab.asked().filter((line) => line.endsWith(' TXT')).length).toBeLessThanOrEqual(50)
  })

  test('data beside a CNAME is found where a server shows it', async () => {
    const net = internet({ 'example.com.': { text: 'a CNAME b\nb TXT "x"', servers: SERVERS } })
    net.fault(TWO, showsBoth)
    const path = await pathFrom(net, 'a.example.com')
    expect(texts(path.mixed)).toEqual(['a.example.com.'])
  })
})

describe('servers that differ', () => {
  test('about the target make branches, and each is followed', async () => {
    const net = internet({
      'example.com.': { text: 'a CNAME old.acme.net.', servers: SERVERS },
      'acme.net.': 'old TXT "old"\nnew TXT "new"',
    })
    net.change('example.com.', { at: 0, remove: 'a CNAME', add: 'a CNAME new.acme.net.', only: [TWO] })
    const path = await pathFrom(net, 'a.example.com')
    expect(texts(path.hops.map(({ name }) => name))).toEqual([
      'a.example.com.',
      'old.acme.net.',
      'new.acme.net.',
    ])
    expect(texts(path.split)).toEqual(['a.example.com.'])
    expect(path.length).toBe(1)
  })

  test('about whether there is an alias at all are split as well', async () => {
    const net = internet({ 'example.com.': { text: 'a TXT "x"', servers: SERVERS }, 'acme.net.': '' })
    net.change('example.com.', { at: 0, remove: 'a TXT', add: 'a CNAME gone.acme.net.', only: [TWO] })
    const path = await pathFrom(net, 'a.example.com')
    expect(texts(path.split)).toEqual(['a.example.com.'])
    expect(texts(path.dangling)).toEqual(['gone.acme.net.'])
  })

  test.each([
    ['is silent', silent],
    ['fails', failing('SERVFAIL')],
  ])('are not split when one of them %s', async (_, fault) => {
    const net = internet({ 'example.com.': { text: 'a CNAME b\nb TXT "x"', servers: SERVERS } })
    net.fault(TWO, fault)
    const path = await pathFrom(net, 'a.example.com')
    expect(path.split).toEqual([])
    expect(path.hops).toHaveLength(2)
  })
})

describe('targets that cannot be asked', () => {
  test('show what was seen on the way to them', async () => {
    const net = internet({ 'example.com.': 'a CNAME b.acme.net.', 'acme.net.': '' })
    net.fault(net.serversOf('acme.net'), silent)
    const path = await pathFrom(net, 'a.example.com')
    expect(path.hops[1]?.walk.kind).toBe('unreachable')
    expect(hopsOf(path)[1]).toBe('b.acme.net.: ns1.acme.net silent')
  })

  test('ask no owner name where port 53 is blocked', async () => {
    const net = internet({ 'example.com.': '' })
    net.fault(net.addresses, silent)
    const lab = openLab(net)
    const path = await follow(lab, 'a.example.com')
    expect(path.hops).toMatchObject([{ walk: { kind: 'blocked' }, observations: [], targets: [] }])
    expect(lab.asked().filter((line) => line.includes('example'))).toEqual([])
  })
})

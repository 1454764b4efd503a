import { describe, expect, test } from '@jest/globals'
import type { Walk } from '../../src/resolver/walk.ts'
import { rootHints } from '../../src/resolver/roots.ts'
import { parseName } from '../../src/wire/name.ts'
import { emptyAnswer, failing, notAuthoritative, recursive, refersUpward } from '../world/answer-faults.ts'
import { onMessages, within, type Fault } from '../world/fault.ts'
import { internet, type Internet } from '../world/internet.ts'
import { silent } from '../world/path-faults.ts'
import { openLab, serverIn, walkTo, zoneIn, type Lab } from './lab.ts'

const TWO_SERVERS = { 'ns1.example.com': ['198.51.100.1'], 'ns2.example.com': ['198.51.100.2'] }

/** What each server of the zone said of its SOA. */
function saidOfSoa(walk: Walk): string[] {
  return zoneIn(walk)
    .observations.filter(({ question }) => question.type === 'SOA')
    .map(({ server, outcome }) => `${server.label} ${'how' in outcome ? outcome.how : outcome.kind}`)
}

describe('name servers without an address', () => {
  const net = internet({
    'com.': [
      'example NS ns1.example.com.',
      'ns1.example A 198.51.100.1',
      'example NS gone.host.net.',
      'example NS alias.host.net.',
      'example NS ns.nowhere.',
    ].join('\n'),
    'net.': '',
    'host.net.': 'alias CNAME real.host.net.\nreal A 198.51.100.3',
    'example.com.': { servers: { 'ns1.example.com': ['198.51.100.1'] } },
  })

  test('do not keep the others from being found, and each is known for what it is', async () => {
    const walk = await walkTo(openLab(net), 'www.example.com')
    expect(walk.kind).toBe('zone')
    expect(serverIn(walk, 'ns1.example.com')).toMatchObject({ addresses: ['198.51.100.1'] })
    expect(serverIn(walk, 'gone.host.net')).toMatchObject({
      addresses: [],
      problem: 'unresolvable',
      resolvedFrom: 'none',
    })
    expect(serverIn(walk, 'alias.host.net')).toMatchObject({ addresses: [], problem: 'alias' })
    expect(serverIn(walk, 'ns.nowhere')).toMatchObject({ addresses: [], problem: 'unresolvable' })
  })

  test('whose own zone does not answer have an address that is not known', async () => {
    const dead = internet({
      'com.': '',
      'example.com.': { servers: { 'ns1.example.com': ['198.51.100.1'], 'ns.host.net': ['198.51.100.2'] } },
      'host.net.': { servers: { 'a.host.net': ['198.51.100.3'] } },
    })
    dead.fault('198.51.100.3', silent)
    const walk = await walkTo(openLab(dead), 'www.example.com')
    expect(walk.kind).toBe('zone')
    expect(serverIn(walk, 'ns.host.net')).toMatchObject({ addresses: [], problem: 'undetermined' })
  })

  test('leave a zone out of reach when all are so', async () => {
    const walk = await walkTo(
      openLab(internet({ 'com.': 'example NS a.nowhere.\nexample NS b.nowhere.', 'example.com.': '' })),
      'www.example.com',
    )
    expect(walk.kind).toBe('unreachable')
    expect(zoneIn(walk).apex.key).toBe('example.com.')
    expect(zoneIn(walk).servers.map(({ problem }) => problem)).toEqual(['unresolvable', 'unresolvable'])
  })

  test('are found at the authority when the glue is missing at the parent', async () => {
    const servers = { 'ns.host.net': ['198.51.100.4'] }
    const walk = await walkTo(
      openLab(internet({ 'com.': '', 'host.net.': '', 'example.com.': { servers } })),
      'example.com',
    )
    expect(serverIn(walk, 'ns.host.net')).toMatchObject({ glue: [], addresses: ['198.51.100.4'] })
  })
})

describe('circles', () => {
  test('a zone whose only server lies in it, without glue, is a loop', async () => {
    const net = internet({
      'com.': 'example NS ns.example.com.',
      'example.com.': { servers: { 'ns.example.com': ['198.51.100.1'] } },
    })
    const walk = await walkTo(openLab(net), 'www.example.com')
    expect(walk.kind).toBe('unreachable')
    expect(serverIn(walk, 'ns.example.com')).toMatchObject({ addresses: [], problem: 'loop' })
  })

  test('two zones whose servers lie in each other are a loop, asked one after the other or at once', async () => {
    const net = internet({
      'com.': 'one NS ns.two.com.\ntwo NS ns.one.com.',
      'one.com.': 'ns A 198.51.100.1',
      'two.com.': 'ns A 198.51.100.2',
    })
    const lab = openLab(net)
    const walks = await lab.world.run(() =>
      Promise.all(['www.one.com', 'www.two.com'].map((name) => lab.walker.zoneOf(parseName(name)))),
    )
    expect(walks.map(({ kind }) => kind)).toEqual(['unreachable', 'unreachable'])
    expect(walks.map((walk) => zoneIn(walk).servers[0]?.problem)).toEqual(['loop', 'loop'])
    expect(lab.network.asked).toBeLessThan(20)
  })

  test('two zones whose servers lie in each other, one of them with glue, are no loop', async () => {
    const net = internet({
      'com.': 'one NS ns.two.com.\ntwo NS ns.one.com.\ntwo NS ns.two.com.\nns.two A 198.51.100.2',
      'one.com.': { text: 'ns A 198.51.100.1', servers: { 'ns.two.com': ['198.51.100.2'] } },
      'two.com.': { servers: { 'ns.two.com': ['198.51.100.2'] } },
    })
    const lab = openLab(net)
    const walks = await lab.world.run(() =>
      Promise.all(['www.one.com', 'www.two.com'].map((name) => lab.walker.zoneOf(parseName(name)))),
    )
    expect(walks.map(({ kind }) => kind)).toEqual(['zone', 'zone'])
  })
})

describe('delegations that multiply', () => {
  test('cost a bounded number of questions and end in a named outcome', async () => {
    const lab = openLab(fanOut(6, 5))
    const walk = await walkTo(lab, 'www.z.evil')
    expect(walk.kind).toBe('unreachable')
    expect(zoneIn(walk).servers.every(({ problem }) => problem !== undefined)).toBe(true)
    expect(lab.network.asked).toBeLessThanOrEqual(400)
  })

  test('a referral with hundreds of servers has but the first of them looked up', async () => {
    const names = Array.from({ length: 300 }, (_, index) => `example NS ns${index}.victim.net.`).join('\n')
    const lab = openLab(internet({ 'com.': names, 'net.': '', 'victim.net.': '', 'example.com.': '' }))
    const walk = await walkTo(lab, 'www.example.com')
    expect(walk.kind).toBe('unreachable')
    expect(zoneIn(walk).parentNs).toHaveLength(300)
    expect(zoneIn(walk).servers.filter(({ problem }) => problem === 'too-many')).toHaveLength(284)
    expect(lab.asked().filter((line) => line.includes('victim.net. A')).length).toBeLessThanOrEqual(32)
  })
})

describe('servers that do not answer as they should', () => {
  test.each([
    ['silence', silent, 'silent'],
    ['REFUSED', failing('REFUSED'), 'refused'],
    ['NOTAUTH', failing('NOTAUTH'), 'notauth'],
    ['SERVFAIL', failing('SERVFAIL'), 'error'],
    ['data without AA', notAuthoritative, 'not-authoritative'],
    ['a referral to the root', refersUpward, 'upward-referral'],
  ])('%s of one does not hide the other', async (_, fault, said) => {
    const walk = await walkTo(openLab(withFault(fault)), '_acme-challenge.www.example.com')
    expect(walk.kind).toBe('zone')
    expect(saidOfSoa(walk)).toEqual([`ns1.example.com ${said}`])
  })

  test.each([
    ['silence', silent],
    ['REFUSED', failing('REFUSED')],
    ['data without AA', notAuthoritative],
    ['empty answers', emptyAnswer],
  ])('%s of all leaves the zone out of reach, and each is heard', async (_, fault) => {
    const net = withFault(fault)
    net.fault('198.51.100.2', fault)
    const walk = await walkTo(openLab(net), '_acme-challenge.www.example.com')
    expect(walk.kind).toBe('unreachable')
    expect(zoneIn(walk).apex.key).toBe('example.com.')
    expect(walk.kind === 'unreachable' && walk.observations).toHaveLength(4)
  })

  test('a zone out of reach is found once its servers are back', async () => {
    const net = internet({ 'com.': '', 'example.com.': { servers: TWO_SERVERS } })
    net.fault(['198.51.100.1', '198.51.100.2'], within({ until: 20_000 }, silent))
    const lab = openLab(net)
    const walks = await lab.world.run(async () => {
      const before = await lab.walker.zoneOf(parseName('www.example.com'))
      await lab.world.sleep(30_000)
      return [before, await lab.walker.zoneOf(parseName('www.example.com'))]
    })
    expect(walks.map(({ kind }) => kind)).toEqual(['unreachable', 'zone'])
  })

  test('a dead server costs one wait, not one for each question', async () => {
    const lab = openLab(withFault(silent))
    await walkTo(lab, '_acme-challenge.www.example.com')
    expect(lab.world.now()).toBeLessThan(4000)
  })

  test('dead servers on the whole way cost little more', async () => {
    const net = internet({
      '.': { servers: { 'a.root': ['198.51.100.11'], 'b.root': ['198.51.100.12'] } },
      'com.': { servers: { 'a.nic.com': ['198.51.100.21'], 'b.nic.com': ['198.51.100.22'] } },
      'example.com.': { servers: TWO_SERVERS },
    })
    net.fault(['198.51.100.11', '198.51.100.21', '198.51.100.1'], silent)
    const lab = openLab(net)
    const walk = await walkTo(lab, '_acme-challenge.www.example.com')
    expect(walk.kind).toBe('zone')
    expect(lab.world.now()).toBeLessThan(5000)
  })
})

describe('addresses in reserved space', () => {
  const PUBLIC_ROOT = { servers: { 'a.root-servers.net': ['198.41.0.4'] } }

  test('are not asked, for no CA would', async () => {
    const net = internet({
      '.': PUBLIC_ROOT,
      'com.': { servers: { 'a.nic.com': ['192.5.6.30'] } },
      'example.com.': {
        servers: { 'ns1.example.com': ['9.9.9.1'], 'ns2.example.com': ['10.0.0.1', 'fd00::1'] },
      },
    })
    const lab = openLab(net)
    const walk = await walkTo(lab, 'www.example.com')
    expect(serverIn(walk, 'ns2.example.com')).toMatchObject({
      glue: ['10.0.0.1', 'fd00::1'],
      addresses: [],
      problem: 'reserved',
    })
    expect(lab.asked().filter((line) => line.startsWith('10.') || line.startsWith('fd'))).toEqual([])
  })

  test('are asked when the roots are in it too', async () => {
    const servers = { 'ns1.example.com': ['10.0.0.1'] }
    const walk = await walkTo(openLab(internet({ 'example.com.': { servers } })), 'www.example.com')
    expect(serverIn(walk, 'ns1.example.com')).toMatchObject({ addresses: ['10.0.0.1'] })
  })
})

describe('a machine with IPv4 only', () => {
  test('lists IPv6 addresses and does not wait for them', async () => {
    const servers = { 'ns1.example.com': ['2001:db8::1'], 'ns2.example.com': ['198.51.100.2'] }
    const lab = openLab(internet({ 'com.': '', 'example.com.': { servers } }), { families: [4] })
    const walk = await walkTo(lab, 'www.example.com')
    expect(walk.kind).toBe('zone')
    expect(serverIn(walk, 'ns1.example.com')).toMatchObject({ addresses: ['2001:db8::1'] })
    expect(zoneIn(walk).observations.filter(({ notes }) => notes.includes('no-route'))).toHaveLength(2)
    expect(lab.world.now()).toBeLessThan(500)
  })

  test('finds a server without usable glue by another one', async () => {
    const net = internet({
      'com.': 'example NS ns1.example.com.\nexample NS ns.host.net.\nns1.example AAAA 2001:db8::1',
      'host.net.': '',
      'example.com.': { servers: { 'ns1.example.com': ['2001:db8::1'], 'ns.host.net': ['198.51.100.2'] } },
    })
    const walk = await walkTo(openLab(net, { families: [4] }), 'www.example.com')
    expect(walk.kind).toBe('zone')
  })

  test('cannot reach a zone whose servers have no other address', async () => {
    const servers = { 'ns1.example.com': ['2001:db8::1'] }
    const walk = await walkTo(
      openLab(internet({ 'example.com.': { servers } }), { families: [4] }),
      'www.example.com',
    )
    expect(walk.kind).toBe('unreachable')
    expect(zoneIn(walk).observations.every(({ notes }) => notes.includes('no-route'))).toBe(true)
  })
})

describe('networks that keep port 53 for themselves', () => {
  const hints = rootHints()
  const servers = Object.fromEntries(hints.servers.map(({ name, addresses }) => [name.key, addresses]))
  const addresses = hints.servers.flatMap((server) => server.addresses)

  /** Outside of reserved space, for the roots are. */
  function officialNet(): Internet {
    const example = { 'ns1.example.com': ['9.9.9.1'] }
    return internet({
      '.': { servers },
      'com.': { servers: { 'a.nic.com': ['192.5.6.30'] } },
      'example.com.': { servers: example },
    })
  }

  function official(fault: Fault): Lab {
    const net = officialNet()
    net.fault(addresses, fault)
    return openLab(net, { roots: hints })
  }

  test('a first reply without AA is intercepted, and no owner name is asked', async () => {
    const lab = official(recursive)
    expect((await walkTo(lab, 'www.example.com')).kind).toBe('intercepted')
    expect(lab.asked()).toHaveLength(1)
    expect(lab.asked()[0]).toMatch(/ \. NS$/)
  })

  test('nor may a root server of the Internet offer recursion', async () => {
    const offersRecursion = onMessages((response) => ({
      ...response,
      flags: { ...response.flags, ra: true },
    }))
    expect((await walkTo(official(offersRecursion), 'www.example.com')).kind).toBe('intercepted')
  })

  test('nor refuse', async () => {
    expect((await walkTo(official(failing('REFUSED')), 'www.example.com')).kind).toBe('intercepted')
  })

  test('a root that the user gave may offer it', async () => {
    const net = internet({ 'example.com.': '' })
    net.fault(
      net.roots,
      onMessages((response) => ({ ...response, flags: { ...response.flags, ra: true } })),
    )
    expect((await walkTo(openLab(net), 'www.example.com')).kind).toBe('zone')
  })

  test('one without AA is intercepted all the same', async () => {
    const net = internet({ 'example.com.': '' })
    net.fault(net.roots, recursive)
    expect((await walkTo(openLab(net), 'www.example.com')).kind).toBe('intercepted')
  })

  test('one that refuses leaves the others', async () => {
    const net = internet({
      '.': { servers: { 'a.root': ['198.51.100.11'], 'b.root': ['198.51.100.12'] } },
      'example.com.': '',
    })
    net.fault('198.51.100.11', failing('REFUSED'))
    expect((await walkTo(openLab(net), 'www.example.com')).kind).toBe('zone')
  })

  test('nothing from any root, by UDP or TCP, is blocked, and found out with few questions', async () => {
    const lab = official(silent)
    const walk = await walkTo(lab, 'www.example.com')
    expect(walk.kind).toBe('blocked')
    expect(walk.kind === 'blocked' && walk.observations).toHaveLength(7)
    expect(lab.world.now()).toBeLessThan(4000)
  })

  test('what was blocked for a while is walked later', async () => {
    const lab = official(within({ until: 10_000 }, silent))
    const kinds = await lab.world.run(async () => {
      const first = await lab.walker.zoneOf(parseName('www.example.com'))
      await lab.world.sleep(20_000)
      return [first.kind, (await lab.walker.zoneOf(parseName('www.example.com'))).kind]
    })
    expect(kinds).toEqual(['blocked', 'zone'])
  })

  test('six dead root servers of thirteen are not', async () => {
    const net = officialNet()
    net.fault(addresses.filter((ip) => !ip.includes(':')).slice(0, 6), silent)
    const lab = openLab(net, { roots: hints, families: [4] })
    expect((await walkTo(lab, 'www.example.com')).kind).toBe('zone')
    expect(lab.world.now()).toBeLessThan(4000)
  })
})

describe('a run that is ended', () => {
  test('ends its walk', async () => {
    const net = internet({ 'com.': '', 'example.com.': { servers: TWO_SERVERS } })
    net.fault(net.addresses.slice(1), silent)
    const lab = openLab(net)
    const ended = new AbortController()
    await lab.world.run(async () => {
      const walk = lab.walker.zoneOf(parseName('www.example.com'), ended.signal)
      await lab.world.sleep(100)
      ended.abort()
      await walk
    })
    expect(lab.world.now()).toBeLessThan(200)
  })
})

/** Every zone of a level has so many servers, each in another zone of the next level, without glue. */
function fanOut(width: number, depth: number): Internet {
  const delegations: string[] = []
  const add = (zone: string, level: number): void => {
    for (let index = 0; index < width; index++) {
      const next = `${zone}-${index}`
      delegations.push(`${zone} NS ns.${next}.evil.`)
      if (level < depth) add(next, level + 1)
    }
  }
  add('z', 1)
  return internet({ 'evil.': delegations.join('\n') })
}

/** Two servers, the first with a fault. */
function withFault(fault: Fault): Internet {
  const net = internet({ 'com.': '', 'example.com.': { servers: TWO_SERVERS } })
  net.fault('198.51.100.1', fault)
  return net
}

import { describe, expect, test } from '@jest/globals'
import { messageId } from '../../src/net/match.ts'
import { createNetwork, type Network } from '../../src/net/network.ts'
import { parseName } from '../../src/wire/name.ts'
import { withoutCookies } from '../world/answer-faults.ts'
import { onAnswer, within } from '../world/fault.ts'
import type { Asked } from '../world/host.ts'
import { internet } from '../world/internet.ts'
import { rateLimited } from '../world/load-faults.ts'
import { refused, silent } from '../world/path-faults.ts'
import { virtualWorld, type VirtualWorld } from '../world/virtual.ts'
import { ask, said, server, UDP } from './asking.ts'
import { askMany, tally, watched } from './many.ts'

const RIGHT = 'NOERROR 192.0.2.80'
/** However many there are. */
const BY_UDP = { bulkFrom: Infinity }

describe('a silent address', () => {
  test('costs four questions and one wait, whatever is asked of it', async () => {
    const { network, world } = server(silent)
    const exchanges = await world.run(() => askMany(network, 1000))
    expect(tally(exchanges)).toEqual({ timeout: 1000 })
    expect(world.now()).toBeLessThan(2600)
    expect(network.asked).toBe(4)
    expect(exchanges.filter(({ notes }) => notes.includes('known-silent'))).toHaveLength(996)
  })

  test('is not waited for again until five seconds after it was last asked', async () => {
    const { network, world } = server(silent)
    const times = await world.run(async () => {
      await network.ask(ask())
      const second = await network.ask(ask())
      await world.sleep(3000)
      return [second, await network.ask(ask())]
    })
    expect(times.map(({ ms, tries }) => [ms, tries])).toEqual([
      [0, 0],
      [2500, 4],
    ])
  })

  test('that comes back answers everything in the first good round', async () => {
    const { network, world } = server(within({ until: 4000 }, silent))
    const round = await world.run(async () => {
      await network.ask(ask())
      await world.sleep(4000)
      return askMany(network, 50)
    })
    expect(tally(round)).toEqual({ NXDOMAIN: 50 })
  })

  test('is not believed of a server that answered other questions meanwhile', async () => {
    const dropsTxt = onAnswer((asked, host) => (asked.bytes.includes(16, 29) ? [] : host.answer(asked)))
    const { network, world } = server(dropsTxt)
    const [txt, a] = await world.run(async () => {
      await network.ask(ask())
      const unwelcome = await network.ask(
        ask(UDP, { question: { name: parseName('www.example.com'), type: 'TXT' } }),
      )
      return [unwelcome, await network.ask(ask())]
    })
    expect(txt.reply.kind).toBe('timeout')
    expect(said(a)).toBe(RIGHT)
  })

  test('does not hold up another', async () => {
    const net = internet({
      'example.com.': {
        text: 'www A 192.0.2.80',
        servers: { 'ns1.example.com': ['192.0.2.1'], 'ns2.example.com': ['192.0.2.2'] },
      },
    })
    net.fault('192.0.2.2', silent)
    const world = virtualWorld(net)
    const network = createNetwork(world)
    const [alive, dead] = await world.run(() =>
      Promise.all(
        ['192.0.2.1', '192.0.2.2'].map((ip) => network.ask(ask({ transport: 'udp', ip, port: 53 }))),
      ),
    )
    expect([alive?.ms, dead?.ms]).toEqual([10, 2500])
  })
})

describe('a refusing address', () => {
  test('ends all questions that wait for it, and is asked again the next time', async () => {
    const { network, world } = server(within({ until: 5000 }, refused))
    const [first, second] = await world.run(async () => {
      const before = await askMany(network, 1000)
      const time = world.now()
      await world.sleep(6000 - time)
      return [before, await askMany(network, 10)] as const
    })
    expect(tally(first)).toEqual({ 'unreachable: ECONNREFUSED': 1000 })
    expect(first.every(({ at, ms }) => at + ms < 1000)).toBe(true)
    expect(tally(second)).toEqual({ NXDOMAIN: 10 })
  })
})

describe('many questions to one server', () => {
  test('all are answered, in a window that grows', async () => {
    const { network, world } = server([])
    expect(tally(await world.run(() => askMany(network, 3000)))).toEqual({ NXDOMAIN: 3000 })
    // 3000 questions in a window that stayed at four would take 7.5 s.
    expect(world.now()).toBeLessThan(500)
  })

  test('no port carries more than 64, and no id or letter case can be foreseen', async () => {
    const asked: Asked[] = []
    const { network, world } = server(watched(asked), BY_UDP)
    await world.run(() => askMany(network, 640))
    const ports = new Map<number, number>()
    for (const { client } of asked) ports.set(client.port, (ports.get(client.port) ?? 0) + 1)
    expect(Math.max(...ports.values())).toBeLessThanOrEqual(64)
    expect(ports.size).toBeGreaterThanOrEqual(10)
    expect(new Set(asked.map(({ bytes }) => messageId(bytes))).size).toBeGreaterThan(600)
    expect(
      new Set(asked.map(({ bytes }) => Buffer.from(bytes.subarray(20, 35)).toString())).size,
    ).toBeGreaterThan(600)
  })

  test('after renew the next question comes from another port', async () => {
    const asked: Asked[] = []
    const { network, world } = server(watched(asked))
    await world.run(async () => {
      await network.ask(ask())
      await network.ask(ask())
      network.renew()
      await network.ask(ask())
    })
    const [first, second, third] = asked.map(({ client }) => client.port)
    expect(second).toBe(first)
    expect(third).not.toBe(first)
  })

  test.each([
    ['by cookie', rateLimited(10), 'udp'],
    ['by TCP, where the server knows no cookies', [rateLimited(10), withoutCookies], 'tcp'],
  ] as const)(
    '1000 of 1000 negatives arrive from a server that limits rates, %s',
    async (_how, faults, transport) => {
      const { network, world } = server([faults].flat(), BY_UDP)
      const exchanges = await world.run(() => askMany(network, 1000))
      expect(tally(exchanges)).toEqual({ NXDOMAIN: 1000 })
      const by = exchanges.filter((exchange) => exchange.transport === transport)
      expect(by.length).toBeGreaterThan(800)
    },
  )

  test('a recursive resolver is asked politely: 50 at once, 200 a second', async () => {
    const asked: Asked[] = []
    const { network, world } = server(watched(asked))
    await world.run(() => askMany(network, 450, true))
    expect(world.now()).toBeGreaterThanOrEqual(1900)
    expect(world.now()).toBeLessThan(2300)
    expect(asked.filter(({ at }) => at < 1000).length).toBeLessThanOrEqual(255)
  })
})

describe('many servers', () => {
  const addresses = Array.from({ length: 2000 }, (_, n) => `10.0.${n >> 8}.${n & 255}`)

  function crowd(): { network: Network; world: VirtualWorld; open: () => number } {
    const net = internet({
      'example.com.': { text: 'www A 192.0.2.80', servers: { 'ns1.example.com': addresses } },
    })
    const world = virtualWorld(net)
    let [open, most] = [0, 0]
    const counting: VirtualWorld = {
      ...world,
      udp(peer, on) {
        most = Math.max(most, ++open)
        const socket = world.udp(peer, on)
        return {
          ...socket,
          close() {
            open -= 1
            socket.close()
          },
        }
      },
    }
    return { network: createNetwork(counting), world, open: () => most }
  }

  test('2000 addresses are all heard with at most 192 sockets at once', async () => {
    const { network, world, open } = crowd()
    const exchanges = await world.run(() =>
      Promise.all(addresses.map((ip) => network.ask(ask({ transport: 'udp', ip, port: 53 })))),
    )
    expect(tally(exchanges)).toEqual({ [RIGHT]: 2000 })
    expect(open()).toBe(192)
  })
})

describe('a system without descriptors', () => {
  test('makes questions wait, and none of them is lost', async () => {
    const { world } = server([])
    let open = 0
    const poor: VirtualWorld = {
      ...world,
      udp(peer, on) {
        if (open >= 3) {
          world.after(0, () => on.error('EMFILE'))
          return { send() {}, close() {} }
        }
        open += 1
        const socket = world.udp(peer, on)
        return {
          ...socket,
          close() {
            open -= 1
            socket.close()
          },
        }
      },
    }
    const network = createNetwork(poor)
    const exchanges = await world.run(() => askMany(network, 2000))
    expect(tally(exchanges)).toEqual({ NXDOMAIN: 2000 })
  })
})

describe('a family without a route', () => {
  test('is found out at once, for all public addresses, and said so', async () => {
    const net = internet({
      'example.com.': {
        text: 'www A 192.0.2.80',
        servers: { 'ns1.example.com': ['192.0.2.1', '2001:db8::1', '2001:db8::2'] },
      },
    })
    const world = virtualWorld(net, { families: [4] })
    const network = createNetwork(world)
    const to = (ip: string) => network.ask(ask({ transport: 'udp', ip, port: 53 }))
    const [six, four, other] = await world.run(async () => [
      await to('2001:db8::1'),
      await to('192.0.2.1'),
      await to('2001:db8::2'),
    ])
    expect(six).toMatchObject({
      reply: { kind: 'unreachable', why: 'ENETUNREACH' },
      ms: 0,
      notes: ['no-route'],
    })
    expect(other).toMatchObject({
      reply: { kind: 'unreachable', why: 'ENETUNREACH' },
      tries: 0,
      notes: ['no-route'],
    })
    expect(said(four)).toBe(RIGHT)
    expect([
      network.untested('2001:503:ba3e::2:30'),
      network.untested('192.0.2.9'),
      network.untested('::1'),
    ]).toEqual([true, false, false])
  })
})

import { describe, expect, test } from '@jest/globals'
import { askFirst } from '../../src/resolver/ask-first.ts'
import { createHealth } from '../../src/resolver/health.ts'
import type { Asked } from '../../src/resolver/walk.ts'
import type { Server } from '../../src/resolver/zone.ts'
import { parseName } from '../../src/wire/name.ts'
import { failing } from '../world/answer-faults.ts'
import { internet, type Internet } from '../world/internet.ts'
import { silent } from '../world/path-faults.ts'
import type { VirtualOptions } from '../world/virtual.ts'
import { openLab, type Lab } from './lab.ts'

const ADDRESSES = Array.from({ length: 8 }, (_, index) => `198.51.100.${index + 1}`)
const QUESTION = { name: parseName('www.example.com'), type: 'TXT' } as const

function zone(): Internet {
  return internet({ 'example.com.': { text: 'www TXT "x"', servers: { 'ns.example.com': ADDRESSES } } })
}

function server(ip: string): Server {
  return {
    name: parseName('ns.example.com'),
    label: ip,
    endpoint: { transport: 'udp', ip, port: 53 },
    zone: parseName('example.com'),
  }
}

interface Bench {
  lab: Lab
  ask: (ips?: readonly string[], signal?: AbortSignal) => Promise<Asked>
}

function bench(net: Internet, options: VirtualOptions = {}): Bench {
  const lab = openLab(net, options)
  const parts = { network: lab.network, world: lab.world, health: createHealth(lab.network) }
  return {
    lab,
    ask: (ips = ADDRESSES, signal) =>
      lab.world.run(() => askFirst(parts, ips.map(server), QUESTION, { signal })),
  }
}

function asked({ observations }: Asked): string[] {
  return observations.map(({ server, outcome }) => `${server.label} ${outcome.kind}`)
}

describe('a question that any server can answer', () => {
  test('is asked of one server when that one tells', async () => {
    const { lab, ask } = bench(zone())
    const { told, observations } = await ask()
    expect(observations).toHaveLength(1)
    expect(told?.observation).toBe(observations[0])
    expect(told?.message.answer).toHaveLength(1)
    expect(lab.network.asked).toBe(1)
  })

  test('goes to the next at once when a server fails', async () => {
    const net = zone()
    net.fault('198.51.100.1', failing('REFUSED'))
    const { lab, ask } = bench(net)
    expect(asked(await ask(ADDRESSES.slice(0, 2)))).toEqual(['198.51.100.1 lame', '198.51.100.2 answer'])
    expect(lab.world.now()).toBeLessThan(100)
  })

  test('does not wait for a silent server to be given up', async () => {
    const net = zone()
    net.fault('198.51.100.1', silent)
    const { lab, ask } = bench(net)
    expect((await ask(ADDRESSES.slice(0, 2))).told).toBeDefined()
    expect(lab.world.now()).toBeLessThan(1000)
  })

  test('finds the last server that lives soon, however many are dead', async () => {
    const net = zone()
    net.fault(ADDRESSES.slice(0, -1), silent)
    const { lab, ask } = bench(net)
    expect((await ask()).told?.observation.server.label).toBe('198.51.100.8')
    expect(lab.world.now()).toBeLessThan(2500)
  })

  test('tells what each of them said when none tells', async () => {
    const net = zone()
    net.fault(ADDRESSES, silent)
    const { lab, ask } = bench(net)
    const { told, observations } = await ask()
    expect(told).toBeUndefined()
    expect(observations.map(({ outcome }) => outcome.kind)).toEqual(ADDRESSES.map(() => 'silent'))
    expect(lab.world.now()).toBeLessThan(5000)
  })

  test('asks a slow server no less than others, and the fast one first the next time', async () => {
    const net = zone()
    const { ask } = bench(net, { roundTrip: (ip) => (ip === '198.51.100.1' ? 900 : 20) })
    const two = ADDRESSES.slice(0, 2)
    expect((await ask(two)).told?.observation.server.label).toBe('198.51.100.2')
    expect(asked(await ask(two))).toEqual(['198.51.100.2 answer'])
  })

  test('goes to a server that failed last', async () => {
    const net = zone()
    net.fault('198.51.100.1', silent)
    const { ask } = bench(net)
    await ask(['198.51.100.1'])
    expect(asked(await ask(ADDRESSES.slice(0, 3)))).toEqual(['198.51.100.2 answer'])
  })

  test('does not go again to a server that refused, while others tell', async () => {
    const net = zone()
    net.fault('198.51.100.1', failing('REFUSED'))
    const { ask } = bench(net)
    await ask(ADDRESSES.slice(0, 2))
    expect(asked(await ask(ADDRESSES.slice(0, 2)))).toEqual(['198.51.100.2 answer'])
  })

  test('without any server ends at once', async () => {
    expect(await bench(zone()).ask([])).toEqual({ observations: [] })
  })

  test('asks nobody any more once it is given up', async () => {
    const net = zone()
    net.fault(ADDRESSES, silent)
    const { lab, ask } = bench(net)
    const ended = new AbortController()
    lab.world.after(50, () => ended.abort())
    await ask(ADDRESSES, ended.signal)
    expect(lab.world.now()).toBe(50)
    expect(new Set(lab.asked()).size).toBe(1)
  })
})

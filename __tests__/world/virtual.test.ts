import { describe, expect, test } from '@jest/globals'
import { encodeMessage } from '../../src/wire/message.ts'
import type { World } from '../../src/net/world.ts'
import { dig, lines } from '../demo/dig.ts'
import { internet } from './internet.ts'
import { probe, read } from './probe.ts'
import { virtualWorld } from './virtual.ts'

const QUERY = dig('www.example.com', 'A')
const OCTETS = encodeMessage(QUERY)

/** What a question brings over a transport: lines of the answer, or why there is none. */
async function ask(world: World, ip: string, transport: 'udp' | 'tcp' | 'tls' = 'udp'): Promise<string[]> {
  const heard = await probe(world, ip, QUERY, { transport, count: 1 })
  return [...read(heard).flatMap(({ answer }) => lines(answer)), ...heard.closed]
}

const net = internet({
  'example.com.': {
    text: 'www A 192.0.2.80',
    servers: { 'ns1.example.com': ['192.0.2.1', '2001:DB8:0::1'] },
  },
})

describe('the virtual world', () => {
  test('carries a datagram there and back in one round trip', async () => {
    const world = virtualWorld(net, { roundTrip: () => 40 })
    expect(await world.run(() => ask(world, '192.0.2.1'))).toEqual(['www.example.com. 300 A 192.0.2.80'])
    expect(world.now()).toBe(40)
  })

  test('finds an address however it is written', async () => {
    const world = virtualWorld(net)
    expect(await world.run(() => ask(world, '2001:db8::1'))).toHaveLength(1)
  })

  test('needs two round trips over TCP and three over TLS', async () => {
    const tcp = virtualWorld(net)
    expect(await tcp.run(() => ask(tcp, '192.0.2.1', 'tcp'))).toEqual(['www.example.com. 300 A 192.0.2.80'])
    expect(tcp.now()).toBe(20)
    const tls = virtualWorld(net)
    await tls.run(() => ask(tls, '192.0.2.1', 'tls'))
    expect(tls.now()).toBe(30)
  })

  test('POSTs over HTTPS to a host name', async () => {
    const named = internet({ 'example.com.': 'www A 192.0.2.80' })
    named.call(named.serversOf('example.com.')[0] ?? '', 'dns.example')
    const world = virtualWorld(named)
    const url = new URL('https://dns.example/dns-query')
    const answer = await world.run(() => world.https(url, OCTETS, { bytes: 65536, ms: 1000 }))
    expect(answer).toMatchObject({ kind: 'answer', status: 200, contentType: 'application/dns-message' })
    const small = await world.run(() => world.https(url, OCTETS, { bytes: 10, ms: 1000 }))
    expect(small).toEqual({ kind: 'too-large' })
    const unknown = await world.run(() =>
      world.https(new URL('https://other.example/'), OCTETS, { bytes: 1, ms: 5 }),
    )
    expect(unknown).toEqual({ kind: 'unreachable', why: 'ENOTFOUND' })
  })

  test('has no route for a family that is left out', async () => {
    const world = virtualWorld(net, { families: [4] })
    expect(await world.run(() => ask(world, '2001:db8::1'))).toEqual(['ENETUNREACH'])
    expect(await world.run(() => ask(world, '2001:db8::1', 'tcp'))).toEqual(['ENETUNREACH'])
  })

  test('an address without a server is silent', async () => {
    const world = virtualWorld(net)
    expect(await world.run(() => ask(world, '192.0.2.99'))).toEqual([])
    expect(world.now()).toBe(1000)
  })

  test('draws the same octets in every run', () => {
    expect(virtualWorld(net).random(8)).toEqual(virtualWorld(net).random(8))
    expect(virtualWorld(net, { seed: 2 }).random(8)).not.toEqual(virtualWorld(net).random(8))
  })

  test('the wall clock goes with the virtual one', async () => {
    const world = virtualWorld(net, { date: new Date('2026-01-01T00:00:00Z') })
    await world.run(() => world.sleep(90_000))
    expect(world.date().toISOString()).toBe('2026-01-01T00:01:30.000Z')
  })

  test('a sleep ends with its signal', async () => {
    const world = virtualWorld(net)
    const abort = new AbortController()
    world.after(5, () => abort.abort())
    await world.run(() => world.sleep(60_000, abort.signal))
    expect(world.now()).toBe(5)
  })

  test('a closed socket hears nothing more', async () => {
    const world = virtualWorld(net)
    const heard: Uint8Array[] = []
    const socket = world.udp(
      { ip: '192.0.2.1', port: 53 },
      { message: (m) => heard.push(m), error: () => {} },
    )
    socket.send(OCTETS)
    world.after(7, () => socket.close())
    await world.run(() => world.sleep(100))
    expect(heard).toEqual([])
  })
})

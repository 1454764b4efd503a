import { afterEach, describe, expect, test } from '@jest/globals'
import type { Endpoint } from '../../src/net/endpoint.ts'
import type { Exchange } from '../../src/net/exchange.ts'
import { createNetwork } from '../../src/net/network.ts'
import { nodeWorld } from '../../src/net/node-world.ts'
import { truncates } from '../world/answer-faults.ts'
import { within, type Fault } from '../world/fault.ts'
import { internet } from '../world/internet.ts'
import { loopbackLab, type LoopbackLab } from '../world/loopback.ts'
import { badCertificate, dripping, halfFrame, refused, resets, silent } from '../world/path-faults.ts'
import { ask, said } from './asking.ts'

const IP = '127.0.0.1'
const RIGHT = 'NOERROR 192.0.2.80'

const stops: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0).toReversed()) await stop()
})

/** A server on real sockets that has these faults. */
async function open(...faults: Fault[]): Promise<LoopbackLab> {
  const servers = { 'ns1.example.com': [IP] }
  const net = internet({ '.': { servers }, 'example.com.': { text: 'www A 192.0.2.80', servers } })
  for (const fault of faults) net.fault(IP, fault)
  const lab = await loopbackLab(net)
  stops.push(lab.stop)
  return lab
}

/** Asks it so many times at once. */
function exchanges({ world }: LoopbackLab, endpoint: Endpoint, count = 1): Promise<Exchange[]> {
  const network = createNetwork(world)
  stops.push(() => network.close())
  return Promise.all(Array.from({ length: count }, () => network.ask(ask(endpoint))))
}

const udp = ({ port }: LoopbackLab): Endpoint => ({ transport: 'udp', ip: IP, port })
const tcp = ({ port }: LoopbackLab): Endpoint => ({ transport: 'tcp', ip: IP, port })
const tls = ({ tlsPort }: LoopbackLab, host = 'localhost'): Endpoint => ({
  transport: 'tls',
  host,
  ip: IP,
  port: tlsPort,
})
const https = ({ httpsPort }: LoopbackLab, host = 'localhost'): Endpoint => ({
  transport: 'https',
  url: `https://${host}:${httpsPort}/dns-query`,
})

describe('real sockets', () => {
  test.each([
    ['UDP', udp],
    ['TCP', tcp],
    ['TLS', tls],
    ['HTTPS', https],
  ])('300 questions at once by %s', async (_name, to) => {
    const lab = await open()
    const answers = await exchanges(lab, to(lab), 300)
    expect(new Set(answers.map(said))).toEqual(new Set([RIGHT]))
  })

  test('a truncated UDP answer is asked again by TCP', async () => {
    const lab = await open(truncates)
    const [exchange] = await exchanges(lab, udp(lab))
    expect(exchange).toMatchObject({ transport: 'tcp', reply: { kind: 'reply' } })
  })

  test('a closed UDP port is refused', async () => {
    const lab = await open()
    await lab.stop()
    const [exchange] = await exchanges(lab, udp(lab))
    expect(exchange && said(exchange)).toBe('unreachable: ECONNREFUSED')
  })

  test.each([
    ['a closed port', refused, 'unreachable: ECONNREFUSED'],
    ['a reset', resets, 'unreachable: ECONNRESET'],
    ['half a frame', halfFrame('ends'), 'malformed: the connection ended inside a message'],
    ['a slow drip', dripping(200), 'malformed: a message that did not come to its end in time'],
    ['silence', silent, 'timeout'],
  ])('TCP, %s', async (_what, fault, outcome) => {
    const lab = await open(within({ transports: ['tcp'] }, fault))
    const [exchange] = await exchanges(lab, tcp(lab))
    expect(exchange && said(exchange)).toBe(outcome)
  })
})

describe('certificates', () => {
  test.each([
    ['TLS', tls],
    ['HTTPS', https],
  ])('%s accepts one that names the address', async (_name, to) => {
    const lab = await open()
    const [exchange] = await exchanges(lab, to(lab, IP))
    expect(exchange && said(exchange)).toBe(RIGHT)
  })

  test.each([
    ['TLS', tls],
    ['HTTPS', https],
  ])('%s refuses one that nobody vouches for', async (_name, to) => {
    const lab = await open(badCertificate)
    const [exchange] = await exchanges(lab, to(lab))
    expect(exchange && said(exchange)).toMatch(/^unreachable: .*SELF_SIGNED/)
  })

  test('TLS refuses one for another host, and says for whom it is', async () => {
    const lab = await open()
    const [exchange] = await exchanges(lab, tls(lab, 'dns.example'))
    expect(exchange && said(exchange)).toBe('unreachable: ERR_TLS_CERT_ALTNAME_INVALID')
  })

  test('a world without that CA trusts neither', async () => {
    const lab = { ...(await open()), world: nodeWorld() }
    const [byTls] = await exchanges(lab, tls(lab))
    const [byHttps] = await exchanges(lab, https(lab))
    expect([byTls?.reply.kind, byHttps?.reply.kind]).toEqual(['unreachable', 'unreachable'])
  })
})

describe('the real world', () => {
  test('its clock goes on, its timers can be cancelled, its sleep ends with an abort', async () => {
    const world = nodeWorld()
    const begin = world.now()
    let ran = false
    const cancel = world.after(1, () => {
      ran = true
    })
    cancel()
    const abort = new AbortController()
    setTimeout(() => abort.abort(), 5)
    await world.sleep(60_000, abort.signal)
    await world.sleep(60_000, abort.signal)
    expect(ran).toBe(false)
    expect(world.now()).toBeGreaterThan(begin)
    expect(Math.abs(world.date().getTime() - Date.now())).toBeLessThan(1000)
  })

  test('its randomness does not repeat, whatever the size', () => {
    const world = nodeWorld()
    const seen = new Set(Array.from({ length: 3000 }, () => Buffer.from(world.random(8)).toString('hex')))
    expect(seen.size).toBe(3000)
    expect(world.random(10_000)).toHaveLength(10_000)
  })

  test('a network that is closed leaves nothing open', async () => {
    const lab = await open()
    const before = sockets()
    const network = createNetwork(lab.world)
    await network.ask(ask(udp(lab)))
    await network.ask(ask(tcp(lab)))
    network.close()
    await lab.world.sleep(50)
    expect(sockets()).toEqual(before)
  })
})

/** What keeps this process open, by kind. */
function sockets(): string[] {
  return process.getActiveResourcesInfo().filter((kind) => /UDP|TCPSocket/.test(kind))
}

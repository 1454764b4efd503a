import { afterEach, describe, expect, test } from '@jest/globals'
import { startDemo, startServing, type Demo } from '../../src/demo/demo.ts'
import { EXPECTED, READY_STORY, WRONG_STORY } from '../../src/demo/story.ts'
import { plantTree } from '../../src/demo/tree.ts'
import { respond } from '../../src/demo/responder.ts'
import { parseEndpoint } from '../../src/net/endpoint.ts'
import { nodeWorld } from '../../src/net/node-world.ts'
import type { Message } from '../../src/wire/message.ts'
import type { RRType } from '../../src/wire/registry.ts'
import { probe, read } from '../world/probe.ts'
import { dig, lines } from './dig.ts'

const CALLER = { ip: '127.0.0.1', overUdp: false }
const DOMAIN = '_acme-challenge.example.com'
const WIDE = { registry: '127.0.0.1', ns1: '127.0.0.2', ns2: '127.0.0.3' }
const NARROW = { registry: '127.0.0.1', ns1: '127.0.0.1', ns2: '::1' }

describe('the story', () => {
  const txt = (ip: string, elapsed: number, story = READY_STORY): string[] =>
    lines(respond(plantTree(WIDE, story)(ip, elapsed), dig(DOMAIN, 'TXT'), CALLER).answer)
  const record = `${DOMAIN}. 60 TXT "${EXPECTED}"`

  test('shows the record at no server, then at one, then at both', () => {
    expect([txt('127.0.0.2', 3999), txt('127.0.0.3', 7999)]).toEqual([[], []])
    expect([txt('127.0.0.2', 4000), txt('127.0.0.3', 4000)]).toEqual([[record], []])
    expect([txt('127.0.0.2', 8000), txt('127.0.0.3', 8000)]).toEqual([[record], [record]])
  })

  test('ends with one wrong character at both servers when it is to fail', () => {
    for (const ip of ['127.0.0.2', '127.0.0.3']) {
      const [shown = ''] = txt(ip, 5000, WRONG_STORY)
      const differing = Array.from(shown, (character, at) => character !== record[at]).filter(Boolean)
      expect([shown.length, differing.length]).toEqual([record.length, 1])
    }
  })

  test('raises the serial with the record, to the same at both servers', () => {
    const tree = plantTree(WIDE, READY_STORY)
    const serial = (ip: string, elapsed: number): string =>
      lines(respond(tree(ip, elapsed), dig('example.com', 'SOA'), CALLER).answer)[0]?.split(' ')[5] ?? ''
    expect(Number(serial('127.0.0.2', 4000)) - Number(serial('127.0.0.2', 0))).toBe(1)
    expect(serial('127.0.0.3', 4000)).toBe(serial('127.0.0.2', 0))
    expect(serial('127.0.0.3', 8000)).toBe(serial('127.0.0.2', 8000))
  })

  test.each([
    ['with an address for each server', WIDE],
    ['with one address for all but the second server', NARROW],
  ])('can be walked from the root %s', (_, layout) => {
    const tree = plantTree(layout, READY_STORY)
    const ask = (name: string, type: RRType): Message =>
      respond(tree(layout.registry, 0), dig(name, type), CALLER)
    expect(ask('.', 'NS')).toMatchObject({ flags: { aa: true }, answer: [{}] })
    expect(ask('com', 'NS')).toMatchObject({ flags: { aa: true }, answer: [{}] })
    const { answer, authority, additional } = ask('example.com', 'NS')
    expect(lines([...answer, ...authority])).toEqual([
      'example.com. 60 NS ns1.example.com.',
      'example.com. 60 NS ns2.example.com.',
    ])
    expect(additional).toHaveLength(2)
  })
})

async function askAt(where = '', query: Message, transport: 'udp' | 'tcp' = 'udp'): Promise<Message> {
  const endpoint = parseEndpoint(where)
  if (endpoint.transport !== 'udp') throw new Error(`${where} is not an address`)
  const { ip, port } = endpoint
  const heard = await probe(nodeWorld(), ip, query, { transport, port, count: 1, ms: 5000 })
  const [message] = read(heard)
  if (!message) throw new Error('there was no answer')
  return message
}

describe('the servers on loopback', () => {
  const running: Demo[] = []
  afterEach(async () => {
    await Promise.all(running.splice(0).map((demo) => demo.stop()))
  })

  test('hold still with the record in place, for those who serve', async () => {
    const demo = await startServing()
    running.push(demo)
    const query = dig(demo.domain, 'TXT', { flags: { ...dig('.', 'NS').flags, rd: true } })
    for (const transport of ['udp', 'tcp'] as const) {
      expect((await askAt(demo.resolver, query, transport)).answer).toMatchObject([
        { rdata: { type: 'TXT' } },
      ])
      expect(await askAt(demo.roots[0], dig('.', 'NS'), transport)).toMatchObject({ flags: { aa: true } })
    }
  })

  test('begin without the record', async () => {
    const demo = await startDemo()
    running.push(demo)
    const query = dig(demo.domain, 'TXT', { flags: { ...dig('.', 'NS').flags, rd: true } })
    expect((await askAt(demo.resolver, query)).rcode).toBe('NXDOMAIN')
  })

  test('tell when the port is taken', async () => {
    const demo = await startServing()
    running.push(demo)
    const port = Number(demo.roots[0]?.split(':').at(-1))
    await expect(startDemo({ port })).rejects.toThrow('EADDRINUSE')
  })
})

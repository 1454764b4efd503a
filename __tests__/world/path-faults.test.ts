import { describe, expect, test } from '@jest/globals'
import { decodeMessage, WireError } from '../../src/wire/message.ts'
import { within } from './fault.ts'
import { answersEachSecond, ask, faulty, IP, QUERY } from './faulty.ts'
import {
  answersFrom,
  badCertificate,
  cutShort,
  delayed,
  dripping,
  forged,
  garbage,
  halfFrame,
  losesFirst,
  refused,
  resets,
  silent,
} from './path-faults.ts'
import { read } from './probe.ts'

describe('faults of the way', () => {
  test('a silent server says nothing on any transport', async () => {
    for (const transport of ['udp', 'tcp', 'tls'] as const) {
      expect(await ask(silent, { transport })).toEqual({ messages: [], octets: 0, closed: [] })
    }
  })

  test('a refusing server is heard to refuse', async () => {
    expect((await ask(refused)).closed).toEqual(['ECONNREFUSED'])
    expect((await ask(refused, { transport: 'tcp' })).closed).toEqual(['ECONNREFUSED'])
    expect((await ask(within({ transports: ['tcp'] }, refused))).messages).toHaveLength(1)
  })

  test('a bad certificate ends TLS and HTTPS, not TCP', async () => {
    const tlsOnly = within({ transports: ['tls', 'https'] }, badCertificate)
    expect((await ask(tlsOnly, { transport: 'tls' })).closed).toEqual(['DEPTH_ZERO_SELF_SIGNED_CERT'])
    expect((await ask(tlsOnly, { transport: 'tcp' })).messages).toHaveLength(1)
    const { world } = faulty(tlsOnly)
    const url = new URL(`https://${IP}/dns-query`)
    expect(await world.run(() => world.https(url, new Uint8Array(12), { bytes: 9, ms: 99 }))).toEqual({
      kind: 'unreachable',
      why: 'DEPTH_ZERO_SELF_SIGNED_CERT',
    })
  })

  test('the first questions are lost, later ones are not', async () => {
    expect(await answersEachSecond(faulty(losesFirst(2)).world, 3)).toEqual([0, 0, 1])
  })

  test('a slow server is heard late', async () => {
    const { messages } = await ask(delayed(700))
    expect(messages.map(({ at }) => at)).toEqual([710])
  })

  test('an answer from elsewhere never reaches a connected socket', async () => {
    expect((await ask(answersFrom({ ip: '192.0.2.66', port: 53 }))).messages).toEqual([])
    expect((await ask(answersFrom({ ip: IP, port: 5353 }))).messages).toEqual([])
  })

  test('a forged answer comes before the right one', async () => {
    const [first, second] = read(await ask(forged((octets) => octets.with(0, (octets[0] ?? 0) ^ 1))))
    expect([first?.id, second?.id]).toEqual([QUERY.id ^ 0x100, QUERY.id])
  })

  test('garbage and a cut message cannot be read', async () => {
    for (const fault of [garbage, cutShort(40)]) {
      const [message] = (await ask(fault)).messages
      expect(() => decodeMessage(message?.octets ?? new Uint8Array(12))).toThrow(WireError)
    }
  })

  test('half a frame ends or hangs', async () => {
    const ends = await ask(halfFrame('ends'), { transport: 'tcp' })
    expect(ends).toMatchObject({ messages: [], closed: ['in order'] })
    expect(ends.octets).toBeGreaterThan(2)
    expect(await ask(halfFrame('hangs'), { transport: 'tcp' })).toMatchObject({ messages: [], closed: [] })
  })

  test('a drip comes octet by octet', async () => {
    const { messages, octets } = await ask(dripping(10), { transport: 'tcp', ms: 5000 })
    expect(messages.map(({ at }) => at)).toEqual([20 + octets * 10])
  })

  test('a stream is reset', async () => {
    expect(await ask(resets, { transport: 'tcp' })).toMatchObject({ messages: [], closed: ['ECONNRESET'] })
  })
})

import { describe, expect, test } from '@jest/globals'
import {
  failing,
  formerrOnEdns,
  lowerCases,
  truncates,
  wrongId,
  wrongQuestion,
} from '../world/answer-faults.ts'
import { onAnswer, onOctets, when, within } from '../world/fault.ts'
import { delayed, dripping, halfFrame, refused, resets, silent } from '../world/path-faults.ts'
import { ask, askOnce, HTTPS, said, server, TCP, TLS } from './asking.ts'

const RIGHT = 'NOERROR 192.0.2.80'
const byTcp = (fault: Parameters<typeof within>[1]) => within({ transports: ['tcp'] }, fault)

describe('a truncated UDP answer', () => {
  test('is asked again by TCP', async () => {
    const exchange = await askOnce(truncates)
    expect(said(exchange)).toBe(RIGHT)
    expect(exchange).toMatchObject({ transport: 'tcp', tries: 2 })
    expect(exchange.notes).toContain('truncated')
  })

  test.each([
    ['does not answer', silent, 'timeout'],
    ['is refused', refused, 'unreachable: ECONNREFUSED'],
    ['ends inside a message', halfFrame('ends'), 'malformed: the connection ended inside a message'],
    [
      'hangs inside a message',
      halfFrame('hangs'),
      'malformed: a message that did not come to its end in time',
    ],
    ['drips', dripping(100), 'malformed: a message that did not come to its end in time'],
    ['is reset', resets, 'unreachable: ECONNRESET'],
  ])('is never an answer when TCP %s', async (_what, fault, outcome) => {
    const exchange = await askOnce([truncates, byTcp(fault)])
    expect(said(exchange)).toBe(outcome)
    expect(exchange.transport).toBe('tcp')
    expect(exchange.ms).toBeLessThan(2600)
    expect(exchange.notes).toContain('no-tcp')
  })

  test('that is empty although the whole one is small shows a limit on rates', async () => {
    expect((await askOnce(truncates)).notes).toContain('rate-limited')
  })
})

describe('a truncated UDP answer, and by TCP', () => {
  test('FORMERR to EDNS is asked again without it', async () => {
    const exchange = await askOnce([truncates, byTcp(formerrOnEdns)])
    expect(said(exchange)).toBe(RIGHT)
    expect(exchange).toMatchObject({ transport: 'tcp', tries: 3 })
    expect(exchange.notes).toContain('no-edns')
  })

  test('FORMERR with EDNS and without is the answer', async () => {
    const exchange = await askOnce([truncates, byTcp(failing('FORMERR'))])
    expect(said(exchange)).toBe('FORMERR')
    expect(exchange.notes).not.toContain('no-edns')
  })

  test('FORMERR to EDNS is the answer where nothing comes without it', async () => {
    const losesPlain = when(
      ({ edns }) => edns === undefined,
      onAnswer(() => []),
    )
    const exchange = await askOnce([truncates, byTcp(formerrOnEdns), byTcp(losesPlain)])
    expect(said(exchange)).toBe('FORMERR')
    expect(exchange.ms).toBeLessThan(2600)
  })
})

describe('questions by TCP alone', () => {
  test('a server that is well answers on one connection, many at once', async () => {
    const { network, world } = server([])
    const exchanges = await world.run(() =>
      Promise.all(Array.from({ length: 200 }, () => network.ask(ask(TCP)))),
    )
    expect(new Set(exchanges.map(said))).toEqual(new Set([RIGHT]))
    expect(exchanges[0]).toMatchObject({ transport: 'tcp', tries: 1, notes: [] })
  })

  test.each([
    ['nobody is there', silent, 'timeout'],
    ['the port is closed', refused, 'unreachable: ECONNREFUSED'],
    ['it is reset each time', resets, 'unreachable: ECONNRESET'],
    ['the id is wrong', wrongId, 'timeout'],
    ['the question is wrong', wrongQuestion, 'timeout'],
    ['the frame is half', halfFrame('ends'), 'malformed: the connection ended inside a message'],
    [
      'the message is truncated',
      truncatesEverywhere(),
      'malformed: truncated, although it did not come by UDP',
    ],
  ])('when %s', async (_what, fault, outcome) => {
    const exchange = await askOnce(fault, ask(TCP))
    expect(said(exchange)).toBe(outcome)
    expect(exchange.ms).toBeLessThanOrEqual(2500)
  })

  test('what does not match is counted', async () => {
    expect((await askOnce(wrongId, ask(TCP))).ignored).toBe(1)
    expect((await askOnce([], ask(TCP))).ignored).toBe(0)
  })

  test('a connection that ends is dialled once more', async () => {
    const exchange = await askOnce(within({ until: 30 }, resets), ask(TCP))
    expect(said(exchange)).toBe(RIGHT)
    expect(exchange.tries).toBe(2)
  })

  test('changed letter case is noted at once, for no forger is on a connection', async () => {
    const exchange = await askOnce(lowerCases, ask(TCP))
    expect(said(exchange)).toBe(RIGHT)
    expect(exchange.notes).toEqual(['case-changed'])
  })

  test('FORMERR to EDNS is asked again without it', async () => {
    const exchange = await askOnce(formerrOnEdns, ask(TCP))
    expect(said(exchange)).toBe(RIGHT)
    expect(exchange.notes).toEqual(['no-edns'])
  })

  test('a slow server is heard', async () => {
    expect(said(await askOnce(delayed(2000), ask(TCP)))).toBe(RIGHT)
  })
})

describe('TLS and HTTPS', () => {
  test.each([
    ['tls', TLS],
    ['https', HTTPS],
  ] as const)(
    'FORMERR to EDNS over %s is asked again without it, said so, and remembered',
    async (_, endpoint) => {
      const { network, world } = server(formerrOnEdns)
      const asked = ask(endpoint, { recursion: true })
      const [first, second] = await world.run(async () => [
        await network.ask(asked),
        await network.ask(asked),
      ])
      expect(said(first)).toBe(RIGHT)
      expect(first).toMatchObject({ tries: 2, notes: ['no-edns'] })
      expect(said(second)).toBe(RIGHT)
      expect(second).toMatchObject({ tries: 1 })
    },
  )

  test.each([
    ['tls', TLS],
    ['https', HTTPS],
  ] as const)('FORMERR over %s to a question without EDNS too is the answer', async (_, endpoint) => {
    const exchange = await askOnce(failing('FORMERR'), ask(endpoint, { recursion: true }))
    expect(said(exchange)).toBe('FORMERR')
    expect(exchange).toMatchObject({ tries: 2, notes: [] })
  })

  test.each([
    ['tls', TLS],
    ['https', HTTPS],
  ] as const)('%s brings the answer', async (transport, endpoint) => {
    const exchange = await askOnce([], ask(endpoint, { recursion: true }))
    expect(said(exchange)).toBe(RIGHT)
    expect(exchange).toMatchObject({ transport, tries: 1, notes: [] })
  })

  test.each([
    ['silence', silent, 'timeout', 'timeout', []],
    ['a closed port', refused, 'unreachable: ECONNREFUSED', 'unreachable: ECONNREFUSED', []],
    ['changed letter case', lowerCases, RIGHT, RIGHT, []],
    [
      'a wrong question',
      wrongQuestion,
      'timeout',
      'malformed: an answer to another question',
      ['ignored-answers'],
    ],
  ])('%s', async (_what, fault, byTls, byHttps, notes) => {
    const [tls, https] = [await askOnce(fault, ask(TLS)), await askOnce(fault, ask(HTTPS))]
    expect([said(tls), said(https)]).toEqual([byTls, byHttps])
    expect(Math.max(tls.ms, https.ms)).toBeLessThanOrEqual(5000)
    expect([...tls.notes, ...https.notes]).toEqual(notes)
  })
})

/** Every answer says TC, by whatever transport. */
function truncatesEverywhere(): Parameters<typeof within>[1] {
  return onOctets((octets) => octets.with(2, (octets[2] ?? 0) | 0x02))
}

import { describe, expect, test } from '@jest/globals'
import {
  failing,
  formerrOnEdns,
  lowerCases,
  notAuthoritative,
  wrongId,
  wrongQuestion,
} from '../world/answer-faults.ts'
import { onAnswer, onMessages, within } from '../world/fault.ts'
import type { Asked } from '../world/host.ts'
import { rateLimited } from '../world/load-faults.ts'
import {
  cutShort,
  delayed,
  dripping,
  garbage,
  halfFrame,
  refused,
  resets,
  silent,
} from '../world/path-faults.ts'
import { server } from './asking.ts'
import { askMany, tally, watched } from './many.ts'

describe('many questions at once to one server', () => {
  test('go by TCP but for the first, and each connection carries a part of them', async () => {
    const asked: Asked[] = []
    const { network, world } = server(watched(asked), { bulkQuestions: 500 })
    const exchanges = await world.run(() => askMany(network, 3000))
    expect(tally(exchanges)).toEqual({ NXDOMAIN: 3000 })
    expect(exchanges.filter(({ transport }) => transport === 'tcp').length).toBeGreaterThan(1500)
    expect(asked.slice(0, 64).every(({ transport }) => transport === 'udp')).toBe(true)
    const carried = perConnection(asked)
    expect(carried.length).toBeGreaterThan(3)
    expect(Math.max(...carried)).toBeLessThanOrEqual(500)
    expect(exchanges.every(({ tries, notes }) => tries === 1 && notes.length <= 1)).toBe(true)
  })

  test('go by UDP again while a new connection is tried', async () => {
    const asked: Asked[] = []
    const { network, world } = server(watched(asked), { bulkQuestions: 500 })
    await world.run(() => askMany(network, 3000))
    const firstByTcp = asked.findIndex(({ transport }) => transport === 'tcp')
    expect(asked.slice(firstByTcp + 500).some(({ transport }) => transport === 'udp')).toBe(true)
  })

  test('take a new connection after renew', async () => {
    const asked: Asked[] = []
    const { network, world } = server(watched(asked))
    await world.run(async () => {
      await askMany(network, 500)
      network.renew()
      await askMany(network, 500)
    })
    expect(perConnection(asked).length).toBeGreaterThanOrEqual(2)
  })

  test('arrive from a server that limits the rate of its UDP answers', async () => {
    const { network, world } = server(rateLimited(10))
    expect(tally(await world.run(() => askMany(network, 1000)))).toEqual({ NXDOMAIN: 1000 })
  })

  test('go by TCP even where the one that was to find out about that was taken back', async () => {
    const { network, world } = server(within({ transports: ['tcp'], until: 79 }, silent))
    const exchanges = await world.run(async () => {
      const abort = new AbortController()
      world.after(80, () => abort.abort())
      await askMany(network, 1500, false, abort.signal)
      return askMany(network, 1000)
    })
    expect(exchanges.some(({ transport }) => transport === 'tcp')).toBe(true)
  })

  test('stay with UDP where they are fewer', async () => {
    const { network, world } = server([])
    const exchanges = await world.run(() => askMany(network, 64))
    expect(exchanges.every(({ transport }) => transport === 'udp')).toBe(true)
  })

  test.each([
    ['does not answer', silent],
    ['is refused', refused],
    ['is reset', resets],
    ['ends inside a message', halfFrame('ends')],
    ['hangs inside a message', halfFrame('hangs')],
    ['drips', dripping(100)],
    ['brings noise', garbage],
    ['brings half a message', cutShort(20)],
    ['brings another id', wrongId],
    ['brings another question', wrongQuestion],
    [
      'brings a truncated message',
      onMessages((message) => ({ ...message, flags: { ...message.flags, tc: true } })),
    ],
    ['fails', failing('SERVFAIL')],
    ['refuses the question', failing('REFUSED')],
    ['does not know EDNS', formerrOnEdns],
    ['changes letters', lowerCases],
    ['does not speak for the zone', notAuthoritative],
    ['is slower than a second', delayed(1500)],
    ['closes at once', onAnswer(() => [{ after: 0, close: 'end' }])],
    ['stops answering', within({ from: 100 }, silent)],
    [
      'stops answering in the middle',
      within(
        { from: 100 },
        onAnswer(() => []),
      ),
    ],
  ])('are answered by UDP when TCP %s', async (_what, fault) => {
    const { network, world } = server(within({ transports: ['tcp'] }, fault))
    const exchanges = await world.run(() => askMany(network, 2000))
    expect(tally(exchanges)).toEqual({ NXDOMAIN: 2000 })
    expect(exchanges.filter(({ transport }) => transport === 'udp').length).toBeGreaterThan(200)
    expect(exchanges.flatMap(({ notes }) => notes)).not.toContain('no-tcp')
    expect(world.now()).toBeLessThan(3000)
  })
})

/** How many questions each TCP connection carried. */
function perConnection(asked: readonly Asked[]): number[] {
  const counts = new Map<number, number>()
  for (const { client, transport } of asked)
    if (transport === 'tcp') counts.set(client.port, (counts.get(client.port) ?? 0) + 1)
  return [...counts.values()]
}

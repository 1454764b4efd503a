import { describe, expect, test } from '@jest/globals'
import type { Message } from '../../src/wire/message.ts'
import { EDNS_OPTION } from '../../src/wire/registry.ts'
import { digEdns } from '../demo/dig.ts'
import { failing } from './answer-faults.ts'
import { when, within } from './fault.ts'
import { answersEachSecond, faulty, IP, QUERY } from './faulty.ts'
import { atHalfTheSites, flapping, rateLimited } from './load-faults.ts'
import { silent } from './path-faults.ts'
import { probe, read } from './probe.ts'

const COOKIE = { code: EDNS_OPTION.COOKIE, data: Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8) }

describe('faults that come and go', () => {
  test('hold within their time, on their transports, for their questions', async () => {
    const { world } = faulty(
      within({ from: 1000, until: 2000 }, silent),
      when(({ id }) => id === 7, silent),
    )
    expect(await answersEachSecond(world, 3)).toEqual([1, 0, 1])
    expect(await answersEachSecond(world, 1, { ...QUERY, id: 7 })).toEqual([0])
  })

  test('flapping is well first, then not, and so on', async () => {
    expect(await answersEachSecond(faulty(flapping(1000, silent)).world, 4)).toEqual([1, 0, 1, 0])
  })

  test('above the rate every second answer is truncated and the others are lost, but not with a cookie', async () => {
    const { world } = faulty(rateLimited(10))
    const flood = async (query: Message): Promise<Message[]> => {
      const all = await Promise.all(Array.from({ length: 30 }, () => probe(world, IP, query, { ms: 100 })))
      return all.flatMap(read)
    }
    const plain = await world.run(() => flood(QUERY))
    expect([plain.length, plain.filter(({ flags }) => flags.tc).length]).toEqual([20, 10])
    const first = await world.run(() =>
      probe(world, IP, digEdns('www.example.com', 'A', { options: [COOKIE] }), { ms: 2000 }),
    )
    expect(first.messages).toEqual([])
    await world.run(() => world.sleep(1000))
    const [granted] = read(
      await world.run(() => probe(world, IP, digEdns('x.example.com', 'A', { options: [COOKIE] }))),
    )
    const known = digEdns('www.example.com', 'A', { options: granted?.edns?.options ?? [] })
    expect(await world.run(() => flood(known))).toHaveLength(30)
  })

  test('behind an anycast address the client port chooses', async () => {
    const { world } = faulty(atHalfTheSites(failing('SERVFAIL')))
    const codes = await world.run(async () => {
      const all = await Promise.all(Array.from({ length: 4 }, () => probe(world, IP, QUERY)))
      return all.flatMap(read).map(({ rcode }) => rcode)
    })
    expect(codes.toSorted()).toEqual(['NOERROR', 'NOERROR', 'SERVFAIL', 'SERVFAIL'])
  })
})

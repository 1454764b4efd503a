import { describe, expect, test } from '@jest/globals'
import { decodeMessage, WireError, type Message } from '../../src/wire/message.ts'
import { presentName } from '../../src/wire/name.ts'
import { EDNS_OPTION } from '../../src/wire/registry.ts'
import { dig, digEdns, lines } from '../demo/dig.ts'
import {
  dropsEdns,
  emptyAnswer,
  failing,
  failingType,
  formerrOnEdns,
  ignoresEdns,
  lowerCases,
  notAuthoritative,
  recursive,
  refersUpward,
  requiresCookies,
  serialBehind,
  truncates,
  withoutCookies,
  wrongCase,
  wrongId,
  wrongQuestion,
} from './answer-faults.ts'
import { when, within, type Fault } from './fault.ts'
import type { Host } from './host.ts'
import { internet, type Internet } from './internet.ts'
import { anycast, flapping, rateLimited } from './load-faults.ts'
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
import { probe, read, type Heard } from './probe.ts'
import { virtualWorld, type VirtualWorld } from './virtual.ts'

const IP = '192.0.2.1'
const QUERY = dig('wWw.eXample.com', 'A')
const COOKIE = { code: EDNS_OPTION.COOKIE, data: Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8) }

function faulty(...faults: Fault[]): { net: Internet; world: VirtualWorld } {
  const net = internet({ 'example.com.': { text: 'www A 192.0.2.80', servers: { 'ns1.example.com': [IP] } } })
  for (const fault of faults) net.fault(IP, fault)
  return { net, world: virtualWorld(net) }
}

function ask(fault: Fault, options: Parameters<typeof probe>[3] = {}, query = QUERY): Promise<Heard> {
  const { world } = faulty(fault)
  return world.run(() => probe(world, IP, query, options))
}

async function answerTo(fault: Fault, query = QUERY): Promise<Message> {
  const [message] = read(await ask(fault, {}, query))
  if (!message) throw new Error('there was no answer')
  return message
}

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
    const { world } = faulty(losesFirst(2))
    const counts = await world.run(async () => {
      const heard = []
      for (let turn = 0; turn < 3; turn++) heard.push((await probe(world, IP, QUERY)).messages.length)
      return heard
    })
    expect(counts).toEqual([0, 0, 1])
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

describe('faults of the answer', () => {
  test('a response code comes alone', async () => {
    const response = await answerTo(failing('SERVFAIL'))
    expect([response.rcode, response.answer.length]).toEqual(['SERVFAIL', 0])
  })

  test('one type fails, others do not', async () => {
    expect((await answerTo(failingType('A', 'NOTIMP'))).rcode).toBe('NOTIMP')
    expect((await answerTo(failingType('CAA', 'NOTIMP'))).rcode).toBe('NOERROR')
  })

  test('UDP is truncated, TCP is not', async () => {
    expect(await answerTo(truncates)).toMatchObject({ flags: { tc: true }, answer: [] })
    const [whole] = read(await ask(truncates, { transport: 'tcp' }))
    expect(whole).toMatchObject({ flags: { tc: false }, answer: [{ ttl: 300 }] })
  })

  test('EDNS may be an error, lost or ignored', async () => {
    const query = digEdns('www.example.com', 'A')
    const formerr = await answerTo(formerrOnEdns, query)
    expect([formerr.rcode, formerr.edns]).toEqual(['FORMERR', undefined])
    expect((await answerTo(formerrOnEdns)).answer).toHaveLength(1)
    expect((await ask(dropsEdns, {}, query)).messages).toEqual([])
    expect((await ask(dropsEdns)).messages).toHaveLength(1)
    const ignored = await answerTo(ignoresEdns, query)
    expect([ignored.edns, ignored.answer.length]).toEqual([undefined, 1])
  })

  test('a cookie may be left out, or required', async () => {
    const query = digEdns('www.example.com', 'A', { options: [COOKIE] })
    expect((await answerTo(withoutCookies, query)).edns?.options).toEqual([])
    const first = await answerTo(requiresCookies, query)
    expect([first.rcode, first.answer.length]).toEqual(['BADCOOKIE', 0])
    const { world } = faulty(requiresCookies)
    const again = digEdns('www.example.com', 'A', { options: first.edns?.options ?? [] })
    expect(read(await world.run(() => probe(world, IP, again)))).toMatchObject([{ rcode: 'NOERROR' }])
  })

  test('id, question and case may be wrong', async () => {
    expect((await answerTo(wrongId)).id).not.toBe(QUERY.id)
    const asked = async (fault: Fault): Promise<string[]> =>
      (await answerTo(fault)).question.map(({ name }) => presentName(name))
    expect(await asked(wrongQuestion)).toEqual(['other.example.'])
    expect(await asked(wrongCase)).toEqual(['WwW.ExAMPLE.COM.'])
    expect(await asked(lowerCases)).toEqual(['www.example.com.'])
  })

  test('authority may be missing, or point upwards', async () => {
    expect(await answerTo(notAuthoritative)).toMatchObject({ flags: { aa: false }, answer: [{ ttl: 300 }] })
    expect(await answerTo(recursive)).toMatchObject({ flags: { aa: false, ra: true } })
    expect(lines((await answerTo(refersUpward)).authority)).toEqual(['. 518400 NS a.root-servers.net.'])
    expect(await answerTo(emptyAnswer)).toMatchObject({ rcode: 'NOERROR', answer: [], authority: [] })
  })

  test('the serial is behind', async () => {
    const soa = (await answerTo(serialBehind(1), dig('example.com', 'SOA'))).answer
    expect(lines(soa)[0]).toContain(' hostmaster.example.com. 0 ')
  })
})

describe('faults that come and go', () => {
  test('hold within their time, on their transports, for their questions', async () => {
    const { world } = faulty(
      within({ from: 1000, until: 2000 }, silent),
      when(({ id }) => id === 7, silent),
    )
    const counts = await world.run(async () => {
      const heard = []
      for (let turn = 0; turn < 3; turn++) heard.push((await probe(world, IP, QUERY)).messages.length)
      return [...heard, (await probe(world, IP, { ...QUERY, id: 7 })).messages.length]
    })
    expect(counts).toEqual([1, 0, 1, 0])
  })

  test('flapping is well first, then not, and so on', async () => {
    const { world } = faulty(flapping(1000, silent))
    const counts = await world.run(async () => {
      const heard = []
      for (let turn = 0; turn < 4; turn++) heard.push((await probe(world, IP, QUERY)).messages.length)
      return heard
    })
    expect(counts).toEqual([1, 0, 1, 0])
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
    const net = internet({
      'example.com.': { text: 'www A 192.0.2.80', servers: { 'ns1.example.com': [IP] } },
    })
    const well = net.host(IP) as Host
    net.put(IP, anycast([well, failing('SERVFAIL')(well)]))
    const world = virtualWorld(net)
    const codes = await world.run(async () => {
      const all = await Promise.all(Array.from({ length: 4 }, () => probe(world, IP, QUERY)))
      return all.flatMap(read).map(({ rcode }) => rcode)
    })
    expect(codes.toSorted()).toEqual(['NOERROR', 'NOERROR', 'SERVFAIL', 'SERVFAIL'])
  })
})

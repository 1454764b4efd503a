import { describe, expect, test } from '@jest/globals'
import type { Message } from '../../src/wire/message.ts'
import { presentName } from '../../src/wire/name.ts'
import { textOf } from '../../src/wire/rdata.ts'
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
import type { Fault } from './fault.ts'
import { answerTo, ask, faulty, IP, QUERY } from './faulty.ts'
import { internet } from './internet.ts'
import { probe, read } from './probe.ts'
import { virtualWorld } from './virtual.ts'
import { aliasChain, hugeTxt } from './zone-texts.ts'

const COOKIE = { code: EDNS_OPTION.COOKIE, data: Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8) }

/** The question that the answer of a server with the fault echoes. */
async function questionIn(fault: Fault): Promise<string[]> {
  const { question } = await answerTo(fault)
  return question.map(({ name }) => presentName(name))
}

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
    expect(await questionIn(wrongQuestion)).toEqual(['other.example.'])
    expect(await questionIn(wrongCase)).toEqual(['WwW.ExAMPLE.COM.'])
    expect(await questionIn(lowerCases)).toEqual(['www.example.com.'])
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

  test('an answer may be too large for a datagram, or lead in circles', async () => {
    const text = `${hugeTxt('big', 4000)}\n${aliasChain('a', 'b', 'c', 'a')}`
    const net = internet({ 'example.com.': { text, servers: { 'ns1.example.com': [IP] } } })
    const world = virtualWorld(net)
    const over = (transport: 'udp' | 'tcp', query: Message): Promise<Message[]> =>
      world.run(async () => read(await probe(world, IP, query, { transport })))
    expect(await over('udp', dig('big.example.com', 'TXT'))).toMatchObject([
      { flags: { tc: true }, answer: [] },
    ])
    const [whole] = await over('tcp', dig('big.example.com', 'TXT'))
    expect(whole?.answer.map(({ rdata }) => rdata.type === 'TXT' && textOf(rdata).length)).toEqual([4000])
    const [circle] = await over('udp', dig('a.example.com', 'TXT'))
    expect(circle?.answer).toHaveLength(3)
  })
})

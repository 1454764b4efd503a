import { describe, expect, test } from '@jest/globals'
import { createDice } from '../../src/net/dice.ts'
import { buildQuery } from '../../src/net/query.ts'
import { decodeMessage } from '../../src/wire/message.ts'
import { parseName, presentName } from '../../src/wire/name.ts'
import { EDNS_OPTION } from '../../src/wire/registry.ts'
import { seededRandom } from '../world/random.ts'
import { ask, UDP } from './asking.ts'

const COOKIE = { code: EDNS_OPTION.COOKIE, data: Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8) }
const dice = createDice(seededRandom(7).octets)

describe('a query', () => {
  test('without EDNS is a header and a question', () => {
    const { bytes, end } = buildQuery(ask(), 0xabcd, { edns: false })
    expect(bytes).toHaveLength(end)
    expect(decodeMessage(bytes)).toEqual({
      id: 0xabcd,
      opcode: 0,
      flags: { qr: false, aa: false, tc: false, rd: false, ra: false, ad: false, cd: false },
      rcode: 'NOERROR',
      question: [{ name: parseName('www.example.com'), type: 'A', class: 1 }],
      answer: [],
      authority: [],
      additional: [],
    })
  })

  test('with EDNS offers 1232 octets and the cookie', () => {
    const { edns } = decodeMessage(buildQuery(ask(), 1, { edns: true, cookie: COOKIE }).bytes)
    expect(edns).toEqual({ udpSize: 1232, version: 0, dnssecOk: false, options: [COOKIE] })
  })

  test('carries RD and DO when they are asked for', () => {
    const asked = ask(UDP, { recursion: true, dnssec: true })
    const { flags, edns } = decodeMessage(buildQuery(asked, 1, { edns: true }).bytes)
    expect([flags.rd, flags.cd, edns?.dnssecOk]).toEqual([true, false, true])
  })

  test('is for the root, for another class, for a type without a mnemonic', () => {
    const root = ask(UDP, { question: { name: parseName('.'), type: 'NS' } })
    const chaos = ask(UDP, { question: { name: parseName('version.bind'), type: 'TXT', class: 3 } })
    const strange = ask(UDP, { question: { name: parseName('a'), type: 'TYPE65280' } })
    const questions = [root, chaos, strange].map(
      (asked) => decodeMessage(buildQuery(asked, 1, { edns: true, dice }).bytes).question[0],
    )
    expect(questions).toMatchObject([
      { type: 'NS', name: { key: '.' } },
      { type: 'TXT', class: 3, name: { key: 'version.bind.' } },
      { type: 'TYPE65280', name: { key: 'a.' } },
    ])
  })

  test('mixes the case of letters, each way about half of the time, and touches nothing else', () => {
    const name = parseName('_Acme-challenge.0[1.Example.com')
    const texts = Array.from({ length: 400 }, () => {
      const { bytes } = buildQuery(ask(UDP, { question: { name, type: 'TXT' } }), 1, { edns: false, dice })
      const [question] = decodeMessage(bytes).question
      return question === undefined ? '' : presentName(question.name)
    })
    expect(new Set(texts.map((text) => text.toLowerCase()))).toEqual(
      new Set(['_acme-challenge.0[1.example.com.']),
    )
    for (const at of [1, 6, 22, 30]) {
      const small = texts.filter((text) => text.charAt(at) === text.charAt(at).toLowerCase()).length
      expect(small).toBeGreaterThan(130)
      expect(small).toBeLessThan(270)
    }
  })
})

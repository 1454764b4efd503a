import { describe, expect, test } from '@jest/globals'
import { matchAnswer, type Match } from '../../src/net/match.ts'
import { encodeMessage, type Message } from '../../src/wire/message.ts'
import { parseName } from '../../src/wire/name.ts'
import type { RRType } from '../../src/wire/registry.ts'
import { dig } from '../demo/dig.ts'

const QUERY = dig('www.Example.com', 'TXT')
const BYTES = encodeMessage(QUERY)
const ANSWER: Message = { ...QUERY, flags: { ...QUERY.flags, qr: true } }

function match(
  answer: Partial<Message>,
  change: (octets: Uint8Array) => Uint8Array = (octets) => octets,
): Match {
  return matchAnswer(BYTES, BYTES.length, change(encodeMessage({ ...ANSWER, ...answer })))
}

function asked(name: string, type: RRType = 'TXT', more = {}): Partial<Message> {
  return { question: [{ name: parseName(name), type, ...more }] }
}

describe('an answer to a query (RFC 5452 section 9.1)', () => {
  test('has its id and its question, octet for octet', () => {
    expect(match({})).toBe('same')
    expect(match({ rcode: 'NXDOMAIN' })).toBe('same')
  })

  test.each<[string, Partial<Message>]>([
    ['another id', { id: QUERY.id ^ 0x100 }],
    ['another name', asked('www.example.org')],
    ['a longer name', asked('x.www.Example.com')],
    ['a name with another octet that is no letter', asked('www.E{ample.com')],
    ['another type', asked('www.Example.com', 'A')],
    ['another class', asked('www.Example.com', 'TXT', { class: 3 })],
    ['no QR', { flags: QUERY.flags }],
    ['another opcode', { opcode: 5 }],
    [
      'no question, and no error',
      {
        question: [],
        answer: [
          { name: parseName('a'), class: 1, ttl: 0, rdata: { type: 'TXT', strings: [new Uint8Array()] } },
        ],
      },
    ],
  ])('is not one with %s', (_what, answer) => {
    expect(match(answer)).toBe('other')
  })

  test('may have its question in other letter case, and that is told apart', () => {
    expect(match(asked('WWW.example.com'))).toBe('other-case')
  })

  test('does not fold what only looks like a letter case: the bit that tells them apart', () => {
    const at = matchAnswer(
      encodeMessage(dig('a@b.example', 'TXT')),
      29,
      encodeMessage({ ...ANSWER, ...asked('a`b.example') }),
    )
    expect(at).toBe('other')
  })

  test('may be an error without a question', () => {
    expect(match({ question: [], rcode: 'FORMERR' })).toBe('no-question')
    expect(match({ question: [] })).toBe('no-question')
  })

  test('has a whole header, and a whole question', () => {
    expect(match({}, (octets) => octets.subarray(0, 11))).toBe('other')
    expect(match({}, (octets) => octets.subarray(0, 20))).toBe('other')
    expect(match({}, () => new Uint8Array())).toBe('other')
  })
})

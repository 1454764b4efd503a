import { expect, test } from '@jest/globals'
import { readAnswer } from '../../src/net/answer.ts'
import { buildQuery } from '../../src/net/query.ts'
import { encodeMessage } from '../../src/wire/message.ts'
import { parseName, presentName } from '../../src/wire/name.ts'
import { CLASS_IN } from '../../src/wire/registry.ts'
import { ask } from './asking.ts'

const question = { name: parseName('wWw.exAMple.cOm'), type: 'A' } as const
const target = { type: 'CNAME', cname: parseName('other.exAMple.cOm') } as const
const HEADER = {
  id: 1,
  opcode: 0,
  flags: { qr: true, aa: true, tc: false, rd: false, ra: false, ad: false, cd: false },
  rcode: 'NOERROR',
} as const

function answerOctets(): Uint8Array {
  const answer = [{ name: question.name, class: CLASS_IN, ttl: 60, rdata: target }]
  return encodeMessage({ ...HEADER, question: [question], answer, authority: [], additional: [] })
}

test('names that are shortened into the question have the letters that the user wrote', () => {
  const answer = readAnswer(answerOctets(), 'same', buildQuery(ask(), 1, { edns: false }))
  const [record] = answer.kind === 'reply' ? answer.message.answer : []
  expect(record && presentName(record.name)).toBe('www.example.com.')
  expect(record?.rdata.type === 'CNAME' && presentName(record.rdata.cname)).toBe('other.example.com.')
})

test('a name that points into the middle of a label of the question is a fault', () => {
  const bytes = answerOctets()
  const owner = buildQuery(ask(), 1, { edns: false }).end
  expect([bytes[owner], bytes[owner + 1]]).toEqual([0xc0, 12])
  bytes[owner + 1] = 14
  expect(readAnswer(bytes, 'same', buildQuery(ask(), 1, { edns: false })).kind).toBe('malformed')
})

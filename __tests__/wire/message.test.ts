import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

import { decodeMessage, encodeMessage, type Message, type ResourceRecord } from '../../src/wire/message.ts'
import { parseName, presentName } from '../../src/wire/name.ts'
import { parseRdata, RdataError } from '../../src/wire/rdata.ts'
import type { RRType } from '../../src/wire/registry.ts'
import { anyMessage } from './arbitraries.ts'
import { hex } from './octets.ts'

const NO_FLAGS = { qr: false, aa: false, tc: false, rd: false, ra: false, ad: false, cd: false }
const EMPTY: Message = {
  id: 0,
  opcode: 0,
  flags: NO_FLAGS,
  rcode: 'NOERROR',
  question: [],
  answer: [],
  authority: [],
  additional: [],
}
const EDNS = { udpSize: 1232, version: 0, dnssecOk: false, options: [] }

function record(owner: string, type: RRType, text: string, ttl = 300): ResourceRecord {
  return { name: parseName(owner), class: 1, ttl, rdata: parseRdata(type, text) }
}

describe('a query', () => {
  const query: Message = {
    ...EMPTY,
    id: 0xbeef,
    question: [{ name: parseName('_acme-challenge.eXample.com'), type: 'TXT' }],
    edns: { ...EDNS, dnssecOk: true, options: [{ code: 10, data: hex('0102030405060708') }] },
  }
  const wire = hex(`beef 0000 0001 0000 0000 0001
    0f5f61636d652d6368616c6c656e6765 07 6558616d706c65 03636f6d 00 0010 0001
    00 0029 04d0 00 00 8000 000c 000a 0008 0102030405060708`)

  test('is written octet by octet as RFC 1035 and RFC 6891 say, class IN when none is given', () => {
    expect(encodeMessage(query)).toEqual(wire)
  })

  test('is read back with its case, and with the class', () => {
    expect(decodeMessage(wire)).toEqual({ ...query, question: [{ ...query.question[0], class: 1 }] })
  })
})

describe('compression', () => {
  const answer = encodeMessage({
    ...EMPTY,
    question: [{ name: parseName('www.example.com'), type: 'CNAME' }],
    answer: [record('www.example.com', 'CNAME', 'Web.example.com.')],
    additional: [record('web.example.com', 'SRV', '1 2 3 www.example.com.')],
  })

  test('endings that were written before become pointers, in owner names and in types of RFC 1035', () => {
    expect(answer).toEqual(
      hex(`0000 0000 0001 0001 0000 0001
        03777777 076578616d706c65 03636f6d 00 0005 0001
        c00c 0005 0001 0000012c 0006 03576562 c010
        03776562 c010 0021 0001 0000012c 0017 0001 0002 0003 03777777 076578616d706c65 03636f6d 00`),
    )
  })

  test('an ending in other case is written again, so that no name changes its case', () => {
    const names = decodeMessage(answer)
    expect(names.answer.map(({ rdata }) => rdata)).toEqual([parseRdata('CNAME', 'Web.example.com.')])
    expect(names.additional.map(({ name }) => presentName(name))).toEqual(['web.example.com.'])
  })

  test('a name never points into itself', () => {
    const name = parseName('a.a.a')
    const message = { ...EMPTY, answer: [{ ...record('a.a.a', 'NS', 'a.a.a.a.'), name }] }
    expect(decodeMessage(encodeMessage(message))).toEqual(message)
  })

  test('a name behind the reach of a pointer is written in full', () => {
    const filler = Array.from({ length: 70 }, () => record('.', 'TXT', `"${'x'.repeat(250)}"`))
    const message = {
      ...EMPTY,
      answer: [...filler, record('far.example', 'NS', 'far.example.'), record('far.example', 'NS', '.')],
    }
    expect(decodeMessage(encodeMessage(message))).toEqual(message)
  })
})

describe('the header', () => {
  test.each([
    ['qr', '8000'],
    ['aa', '0400'],
    ['tc', '0200'],
    ['rd', '0100'],
    ['ra', '0080'],
    ['ad', '0020'],
    ['cd', '0010'],
  ] as const)('flag %s is bit 0x%s', (flag, bits) => {
    const wire = hex(`0001 ${bits} 0000 0000 0000 0000`)
    expect(decodeMessage(wire)).toEqual({ ...EMPTY, id: 1, flags: { ...NO_FLAGS, [flag]: true } })
    expect(encodeMessage(decodeMessage(wire))).toEqual(wire)
  })

  test('OPCODE and RCODE have four bits each', () => {
    expect(decodeMessage(hex('0001 2805 0000 0000 0000 0000'))).toMatchObject({ opcode: 5, rcode: 'REFUSED' })
    expect(decodeMessage(hex('0001 000c 0000 0000 0000 0000')).rcode).toBe('RCODE12')
  })
})

describe('EDNS', () => {
  test('the RCODE takes its high octet from the OPT record', () => {
    const wire = encodeMessage({ ...EMPTY, rcode: 'BADCOOKIE', edns: EDNS })
    expect(wire).toEqual(hex('0000 0007 0000 0000 0000 0001 00 0029 04d0 01 00 0000 0000'))
    expect(decodeMessage(wire).rcode).toBe('BADCOOKIE')
  })

  test('an OPT record between others is taken out', () => {
    const [first, last] = [record('a', 'A', '192.0.2.1'), record('b', 'A', '192.0.2.2')]
    const wire = hex(`0000 0000 0000 0000 0000 0003
      0161 00 0001 0001 0000012c 0004 c0000201
      00 0029 1000 00 00 0000 0000
      0162 00 0001 0001 0000012c 0004 c0000202`)
    expect(decodeMessage(wire)).toEqual({
      ...EMPTY,
      additional: [first, last],
      edns: { ...EDNS, udpSize: 4096 },
    })
  })

  test('without EDNS an RCODE over 15 cannot be written', () => {
    expect(() => encodeMessage({ ...EMPTY, rcode: 'BADVERS' })).toThrow('RCODE BADVERS needs EDNS')
  })
})

describe('records', () => {
  test('a TTL with the top bit set is zero (RFC 2181 section 8)', () => {
    expect(ttlOf('7fffffff')).toBe(0x7fff_ffff)
    expect(ttlOf('80000000')).toBe(0)
    expect(ttlOf('ffffffff')).toBe(0)
  })

  test('names are followed through pointers in RDATA, also in types that should not have any', () => {
    const wire = hex(`0000 0000 0001 0003 0000 0000
      03777777 076578616d706c65 00 0001 0001
      c00c 000f 0001 00000000 0004 000a c010
      c00c 0027 0001 00000000 0002 c010
      c00c 0021 0001 00000000 0008 0001 0002 0003 c010`)
    expect(decodeMessage(wire).answer.map(({ rdata }) => rdata)).toEqual([
      parseRdata('MX', '10 example.'),
      parseRdata('DNAME', 'example.'),
      parseRdata('SRV', '1 2 3 example.'),
    ])
  })

  test('outside class IN the RDATA stays octets, but for TXT in CH', () => {
    const wire = hex(`0000 0000 0000 0003 0000 0000
      00 0001 0003 00000000 0002 abcd
      00 0010 0003 00000000 0003 02 3938
      00 0010 00ff 00000000 0000`)
    expect(decodeMessage(wire).answer.map(({ rdata }) => rdata)).toEqual([
      { type: 'TYPE1', data: hex('abcd') },
      parseRdata('TXT', '"98"'),
      { type: 'TYPE16', data: hex('') },
    ])
  })

  test('a message keeps its values when the buffer it came in is used again', () => {
    const buffer = encodeMessage({ ...EMPTY, answer: [record('a.example', 'TXT', '"abc"')] })
    const message = decodeMessage(buffer)
    buffer.fill(0xff)
    expect(message.answer).toEqual([record('a.example', 'TXT', '"abc"')])
  })
})

test('every message comes back as it was', () => {
  fc.assert(
    fc.property(anyMessage, (message) => expect(decodeMessage(encodeMessage(message))).toEqual(message)),
    { numRuns: 300 },
  )
})

describe('what does not fit is refused', () => {
  test.each<[string, Partial<Message>]>([
    ['id 65536', { id: 65536 }],
    ['id -1', { id: -1 }],
    ['opcode 16', { opcode: 16 }],
    ['class 65536', { question: [{ name: parseName('a'), type: 'A', class: 65536 }] }],
    ['TTL 2147483648', { answer: [record('a', 'A', '192.0.2.1', 0x8000_0000)] }],
    ['TTL 1.5', { answer: [record('a', 'A', '192.0.2.1', 1.5)] }],
    ['UDP size 65536', { edns: { ...EDNS, udpSize: 65536 } }],
    ['EDNS version 256', { edns: { ...EDNS, version: 256 } }],
    ['EDNS option code 65536', { edns: { ...EDNS, options: [{ code: 65536, data: new Uint8Array() }] } }],
    ['"TYPE65536" is neither', { question: [{ name: parseName('a'), type: 'TYPE65536' }] }],
    ['"RCODE4096" is neither', { rcode: 'RCODE4096', edns: EDNS }],
    [
      '65535 are allowed',
      { answer: Array.from({ length: 300 }, () => record('a', 'TXT', `"${'x'.repeat(250)}"`)) },
    ],
  ])('%s', (why, part) => {
    expect(() => encodeMessage({ ...EMPTY, ...part })).toThrow(RangeError)
    expect(() => encodeMessage({ ...EMPTY, ...part })).toThrow(why)
  })

  test('RDATA that does not fit is an RdataError', () => {
    const rdata = { type: 'A', address: 'x' } as const
    expect(() =>
      encodeMessage({ ...EMPTY, answer: [{ name: parseName('a'), class: 1, ttl: 0, rdata }] }),
    ).toThrow(RdataError)
  })
})

/** The TTL that a record with these octets in its TTL field has. */
function ttlOf(octets: string): number | undefined {
  return decodeMessage(hex(`0000 0000 0000 0001 0000 0000 00 0001 0001 ${octets} 0004 c0000201`)).answer[0]
    ?.ttl
}

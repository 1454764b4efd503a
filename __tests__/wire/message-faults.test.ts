import { describe, expect, test } from '@jest/globals'

import { decodeMessage, WireError, type WireFault } from '../../src/wire/message.ts'
import { hex } from './octets.ts'

/** A response with one answer of a type; its RDATA begins at octet 23. */
function answer(type: string, rdata: string, owner = '00'): Uint8Array {
  const length = (rdata.replaceAll(/\s/g, '').length / 2).toString(16).padStart(4, '0')
  return hex(`0001 8000 0000 0001 0000 0000 ${owner} ${type} 0001 00000000 ${length} ${rdata}`)
}

/** The code and the offset of the WireError that decoding throws. */
function faultOf(wire: Uint8Array): [WireFault, number] | undefined {
  try {
    decodeMessage(wire)
    return undefined
  } catch (error) {
    if (error instanceof WireError) return [error.code, error.at]
    throw error
  }
}

const LABEL_63 = `3f${'61'.repeat(63)}`
const OPT = '00 0029 04d0 00 00 0000'

describe('the frame of a message', () => {
  test.each<[string, string, WireFault, number]>([
    ['nothing at all', '', 'truncated', 0],
    ['half a header', '0001 8000 0001', 'truncated', 6],
    ['a question that is not there', '0001 8000 0001 0000 0000 0000', 'truncated', 12],
    ['a question without class', '0001 8000 0001 0000 0000 0000 00 0001', 'truncated', 15],
    ['an answer that is not there', '0001 8000 0000 0001 0000 0000', 'truncated', 12],
    ['octets behind the last record', '0001 8000 0000 0000 0000 0000 00', 'trailing-octets', 12],
    [
      'a record more than the counts say',
      '0001 8000 0000 0000 0000 0000 00 0001 0001 00000000 0004 c0000201',
      'trailing-octets',
      12,
    ],
    [
      'a query with two questions',
      '0001 0000 0002 0000 0000 0000 00 0001 0001 00 0002 0001',
      'question-count',
      4,
    ],
    ['a record cut in its header', '0001 8000 0000 0001 0000 0000 00 0001 0001 0000', 'truncated', 17],
    [
      'RDLENGTH beyond the message',
      '0001 8000 0000 0001 0000 0000 00 0010 0001 00000000 0005 03616263',
      'truncated',
      23,
    ],
    [
      'a truncated message that ends inside a record',
      '0001 8200 0000 0001 0000 0000 00 0001',
      'truncated',
      15,
    ],
    ['a truncated message with octets behind', '0001 8200 0000 0000 0000 0000 00', 'trailing-octets', 12],
  ])('%s', (_, wire, code, at) => {
    expect(faultOf(hex(wire))).toEqual([code, at])
  })

  test('more octets than a length prefix can say', () => {
    expect(faultOf(new Uint8Array(65536))).toEqual(['message-too-long', 65535])
  })

  test('a truncated message may end between records, and what is there counts', () => {
    const wire = hex('0001 8200 0000 0002 0001 0001 00 0001 0001 00000000 0004 c0000201')
    expect(decodeMessage(wire)).toMatchObject({
      answer: [{ rdata: { address: '192.0.2.1' } }],
      authority: [],
      additional: [],
    })
  })

  test('an update may have several records in its first section', () => {
    expect(
      decodeMessage(hex('0001 2800 0002 0000 0000 0000 00 0006 0001 00 0006 0001')).question,
    ).toHaveLength(2)
  })
})

describe('names', () => {
  test.each<[string, string, WireFault, number]>([
    ['label type 0x40', '40 00', 'label-type', 12],
    ['label type 0x80', '0161 80 00', 'label-type', 14],
    ['a pointer to itself', 'c00c', 'pointer', 12],
    ['a pointer forward', 'c00e 00', 'pointer', 12],
    ['a pointer into the header', 'c000', 'pointer', 12],
    ['a pointer to the label in front of it', '0161 c00c', 'pointer', 14],
    ['half a pointer', 'c0', 'truncated', 13],
    ['256 octets', `${LABEL_63.repeat(3)} 3e${'62'.repeat(62)} 00`, 'name-too-long', 12],
  ])('%s', (_, name, code, at) => {
    expect(faultOf(hex(`0001 0000 0001 0000 0000 0000 ${name}`))).toEqual([code, at])
  })

  test('255 octets are a name', () => {
    const wire = hex(`0001 0000 0001 0000 0000 0000 ${LABEL_63.repeat(3)} 3d${'62'.repeat(61)} 00 0001 0001`)
    expect(decodeMessage(wire).question[0]?.name.labels).toHaveLength(4)
  })

  test('a name that only a pointer makes too long', () => {
    const question = `${LABEL_63.repeat(3)} 3d${'62'.repeat(61)} 00 0001 0001`
    const wire = hex(`0001 8000 0001 0001 0000 0000 ${question} 0161 c00c 0001 0001 00000000 0004 c0000201`)
    expect(faultOf(wire)).toEqual(['name-too-long', 271])
  })

  test('a pointer to octets that are no name before it', () => {
    // The RDATA at octet 23 looks like a label of 10 octets, which would go on into the name that points to it.
    const octets = '00 04d2 0001 00000000 0002 0a61'
    const wire = hex(`0001 8000 0000 0002 0000 0000 ${octets} c017 0001 0001 00000000 0004 c0000201`)
    expect(faultOf(wire)?.[0]).toBe('pointer')
  })

  test('a chain of more pointers than a name has labels', () => {
    // Each pointer leads to the one before it; the first leads to the root label at octet 23.
    const pointers = Array.from({ length: 200 }, (_, at) =>
      (0xc000 + (at === 0 ? 23 : 22 + 2 * at)).toString(16),
    )
    const length = (1 + 400).toString(16).padStart(4, '0')
    const first = `00 04d2 0001 00000000 ${length} 00 ${pointers.join('')}`
    const chain = (hops: number): Uint8Array =>
      hex(
        `0001 8000 0000 0002 0000 0000 ${first} ${(0xc000 + 22 + 2 * hops).toString(16)} 0001 0001 00000000 0004 c0000201`,
      )
    expect(faultOf(chain(126))).toBeUndefined()
    expect(faultOf(chain(127))?.[0]).toBe('pointer')
    expect(faultOf(chain(200))?.[0]).toBe('pointer')
  })
})

describe('RDATA', () => {
  test.each<[string, string, string, WireFault, number]>([
    ['A of 3 octets', '0001', 'c00002', 'rdata-overrun', 23],
    ['A of 5 octets', '0001', 'c0000201 00', 'rdata-left-over', 27],
    ['A of no octets', '0001', '', 'rdata-overrun', 23],
    ['AAAA of 4 octets', '001c', 'c0000201', 'rdata-overrun', 23],
    ['TXT of no octets', '0010', '', 'rdata-overrun', 23],
    ['TXT whose string is longer than the RDATA', '0010', '05 616263', 'rdata-overrun', 24],
    ['TXT whose second string is cut', '0010', '0161 02 62', 'rdata-overrun', 26],
    ['NS whose name goes on after the RDATA', '0002', '0361', 'rdata-overrun', 24],
    ['NS without a root label', '0002', '0161', 'rdata-overrun', 25],
    ['MX with something behind', '000f', '0001 00 00', 'rdata-left-over', 26],
    ['SOA without its last number', '0006', '00 00 00000001 00000002 00000003 00000004', 'rdata-overrun', 41],
    ['CAA of one octet', '0101', '00', 'rdata-overrun', 24],
    ['CAA whose tag is cut', '0101', '00 05 6973', 'rdata-overrun', 25],
    ['CAA with an empty tag', '0101', '00 00 61', 'rdata', 24],
    ['DS without a digest', '002b', '0001 08 02', 'rdata', 27],
    ['RRSIG without a signature', '002e', '0001 08 00 00000000 00000000 00000000 0001 00', 'rdata', 42],
    ['NSEC with windows out of order', '002f', '00 01 01 40 00 01 40', 'rdata', 27],
    ['NSEC with a window twice', '002f', '00 00 01 40 00 01 20', 'rdata', 27],
    ['NSEC with an empty window', '002f', '00 00 00', 'rdata', 24],
    ['NSEC with a window that ends in a zero octet', '002f', '00 00 02 40 00', 'rdata', 24],
    ['NSEC with a window of 33 octets', '002f', `00 00 21 ${'ff'.repeat(33)}`, 'rdata', 24],
    ['NSEC with a window that is cut', '002f', '00 00 02 40', 'rdata-overrun', 26],
    ['NSEC3 whose salt is cut', '0032', '01 00 0000 04 aabb', 'rdata-overrun', 28],
    ['HTTPS with keys out of order', '0041', '0001 00 0003 0002 01bb 0001 0003 026832', 'rdata', 32],
    ['HTTPS with a key twice', '0041', '0001 00 0003 0002 01bb 0003 0002 01bb', 'rdata', 32],
    ['HTTPS with a port of three octets', '0041', '0001 00 0003 0003 01bb00', 'rdata', 26],
    ['HTTPS with a protocol id that is cut', '0041', '0001 00 0001 0003 036832', 'rdata', 26],
    ['HTTPS whose value is cut', '0041', '0001 00 0001 0004 026832', 'rdata-overrun', 30],
    ['HTTPS with mandatory keys out of order', '0041', '0001 00 0000 0004 0004 0001', 'rdata', 26],
  ])('%s', (_, type, rdata, code, at) => {
    expect(faultOf(answer(type, rdata))).toEqual([code, at])
  })
})

describe('EDNS', () => {
  test.each<[string, string, WireFault, number]>([
    ['two OPT records', `0000 0000 0002 ${OPT} 0000 ${OPT} 0000`, 'opt', 23],
    ['OPT as an answer', `0001 0000 0000 ${OPT} 0000`, 'opt', 12],
    ['OPT in the authority section', `0000 0001 0000 ${OPT} 0000`, 'opt', 12],
    ['OPT below the root', '0000 0000 0001 0161 00 0029 04d0 00 00 0000 0000', 'opt', 12],
    ['an option without length', `0000 0000 0001 ${OPT} 0002 000a`, 'rdata-overrun', 25],
    ['an option that is cut', `0000 0000 0001 ${OPT} 0005 000a 0008 01`, 'rdata-overrun', 27],
    ['RDLENGTH beyond the message', `0000 0000 0001 ${OPT} 0004 000a`, 'truncated', 23],
    ['an extended error without a code', `0000 0000 0001 ${OPT} 0005 000f 0001 00`, 'rdata', 23],
  ])('%s', (_, rest, code, at) => {
    expect(faultOf(hex(`0001 8000 0000 ${rest}`))).toEqual([code, at])
  })
})

test('the error names the offset', () => {
  expect(() => decodeMessage(hex('0001'))).toThrow('the message ends too early (octet 2)')
})

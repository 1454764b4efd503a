import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

import { parseName } from '../../src/wire/name.ts'
import { encodeRdata, parseRdata, presentRdata, splitText, textOf, type Rdata } from '../../src/wire/rdata.ts'
import { typeNumber, type RRType } from '../../src/wire/registry.ts'
import { anyRdata, rdataOf, rowTypes } from './arbitraries.ts'
import { hex, utf8 } from './octets.ts'
import { rdataVectors } from './rdata-vectors.ts'

/** Decodes octets as the RDATA of a type, by way of the generic form. */
function decode(type: RRType, octets: Uint8Array): Rdata {
  return parseRdata(type, `\\# ${octets.length} ${Buffer.from(octets).toString('hex')}`)
}

describe('RDATA', () => {
  test.each(rdataVectors)('%s %s is read, written and presented as BIND does it', (type, text, wire) => {
    const rdata = parseRdata(type, text)
    expect(rdata.type).toBe(type)
    expect(Buffer.from(encodeRdata(rdata)).toString('hex')).toBe(wire)
    expect(decode(type, hex(wire))).toEqual(rdata)
    expect(parseRdata(type, presentRdata(rdata))).toEqual(rdata)
  })

  test('every type with fields has a vector', () => {
    const covered = new Set(rdataVectors.map(([type]) => type))
    expect(rowTypes.filter((type) => !covered.has(type))).toEqual([])
  })

  test.each(rowTypes)('%s comes back from octets and from text as it was', (type) => {
    fc.assert(
      fc.property(rdataOf(type), (rdata) => {
        expect(decode(type, encodeRdata(rdata))).toEqual(rdata)
        expect(parseRdata(type, presentRdata(rdata))).toEqual(rdata)
      }),
    )
  })

  test('presentation format is one line of printable ASCII', () => {
    fc.assert(fc.property(anyRdata, (rdata) => expect(presentRdata(rdata)).toMatch(/^[ -~]+$/)))
  })
})

describe('presentation format', () => {
  test.each([
    ['TXT', 'abc "d e" \\102', '"abc" "d e" "f"'],
    ['TXT', '"zwölf"', '"zw\\195\\182lf"'],
    ['TXT', '"a;b(c)"', '"a;b(c)"'],
    ['TXT', '"tab\\009 \\" \\\\ \\000"', '"tab\\009 \\" \\\\ \\000"'],
    ['A', '192.0.2.1', '192.0.2.1'],
    ['AAAA', '2001:DB8:0:0:0:0:0:1', '2001:db8::1'],
    ['NS', 'NS1.example', 'NS1.example.'],
    ['SOA', 'a. b. ( 1 2\n3 4 5 )', 'a. b. 1 2 3 4 5'],
    ['CAA', '0 issue letsencrypt.org', '0 issue "letsencrypt.org"'],
    ['CAA', '0 is\\032sue ";"', '0 is\\032sue ";"'],
    ['DS', '1 8 2 aabb CCdd', '1 8 2 AABBCCDD'],
    ['DNSKEY', '257 3 8 AQ PS', '257 3 8 AQPS'],
    ['RRSIG', 'TYPE1 8 0 0 0 4294967295 1 . AAAA', 'A 8 0 0 19700101000000 21060207062815 1 . AAAA'],
    ['NSEC', 'a. txt A a NSEC TYPE65280', 'a. A TXT NSEC TYPE65280'],
    ['NSEC3', '1 0 0 - 00', '1 0 0 - 00'],
    ['TYPE1234', '\\# 3 aa bb cc', '\\# 3 AABBCC'],
    ['TYPE1234', '\\# 0', '\\# 0'],
    ['TXT', '\\# 4 03616263', '"abc"'],
    ['HTTPS', '1 . key3="\\001\\187"', '1 . port=443'],
  ] as const)('%s %s is written as %s', (type, text, presented) => {
    expect(presentRdata(parseRdata(type, text))).toBe(presented)
  })

  test('relative names continue with the origin, when there is one', () => {
    const origin = parseName('example.com')
    expect(presentRdata(parseRdata('MX', '10 mail', origin))).toBe('10 mail.example.com.')
    expect(presentRdata(parseRdata('MX', '10 mail.', origin))).toBe('10 mail.')
    expect(presentRdata(parseRdata('NS', '@', origin))).toBe('example.com.')
  })
})

describe('canonical form (RFC 4034 section 6.2, RFC 6840 section 5.1)', () => {
  test.each([
    ['NS', 'NS.Example.', 'ns.example.'],
    ['SOA', 'NS.Example. Admin.Example. 1 2 3 4 5', 'ns.example. admin.example. 1 2 3 4 5'],
    ['MX', '1 MX.Example.', '1 mx.example.'],
    ['SRV', '1 2 3 SIP.Example.', '1 2 3 sip.example.'],
    ['NAPTR', '1 2 "U" "X" "Y" A.Example.', '1 2 "U" "X" "Y" a.example.'],
    ['DNAME', 'A.Example.', 'a.example.'],
    ['RRSIG', 'A 8 1 1 2 1 7 Example. AAAA', 'A 8 1 1 2 1 7 example. AAAA'],
    ['NSEC', 'A.Example. A', 'A.Example. A'],
    ['SVCB', '1 A.Example.', '1 A.Example.'],
    ['TXT', '"ABC"', '"ABC"'],
  ] as const)('%s %s becomes %s', (type, text, canonical) => {
    expect(encodeRdata(parseRdata(type, text), { canonical: true })).toEqual(
      encodeRdata(parseRdata(type, canonical)),
    )
  })
})

describe('the text of a TXT record', () => {
  test('is its strings without anything between', () => {
    expect(textOf({ type: 'TXT', strings: [utf8('ab'), utf8(''), utf8('c')] })).toEqual(utf8('abc'))
  })

  test.each([
    [0, [0]],
    [255, [255]],
    [256, [255, 1]],
    [600, [255, 255, 90]],
  ])('%d octets are cut into strings of %j', (length, lengths) => {
    expect(splitText(new Uint8Array(length)).map((string) => string.length)).toEqual(lengths)
  })

  test('cutting and joining gives the same octets, also from a Buffer', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 1000 }), (octets) => {
        const strings = splitText(Buffer.from(octets))
        expect(textOf({ type: 'TXT', strings })).toEqual(octets)
      }),
    )
  })
})

test('a record type keeps its number through its name', () => {
  expect(rowTypes.map(typeNumber)).toEqual([...new Set(rowTypes.map(typeNumber))])
})

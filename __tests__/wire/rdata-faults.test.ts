import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

import { ROOT } from '../../src/wire/name.ts'
import { encodeRdata, parseRdata, RdataError, type Rdata } from '../../src/wire/rdata.ts'
import { rowTypes } from './arbitraries.ts'

describe('text that is no RDATA says what is wrong and what is allowed', () => {
  test.each([
    ['A', '192.0.2', 'A address: "192.0.2" is not an IPv4 address'],
    ['A', '192.0.2.256', 'not an IPv4 address'],
    ['A', '192.0.2.01', 'not an IPv4 address'],
    ['A', '', 'A address: is missing'],
    ['A', '192.0.2.1 192.0.2.2', 'A: "192.0.2.2" is too much; it takes address'],
    ['AAAA', '2001:db8::1::2', 'not an IPv6 address'],
    ['AAAA', 'fe80::1%eth0', 'not an IPv6 address'],
    ['MX', 'mail.example. 10', 'MX preference: "mail.example." is not a number from 0 to 65535'],
    ['MX', '65536 mail.example.', 'not a number from 0 to 65535'],
    ['MX', '-1 mail.example.', 'not a number from 0 to 65535'],
    ['MX', '10', 'MX exchange: is missing'],
    ['MX', '10 a..b', 'MX exchange: name "a..b" has an empty label'],
    ['CNAME', '"a.example."', 'in quotes'],
    ['SOA', 'a. b. 4294967296 1 1 1 1', 'SOA serial: "4294967296" is not a number from 0 to 4294967295'],
    ['TXT', '', 'TXT strings: is missing'],
    ['TXT', '"abc', 'the quoted string at position 1 has no closing quote'],
    ['TXT', '"abc\\"', 'no closing quote'],
    ['TXT', '"a""b"', 'followed by something other than a space'],
    ['TXT', 'v=DMARC1; p=none', 'the word at position 1 holds a quote, a parenthesis, a semicolon'],
    ['TXT', 'a(b)', 'parenthesis'],
    ['TXT', 'a"b', 'the word at position 1'],
    ['TXT', '"a\\256"', 'broken escape; allowed are'],
    ['TXT', `"${'a'.repeat(256)}"`, 'a string has 256 octets, one holds 255 at most; split it'],
    ['TXT', `"${'\\255'.repeat(256)}"`, 'a string has 256 octets'],
    ['TXT', '"\uD800"', 'lone surrogate'],
    ['CAA', '0 "issue" "x"', 'in quotes'],
    ['CAA', '256 issue "x"', 'CAA flags: "256" is not a number from 0 to 255'],
    ['DS', '1 8 2 ABC', 'not hex with two digits for each octet'],
    ['DS', '1 8 2', 'DS digest: is missing'],
    ['DNSKEY', '257 3 8 AQP', 'not Base64'],
    ['DNSKEY', '257 3 8 AQ*=', 'not Base64'],
    ['RRSIG', 'NOPE 8 1 1 2 1 7 . AAAA', 'RRSIG typeCovered: "NOPE" is not a record type'],
    ['RRSIG', 'A 8 1 1 20260231000000 1 7 . AAAA', 'not a date YYYYMMDDHHmmSS'],
    ['RRSIG', 'A 8 1 1 19691231235959 1 7 . AAAA', 'from 1970 to 2106'],
    ['NSEC', 'a. A TYPE65536', 'NSEC types: "TYPE65536" is not a record type'],
    ['NSEC3', '1 0 0 - W0', 'not Base32'],
    ['NSEC3', '1 0 0 - 01', 'not Base32'],
    ['TYPE1234', 'abc', 'TYPE1234 is known by its number only; write \\# length hex'],
    ['TYPE1234', '\\# 2 AA', 'says 2 octets, 1 follow'],
    ['TYPE1234', '\\# 01 AA', 'says 01 octets, 1 follow'],
    ['TYPE1234', '\\#', 'TYPE1234: the length after \\# is missing'],
    ['TYPE1234', '\\# 2 AXAA', 'not hex'],
    ['A', '\\# 3 AABBCC', 'goes on after RDLENGTH'],
    ['A', '\\# 5 AABBCCDDEE', '1 octets of the RDATA of A belong to no field'],
  ] as const)('%s %s', (type, text, why) => {
    expect(() => parseRdata(type, text)).toThrow(RdataError)
    expect(() => parseRdata(type, text)).toThrow(why)
  })

  test('whatever the text, there is RDATA or an RdataError', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\\"();= #0-9a-z.,]*$/))
    fc.assert(
      fc.property(fc.constantFrom(...rowTypes), text, (type, given) => {
        expect(outcome(() => encodeRdata(parseRdata(type, given)))).toMatch(/^(Uint8Array|RdataError)$/)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a value that does not fit its field is refused', () => {
  const values: readonly (readonly [Rdata, string])[] = [
    [
      { type: 'MX', preference: 65536, exchange: ROOT },
      'MX preference: 65536 is not a number from 0 to 65535',
    ],
    [{ type: 'MX', preference: 1.5, exchange: ROOT }, 'MX preference: 1.5'],
    [{ type: 'A', address: '1.2.3' }, 'not an IPv4 address'],
    [{ type: 'TXT', strings: [] }, 'TXT strings: no string is given'],
    [{ type: 'TXT', strings: [new Uint8Array(256)] }, 'a string has 256 octets'],
    [{ type: 'CAA', flags: 0, tag: '', value: new Uint8Array() }, 'CAA tag: the tag is empty'],
    [{ type: 'DS', keyTag: 1, algorithm: 8, digestType: 2, digest: new Uint8Array() }, 'DS digest: is empty'],
    [
      { type: 'NSEC3PARAM', hashAlgorithm: 1, flags: 0, iterations: 0, salt: new Uint8Array(256) },
      '256 octets are given',
    ],
    [
      { type: 'HTTPS', priority: 1, target: ROOT, params: [{ key: 3, value: new Uint8Array(1) }] },
      'port must be a number',
    ],
    [
      {
        type: 'HTTPS',
        priority: 1,
        target: ROOT,
        params: [
          { key: 9, value: new Uint8Array() },
          { key: 8, value: new Uint8Array() },
        ],
      },
      'key8 stands behind key9',
    ],
    [{ type: 'TYPE1234', data: new Uint8Array(65536) }, '65536 octets of RDATA, 65535 are allowed'],
  ]

  test.each(values)('%j', (rdata, why) => {
    expect(() => encodeRdata(rdata)).toThrow(RdataError)
    expect(() => encodeRdata(rdata)).toThrow(why)
  })
})

/** The name of what comes back or is thrown. */
function outcome(work: () => object): string {
  try {
    return work().constructor.name
  } catch (error) {
    return error instanceof Error ? error.name : 'no error'
  }
}

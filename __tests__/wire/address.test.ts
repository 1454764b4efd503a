import { isIPv4, isIPv6 } from 'node:net'

import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

import { parseIpv4, parseIpv6, presentIpv4, presentIpv6 } from '../../src/wire/address.ts'
import { hex } from './octets.ts'

const ipv4Octets = fc.uint8Array({ minLength: 4, maxLength: 4 })
/** Addresses with many zero groups, as real ones have. */
const ipv6Octets = fc
  .array(fc.constantFrom(0, 0, 0, 1, 0xdb8, 0xffff), { minLength: 8, maxLength: 8 })
  .map((groups) => Uint8Array.from(groups.flatMap((group) => [group >>> 8, group & 0xff])))
const almostAddress = fc
  .array(fc.constantFrom('0', 'a1', ':', ':1', '::', '1.2.3.4'), { maxLength: 12 })
  .map((parts) => parts.join(''))

describe('IPv6', () => {
  test.each([
    ['2001:0db8:0000:0000:0001:0000:0000:0001', '2001:db8::1:0:0:1'],
    ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ['2001:0:0:1:0:0:0:1', '2001:0:0:1::1'],
    ['2001:DB8::A', '2001:db8::a'],
    ['1::', '1::'],
    ['::', '::'],
    ['::1', '::1'],
    ['::ffff:c000:201', '::ffff:192.0.2.1'],
    ['::192.0.2.1', '::c000:201'],
    ['64:ff9b::192.0.2.33', '64:ff9b::c000:221'],
  ])('%s is written as %s (RFC 5952)', (text, presented) => {
    expect(presentIpv6(parseIpv6(text) ?? hex(''))).toBe(presented)
  })

  test.each([
    '',
    ':',
    ':::',
    '1',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '1::2::3',
    '1:2:3:4:5:6:7::8',
    '12345::',
    'g::',
    '1.2.3.4::',
    '::1.2.3',
    '[::1]',
    '::1%1',
  ])('%p is none', (text) => {
    expect(parseIpv6(text)).toBeUndefined()
  })

  test('every address comes back from its text', () => {
    fc.assert(fc.property(ipv6Octets, (octets) => expect(parseIpv6(presentIpv6(octets))).toEqual(octets)))
  })

  test('a text is an address exactly when Node says so', () => {
    fc.assert(
      fc.property(almostAddress, (text) => expect(parseIpv6(text) !== undefined).toBe(isIPv6(text))),
      { numRuns: 2000 },
    )
  })
})

describe('IPv4', () => {
  test.each(['1.2.3', '1.2.3.4.5', '256.0.0.1', '01.2.3.4', '1.2.3.', ' 1.2.3.4', '0x1.2.3.4', '1e1.0.0.1'])(
    '%p is none',
    (text) => {
      expect(parseIpv4(text)).toBeUndefined()
    },
  )

  test('every address comes back from its text, and Node knows it', () => {
    fc.assert(
      fc.property(ipv4Octets, (octets) => {
        expect(parseIpv4(presentIpv4(octets))).toEqual(octets)
        expect(isIPv4(presentIpv4(octets))).toBe(true)
      }),
    )
  })
})

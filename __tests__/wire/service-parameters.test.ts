import { describe, expect, test } from '@jest/globals'

import { encodeRdata, parseRdata, presentRdata } from '../../src/wire/rdata.ts'
import { hex } from './octets.ts'

const FOO_EXAMPLE_COM = '03666f6f 076578616d706c65 03636f6d 00'
const FOO_EXAMPLE_ORG = '03666f6f 076578616d706c65 036f7267 00'

describe('the test vectors of RFC 9460 appendix D', () => {
  test.each([
    ['0 foo.example.com.', `0000 ${FOO_EXAMPLE_COM}`],
    ['1 .', '0001 00'],
    ['16 foo.example.com. port=53', `0010 ${FOO_EXAMPLE_COM} 0003 0002 0035`],
    ['1 foo.example.com. key667=hello', `0001 ${FOO_EXAMPLE_COM} 029b 0005 68656c6c6f`],
    ['1 foo.example.com. key667="hello\\210qoo"', `0001 ${FOO_EXAMPLE_COM} 029b 0009 68656c6c6fd2716f6f`],
    [
      '1 foo.example.com. ipv6hint="2001:db8::1,2001:db8::53:1"',
      `0001 ${FOO_EXAMPLE_COM} 0006 0020 20010db8000000000000000000000001 20010db8000000000000000000530001`,
    ],
    [
      '1 example.com. ipv6hint="2001:db8:122:344::192.0.2.33"',
      '0001 076578616d706c65 03636f6d 00 0006 0010 20010db8012203440000 0000c0000221',
    ],
    [
      '16 foo.example.org. alpn=h2,h3-19 mandatory=ipv4hint,alpn ipv4hint=192.0.2.1',
      `0010 ${FOO_EXAMPLE_ORG} 0000 0004 00010004 0001 0009 026832 0568332d3139 0004 0004 c0000201`,
    ],
    [
      '16 foo.example.org. alpn="f\\\\\\\\oo\\\\,bar,h2"',
      `0010 ${FOO_EXAMPLE_ORG} 0001 000c 08665c6f6f2c626172 026832`,
    ],
    [
      '16 foo.example.org. alpn=f\\\\\\092oo\\092,bar,h2',
      `0010 ${FOO_EXAMPLE_ORG} 0001 000c 08665c6f6f2c626172 026832`,
    ],
  ])('%s', (text, wire) => {
    const rdata = parseRdata('SVCB', text)
    expect(encodeRdata(rdata)).toEqual(hex(wire))
    expect(parseRdata('SVCB', presentRdata(rdata))).toEqual(rdata)
  })

  test.each([
    ['1 foo.example.com. key123=abc key123=def', 'key123 is given twice'],
    ['1 foo.example.com. mandatory', 'the value must be a list of other keys'],
    ['1 foo.example.com. alpn', 'the value must be a list of protocol ids'],
    ['1 foo.example.com. port', 'the value must be a number from 0 to 65535'],
    ['1 foo.example.com. ipv4hint', 'the value must be a list of IPv4 addresses'],
    ['1 foo.example.com. ipv6hint', 'the value must be a list of IPv6 addresses'],
    ['1 foo.example.com. no-default-alpn=abc', 'no-default-alpn must be left out'],
    ['1 foo.example.com. mandatory=key123', 'key123 is mandatory, but not given'],
    ['1 foo.example.com. mandatory=mandatory', 'mandatory must be a list of other keys'],
    ['1 foo.example.com. mandatory=key123,key123 key123=abc', 'none of them twice'],
  ])('%s is refused', (text, why) => {
    expect(() => parseRdata('SVCB', text)).toThrow(why)
  })
})

describe('parameters', () => {
  test.each([
    ['1 . port=443 alpn="h2"', '1 . alpn="h2" port=443'],
    ['1 . alpn="a\\\\,b,\\\\\\\\"', '1 . alpn="a\\\\,b,\\\\\\\\"'],
    ['1 . ech="AEX+DQ=="', '1 . ech=AEX+DQ=='],
    ['1 . dohpath=/dns-query{?dns}', '1 . dohpath="/dns-query{?dns}"'],
    ['1 . key65535', '1 . key65535'],
    ['1 . key1="\\002h2"', '1 . alpn="h2"'],
  ])('%s is written as %s', (text, presented) => {
    expect(presentRdata(parseRdata('HTTPS', text))).toBe(presented)
  })

  test.each([
    ['1 . key65536=a', '"key65536" is not a service parameter'],
    ['1 . key01=a', '"key01" is not a service parameter'],
    ['1 . prot=443', '"prot" is not a service parameter'],
    ['1 . alpn="h2,,h3"', 'a list of protocol ids of 1 to 255 octets'],
    ['1 . alpn="h2\\\\"', 'a list of protocol ids'],
    ['1 . ipv4hint=192.0.2.1,', 'a list of IPv4 addresses'],
    ['1 . ech=*', '"*" is not Base64'],
    ['1 . key3="\\001"', 'port must be a number'],
  ])('%s is refused', (text, why) => {
    expect(() => parseRdata('HTTPS', text)).toThrow(why)
  })
})

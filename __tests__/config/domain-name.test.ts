import { describe, expect, test } from '@jest/globals'

import { readDomainName } from '../../src/config/domain-name.ts'
import { presentName } from '../../src/wire/name.ts'

function nameIn(text: string): string {
  const reading = readDomainName(text)
  return reading.kind === 'name' ? presentName(reading.name) : reading.problem
}

describe('a domain name', () => {
  test.each([
    ['example.com', 'example.com.'],
    ['example.com.', 'example.com.'],
    ['Example.COM', 'Example.COM.'],
    ['_acme-challenge.example.com', '_acme-challenge.example.com.'],
    ['*.example.com', '*.example.com.'],
    ['0/25.2.0.192.in-addr.arpa', '0/25.2.0.192.in-addr.arpa.'],
    ['r3---sn-abc.example.com', 'r3---sn-abc.example.com.'],
    ['a\\.b.example.com', 'a\\.b.example.com.'],
    ['a\\032b.example.com', 'a\\032b.example.com.'],
    ['localhost', 'localhost.'],
    ['.', '.'],
  ])('%s is read as %s', (text, name) => {
    expect(readDomainName(text)).toMatchObject({ kind: 'name' })
    expect(nameIn(text)).toBe(name)
  })

  test.each([
    ['BÜCHER.example', 'xn--bcher-kva.example'],
    ['faß.de', 'xn--fa-hia.de'],
    ['*.bücher.example', '*.xn--bcher-kva.example'],
    ['_acme-challenge.bücher.example.', '_acme-challenge.xn--bcher-kva.example.'],
    ['ｅxample。com', 'example.com'],
    ['ü\u00AD.com', 'xn--tda.com'],
  ])('%s is asked for by its A-labels, %s', (text, ascii) => {
    expect(readDomainName(text)).toMatchObject({ kind: 'name', converted: ascii })
  })

  test.each([
    ['123', 'ends in a number, as only IP addresses do'],
    ['0x7f.1', 'ends in a number, as only IP addresses do'],
    ['example.0x7f', 'ends in a number, as only IP addresses do'],
    ['１２３', 'ends in a number, as only IP addresses do'],
    ['192.0.2.1', 'is an IP address, not a domain name'],
    ['2001:db8::1', 'is an IP address, not a domain name'],
    ['::ffff:192.0.2.1', 'is an IP address, not a domain name'],
    ['[2001:db8::1]', 'is not a domain name: it holds "["'],
    ['１.２.３.４', 'ends in a number, as only IP addresses do'],
    ['%41.com', 'is not a domain name: it holds "%"'],
    ['ü%2e.com', 'is not a domain name: it holds "%"'],
    ['bü.com/path', 'cannot be converted to A-labels (IDNA)'],
    ['bü\\x.com', 'cannot be converted to A-labels (IDNA)'],
    ['bü.com?x', 'is not a domain name: it holds "?"'],
    ['ü\t.com', 'is not a domain name: it holds a space'],
    ['a b.com', 'is not a domain name: it holds a space'],
    ['user@example.com', 'is not a domain name: it holds "@"'],
    ['example.com:443', 'is not a domain name: it holds ":"'],
    ['"example.com"', 'is not a domain name: it holds "\\""'],
    ['ü\u200D.com', 'cannot be converted to A-labels (IDNA)'],
    ['\u00AD', 'cannot be converted to A-labels (IDNA)'],
    ['xn--faß.de', 'cannot be converted to A-labels (IDNA)'],
    ['ü.ａb--c.com', 'cannot be converted to A-labels (IDNA)'],
    ['\uD800.com', 'cannot be converted to A-labels (IDNA)'],
    ['*.*.example.com', 'has a * that is not the whole first label'],
    ['a*.example.com', 'has a * that is not the whole first label'],
    ['a..b', 'is not a domain name: name "a..b" has an empty label (two dots, or a dot in front)'],
    ['', 'is not a domain name: a name is empty; the root is written "."'],
    [
      'a\\999',
      'is not a domain name: name "a\\999" has a broken escape at position 2; allowed are \\X and \\000 to \\255',
    ],
  ])('%j is none: it %s', (text, problem) => {
    expect(readDomainName(text)).toMatchObject({ kind: 'fault' })
    expect(nameIn(text)).toBe(problem)
  })

  test('a label of 64 letters and a name of 256 octets are too long', () => {
    const label = 'a'.repeat(64)
    expect(nameIn(`${label}.com`)).toBe(
      `is not a domain name: label "${label}" has 64 octets, the limit is 63`,
    )
    expect(nameIn(`${'a.'.repeat(127)}b`)).toMatch(
      /^is not a domain name: name ".*" has 257 octets, the limit is 255$/,
    )
  })

  test('of a URL the host name was meant', () => {
    expect(readDomainName('https://www.example.com:8443/path?x')).toEqual({
      kind: 'fault',
      problem: 'is a URL, not a domain name',
      meant: 'www.example.com',
    })
    expect(readDomainName('://')).toEqual({ kind: 'fault', problem: 'is a URL, not a domain name' })
  })
})

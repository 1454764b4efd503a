import { describe, expect, test } from '@jest/globals'
import { isReserved } from '../../src/net/reserved.ts'
import { ROOT_HINTS } from '../../src/resolver/root-hints.ts'
import { asksReserved, parseRoots, rootHints } from '../../src/resolver/roots.ts'
import { presentName } from '../../src/wire/name.ts'

describe("IANA's root hints", () => {
  test('are dated and list thirteen servers with an address of each family', () => {
    expect(ROOT_HINTS.dated).toMatch(/^20\d\d-\d\d-\d\d$/)
    const roots = rootHints()
    expect(roots).toMatchObject({ port: 53, official: true })
    expect(roots.servers.map(({ name }) => presentName(name))).toEqual(
      'abcdefghijklm'.split('').map((letter) => `${letter}.root-servers.net.`),
    )
    for (const { addresses } of roots.servers)
      expect(addresses.map((ip) => ip.includes(':'))).toEqual([false, true])
  })

  test('are not in reserved space', () => {
    expect(rootHints().servers.flatMap(({ addresses }) => addresses.filter(isReserved))).toEqual([])
    expect(asksReserved(rootHints())).toBe(false)
  })
})

describe('roots that a user gives', () => {
  test('are addresses, and the port serves every authoritative question', () => {
    expect(parseRoots(['127.53.0.1:5353', '[::1]:5353'])).toMatchObject({
      port: 5353,
      official: false,
      servers: [{ addresses: ['127.53.0.1'] }, { addresses: ['::1'] }],
    })
    expect(parseRoots(['192.0.2.1']).port).toBe(53)
  })

  test('in reserved space let servers in it be asked', () => {
    expect(asksReserved(parseRoots(['127.0.0.1']))).toBe(true)
    expect(asksReserved(parseRoots(['198.41.0.4']))).toBe(false)
  })

  test.each([
    [[], 'no root server is given'],
    [
      ['127.0.0.1:53', '127.0.0.2:54'],
      'root servers with ports 53 and 54; one port serves all authoritative questions',
    ],
    [
      ['tls://dns.example'],
      '"tls://dns.example" is not the address of a root server; allowed are an IP address and ip:port',
    ],
  ])('%j cannot be used', (texts, why) => {
    expect(() => parseRoots(texts)).toThrow(why)
  })

  test('a name is no address', () => {
    expect(() => parseRoots(['a.root-servers.net'])).toThrow('is not the address of a DNS server')
  })
})

import { describe, expect, test } from '@jest/globals'
import { isReserved } from '../../src/net/reserved.ts'
import { ROOT_HINTS } from '../../src/resolver/root-hints.ts'
import { asksReserved, rootHints, rootsAt } from '../../src/resolver/roots.ts'
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
    expect(rootsAt(['127.53.0.1', '::1'], 5353)).toMatchObject({
      port: 5353,
      official: false,
      servers: [{ addresses: ['127.53.0.1'] }, { addresses: ['::1'] }],
    })
    expect(rootsAt(['192.0.2.1']).port).toBe(53)
  })

  test('in reserved space let servers in it be asked', () => {
    expect(asksReserved(rootsAt(['127.0.0.1']))).toBe(true)
    expect(asksReserved(rootsAt(['198.41.0.4']))).toBe(false)
  })
})

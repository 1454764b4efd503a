import { describe, expect, test } from '@jest/globals'
import { parseEndpoint, presentEndpoint } from '../../src/net/endpoint.ts'
import { isReserved } from '../../src/net/reserved.ts'
import { publicResolver, PUBLIC_RESOLVERS, serversOf, systemServers } from '../../src/resolver/public.ts'

describe('public resolvers', () => {
  test('each has an id, a name for people and two addresses of each family', () => {
    expect(PUBLIC_RESOLVERS.map(({ id }) => id)).toEqual([
      'cloudflare',
      'google',
      'quad9',
      'opendns',
      'adguard',
      'dns4eu',
    ])
    for (const { ipv4, ipv6, label } of PUBLIC_RESOLVERS) {
      expect(label).not.toBe('')
      expect([ipv4.length, ipv6.length]).toEqual([2, 2])
      expect([...ipv4, ...ipv6].filter(isReserved)).toEqual([])
    }
  })

  test('each can be asked at all of its addresses', () => {
    for (const resolver of PUBLIC_RESOLVERS) {
      const servers = serversOf(resolver)
      expect(servers.length).toBe(4)
      for (const { endpoint, name, label } of servers) {
        expect([name, label]).toEqual([undefined, resolver.label])
        expect(parseEndpoint(presentEndpoint(endpoint))).toEqual(endpoint)
        expect(endpoint).toMatchObject({ transport: 'udp', port: 53 })
      }
    }
  })

  test('flush pages are https', () => {
    const pages = PUBLIC_RESOLVERS.flatMap(({ flush }) => flush ?? [])
    expect(pages.length).toBeGreaterThan(0)
    expect(pages.filter((page) => new URL(page).protocol !== 'https:')).toEqual([])
  })

  test('are found by their id only', () => {
    expect(publicResolver('quad9')?.label).toBe('Quad9')
    expect(publicResolver('Quad9')).toBeUndefined()
  })
})

describe("the machine's own resolvers", () => {
  test('are read as node:dns gives them', () => {
    const servers = systemServers(['192.0.2.53', '[2001:db8::53]:5353'])
    expect(servers).toMatchObject([
      { label: 'system', endpoint: { transport: 'udp', ip: '192.0.2.53', port: 53 } },
      { label: 'system', endpoint: { transport: 'udp', ip: '2001:db8::53', port: 5353 } },
    ])
  })
})

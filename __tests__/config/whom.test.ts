import { describe, expect, test } from '@jest/globals'

import type { ResolverChoice } from '../../src/config/server-setting.ts'
import { presentEndpoint } from '../../src/net/endpoint.ts'
import { mistakesIn, read, warningsIn, type Raw } from './reading.ts'

async function resolversOf(raw: Raw): Promise<string[]> {
  return (await read(raw)).resolvers.map(nameOf)
}

function nameOf(choice: ResolverChoice): string {
  switch (choice.kind) {
    case 'public':
      return choice.resolver.id
    case 'system':
      return 'system'
    case 'address':
      return presentEndpoint(choice.endpoint)
  }
}

const VISITORS = { domains: 'www.a.dev' }

describe('who must show the records', () => {
  test.each<[string, Raw, string]>([
    ['names that visitors ask for', VISITORS, 'resolvers'],
    ['names that visitors ask for, without resolvers', { ...VISITORS, resolvers: 'none' }, 'authoritative'],
    ['challenge names', { domains: '_acme-challenge.a.dev' }, 'authoritative'],
    ['both', { domains: '_acme-challenge.a.dev, www.a.dev' }, 'resolvers'],
    ['a challenge', { domains: 'a.dev', challenge: 'http-01' }, 'authoritative'],
    ['private names', { ...VISITORS, roots: '127.0.0.1' }, 'authoritative'],
    ['what the user says', { domains: 'a.dev', challenge: 'dns-01', require: 'Resolvers' }, 'resolvers'],
  ])('for %s', async (_, raw, of) => {
    expect((await read(raw)).requirement).toEqual({ of })
  })
})

describe('resolvers', () => {
  test.each<[Raw, string[]]>([
    [VISITORS, ['cloudflare', 'google']],
    [{ domains: 'a.dev', challenge: 'dns-01' }, ['cloudflare', 'google']],
    [{ ...VISITORS, roots: '127.0.0.1' }, []],
    [{ ...VISITORS, resolvers: 'none' }, []],
    [
      { ...VISITORS, resolvers: 'Quad9, system\n# ours\n192.0.2.53:5353' },
      ['quad9', 'system', '192.0.2.53:5353'],
    ],
    [{ ...VISITORS, resolvers: 'quad9, quad9' }, ['quad9']],
    [{ ...VISITORS, resolvers: 'tls://dns.dev, https://dns.dev/q' }, ['tls://dns.dev', 'https://dns.dev/q']],
    [{ ...VISITORS, roots: '127.0.0.1', resolvers: '127.0.0.2', require: 'resolvers' }, ['127.0.0.2']],
    [{ ...VISITORS, resolvers: '[2001:db8::1]:53', require: 'resolvers-only' }, ['2001:db8::1']],
  ])('of %j are %j', async (raw, resolvers) => {
    expect(await resolversOf(raw)).toEqual(resolvers)
  })

  const FORMS =
    'Allowed: cloudflare, google, quad9, opendns, adguard, dns4eu, system, none, or an address such as 192.0.2.1, 192.0.2.1:5353, [2001:db8::1]:5353, tcp://192.0.2.1, tls://dns.example, https://dns.example/dns-query.'
  test.each<[Raw, string[]]>([
    [
      { resolvers: 'clouflare, ftp://x' },
      [
        `resolvers, line 1: "clouflare" is neither a known resolver nor the address of one. Did you mean "cloudflare"? ${FORMS}`,
        `resolvers, line 1: "ftp://x" is neither a known resolver nor the address of one. ${FORMS}`,
      ],
    ],
    [
      { resolvers: 'google\nnone' },
      ['resolvers, line 2: "none" stands beside resolvers. Allowed: `none` alone, or resolvers without it.'],
    ],
    [
      { resolvers: 'none', require: 'resolvers' },
      ['resolvers: `require: resolvers` needs resolvers to ask. Allowed: presets, `system` or addresses.'],
    ],
    [
      { require: 'resolvers-only' },
      [
        'resolvers: `require: resolvers-only` needs resolvers to ask. Allowed: presets, `system` or addresses.',
      ],
    ],
    [
      { require: 'resolvers', roots: '127.0.0.1' },
      ['resolvers: `require: resolvers` needs resolvers to ask. Allowed: presets, `system` or addresses.'],
    ],
    [
      { require: 'world' },
      ['require: "world" is not known here. Allowed: authoritative, resolvers, resolvers-only.'],
    ],
    [
      { require: 'resolver-only', resolvers: 'google' },
      [
        'require: "resolver-only" is not known here. Did you mean "resolvers-only"? Allowed: authoritative, resolvers, resolvers-only.',
      ],
    ],
    [
      { resolvers: ' , # none' },
      ['resolvers: ", # none" holds nothing but separators and comments. Allowed: one entry or more.'],
    ],
  ])('%j is a mistake', async (raw, mistakes) => {
    expect(await mistakesIn({ ...VISITORS, ...raw })).toEqual(mistakes)
  })
})

describe('a quorum', () => {
  const five = { ...VISITORS, resolvers: 'cloudflare, google, quad9, opendns, adguard' }

  test('is so many of the resolvers named', async () => {
    expect((await read({ ...five, quorum: '3/5' })).requirement).toEqual({ of: 'resolvers', quorum: 3 })
  })

  test('of other resolvers than those named is a mistake', async () => {
    expect(await mistakesIn({ ...five, quorum: '3/4' })).toEqual([
      'quorum: "3/4" speaks of 4 resolvers. Allowed: a fraction of 5, the number of resolvers to ask.',
    ])
  })

  test.each(['3', '0/5', '6/5', '3 of 5', '-1/5', '1/2/3', '1000/1000'])('is not %s', async (quorum) => {
    expect(await mistakesIn({ ...five, quorum })).toEqual([
      `quorum: "${quorum}" is not a quorum. Allowed: a fraction such as 3/5: right answers wanted, and the number of resolvers named.`,
    ])
  })

  test('has no effect where resolvers have no say', async () => {
    expect(await warningsIn({ ...five, quorum: '3/5', require: 'authoritative' })).toEqual([
      'quorum: It has no effect under `require: authoritative`, where resolvers have no say.',
    ])
  })
})

describe('roots', () => {
  test('are addresses at one port', async () => {
    const { roots } = await read({ ...VISITORS, roots: '127.0.0.1:5300, [::1]:5300' })
    expect(roots).toEqual({ addresses: ['127.0.0.1', '::1'], port: 5300 })
    expect((await read(VISITORS)).roots).toBeUndefined()
  })

  test('at several ports, over TLS or by name are mistakes', async () => {
    const forms = 'Allowed: 192.0.2.1, 192.0.2.1:5353, [2001:db8::1]:5353.'
    expect(await mistakesIn({ ...VISITORS, roots: 'tls://dns.dev\na.root.dev' })).toEqual([
      `roots, line 1: "tls://dns.dev" is not the address of a root server. ${forms}`,
      `roots, line 2: "a.root.dev" is not the address of a root server. ${forms}`,
    ])
    expect(await mistakesIn({ ...VISITORS, roots: '127.0.0.1:5300\n127.0.0.2' })).toEqual([
      'roots, line 2: "127.0.0.2" has another port than the first root server, 5300. Allowed: one port for all, since all authoritative servers are asked at it.',
    ])
  })

  test('are not asked when only resolvers are', async () => {
    expect(
      await mistakesIn({ ...VISITORS, roots: '127.0.0.1', require: 'resolvers-only', resolvers: 'system' }),
    ).toEqual([
      'roots: `require: resolvers-only` asks no root server. Allowed: no `roots`, or another `require`.',
    ])
  })
})

import { beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { judgeName } from '../../src/certificate/policy.ts'
import { loadPublicSuffixes, type SuffixOf } from '../../src/certificate/public-suffix.ts'
import { SPECIAL_USE } from '../../src/certificate/special-use.ts'
import { nameOf, parseName } from '../../src/wire/name.ts'

let suffixOf: SuffixOf

beforeAll(async () => {
  suffixOf = await loadPublicSuffixes()
})

function judge(name: string): string {
  const verdict = judgeName(parseName(name), suffixOf)
  return verdict.kind === 'certifiable' ? verdict.kind : `${verdict.fault} ${verdict.by}`
}

describe('CAs issue for', () => {
  test.each([
    'cert-ready.dev',
    '*.cert-ready.dev',
    'www.cert-ready.co.uk',
    '*.cert-ready.co.uk',
    'a.b.c.d.e.f.g.h.cert-ready.dev',
    'xn--bcher-kva.com',
    'a--b.com',
    '3com.com',
    '1.2.3.com',
    'WWW.Cert-Ready.DEV',
    'localhost.cert-ready.dev',
    'www.xn--p1ai.xn--p1ai',
  ])('%s', (name) => {
    expect(judge(name)).toBe('certifiable')
  })

  test.each(['github.io', '*.github.io', 'someone.github.io'])(
    '%s, since the private part of the Public Suffix List does not count',
    (name) => {
      expect(judge(name)).toBe('certifiable')
    },
  )
})

describe('CAs do not issue for', () => {
  test.each([
    ['.', 'empty every-ca'],
    ['*', 'empty every-ca'],
    ['192.0.2.1', 'unknown-suffix every-ca'],
    ['2001:db8::1', 'characters every-ca'],
    ['www.*.cert-ready.dev', 'characters every-ca'],
    ['*.*.cert-ready.dev', 'characters every-ca'],
    ['w*.cert-ready.dev', 'characters every-ca'],
    ['_acme-challenge.cert-ready.dev', 'underscore every-ca'],
    ['a b.cert-ready.dev', 'characters every-ca'],
    ['a\\.b.cert-ready.dev', 'characters every-ca'],
    ['\\200.cert-ready.dev', 'characters every-ca'],
    ['cert-ready.dev:443', 'characters every-ca'],
    ['-a.cert-ready.dev', 'hyphen-at-edge every-ca'],
    ['a-.cert-ready.dev', 'hyphen-at-edge every-ca'],
    ['ab--c.cert-ready.dev', 'reserved-label every-ca'],
    ['xn--a.cert-ready.dev', 'broken-idn every-ca'],
    ['xn--u-ccb.com', 'broken-idn every-ca'],
    ['printer', 'too-few-labels every-ca'],
    ['com', 'too-few-labels every-ca'],
    ['printer.lan', 'unknown-suffix every-ca'],
    ['*.lan', 'unknown-suffix every-ca'],
    ['example.c0m', 'unknown-suffix every-ca'],
    ['co.uk', 'public-suffix letsencrypt'],
    ['*.co.uk', 'wildcard-on-public-suffix every-ca'],
    ['*.com', 'wildcard-on-public-suffix every-ca'],
    ['a.b.c.d.e.f.g.h.i.cert-ready.dev', 'too-many-labels letsencrypt'],
    ['*.b.c.d.e.f.g.h.i.cert-ready.dev', 'too-many-labels letsencrypt'],
  ])('%s: %s', (name, fault) => {
    expect(judge(name)).toBe(fault)
  })

  test.each([
    'localhost',
    'db.localhost',
    'printer.local',
    'x.invalid',
    'x.test',
    'x.example',
    'shop.example',
    'abc.onion',
    'x.alt',
    'nas.home.arpa',
    'db.internal',
    '1.2.0.192.in-addr.arpa',
    '8.b.d.0.1.0.0.2.ip6.arpa',
    '_dns.resolver.arpa',
    'default.service.arpa',
    'ipv4only.arpa',
  ])('%s, which is set aside for special use', (name) => {
    expect(judge(name.replace('_dns', 'dns'))).toBe('special-use every-ca')
  })

  test.each(['example.com', 'www.example.net', '*.example.org'])('%s, which is for documentation', (name) => {
    expect(judge(name)).toBe('documentation every-ca')
  })

  test('anything in the table of special uses', () => {
    for (const domain of SPECIAL_USE.keys()) {
      expect(judge(domain)).toBe('special-use every-ca')
      expect(judge(`*.x.${domain}`)).toBe('special-use every-ca')
    }
  })

  test('names too long for DNS, which are no names at all', () => {
    const label = 'a'.repeat(63)
    expect(() => judge(`${label}a.com`)).toThrow(/64 octets/)
    expect(() => judge([label, label, label, label, 'com'].join('.'))).toThrow(/the limit is 255/)
  })

  test('and say why', () => {
    expect(judgeName(parseName('nas.home.arpa'), suffixOf)).toMatchObject({
      sentence:
        'No public CA validates nas.home.arpa by DNS: home.arpa is for names of a home network (RFC 8375).',
    })
    expect(judgeName(parseName('*.shop.example.net'), suffixOf)).toMatchObject({
      sentence:
        '*.shop.example.net is for documentation (RFC 6761), and only IANA can have a certificate for example.net; put your own name in its place.',
    })
    expect(judgeName(parseName('ab--c.cert-ready.dev'), suffixOf)).toMatchObject({
      sentence:
        'The label ab--c of ab--c.cert-ready.dev has hyphens in its third and fourth place, which only "xn--" may have.',
    })
  })
})

test('any name is judged without an exception', () => {
  const labels = fc.array(fc.uint8Array({ minLength: 1, maxLength: 20 }), { maxLength: 12 })
  fc.assert(
    fc.property(labels, (octets) => {
      expect(['certifiable', 'not-certifiable']).toContain(judgeName(nameOf(octets), suffixOf).kind)
    }),
  )
})

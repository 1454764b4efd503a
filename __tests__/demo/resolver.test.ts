import { describe, expect, test } from '@jest/globals'
import type { CacheLimits } from '../../src/demo/cache.ts'
import { createResolver } from '../../src/demo/resolver.ts'
import { servedZones, zoneFromText, type ServedZones } from '../../src/demo/zone.ts'
import type { Message } from '../../src/wire/message.ts'
import { parseName } from '../../src/wire/name.ts'
import type { RRType } from '../../src/wire/registry.ts'
import { dig, lines } from './dig.ts'

const SOA = '@ 300 SOA ns hostmaster 1 2 3 4 60\n@ NS ns\n'
const RD = { flags: { ...dig('.', 'NS').flags, rd: true } }

function zones(text: string): ServedZones {
  return servedZones([
    zoneFromText(parseName('example.com'), SOA + text, 300),
    zoneFromText(parseName('example.net'), `${SOA}www A 192.0.2.90\nchild NS ns.elsewhere.org.`, 300),
  ])
}

/** A resolver over zones that a test can change, on a clock that it can move (in seconds). */
function resolver(text: string, limits: CacheLimits = {}) {
  const state = { now: 0, text }
  const answer = createResolver({ zones: () => zones(state.text), now: () => state.now * 1000, limits })
  return { state, ask: (name: string, type: RRType): Message => answer(dig(name, type, RD)), answer }
}

describe('a caching resolver', () => {
  test('answers with RA and without AA', () => {
    expect(resolver('www A 192.0.2.80').ask('www.example.com', 'A').flags).toMatchObject({
      ra: true,
      aa: false,
      rd: true,
    })
  })

  test('counts the TTL down and shows an old value until it has run out', () => {
    const { state, ask } = resolver('t TXT "old"')
    expect(lines(ask('t.example.com', 'TXT').answer)).toEqual(['t.example.com. 300 TXT "old"'])
    Object.assign(state, { now: 299, text: 't TXT "new"' })
    expect(lines(ask('t.example.com', 'TXT').answer)).toEqual(['t.example.com. 1 TXT "old"'])
    state.now = 300
    expect(lines(ask('t.example.com', 'TXT').answer)).toEqual(['t.example.com. 300 TXT "new"'])
  })

  test('keeps an NXDOMAIN for the name and every type, as long as the SOA says (RFC 2308)', () => {
    const { state, ask } = resolver('')
    const first = ask('t.example.com', 'A')
    expect([first.rcode, lines(first.authority)[0]]).toEqual([
      'NXDOMAIN',
      expect.stringContaining('example.com. 60 SOA'),
    ])
    Object.assign(state, { now: 59, text: 't TXT "new"' })
    const later = ask('t.example.com', 'TXT')
    expect([later.rcode, lines(later.authority)[0]]).toEqual([
      'NXDOMAIN',
      expect.stringContaining('example.com. 1 SOA'),
    ])
    state.now = 60
    expect(ask('t.example.com', 'TXT').rcode).toBe('NOERROR')
  })

  test('keeps NODATA for its type only', () => {
    const { state, ask } = resolver('t A 192.0.2.1')
    expect(ask('t.example.com', 'TXT')).toMatchObject({ rcode: 'NOERROR', answer: [] })
    state.text = 't A 192.0.2.1\nt TXT "new"\nt AAAA 2001:db8::1'
    expect(ask('t.example.com', 'TXT').answer).toEqual([])
    expect(ask('t.example.com', 'AAAA').answer).toHaveLength(1)
  })

  test('follows aliases between zones, and keeps each part for its own time', () => {
    const { state, ask } = resolver('web 10 CNAME www.example.net.')
    expect(lines(ask('web.example.com', 'A').answer)).toEqual([
      'web.example.com. 10 CNAME www.example.net.',
      'www.example.net. 300 A 192.0.2.90',
    ])
    state.now = 20
    expect(lines(ask('web.example.com', 'A').answer)).toEqual([
      'web.example.com. 10 CNAME www.example.net.',
      'www.example.net. 280 A 192.0.2.90',
    ])
  })

  test('an alias that was asked for itself serves other types, and the other way round', () => {
    const { ask } = resolver('web CNAME www.example.net.')
    expect(ask('web.example.com', 'CNAME').answer).toHaveLength(1)
    expect(ask('web.example.com', 'A').answer).toHaveLength(2)
    expect(ask('web.example.com', 'CNAME').answer).toHaveLength(1)
  })

  test('a loop and a server that cannot be found are SERVFAIL', () => {
    const { ask } = resolver('a CNAME b\nb CNAME a')
    expect(ask('a.example.com', 'A')).toMatchObject({ rcode: 'SERVFAIL', answer: [] })
    expect(ask('www.child.example.net', 'A').rcode).toBe('SERVFAIL')
    expect(ask('www.example.org', 'A').rcode).toBe('SERVFAIL')
  })

  test('limits what it keeps, and shows that at once', () => {
    const { state, ask } = resolver('t TXT "old"', { maxTtl: 30, maxNegativeTtl: 5 })
    expect(ask('t.example.com', 'TXT').answer[0]?.ttl).toBe(30)
    expect(ask('x.example.com', 'TXT').authority[0]?.ttl).toBe(5)
    state.now = 30
    expect(ask('t.example.com', 'TXT').answer[0]?.ttl).toBe(30)
  })

  test('refuses a question without RD', () => {
    expect(resolver('www A 192.0.2.80').answer(dig('www.example.com', 'A')).rcode).toBe('REFUSED')
  })
})

import { describe, expect, test } from '@jest/globals'
import { respond } from '../../src/demo/responder.ts'
import type { Message } from '../../src/wire/message.ts'
import type { RRType } from '../../src/wire/registry.ts'
import { dig, lines } from '../demo/dig.ts'
import { internet, type Internet } from './internet.ts'

function ask(net: Internet, ip: string, name: string, type: RRType, at = 0): Message {
  return respond(net.zonesAt(ip, at), dig(name, type), { ip: '198.51.100.9', overUdp: false })
}

function serial(net: Internet, ip: string, at: number): string | undefined {
  const [soa = ''] = lines(ask(net, ip, 'example.com', 'SOA', at).answer)
  return /hostmaster\.example\.com\. (\d+)/.exec(soa)?.[1]
}

function text(net: Internet, ip: string, at: number): string[] {
  return lines(ask(net, ip, 't.example.com', 'TXT', at).answer)
}

describe('an internet of zone texts', () => {
  test('has a root that delegates a zone, with glue', () => {
    const net = internet({ 'example.com.': 'www A 192.0.2.80' })
    expect(net.roots).toEqual(['203.0.113.1'])
    const referral = ask(net, '203.0.113.1', 'www.example.com', 'A')
    expect(lines(referral.authority)).toEqual(['example.com. 300 NS ns1.example.com.'])
    expect(lines(referral.additional)).toEqual(['ns1.example.com. 300 A 203.0.113.2'])
    expect(lines(ask(net, '203.0.113.2', 'www.example.com', 'A').answer)).toEqual([
      'www.example.com. 300 A 192.0.2.80',
    ])
  })

  test('gives a zone its SOA and NS, and its servers their addresses', () => {
    const net = internet({
      'example.com.': {
        servers: { 'ns1.example.com': ['192.0.2.1', '2001:db8::1'], 'ns.other.net': ['192.0.2.2'] },
      },
    })
    expect(lines(ask(net, '192.0.2.2', 'example.com', 'NS').answer)).toEqual([
      'example.com. 300 NS ns1.example.com.',
      'example.com. 300 NS ns.other.net.',
    ])
    expect(lines(ask(net, '192.0.2.1', 'ns1.example.com', 'AAAA').answer)).toEqual([
      'ns1.example.com. 300 AAAA 2001:db8::1',
    ])
    expect(ask(net, '192.0.2.1', 'example.com', 'SOA').answer).toHaveLength(1)
    // No zone but the root holds the other server's name.
    expect(lines(ask(net, net.roots[0] ?? '', 'ns.other.net', 'A').answer)).toEqual([
      'ns.other.net. 300 A 192.0.2.2',
    ])
  })

  test('delegates each zone in the deepest one above it', () => {
    const net = internet({ 'com.': '', 'example.com.': '', 'sub.example.com.': '' })
    const [com = ''] = net.serversOf('com.')
    const [example = ''] = net.serversOf('example.com.')
    expect(lines(ask(net, com, 'x.sub.example.com', 'A').authority)).toEqual([
      'example.com. 300 NS ns1.example.com.',
    ])
    expect(lines(ask(net, example, 'x.sub.example.com', 'A').authority)).toEqual([
      'sub.example.com. 300 NS ns1.sub.example.com.',
    ])
  })

  test('leaves alone what a text says itself', () => {
    const net = internet({
      '.': 'example.com NS ns9.example.com.\nns9.example.com A 192.0.2.9',
      'example.com.': '@ SOA a b 77 1 1 1 1\n@ NS elsewhere.example.\nns1 A 192.0.2.77',
    })
    const referral = ask(net, net.roots[0] ?? '', 'example.com', 'A')
    expect(lines(referral.authority)).toEqual(['example.com. 300 NS ns9.example.com.'])
    const [server = ''] = net.serversOf('example.com.')
    expect(lines(ask(net, server, 'example.com', 'NS').answer)).toEqual([
      'example.com. 300 NS elsewhere.example.',
    ])
    expect(lines(ask(net, server, 'ns1.example.com', 'A').answer)).toEqual([
      'ns1.example.com. 300 A 192.0.2.77',
    ])
    expect(lines(ask(net, server, 'example.com', 'SOA').answer)[0]).toContain(' 77 1 1 1 1')
  })

  test('may have more zones than there are documentation addresses', () => {
    const net = internet(Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`z${at}.example.`, ''])))
    expect(new Set(net.addresses).size).toBe(301)
  })

  test('one address may serve parent and child', () => {
    const servers = { 'ns.example.com': ['192.0.2.1'] }
    const net = internet({
      'example.com.': { servers },
      'sub.example.com.': { text: 'www A 192.0.2.80', servers },
    })
    expect(ask(net, '192.0.2.1', 'www.sub.example.com', 'A')).toMatchObject({ flags: { aa: true } })
  })
})

describe('a zone over time', () => {
  const servers = { 'ns1.example.com': ['192.0.2.1'], 'ns2.example.com': ['192.0.2.2'] }

  test('changes at a moment, at one address first', () => {
    const net = internet({ 'example.com.': { servers } })
    net.change('example.com.', { at: 1000, add: 't TXT "new"', only: ['192.0.2.1'] })
    net.change('example.com.', { at: 5000, add: 't TXT "new"', only: ['192.0.2.2'] })
    expect(text(net, '192.0.2.1', 999)).toEqual([])
    expect(text(net, '192.0.2.1', 1000)).toEqual(['t.example.com. 300 TXT "new"'])
    expect(text(net, '192.0.2.2', 4999)).toEqual([])
    expect(text(net, '192.0.2.2', 5000)).toHaveLength(1)
    expect([serial(net, '192.0.2.1', 1000), serial(net, '192.0.2.2', 1000)]).toEqual(['2', '1'])
  })

  test('loses records by name, type or value', () => {
    const net = internet({ 'example.com.': { text: 't TXT "a"\nt TXT "b"\nt A 192.0.2.5', servers } })
    net.change('example.com.', { at: 1, remove: 't TXT "a"', keepSerial: true })
    net.change('example.com.', { at: 2, remove: 't TXT' })
    net.change('example.com.', { at: 3, remove: 't' })
    expect(text(net, '192.0.2.1', 1)).toEqual(['t.example.com. 300 TXT "b"'])
    expect(serial(net, '192.0.2.1', 1)).toBe('1')
    expect(ask(net, '192.0.2.1', 't.example.com', 'TXT', 2)).toMatchObject({ rcode: 'NOERROR', answer: [] })
    expect(ask(net, '192.0.2.1', 't.example.com', 'TXT', 3).rcode).toBe('NXDOMAIN')
  })

  test('does not change before a change that is there already', () => {
    const net = internet({ 'example.com.': { servers } })
    net.change('example.com.', { at: 10, add: 't TXT "x"' })
    expect(() => net.change('example.com.', { at: 5, add: 't TXT "y"' })).toThrow(RangeError)
  })
})

import { describe, expect, test } from '@jest/globals'
import { respond } from '../../src/demo/responder.ts'
import { servedZones, zoneFromText, type ServedZones } from '../../src/demo/zone.ts'
import type { Message } from '../../src/wire/message.ts'
import { parseName } from '../../src/wire/name.ts'
import type { RRType } from '../../src/wire/registry.ts'
import { dig, lines } from './dig.ts'

const CALLER = { ip: '192.0.2.100', overUdp: true }
const SOA = '@ SOA ns hostmaster 7 3600 600 86400 60'

function serve(
  zones: Record<string, string>,
): (name: string, type: RRType, query?: Partial<Message>) => Message {
  const served = zonesOf(zones)
  return (name, type, query) => respond(served, dig(name, type, query), CALLER)
}

function zonesOf(zones: Record<string, string>): ServedZones {
  return servedZones(Object.entries(zones).map(([apex, text]) => zoneFromText(parseName(apex), text, 300)))
}

const ask = serve({
  'example.com': `
${SOA}
@ NS ns
@ NS ns.other.net.
ns A 192.0.2.1
ns AAAA 2001:db8::1
www CNAME web
web A 192.0.2.80
away CNAME www.elsewhere.net.
dead CNAME nowhere
loop CNAME pool
pool CNAME loop
old DNAME new
x.new A 192.0.2.81
a.deep.tree TXT "leaf"
*.wild TXT "any"
*.wild MX 5 mail
b.wild A 192.0.2.82
*.alias CNAME web
child NS ns.child
child NS ns2.child
child DS 12345 13 2 4e85abffff5c4e85abffff5c4e85abffff5c4e85abffff5c4e85abffff5c4e85
ns.child A 192.0.2.2
ns2.child A 192.0.2.3
intochild CNAME www.child
`,
})

describe('an authoritative server', () => {
  test('answers from its zone with AA, in the letters of the question', () => {
    const response = ask('wEb.example.com', 'A')
    expect(response.flags).toMatchObject({ qr: true, aa: true, tc: false, ra: false })
    expect(lines(response.answer)).toEqual(['web.example.com. 300 A 192.0.2.80'])
    expect(response.question).toEqual(dig('wEb.example.com', 'A').question)
  })

  test('follows a CNAME inside its zones', () => {
    expect(lines(ask('www.example.com', 'A').answer)).toEqual([
      'www.example.com. 300 CNAME web.example.com.',
      'web.example.com. 300 A 192.0.2.80',
    ])
  })

  test('answers a question for the CNAME itself with it alone', () => {
    expect(lines(ask('www.example.com', 'CNAME').answer)).toEqual([
      'www.example.com. 300 CNAME web.example.com.',
    ])
  })

  test('ends a chain that leaves its zones with NOERROR', () => {
    const response = ask('away.example.com', 'A')
    expect(response.rcode).toBe('NOERROR')
    expect(lines(response.answer)).toEqual(['away.example.com. 300 CNAME www.elsewhere.net.'])
    expect(response.authority).toEqual([])
  })

  test('a dangling CNAME is NXDOMAIN with the CNAME (RFC 6604)', () => {
    const response = ask('dead.example.com', 'A')
    expect([response.rcode, response.answer.length]).toEqual(['NXDOMAIN', 1])
    expect(lines(response.authority)[0]).toMatch(/^example\.com\. 60 SOA/)
  })

  test('a CNAME loop comes once around', () => {
    expect(lines(ask('loop.example.com', 'A').answer)).toHaveLength(2)
  })

  test('a DNAME brings itself and the CNAME it stands for (RFC 6672)', () => {
    expect(lines(ask('x.old.example.com', 'A').answer)).toEqual([
      'old.example.com. 300 DNAME new.example.com.',
      'x.old.example.com. 300 CNAME x.new.example.com.',
      'x.new.example.com. 300 A 192.0.2.81',
    ])
  })

  test('who asks for the CNAME that a DNAME stands for gets it alone', () => {
    const response = ask('nope.old.example.com', 'CNAME')
    expect([response.rcode, response.answer.length]).toEqual(['NOERROR', 2])
  })

  test('a DNAME does not stand for its own name', () => {
    const response = ask('old.example.com', 'A')
    expect([response.rcode, response.answer.length]).toEqual(['NOERROR', 0])
  })

  test('a name too long after a DNAME is YXDOMAIN (RFC 6672 section 2.2)', () => {
    const label = 'x'.repeat(60)
    const long = serve({ 'example.com': `${SOA}\nd DNAME ${label}.${label}.${label}.example.com.` })
    expect(long(`${label}.${label}.d.example.com`, 'A').rcode).toBe('YXDOMAIN')
  })

  test('a name that is not there is NXDOMAIN, with the SOA for as long as it may be kept (RFC 2308)', () => {
    const response = ask('nope.example.com', 'A')
    expect([response.rcode, response.flags.aa]).toEqual(['NXDOMAIN', true])
    expect(lines(response.authority)).toEqual([
      'example.com. 60 SOA ns.example.com. hostmaster.example.com. 7 3600 600 86400 60',
    ])
  })

  test('a type that is not there is NODATA with the SOA', () => {
    const response = ask('web.example.com', 'AAAA')
    expect([response.rcode, response.answer.length, response.authority.length]).toEqual(['NOERROR', 0, 1])
  })

  test('an empty non-terminal is NODATA, never NXDOMAIN (RFC 8020)', () => {
    for (const name of ['deep.tree.example.com', 'tree.example.com', 'wild.example.com']) {
      expect(ask(name, 'TXT')).toMatchObject({ rcode: 'NOERROR', answer: [] })
    }
  })

  test('a cut is a referral with NS, glue and, for a client that asks for DNSSEC, DS, without AA', () => {
    const edns = { udpSize: 1232, version: 0, dnssecOk: true, options: [] }
    const response = ask('www.child.example.com', 'A', { edns })
    expect([response.flags.aa, response.rcode, response.answer.length]).toEqual([false, 'NOERROR', 0])
    expect(lines(response.authority)).toEqual([
      'child.example.com. 300 NS ns.child.example.com.',
      'child.example.com. 300 NS ns2.child.example.com.',
      expect.stringContaining('child.example.com. 300 DS 12345 13 2 '),
    ])
    expect(lines(response.additional)).toEqual([
      'ns.child.example.com. 300 A 192.0.2.2',
      'ns2.child.example.com. 300 A 192.0.2.3',
    ])
  })

  test('a referral has no DS for a client that does not ask for DNSSEC, even if it asks for a DS below', () => {
    expect(ask('www.child.example.com', 'DS').authority).toHaveLength(2)
  })

  test('glue is never an answer', () => {
    expect(ask('ns.child.example.com', 'A')).toMatchObject({ answer: [], flags: { aa: false } })
  })

  test('the DS of a cut is the parent side answering', () => {
    const response = ask('child.example.com', 'DS')
    expect([response.flags.aa, response.answer.length]).toEqual([true, 1])
  })

  test('a chain into a child zone ends in its referral, and AA is for the first name', () => {
    const response = ask('intochild.example.com', 'A')
    expect([response.flags.aa, response.answer.length, response.authority.length]).toEqual([true, 1, 2])
  })

  test('the NS set of the apex comes with the addresses it knows', () => {
    const response = ask('example.com', 'NS')
    expect(lines(response.additional)).toEqual([
      'ns.example.com. 300 A 192.0.2.1',
      'ns.example.com. 300 AAAA 2001:db8::1',
    ])
  })

  test('ANY is answered with one RRset (RFC 8482)', () => {
    expect(lines(ask('ns.example.com', 'ANY').answer)).toEqual(['ns.example.com. 300 A 192.0.2.1'])
  })

  test.each(['AXFR', 'IXFR'] as const)('%s is refused', (type) => {
    expect(ask('example.com', type).rcode).toBe('REFUSED')
  })

  test('a foreign name is refused', () => {
    expect(ask('example.org', 'A')).toMatchObject({ rcode: 'REFUSED', flags: { aa: false } })
  })

  test('another class is refused, another opcode not implemented', () => {
    const question = [{ name: parseName('example.com'), type: 'A' as const, class: 3 }]
    expect(ask('example.com', 'A', { question }).rcode).toBe('REFUSED')
    expect(ask('example.com', 'A', { opcode: 4 }).rcode).toBe('NOTIMP')
  })
})

describe('wildcards (RFC 4592)', () => {
  test('answer for names that are not there, at any depth', () => {
    expect(lines(ask('x.y.wild.example.com', 'TXT').answer)).toEqual(['x.y.wild.example.com. 300 TXT "any"'])
  })

  test('do not answer for a name that is there', () => {
    expect(ask('b.wild.example.com', 'TXT')).toMatchObject({ rcode: 'NOERROR', answer: [] })
  })

  test('do not answer below a name that is there', () => {
    expect(ask('x.b.wild.example.com', 'TXT').rcode).toBe('NXDOMAIN')
  })

  test('are NODATA for a type they do not have', () => {
    expect(ask('x.wild.example.com', 'A')).toMatchObject({ rcode: 'NOERROR', answer: [] })
  })

  test('may be aliases', () => {
    expect(lines(ask('x.alias.example.com', 'A').answer)).toEqual([
      'x.alias.example.com. 300 CNAME web.example.com.',
      'web.example.com. 300 A 192.0.2.80',
    ])
  })

  test('answer as RFC 4592 section 2.2.1 says', () => {
    const rfc = serve({
      'example.': `
@ 3600 IN SOA ns hostmaster 1 2 3 4 5
@ NS ns.example.com.
@ NS ns.example.net.
*.example. TXT "this is a wildcard"
*.example. MX 10 host1.example.
sub.*.example. TXT "this is not a wildcard"
host1.example. A 192.0.2.1
_ssh._tcp.host1.example. SRV 0 0 22 host1
_ssh._tcp.host2.example. SRV 0 0 22 host2
subdel.example. NS ns.example.com.
subdel.example. NS ns.example.net.`,
    })
    const seen = (name: string, type: RRType): string => {
      const { rcode, answer, flags } = rfc(name, type)
      return flags.aa ? (answer.length > 0 ? 'answer' : rcode) : 'referral'
    }
    expect(seen('host3.example.', 'MX')).toBe('answer')
    expect(seen('host3.example.', 'A')).toBe('NOERROR')
    expect(seen('foo.bar.example.', 'TXT')).toBe('answer')
    expect(seen('host1.example.', 'MX')).toBe('NOERROR')
    expect(seen('sub.*.example.', 'MX')).toBe('NOERROR')
    expect(seen('_telnet._tcp.host1.example.', 'SRV')).toBe('NXDOMAIN')
    expect(seen('host.subdel.example.', 'A')).toBe('referral')
    expect(seen('ghost.*.example.', 'MX')).toBe('NXDOMAIN')
  })
})

describe('several zones on one server', () => {
  const both = serve({
    'com.': '@ SOA ns hostmaster 1 2 3 4 5\nexample NS ns.example\nns.example A 192.0.2.1',
    'example.com.': `${SOA}\n@ NS ns\nns A 192.0.2.1\nwww A 192.0.2.9\nup CNAME x.com.`,
  })

  test('the child answers, and no referral is given', () => {
    const response = both('www.example.com', 'A')
    expect([response.flags.aa, lines(response.answer)]).toEqual([true, ['www.example.com. 300 A 192.0.2.9']])
  })

  test('DS is asked of the parent zone', () => {
    expect(lines(both('example.com', 'DS').authority)[0]).toMatch(/^com\. /)
  })

  test('a chain crosses from one zone into the other', () => {
    expect(both('up.example.com', 'A')).toMatchObject({
      rcode: 'NXDOMAIN',
      authority: [{ name: parseName('com') }],
    })
  })
})

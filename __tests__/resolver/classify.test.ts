import { describe, expect, test } from '@jest/globals'
import { classify, negativeTtl, type Outcome } from '../../src/resolver/classify.ts'
import { parseName, presentName } from '../../src/wire/name.ts'
import { CLASS_CH, type RRType } from '../../src/wire/registry.ts'
import { lines } from '../demo/dig.ts'
import { records, reply, type Sections } from './reply.ts'

const SOA = 'example.com. 900 SOA ns1.example.com. hostmaster.example.com. 7 3600 600 86400 60'

/** What a server of example.com is taken to say of a TXT record, or of another type or zone. */
function heard(
  sections: Sections,
  {
    name = 'a.example.com',
    type = 'TXT',
    zone = 'example.com',
  }: { name?: string; type?: RRType; zone?: string } = {},
): Outcome {
  return classify({ name: parseName(name), type }, parseName(zone), reply(sections))
}

/** What a recursive resolver is taken to say. */
function resolved(sections: Sections, name = 'a.example.com'): Outcome {
  return classify(
    { name: parseName(name), type: 'TXT' },
    undefined,
    reply({ ra: true, aa: false, ...sections }),
  )
}

describe('no message', () => {
  const question = { name: parseName('a.example.com'), type: 'TXT' } as const

  test('a timeout is silence', () => {
    expect(classify(question, undefined, { kind: 'timeout' })).toEqual({ kind: 'silent' })
  })

  test('a refusal of the network, and octets that are no message, stay what they are', () => {
    const unreachable = { kind: 'unreachable', why: 'ECONNREFUSED' } as const
    const malformed = { kind: 'malformed', why: 'it ends early' } as const
    expect(classify(question, undefined, unreachable)).toEqual(unreachable)
    expect(classify(question, undefined, malformed)).toEqual(malformed)
  })

  test('a truncated message says nothing, for what is missing is not known', () => {
    expect(heard({ tc: true, answer: 'a.example.com. TXT "x"' }).kind).toBe('malformed')
  })
})

describe('positive answers', () => {
  test('the records of the name and type asked are the answer, with the lowest TTL', () => {
    const outcome = heard({ answer: 'a.example.com. 60 TXT "x"\nA.Example.COM. 30 TXT "y"' })
    expect(outcome).toMatchObject({ kind: 'answer', ttl: 30, aa: true, ede: [] })
    expect(outcome).toHaveProperty('records.length', 2)
  })

  test('records of other names, of other types and in other sections are ignored', () => {
    const outcome = heard({
      answer: 'b.example.com. TXT "b"\na.example.com. A 192.0.2.1\na.example.com. TXT "x"',
      authority: 'a.example.com. TXT "authority"',
      additional: 'a.example.com. TXT "additional"',
    })
    expect(outcome.kind === 'answer' && lines(outcome.records)).toEqual(['a.example.com. 300 TXT "x"'])
  })

  test('records of another class are ignored', () => {
    expect(heard({ answer: 'a.example.com. TXT "x"', answerClass: CLASS_CH, authority: SOA }).kind).toBe(
      'nodata',
    )
  })

  test('signatures are those that cover the type asked', () => {
    const rest = '13 3 300 20261201000000 20261101000000 1 example.com. AAAA'
    const answer = ['TXT "x"', `RRSIG TXT ${rest}`, `RRSIG A ${rest}`].map((line) => `a.example.com. ${line}`)
    const outcome = heard({ answer: answer.join('\n') })
    expect(outcome.kind === 'answer' && outcome.signatures).toHaveLength(1)
  })

  test('data without AA from a listed server is not the answer of an authority', () => {
    expect(heard({ aa: false, answer: 'a.example.com. TXT "x"' })).toMatchObject({
      kind: 'lame',
      how: 'not-authoritative',
      aa: false,
    })
  })

  test('what a lame server says is kept, as resolvers may take it that do not insist on AA', () => {
    expect(heard({ aa: false, answer: 'a.example.com. TXT "x"' })).toMatchObject({
      taken: { kind: 'answer' },
    })
    expect(heard({ aa: false, rcode: 'NXDOMAIN' })).toMatchObject({ taken: { kind: 'nxdomain' } })
    expect(heard({ aa: false, authority: 'example.com. NS ns1.example.com.' })).toMatchObject({
      how: 'self-referral',
      taken: { kind: 'nodata' },
    })
    expect(heard({ rcode: 'NXDOMAIN', authority: SOA.replace('example.com.', 'com.') })).toMatchObject({
      how: 'other-zone',
      taken: { kind: 'nxdomain' },
    })
  })

  test('no resolver takes refusals, referrals upwards, or what a server says that offers recursion', () => {
    expect(heard({ aa: false, rcode: 'REFUSED' })).not.toHaveProperty('taken')
    expect(heard({ aa: false, authority: '. NS a.root-servers.net.' })).not.toHaveProperty('taken')
    expect(heard({ aa: false, ra: true, answer: 'a.example.com. TXT "x"' })).not.toHaveProperty('taken')
  })

  test('a recursive resolver needs no AA', () => {
    expect(resolved({ answer: 'a.example.com. TXT "x"' })).toMatchObject({ kind: 'answer', aa: false })
  })

  test('NXDOMAIN beside records of the name contradicts itself', () => {
    expect(heard({ rcode: 'NXDOMAIN', answer: 'a.example.com. TXT "x"' }).kind).toBe('malformed')
  })

  test('extended errors are heard along', () => {
    const stale = { code: 15, data: Uint8Array.of(0, 3) }
    expect(resolved({ answer: 'a.example.com. TXT "x"', options: [stale] })).toMatchObject({
      kind: 'answer',
      ede: [{ code: 3, text: '' }],
    })
  })
})

describe('denials', () => {
  test('NOERROR without records, with the SOA of the zone, is NODATA', () => {
    const outcome = heard({ authority: SOA })
    expect(outcome.kind === 'nodata' && outcome.soa && negativeTtl(outcome.soa)).toBe(60)
  })

  test('NXDOMAIN keeps its SOA too', () => {
    const outcome = heard({ rcode: 'NXDOMAIN', authority: SOA })
    expect(outcome.kind === 'nxdomain' && outcome.soa && presentName(outcome.soa.name)).toBe('example.com.')
  })

  test('a denial is cached no longer than its SOA (RFC 2308 section 5)', () => {
    const [soa] = records('example.com. 5 SOA ns1.example.com. h.example.com. 7 3600 600 86400 60')
    expect(soa && negativeTtl(soa)).toBe(5)
  })

  test('without an SOA it is a denial that nobody may cache', () => {
    expect(heard({})).toEqual({ kind: 'nodata', aa: true, ede: [] })
    expect(heard({ rcode: 'NXDOMAIN' })).toEqual({ kind: 'nxdomain', aa: true, ede: [] })
  })

  test('the NS set of the zone itself beside an authoritative denial is no referral', () => {
    expect(heard({ authority: 'example.com. NS ns1.example.com.' }).kind).toBe('nodata')
  })

  test('the SOA of a zone further down tells that the server holds that one as well', () => {
    const outcome = heard({ authority: SOA.replace('example.com.', 'a.example.com.') })
    expect(outcome.kind === 'nodata' && outcome.soa && presentName(outcome.soa.name)).toBe('a.example.com.')
  })

  test.each(['com.', '.', 'b.example.com.', 'example.net.'])('the SOA of %s shows another zone', (apex) => {
    const soa = SOA.replace('example.com.', apex)
    expect(heard({ rcode: 'NXDOMAIN', authority: soa })).toMatchObject({ kind: 'lame', how: 'other-zone' })
  })

  test('a denial without AA from a listed server is none', () => {
    expect(heard({ aa: false, rcode: 'NXDOMAIN', authority: SOA })).toMatchObject({
      kind: 'lame',
      how: 'not-authoritative',
    })
    expect(heard({ aa: false })).toMatchObject({ kind: 'lame', how: 'not-authoritative' })
  })

  test('a resolver may answer with nothing at all (RFC 2308 section 2.2, type 3)', () => {
    expect(resolved({})).toEqual({ kind: 'nodata', aa: false, ede: [] })
  })
})

describe('referrals', () => {
  const down = {
    aa: false,
    authority: 'a.example.com. NS ns.a.example.com.\na.example.com. NS ns.example.net.',
    additional:
      'ns.a.example.com. A 192.0.2.1\nns.a.example.com. AAAA 2001:db8::1\nns.example.net. A 192.0.2.2',
  }

  test('the NS set of a zone further down refers to it', () => {
    const outcome = heard(down, { name: 'x.a.example.com' })
    expect(outcome).toMatchObject({ kind: 'referral', zone: parseName('a.example.com'), aa: false })
    expect(outcome.kind === 'referral' && outcome.servers.map(presentName)).toEqual([
      'ns.a.example.com.',
      'ns.example.net.',
    ])
  })

  test('glue counts only for names that the referring zone may speak of', () => {
    const outcome = heard(down)
    expect(outcome.kind === 'referral' && lines(outcome.glue)).toEqual([
      'ns.a.example.com. 300 A 192.0.2.1',
      'ns.a.example.com. 300 AAAA 2001:db8::1',
    ])
  })

  test('addresses of names that are not in the NS set are not glue', () => {
    const outcome = heard({ ...down, additional: 'mail.example.com. A 192.0.2.1' })
    expect(outcome.kind === 'referral' && outcome.glue).toEqual([])
  })

  test('DS records of the zone come along', () => {
    const ds = 'a.example.com. DS 1 13 2 0000000000000000000000000000000000000000000000000000000000000000'
    const outcome = heard({ ...down, authority: `${down.authority}\n${ds}` })
    expect(outcome.kind === 'referral' && outcome.ds).toHaveLength(1)
  })

  test('an NS set aside of the way to the name means nothing', () => {
    expect(heard({ aa: false, authority: 'b.example.com. NS ns.b.example.com.' })).toMatchObject({
      kind: 'lame',
      how: 'not-authoritative',
    })
  })

  test('a server of the zone that refers to the zone itself does not serve it', () => {
    expect(heard({ aa: false, authority: 'example.com. NS ns1.example.com.' })).toMatchObject({
      kind: 'lame',
      how: 'self-referral',
    })
  })

  test.each(['.', 'com.'])('a referral up to %s shows a server without the zone', (above) => {
    expect(heard({ aa: false, authority: `${above} NS ns.example.` })).toMatchObject({
      kind: 'lame',
      how: 'upward-referral',
    })
  })

  test('a resolver must not refer', () => {
    expect(resolved({ authority: 'com. NS a.gtld-servers.net.' })).toMatchObject({
      kind: 'lame',
      how: 'not-recursive',
    })
  })
})

describe('aliases', () => {
  test('a CNAME is an alias, and what follows in the same zone is its answer', () => {
    const outcome = heard({ answer: 'a.example.com. 60 CNAME b.example.com.\nb.example.com. 20 TXT "x"' })
    expect(outcome).toMatchObject({
      kind: 'alias',
      via: 'CNAME',
      target: parseName('b.example.com'),
      ttl: 20,
      rcode: 'NOERROR',
      beside: [],
    })
    expect(outcome.kind === 'alias' && lines(outcome.answerAtTarget ?? [])).toEqual([
      'b.example.com. 20 TXT "x"',
    ])
  })

  test('an authoritative server is not believed about a target outside of its zone', () => {
    const outcome = heard({ answer: 'a.example.com. CNAME b.example.net.\nb.example.net. TXT "x"' })
    expect(outcome).not.toHaveProperty('answerAtTarget')
  })

  test('a resolver is', () => {
    const answer =
      'a.example.com. CNAME b.example.net.\nb.example.net. CNAME c.example.org.\nc.example.org. TXT "x"'
    const outcome = resolved({ answer })
    expect(outcome.kind === 'alias' && lines(outcome.answerAtTarget ?? [])).toEqual([
      'c.example.org. 300 TXT "x"',
    ])
  })

  test('NXDOMAIN beside a CNAME is about the target (RFC 6604 section 3)', () => {
    const outcome = resolved({
      rcode: 'NXDOMAIN',
      answer: 'a.example.com. CNAME b.example.net.',
      authority: SOA.replace('example.com.', 'example.net.'),
    })
    expect(outcome).toMatchObject({ kind: 'alias', rcode: 'NXDOMAIN' })
    expect(outcome.kind === 'alias' && outcome.soa && presentName(outcome.soa.name)).toBe('example.net.')
  })

  test('an authoritative server is not believed that a target outside its zone does not exist', () => {
    const answer = 'a.example.com. CNAME b.example.net.'
    const authority = SOA.replace('example.com.', 'example.net.')
    const outcome = heard({ rcode: 'NXDOMAIN', answer, authority })
    expect(outcome).toMatchObject({ kind: 'alias', rcode: 'NOERROR' })
    expect(outcome).not.toHaveProperty('soa')
  })

  test('data beside the alias is kept apart', () => {
    const outcome = heard({ answer: 'a.example.com. CNAME b.example.com.\na.example.com. TXT "x"' })
    expect(outcome.kind === 'alias' && lines(outcome.beside)).toEqual(['a.example.com. 300 TXT "x"'])
    expect(outcome.kind === 'alias' && outcome.records).toHaveLength(1)
  })

  test('of two CNAME records both are kept, and the target does not hang on their order', () => {
    const one = 'a.example.com. CNAME c.example.com.'
    const two = 'a.example.com. CNAME b.example.com.'
    for (const answer of [`${one}\n${two}`, `${two}\n${one}`]) {
      const outcome = heard({ answer })
      expect(outcome).toMatchObject({ kind: 'alias', target: parseName('b.example.com') })
      expect(outcome.kind === 'alias' && outcome.records).toHaveLength(2)
    }
  })

  test('when CNAME is asked for, the CNAME is the answer', () => {
    expect(heard({ answer: 'a.example.com. CNAME b.example.com.' }, { type: 'CNAME' }).kind).toBe('answer')
  })

  test('a circle within the message ends', () => {
    const answer = 'a.example.com. CNAME b.example.com.\nb.example.com. CNAME a.example.com.'
    expect(heard({ answer })).toMatchObject({ kind: 'alias', target: parseName('b.example.com') })
  })

  test('an alias without AA from a listed server is none', () => {
    expect(heard({ aa: false, answer: 'a.example.com. CNAME b.example.com.' })).toMatchObject({
      kind: 'lame',
      how: 'not-authoritative',
    })
  })

  test('SERVFAIL with a chain that was too long for the server stays SERVFAIL', () => {
    expect(heard({ rcode: 'SERVFAIL', answer: 'a.example.com. CNAME b.example.com.' })).toMatchObject({
      kind: 'error',
      rcode: 'SERVFAIL',
    })
  })
})

describe('DNAME (RFC 6672)', () => {
  const dname = 'sub.example.com. 60 DNAME example.net.'

  test('rewrites the names below it, with the CNAME that servers send along', () => {
    const answer = `${dname}\na.sub.example.com. 0 CNAME a.example.net.`
    const outcome = heard({ answer }, { name: 'a.sub.example.com' })
    expect(outcome).toMatchObject({
      kind: 'alias',
      via: 'DNAME',
      target: parseName('a.example.net'),
      ttl: 60,
    })
    expect(outcome.kind === 'alias' && lines(outcome.records)).toEqual([
      'sub.example.com. 60 DNAME example.net.',
    ])
  })

  test('and without it', () => {
    expect(heard({ answer: dname }, { name: 'x.a.sub.example.com' })).toMatchObject({
      kind: 'alias',
      via: 'DNAME',
      target: parseName('x.a.example.net'),
    })
  })

  test('does not rewrite its own owner name', () => {
    expect(heard({ answer: dname, authority: SOA }, { name: 'sub.example.com' }).kind).toBe('nodata')
    expect(heard({ answer: dname }, { name: 'sub.example.com', type: 'DNAME' }).kind).toBe('answer')
  })

  test('a CNAME that is not the one it makes stands for itself', () => {
    const answer = `${dname}\na.sub.example.com. CNAME elsewhere.example.com.`
    expect(heard({ answer }, { name: 'a.sub.example.com' })).toMatchObject({
      via: 'CNAME',
      target: parseName('elsewhere.example.com'),
    })
  })

  test('a DNAME above the zone is not believed', () => {
    expect(heard({ answer: 'com. DNAME net.', authority: SOA }).kind).toBe('nodata')
  })

  test('a name that gets too long is YXDOMAIN, whether the server says so or not', () => {
    const long = `${'a'.repeat(63)}.`.repeat(3)
    const name = `${long}sub.example.com`
    const answer = `sub.example.com. DNAME ${'b'.repeat(63)}.example.net.`
    for (const rcode of ['NOERROR', 'YXDOMAIN'] as const) {
      expect(heard({ rcode, answer }, { name })).toMatchObject({ kind: 'error', rcode: 'YXDOMAIN' })
    }
  })

  test('what an alias leads to may be rewritten in turn', () => {
    const answer = `a.example.com. CNAME a.sub.example.com.\nsub.example.com. DNAME b.example.com.\na.b.example.com. TXT "x"`
    const outcome = heard({ answer })
    expect(outcome.kind === 'alias' && lines(outcome.answerAtTarget ?? [])).toEqual([
      'a.b.example.com. 300 TXT "x"',
    ])
  })
})

describe('response codes', () => {
  test('REFUSED and NOTAUTH from a listed server show that it does not serve the zone', () => {
    expect(heard({ aa: false, rcode: 'REFUSED' })).toMatchObject({ kind: 'lame', how: 'refused' })
    expect(heard({ aa: false, rcode: 'NOTAUTH' })).toMatchObject({ kind: 'lame', how: 'notauth' })
  })

  test('from a resolver they are errors', () => {
    expect(resolved({ rcode: 'REFUSED' })).toMatchObject({ kind: 'error', rcode: 'REFUSED' })
    expect(resolved({ rcode: 'NOTAUTH' })).toMatchObject({ kind: 'error', rcode: 'NOTAUTH' })
  })

  test.each(['SERVFAIL', 'FORMERR', 'NOTIMP', 'BADVERS', 'RCODE3000'] as const)('%s is an error', (rcode) => {
    expect(heard({ aa: false, rcode })).toEqual({ kind: 'error', rcode, aa: false, ede: [] })
  })
})

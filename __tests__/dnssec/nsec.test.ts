import { describe, expect, test } from '@jest/globals'
import {
  nsecCutWithoutDs,
  nsecDeniesExpansion,
  nsecDeniesName,
  nsecDeniesType,
  type Nsec,
} from '../../src/dnssec/nsec.ts'
import { parseName } from '../../src/wire/name.ts'
import type { RRType } from '../../src/wire/registry.ts'

/** An NSEC record written as `owner next types...`. */
function nsec(text: string): Nsec {
  const [owner = '', next = '', ...types] = text.split(' ')
  return { owner: parseName(owner), next: parseName(next), types: new Set(types as RRType[]) }
}

const APEX = nsec('example. b.example. NS SOA RRSIG NSEC')

function deniesName(record: Nsec, name: string): boolean {
  return nsecDeniesName([record, APEX], parseName(name))
}

function deniesType(types: string, type: RRType): boolean {
  return nsecDeniesType([nsec(`a.example. b.example. ${types}`)], parseName('a.example.'), type)
}

function cutWith(types: string): string {
  return nsecCutWithoutDs([nsec(`a.example. b.example. ${types}`)], parseName('a.example.'))
}

describe('what one record covers', () => {
  test('ends before its next name', () => {
    const record = nsec('b.example. d.example. A')
    expect(['b', 'c', 'd', 'e'].map((label) => deniesName(record, `${label}.example.`))).toEqual([
      false,
      true,
      false,
      false,
    ])
  })

  test('goes on to the end of the zone when the next name is the apex', () => {
    expect(deniesName(nsec('b.example. example. A'), 'zzz.example.')).toBe(true)
  })

  test('is all names below the apex in a zone without other names', () => {
    const alone = nsec('example. example. NS SOA')
    expect(nsecDeniesName([alone], parseName('a.b.example.'))).toBe(true)
    expect(nsecDeniesName([alone], parseName('example.'))).toBe(false)
  })

  test('includes names below its owner, and the wildcard there', () => {
    expect(nsecDeniesName([nsec('b.example. d.example. A')], parseName('x.b.example.'))).toBe(true)
  })

  test.each([
    ['a zone cut', 'NS DS'],
    ['a DNAME', 'DNAME'],
  ])('does not reach below %s (RFC 6840 section 4.1)', (_, types) => {
    const record = nsec(`b.example. d.example. ${types} RRSIG NSEC`)
    expect(deniesName(record, 'x.b.example.')).toBe(false)
    expect(deniesName(record, 'c.example.')).toBe(true)
    expect(nsecDeniesType([record], parseName('x.b.example.'), 'A')).toBe(false)
    expect(nsecCutWithoutDs([record], parseName('x.b.example.'))).toBe('missing')
  })

  test('reaches below the apex, which has NS records too', () => {
    expect(nsecDeniesName([APEX], parseName('a.example.'))).toBe(true)
  })
})

describe('a name', () => {
  test('that has records of its own is not denied by a record that claims to cover it', () => {
    const own = nsec('c.example. d.example. A')
    const old = nsec('b.example. d.example. A')
    expect(nsecDeniesName([old, APEX], parseName('c.example.'))).toBe(true)
    expect(nsecDeniesName([old, APEX, own], parseName('c.example.'))).toBe(false)
  })

  test('with names below it exists', () => {
    const record = nsec('b.example. x.y.example. A')
    expect(nsecDeniesName([record, APEX], parseName('y.example.'))).toBe(false)
    expect(nsecDeniesType([record], parseName('y.example.'), 'A')).toBe(true)
  })

  test('is not denied while the wildcard that would stand for it is not', () => {
    const record = nsec('b.w.example. d.w.example. A')
    const wildcard = nsec('w.example. a.w.example. A')
    expect(nsecDeniesName([record], parseName('c.w.example.'))).toBe(false)
    expect(nsecDeniesName([record, wildcard], parseName('c.w.example.'))).toBe(true)
  })

  test('is not denied when there are names below the wildcard, which then exists', () => {
    const record = nsec('b.example. d.example. A')
    const below = nsec('example. x.*.example. NS SOA')
    expect(nsecDeniesName([record, below], parseName('c.example.'))).toBe(false)
    expect(nsecDeniesType([record, below], parseName('c.example.'), 'A')).toBe(true)
  })

  test('made up by an online signer with the type NXNAME does not exist (RFC 9824)', () => {
    const record = nsec('a.example. \\000.a.example. RRSIG NSEC NXNAME')
    expect(nsecDeniesName([record], parseName('a.example.'))).toBe(true)
    expect(nsecDeniesType([record], parseName('a.example.'), 'TXT')).toBe(true)
    expect(nsecCutWithoutDs([record], parseName('a.example.'))).toBe('no-cut')
  })

  test('made up by an online signer without NXNAME has no records, but may exist', () => {
    const record = nsec('a.example. \\000.a.example. RRSIG NSEC')
    expect(nsecDeniesName([record], parseName('a.example.'))).toBe(false)
    expect(nsecDeniesType([record], parseName('a.example.'), 'TXT')).toBe(true)
  })
})

describe('a type', () => {
  test('is denied when neither it nor CNAME is listed (RFC 6840 section 4.3)', () => {
    expect(deniesType('A RRSIG', 'TXT')).toBe(true)
    expect(deniesType('A TXT', 'TXT')).toBe(false)
    expect(deniesType('CNAME', 'TXT')).toBe(false)
  })

  test('at a zone cut is denied by the parent for DS only', () => {
    expect(deniesType('NS', 'DS')).toBe(true)
    expect(deniesType('NS', 'TXT')).toBe(false)
  })

  test('at an apex is denied by the zone itself for all but DS', () => {
    expect(deniesType('NS SOA', 'TXT')).toBe(true)
    expect(deniesType('NS SOA', 'DS')).toBe(false)
  })

  test('of a name under a wildcard is denied by the list of the wildcard', () => {
    const cover = nsec('a.w.example. z.w.example. A')
    const name = parseName('m.w.example.')
    expect(nsecDeniesType([cover, nsec('*.w.example. a.w.example. A')], name, 'TXT')).toBe(true)
    expect(nsecDeniesType([cover, nsec('*.w.example. a.w.example. TXT')], name, 'TXT')).toBe(false)
    expect(nsecDeniesType([cover, nsec('*.w.example. a.w.example. CNAME')], name, 'TXT')).toBe(false)
    expect(nsecDeniesType([cover], name, 'TXT')).toBe(false)
  })

  test('is not denied by the list of a wildcard that is not the closest one', () => {
    const records = [nsec('a.b.example. z.b.example. A'), nsec('*.example. a.example. A')]
    expect(nsecDeniesType(records, parseName('m.b.example.'), 'TXT')).toBe(false)
  })
})

describe('an expansion', () => {
  test('is right from the wildcard at the closest encloser only', () => {
    const name = parseName('m.b.example.')
    const records = [nsec('a.b.example. z.b.example. A')]
    expect(nsecDeniesExpansion(records, name, parseName('*.b.example.'))).toBe(true)
    expect(nsecDeniesExpansion(records, name, parseName('*.example.'))).toBe(false)
  })

  test('is wrong for a name that exists', () => {
    const name = parseName('y.example.')
    expect(nsecDeniesExpansion([nsec('y.example. z.example. A')], name, parseName('*.example.'))).toBe(false)
    expect(nsecDeniesExpansion([nsec('b.example. x.y.example. A')], name, parseName('*.example.'))).toBe(
      false,
    )
  })
})

describe('a zone cut', () => {
  test('without DS is proven by NS without DS and SOA (RFC 6840 section 4.4)', () => {
    expect(cutWith('NS RRSIG NSEC')).toBe('proven')
    expect(cutWith('NS DS RRSIG NSEC')).toBe('missing')
    expect(cutWith('NS SOA RRSIG NSEC')).toBe('missing')
  })

  test('is not there where a name has no NS, or does not exist', () => {
    expect(cutWith('A RRSIG NSEC')).toBe('no-cut')
    expect(nsecCutWithoutDs([APEX], parseName('a.example.'))).toBe('no-cut')
    expect(nsecCutWithoutDs([], parseName('a.example.'))).toBe('missing')
  })
})

import { describe, expect, test } from '@jest/globals'
import { hashName, hashText, type HashParameters } from '../../src/dnssec/nsec3-hash.ts'
import {
  nsec3CutWithoutDs,
  nsec3DeniesExpansion,
  nsec3DeniesName,
  nsec3DeniesType,
  type Nsec3,
  type Nsec3Chain,
} from '../../src/dnssec/nsec3.ts'
import { parseName } from '../../src/wire/name.ts'
import type { RRType } from '../../src/wire/registry.ts'

describe('the hash of a name', () => {
  const parameters: HashParameters = { iterations: 12, salt: Uint8Array.of(0xaa, 0xbb, 0xcc, 0xdd) }

  test.each([
    ['example', '0p9mhaveqvm6t7vbl5lop2u3t2rp3tom'],
    ['a.example', '35mthgpgcu1qg68fab165klnsnk3dpvl'],
    ['ai.example', 'gjeqe526plbf1g8mklp59enfd789njgi'],
    ['ns1.example', '2t7b4g4vsa5smi47k61mv5bv1a22bojr'],
    ['ns2.example', 'q04jkcevqvmu85r014c7dkba38o0ji5r'],
    ['w.example', 'k8udemvp1j2f7eg6jebps17vp3n8i58h'],
    ['*.w.example', 'r53bq7cc2uvmubfu5ocmm6pers9tk9en'],
    ['x.w.example', 'b4um86eghhds6nea196smvmlo4ors995'],
    ['y.w.example', 'ji6neoaepv8b5o6k4ev33abha8ht9fgc'],
    ['x.y.w.example', '2vptu5timamqttgl4luu9kg21e0aor3s'],
    ['xx.example', 't644ebqk9bibcna874givr6joj62mlhv'],
    ['2t7b4g4vsa5smi47k61mv5bv1a22bojr.example', 'kohar7mbb8dc2ce8a9qvl8hon4k53uhi'],
  ])('of %s is as RFC 5155 appendix A gives it, in any case', (name, hash) => {
    expect(hashName(parseName(name), parameters)).toBe(hash)
    expect(hashName(parseName(name.toUpperCase()), parameters)).toBe(hash)
  })

  test('as text sorts like its octets', () => {
    const hashes = [0x00, 0x09, 0x4f, 0x50, 0x9f, 0xa0, 0xff].map((first) => new Uint8Array(20).fill(first))
    const texts = hashes.map(hashText)
    expect(texts.toSorted((a, b) => (a < b ? -1 : 1))).toEqual(texts)
  })
})

const PARAMETERS: HashParameters = { iterations: 0, salt: new Uint8Array() }
const FIRST = '0'.repeat(32)
const LAST = 'v'.repeat(32)

function hash(name: string): string {
  return hashName(parseName(name), PARAMETERS)
}

/** A record that matches the name and covers nothing. */
function match(name: string, ...types: RRType[]): Nsec3 {
  const own = hash(name)
  return {
    hash: own,
    next: `${own.slice(0, -1)}${own.endsWith('v') ? 'v' : nextDigit(own)}`,
    optOut: false,
    types: new Set(types),
  }
}

function nextDigit(text: string): string {
  const digits = '0123456789abcdefghijklmnopqrstuv'
  return digits.charAt(digits.indexOf(text.slice(-1)) + 1)
}

/** A record that covers the name, and every other name between its hash's neighbours. */
function cover(name: string, optOut = false): Nsec3 {
  const own = hash(name)
  return {
    hash: `${own.slice(0, 8)}${'0'.repeat(24)}`,
    next: `${own.slice(0, 8)}${'v'.repeat(24)}`,
    optOut,
    types: new Set(),
  }
}

function chain(...records: readonly Nsec3[]): Nsec3Chain {
  return { zone: parseName('example.'), parameters: PARAMETERS, records }
}

const APEX = match('example.', 'NS', 'SOA')
const name = parseName('a.b.example.')

function covered(from: string, to: string): string {
  const record = { hash: from, next: to, optOut: false, types: new Set<RRType>() }
  return nsec3DeniesExpansion(chain(record), name, parseName('*.b.example.'))
}

function deniesTxt(...records: readonly Nsec3[]): string {
  return nsec3DeniesType(chain(...records), name, 'TXT')
}

function cutAt(...records: readonly Nsec3[]): string {
  return nsec3CutWithoutDs(chain(...records), name)
}

describe('a name', () => {
  const proof = [APEX, cover('b.example.'), cover('*.example.')]

  test('is denied by its closest encloser, the next closer name and the wildcard', () => {
    expect(nsec3DeniesName(chain(...proof), name)).toBe('proven')
  })

  test('is denied but for unsigned delegations when opt-out covers the next closer name', () => {
    expect(nsec3DeniesName(chain(APEX, cover('b.example.', true), cover('*.example.')), name)).toBe('opt-out')
    expect(nsec3DeniesName(chain(APEX, cover('b.example.'), cover('*.example.', true)), name)).toBe('proven')
  })

  test.each([0, 1, 2])('is not denied without record %i of the three', (index) => {
    expect(nsec3DeniesName(chain(...proof.toSpliced(index, 1)), name)).toBe('missing')
  })

  test('is not denied through an encloser above the lowest one that exists', () => {
    const records = [...proof, match('b.example.', 'A')]
    expect(nsec3DeniesName(chain(...records), name)).toBe('missing')
  })

  test.each([
    ['a zone cut', ['NS']],
    ['a DNAME', ['DNAME']],
  ] as const)('is not denied below %s', (_, types) => {
    const records = [match('b.example.', ...types), cover('a.b.example.'), cover('*.b.example.')]
    expect(nsec3DeniesName(chain(...records), name)).toBe('missing')
  })

  test('that exists is not denied', () => {
    expect(nsec3DeniesName(chain(...proof, match('a.b.example.', 'A')), name)).toBe('missing')
  })

  test('made up by an online signer with the type NXNAME does not exist (RFC 9824)', () => {
    expect(nsec3DeniesName(chain(match('a.b.example.', 'NXNAME')), name)).toBe('proven')
  })

  test('outside the zone is not denied', () => {
    expect(nsec3DeniesName(chain(...proof), parseName('other.'))).toBe('missing')
  })
})

describe('what a record covers', () => {
  const own = hash('a.b.example.')

  test('lies between its hashes and does not include them', () => {
    expect(covered(FIRST, LAST)).toBe('proven')
    expect(covered(own, LAST)).toBe('missing')
    expect(covered(FIRST, own)).toBe('missing')
  })

  test('goes around the end when it is the last one, and is everything when it is the only one', () => {
    const [below, above] = [`${own.slice(0, 31)}0`, `${own.slice(0, 30)}vv`]
    expect(covered(above, below)).toBe('missing')
    expect(covered(LAST, above)).toBe('proven')
    expect(covered(FIRST, FIRST)).toBe('proven')
    expect(covered(own, own)).toBe('missing')
  })
})

describe('a type', () => {
  test('is denied by the list of the name', () => {
    expect(deniesTxt(match('a.b.example.', 'A'))).toBe('proven')
    expect(deniesTxt(match('a.b.example.'))).toBe('proven')
    expect(deniesTxt(match('a.b.example.', 'TXT'))).toBe('missing')
    expect(deniesTxt(match('a.b.example.', 'CNAME'))).toBe('missing')
    expect(deniesTxt(match('a.b.example.', 'NS'))).toBe('missing')
  })

  test('is denied by the list of the wildcard that stands for the name', () => {
    expect(deniesTxt(APEX, cover('b.example.'), match('*.example.', 'A'))).toBe('proven')
    expect(deniesTxt(APEX, cover('b.example.', true), match('*.example.', 'A'))).toBe('opt-out')
    expect(deniesTxt(APEX, cover('b.example.', true), match('*.example.', 'TXT'))).toBe('missing')
    expect(deniesTxt(APEX, match('*.example.', 'A'))).toBe('missing')
  })

  test('may be the business of an unsigned delegation under opt-out only', () => {
    expect(deniesTxt(APEX, cover('b.example.', true))).toBe('opt-out')
    expect(deniesTxt(APEX, cover('b.example.'))).toBe('missing')
  })
})

describe('a zone cut', () => {
  test('without DS is proven by the list of the name', () => {
    expect(cutAt(match('a.b.example.', 'NS'))).toBe('proven')
    expect(cutAt(match('a.b.example.', 'NS', 'DS'))).toBe('missing')
    expect(cutAt(match('a.b.example.', 'NS', 'SOA'))).toBe('missing')
    expect(cutAt(match('a.b.example.', 'A'))).toBe('no-cut')
  })

  test('may hide under opt-out, and is not there without', () => {
    expect(cutAt(APEX, cover('b.example.', true))).toBe('opt-out')
    expect(cutAt(APEX, cover('b.example.'))).toBe('no-cut')
    expect(cutAt(APEX)).toBe('missing')
  })
})

import { describe, expect, test } from '@jest/globals'
import { denyName, denyType } from '../../src/dnssec/denial.ts'
import { hashName } from '../../src/dnssec/nsec3-hash.ts'
import { MAX_ITERATIONS, readProofs } from '../../src/dnssec/proofs.ts'
import type { RRset } from '../../src/dnssec/rrset.ts'
import { parseName } from '../../src/wire/name.ts'
import { createSigner, NOW, setOf } from './signer.ts'

const signer = createSigner('example.')
const name = parseName('a.example.')

function nsec3Set({
  owner = hashOf(0),
  flags = 0,
  iterations = 0,
  hash = 1,
  types = 'A',
  salt = '-',
} = {}): RRset {
  return setOf(`${owner}.example. NSEC3 ${hash} ${flags} ${iterations} ${salt} ${'V'.repeat(32)} ${types}`)
}

function hashOf(iterations: number, salt = new Uint8Array()): string {
  return hashName(name, { iterations, salt })
}

function withIterations(iterations: number): RRset {
  return nsec3Set({ owner: hashOf(iterations), iterations })
}

function deniesTxt(...sets: readonly RRset[]): string {
  return denyType(readProofs(sets, signer.keys, NOW), name, 'TXT')
}

describe('records of denial', () => {
  const nsec = signer.sign('a.example. NSEC b.example. A')

  test('are believed when the zone has signed them', () => {
    expect(deniesTxt(nsec)).toBe('proven')
    expect(deniesTxt(signer.sign(nsec3Set()))).toBe('proven')
    expect(readProofs([nsec], signer.keys, NOW)).not.toHaveProperty('fault')
  })

  test('are not when the signature has a fault, and the fault is told', () => {
    const expired = signer.sign('a.example. NSEC b.example. A', { expiration: NOW - 1 })
    expect(deniesTxt(expired)).toBe('missing')
    expect(readProofs([expired, nsec], signer.keys, NOW).fault).toEqual({
      kind: 'invalid',
      why: 'expired',
      signature: expired.signatures[0],
    })
    expect(deniesTxt(setOf('a.example. NSEC b.example. A'))).toBe('missing')
  })

  test('of another zone prove nothing, be it the one above or the one below', () => {
    const parent = createSigner('.')
    const child = createSigner('a.example.')
    expect(deniesTxt(parent.sign('a.example. NSEC b.example. NS'))).toBe('missing')
    expect(deniesTxt(child.sign('a.example. NSEC a.example. SOA NS'))).toBe('missing')
  })

  test('are found among the other records of the section', () => {
    const soa = signer.sign('example. SOA ns.example. h.example. 1 1 1 1 1')
    expect(deniesTxt(soa, nsec)).toBe('proven')
    expect(readProofs([soa], signer.keys, NOW)).toEqual({
      nsec: [],
      nsec3: undefined,
      tooManyIterations: false,
    })
  })

  test('that point out of the zone are left out', () => {
    expect(deniesTxt(signer.sign('a.example. NSEC b.other. A'))).toBe('missing')
  })

  test('are looked at up to eight RRsets', () => {
    const others = Array.from({ length: 8 }, (_, at) => signer.sign(`x${at}.example. NSEC y${at}.example. A`))
    expect(deniesTxt(...others.slice(1), nsec)).toBe('proven')
    expect(deniesTxt(...others, nsec)).toBe('missing')
  })
})

describe('NSEC3 records', () => {
  test('with an unknown hash algorithm or unknown flags are as good as absent (RFC 5155 section 8)', () => {
    expect(deniesTxt(signer.sign(nsec3Set({ hash: 2 })))).toBe('missing')
    expect(deniesTxt(signer.sign(nsec3Set({ flags: 2 })))).toBe('missing')
    expect(deniesTxt(signer.sign(nsec3Set({ flags: 1 })))).toBe('proven')
  })

  test('must stand directly below the apex under a hash', () => {
    expect(deniesTxt(signer.sign(nsec3Set({ owner: `${hashOf(0)}.sub` })))).toBe('missing')
    expect(deniesTxt(signer.sign(nsec3Set({ owner: 'a' })))).toBe('missing')
    expect(deniesTxt(signer.sign(nsec3Set({ owner: hashOf(0).toUpperCase() })))).toBe('proven')
  })

  test('must have a hash of 20 octets as next hash', () => {
    const short = setOf(`${hashOf(0)}.example. NSEC3 1 0 0 - ${'V'.repeat(8)} A`)
    expect(deniesTxt(signer.sign(short))).toBe('missing')
  })

  test('with other parameters than the first are left out', () => {
    const other = signer.sign(nsec3Set({ owner: 'v'.repeat(32), salt: 'AB' }))
    expect(deniesTxt(signer.sign(nsec3Set()), other)).toBe('proven')
    expect(deniesTxt(other, signer.sign(nsec3Set()))).toBe('missing')
  })

  test('count up to 150 iterations; more are insecure, but only when they are signed (RFC 9276 section 3.2)', () => {
    const most = withIterations(MAX_ITERATIONS)
    const more = withIterations(MAX_ITERATIONS + 1)
    expect(deniesTxt(signer.sign(most))).toBe('proven')
    expect(deniesTxt(signer.sign(more))).toBe('iterations')
    expect(deniesTxt(more)).toBe('missing')
  })

  test('beside NSEC records, as while a zone changes over, either may prove it', () => {
    const nsec = signer.sign('a.example. NSEC b.example. A')
    expect(deniesTxt(signer.sign(nsec3Set({ types: 'TXT' })), nsec)).toBe('proven')
    const apex = signer.sign('example. NSEC b.example. NS SOA')
    const proofs = readProofs([signer.sign(nsec3Set({ types: 'NXNAME' })), apex], signer.keys, NOW)
    expect(denyName(proofs, name)).toBe('proven')
  })
})

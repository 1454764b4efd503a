import { describe, expect, test } from '@jest/globals'
import { MAX_TRIES, verifyRRset, type ZoneKey, type ZoneKeys } from '../../src/dnssec/signature.ts'
import { createSigner, NOW, setOf } from './signer.ts'

const signer = createSigner('example.')
const stranger = createSigner('example.')
const TEXT = 'a.example. TXT "hello"'

function faultOf(set: Parameters<typeof verifyRRset>[0], keys: ZoneKeys = signer.keys, at = NOW): string {
  const verdict = verifyRRset(set, keys, at)
  return verdict.kind === 'valid' ? 'valid' : verdict.why
}

describe('one signature', () => {
  test('by a key of the zone is valid, and tells until when', () => {
    const set = signer.sign(TEXT)
    expect(verifyRRset(set, signer.keys, NOW)).toEqual({
      kind: 'valid',
      signature: set.signatures[0],
      expires: NOW + 3600,
    })
  })

  test('none is no-signature', () => {
    expect(verifyRRset(setOf(TEXT), signer.keys, NOW)).toEqual({ kind: 'invalid', why: 'no-signature' })
  })

  test('is named with its fault', () => {
    const set = signer.sign(TEXT)
    expect(verifyRRset(set, signer.keys, NOW + 3601)).toEqual({
      kind: 'invalid',
      why: 'expired',
      signature: set.signatures[0],
    })
  })

  test('is valid from its first to its last second', () => {
    const set = signer.sign(TEXT)
    expect([-3601, -3600, 3600, 3601].map((at) => faultOf(set, signer.keys, NOW + at))).toEqual([
      'not-yet-valid',
      'valid',
      'valid',
      'expired',
    ])
  })

  test('may cross the overflow of its 32-bit times in 2106', () => {
    const overflow = 2 ** 32
    const set = signer.sign(TEXT, { inception: overflow - 100, expiration: 100 })
    expect([-101, -100, 100, 101].map((at) => faultOf(set, signer.keys, overflow + at))).toEqual([
      'not-yet-valid',
      'valid',
      'valid',
      'expired',
    ])
    expect(verifyRRset(set, signer.keys, overflow)).toMatchObject({ expires: overflow + 100 })
  })

  test('with more labels than the owner name is labels-wrong', () => {
    expect(faultOf(signer.sign(TEXT, { labels: 3 }))).toBe('labels-wrong')
  })

  test('by another zone is signer-wrong, be it the parent, a child or a sibling', () => {
    for (const apex of ['.', 'a.example.', 'other.']) {
      const other = createSigner(apex)
      expect(faultOf(other.sign(TEXT))).toBe('signer-wrong')
    }
  })

  test('of a name outside the zone is signer-wrong', () => {
    expect(faultOf(signer.sign('a.other. TXT "x"'))).toBe('signer-wrong')
    expect(faultOf(signer.sign('aexample. TXT "x"'))).toBe('signer-wrong')
  })

  test('of an algorithm that nobody knows is unsupported', () => {
    expect(faultOf(signer.sign(TEXT, { algorithm: 200 }))).toBe('unsupported')
  })

  test('by a key that the zone does not have is no-key', () => {
    expect(faultOf(stranger.sign(TEXT))).toBe('no-key')
  })

  test('by a key of the same tag and another algorithm is no-key', () => {
    expect(faultOf(signer.sign(TEXT, { algorithm: 13 }))).toBe('no-key')
  })

  test('over other data is signature-wrong', () => {
    const { signatures } = signer.sign(TEXT)
    expect(faultOf({ ...setOf('a.example. TXT "hullo"'), signatures })).toBe('signature-wrong')
    expect(faultOf({ ...setOf('b.example. TXT "hello"'), signatures })).toBe('signature-wrong')
  })

  test('does not mind that the records came in another order, twice, in capitals or with less TTL', () => {
    const { signatures } = signer.sign('a.example. 3600 TXT "one"\na.example. 3600 TXT "two"')
    const received = setOf('A.Example. 5 TXT "two"\na.example. 5 TXT "one"\na.example. 5 TXT "two"')
    expect(faultOf({ ...received, signatures })).toBe('valid')
  })
})

describe('several signatures', () => {
  test('one valid one is enough, wherever it stands (RFC 6840 section 5.11)', () => {
    const good = signer.sign(TEXT)
    const bad = stranger.sign(signer.sign(TEXT, { expiration: NOW - 1 }))
    for (const signatures of [
      [...good.signatures, ...bad.signatures],
      [...bad.signatures, ...good.signatures],
    ]) {
      expect(faultOf({ ...good, signatures })).toBe('valid')
    }
  })

  test('the fault is that of the one that came furthest', () => {
    const expired = signer.sign(TEXT, { expiration: NOW - 1 })
    expect(faultOf(stranger.sign(expired))).toBe('expired')
    expect(faultOf(signer.sign(stranger.sign(TEXT), { expiration: NOW - 1 }))).toBe('expired')
    expect(faultOf(stranger.sign(signer.sign(TEXT, { algorithm: 200 })))).toBe('no-key')
  })
})

describe('a wildcard', () => {
  const wildcard = signer.sign('*.w.example. TXT "x"')

  test('itself is signed like any name', () => {
    expect(verifyRRset(wildcard, signer.keys, NOW)).not.toHaveProperty('wildcard')
    expect(faultOf(wildcard)).toBe('valid')
  })

  test('is named when the answer was expanded from it', () => {
    const answer = { ...setOf('b.a.w.example. TXT "x"'), signatures: wildcard.signatures }
    expect(verifyRRset(answer, signer.keys, NOW)).toMatchObject({
      kind: 'valid',
      wildcard: { key: '*.w.example.' },
    })
  })

  test('above the zone cannot be the source', () => {
    const child = createSigner('sub.example.')
    expect(faultOf(child.sign('a.sub.example. TXT "x"', { labels: 1 }), child.keys)).toBe('labels-wrong')
  })

  test.each([
    ['NSEC', 'NSEC z.w.example. TXT'],
    ['NSEC3', 'NSEC3 1 0 0 - 2T7B4G4VSA5SMI47K61MV5BV1A22BOJR TXT'],
    ['DS', 'DS 1 15 2 00'],
    ['DNSKEY', 'DNSKEY 257 3 15 AAAA'],
  ])('is never the source of %s records', (_, rdata) => {
    const { signatures } = signer.sign(`*.w.example. ${rdata}`)
    expect(faultOf({ ...setOf(`a.w.example. ${rdata}`), signatures })).toBe('labels-wrong')
  })
})

describe('key tags that are equal', () => {
  /** A key with the signer's tag that did not make the signature. */
  const impostor: ZoneKey = { ...stranger.key, tag: signer.key.tag }

  function keysWith(impostors: number): ZoneKeys {
    return { zone: signer.zone, keys: [...Array.from({ length: impostors }, () => impostor), signer.key] }
  }

  test('are all tried, up to a limit', () => {
    expect(faultOf(signer.sign(TEXT), keysWith(MAX_TRIES - 1))).toBe('valid')
    expect(faultOf(signer.sign(TEXT), keysWith(MAX_TRIES))).toBe('too-many-tries')
  })

  test('share the limit with all signatures of the RRset', () => {
    const set = setOf(TEXT)
    const wrong = signer.sign('b.example. TXT "x"').signatures
    const good = signer.sign(TEXT).signatures
    const after = (count: number): string =>
      faultOf({ ...set, signatures: [...Array.from({ length: count }, () => wrong).flat(), ...good] })
    expect(after(MAX_TRIES - 1)).toBe('valid')
    expect(after(MAX_TRIES)).toBe('too-many-tries')
  })

  test('cost nothing for signatures that are not tried', () => {
    const expired = signer.sign(TEXT, { expiration: NOW - 1 }).signatures
    const many = Array.from({ length: 2 * MAX_TRIES }, () => expired).flat()
    expect(faultOf({ ...setOf(TEXT), signatures: [...many, ...signer.sign(TEXT).signatures] })).toBe('valid')
  })
})

import { describe, expect, test } from '@jest/globals'
import { denyDs, denyExpansion, denyName, denyType } from '../../src/dnssec/denial.ts'
import type { Proofs } from '../../src/dnssec/proofs.ts'
import { verifyRRset } from '../../src/dnssec/signature.ts'
import { parseName } from '../../src/wire/name.ts'
import { openZone, type SignedZone } from './signed-zone.ts'

interface Example {
  readonly source: string
  readonly zone: SignedZone
  readonly owners: readonly string[]
  readonly judge: (proofs: Proofs) => string
  readonly result: string
  /** What is left of the proof when one of the records is taken away, in the order of `owners`. */
  readonly without: readonly string[]
}

const RFC4035_NOW = Date.UTC(2004, 3, 20) / 1000
const RFC5155_NOW = Date.UTC(2010, 0, 1) / 1000
const nsec = openZone('rfc4035', RFC4035_NOW)
const nsec3 = openZone('rfc5155', RFC5155_NOW)

const EXAMPLES: readonly Example[] = [
  {
    source: 'RFC 4035 B.2, name error',
    zone: nsec,
    owners: ['b', '@'],
    judge: (proofs) => denyName(proofs, nsec.name('ml')),
    result: 'proven',
    without: ['missing', 'missing'],
  },
  {
    source: 'RFC 4035 B.3, no data',
    zone: nsec,
    owners: ['ns1'],
    judge: (proofs) => denyType(proofs, nsec.name('ns1'), 'MX'),
    result: 'proven',
    without: ['missing'],
  },
  {
    source: 'RFC 4035 B.5, referral to an unsigned zone',
    zone: nsec,
    owners: ['b'],
    judge: (proofs) => denyDs(proofs, nsec.name('b')),
    result: 'proven',
    without: ['missing'],
  },
  {
    source: 'RFC 4035 B.6, wildcard expansion',
    zone: nsec,
    owners: ['x.y.w'],
    judge: (proofs) => denyExpansion(proofs, nsec.name('a.z.w'), nsec.name('*.w')),
    result: 'proven',
    without: ['missing'],
  },
  {
    source: 'RFC 4035 B.7, wildcard no data',
    zone: nsec,
    owners: ['x.y.w', '*.w'],
    judge: (proofs) => denyType(proofs, nsec.name('a.z.w'), 'AAAA'),
    result: 'proven',
    without: ['missing', 'missing'],
  },
  {
    source: 'RFC 5155 B.1, name error; the next closer name is covered with opt-out',
    zone: nsec3,
    owners: [
      '0p9mhaveqvm6t7vbl5lop2u3t2rp3tom',
      'b4um86eghhds6nea196smvmlo4ors995',
      '35mthgpgcu1qg68fab165klnsnk3dpvl',
    ],
    judge: (proofs) => denyName(proofs, nsec3.name('a.c.x.w')),
    result: 'opt-out',
    without: ['missing', 'missing', 'missing'],
  },
  {
    source: 'RFC 5155 B.2, no data',
    zone: nsec3,
    owners: ['2t7b4g4vsa5smi47k61mv5bv1a22bojr'],
    judge: (proofs) => denyType(proofs, nsec3.name('ns1'), 'MX'),
    result: 'proven',
    without: ['missing'],
  },
  {
    source: 'RFC 5155 B.2.1, no data at an empty non-terminal',
    zone: nsec3,
    owners: ['ji6neoaepv8b5o6k4ev33abha8ht9fgc'],
    judge: (proofs) => denyType(proofs, nsec3.name('y.w'), 'A'),
    result: 'proven',
    without: ['missing'],
  },
  {
    source: 'RFC 5155 B.3, referral to an opt-out unsigned zone',
    zone: nsec3,
    owners: ['35mthgpgcu1qg68fab165klnsnk3dpvl', '0p9mhaveqvm6t7vbl5lop2u3t2rp3tom'],
    judge: (proofs) => denyDs(proofs, nsec3.name('c')),
    result: 'opt-out',
    without: ['missing', 'missing'],
  },
  {
    source: 'RFC 5155 B.4, wildcard expansion',
    zone: nsec3,
    owners: ['q04jkcevqvmu85r014c7dkba38o0ji5r'],
    judge: (proofs) => denyExpansion(proofs, nsec3.name('a.z.w'), nsec3.name('*.w')),
    result: 'opt-out',
    without: ['missing'],
  },
  {
    source: 'RFC 5155 B.5, wildcard no data',
    zone: nsec3,
    owners: [
      'k8udemvp1j2f7eg6jebps17vp3n8i58h',
      'q04jkcevqvmu85r014c7dkba38o0ji5r',
      'r53bq7cc2uvmubfu5ocmm6pers9tk9en',
    ],
    judge: (proofs) => denyType(proofs, nsec3.name('a.z.w'), 'AAAA'),
    result: 'opt-out',
    without: ['missing', 'missing', 'opt-out'],
  },
]

describe('the signatures of the published zones', () => {
  test.each([
    ['RFC 4035 appendix A', nsec, RFC4035_NOW],
    ['RFC 5155 appendix A', nsec3, RFC5155_NOW],
  ])('of %s are all valid at their time', (_, { sets, keys }, at) => {
    const signed = sets.filter(({ signatures }) => signatures.length > 0)
    const verdicts = signed.map((set) => verifyRRset(set, keys, at).kind)
    expect(signed.length).toBeGreaterThan(25)
    expect(new Set(verdicts)).toEqual(new Set(['valid']))
  })
})

describe('the published answers', () => {
  test.each(EXAMPLES)('$source: $result', ({ zone, owners, judge, result }) => {
    expect(judge(zone.proofs(...owners))).toBe(result)
  })

  test.each(EXAMPLES)('$source: no proof without all of its records', ({ zone, owners, judge, without }) => {
    const left = owners.map((owner) => judge(zone.proofs(...owners.filter((other) => other !== owner))))
    expect(left).toEqual(without)
  })

  test('RFC 4035 B.8 and RFC 5155 B.6: the denial of DS by the child proves nothing', () => {
    const child = parseName('example.')
    expect(denyDs(nsec.proofs('@'), child)).toBe('missing')
    expect(denyType(nsec.proofs('@'), child, 'DS')).toBe('missing')
    expect(denyDs(nsec3.proofs('0p9mhaveqvm6t7vbl5lop2u3t2rp3tom'), child)).toBe('missing')
    expect(denyType(nsec3.proofs('0p9mhaveqvm6t7vbl5lop2u3t2rp3tom'), child, 'DS')).toBe('missing')
  })
})

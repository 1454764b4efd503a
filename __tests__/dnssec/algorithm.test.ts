import { describe, expect, test } from '@jest/globals'
import { supportsAlgorithm, verifySignature } from '../../src/dnssec/algorithm.ts'
import { keyTag } from '../../src/dnssec/keytag.ts'
import { rrsetsOf } from '../../src/dnssec/rrset.ts'
import { verifyRRset } from '../../src/dnssec/signature.ts'
import { parseRdata, type RdataOf } from '../../src/wire/rdata.ts'
import { parseZoneFile } from '../../src/wire/zonefile.ts'

const CASES = [
  {
    source: 'RFC 5702 section 6.1, RSA/SHA-256',
    key: '256 3 8 AwEAAcFcGsaxxdgiuuGmCkVImy4h99CqT7jwY3pexPGcnUFtR2Fh36BponcwtkZ4cAgtvd4Qs8PkxUdp6p/DlUmObdk=',
    data: 'www.example.net. 3600 IN A 192.0.2.91',
    signature:
      'A 8 3 3600 20300101000000 20000101000000 9033 example.net. kRCOH6u7l0QGy9qpC9l1sLncJcOKFLJ7GhiUOibu4teYp5VE9RncriShZNz85mwlMgNEacFYK/lPtPiVYP4bwg==',
    at: Date.UTC(2026, 0, 1),
  },
  {
    source: 'RFC 5702 section 6.2, RSA/SHA-512',
    key: '256 3 10 AwEAAdHoNTOW+et86KuJOWRDp1pndvwb6Y83nSVXXyLA3DLroROUkN6X0O6pnWnjJQujX/AyhqFDxj13tOnD9u/1kTg7cV6rklMrZDtJCQ5PCl/D7QNPsgVsMu1J2Q8gpMpztNFLpPBz1bWXjDtaR7ZQBlZ3PFY12ZTSncorffcGmhOL',
    data: 'www.example.net. 3600 IN A 192.0.2.91',
    signature:
      'A 10 3 3600 20300101000000 20000101000000 3740 example.net. tsb4wnjRUDnB1BUi+t6TMTXThjVnG+eCkWqjvvjhzQL1d0YRoOe0CbxrVDYd0xDtsuJRaeUw1ep94PzEWzr0iGYgZBWm/zpq+9fOuagYJRfDqfReKBzMweOLDiNa8iP5g9vMhpuv6OPlvpXwm9Sa9ZXIbNl1MBGk0fthPgxdDLw=',
    at: Date.UTC(2026, 0, 1),
  },
  {
    source: 'RFC 6605 section 6.1, ECDSA P-256',
    key: '257 3 13 GojIhhXUN/u4v54ZQqGSnyhWJwaubCvTmeexv7bR6edbkrSqQpF64cYbcB7wNcP+e+MAnLr+Wi9xMWyQLc8NAA==',
    data: 'www.example.net. 3600 IN A 192.0.2.1',
    signature:
      'A 13 3 3600 20100909100439 20100812100439 55648 example.net. qx6wLYqmh+l9oCKTN6qIc+bw6ya+KJ8oMz0YP107epXAyGmt+3SNruPFKG7tZoLBLlUzGGus7ZwmwWep666VCw==',
    at: Date.UTC(2010, 8, 1),
  },
  {
    source: 'RFC 6605 section 6.2, ECDSA P-384',
    key: '257 3 14 xKYaNhWdGOfJ+nPrL8/arkwf2EY3MDJ+SErKivBVSum1w/egsXvSADtNJhyem5RCOpgQ6K8X1DRSEkrbYQ+OB+v8/uX45NBwY8rp65F6Glur8I/mlVNgF6W/qTI37m40',
    data: 'www.example.net. 3600 IN A 192.0.2.1',
    signature:
      'A 14 3 3600 20100909102025 20100812102025 10771 example.net. /L5hDKIvGDyI1fcARX3z65qrmPsVz73QD1Mr5CEqOiLP95hxQouuroGCeZOvzFaxsT8Glr74hbavRKayJNuydCuzWTSSPdz7wnqXL5bdcJzusdnI0RSMROxxwGipWcJm',
    at: Date.UTC(2010, 8, 1),
  },
  {
    source: 'RFC 8080 section 6.1 with erratum 4935, Ed25519, first key',
    key: '257 3 15 l02Woi0iS8Aa25FQkUd9RMzZHJpBoRQwAQEX1SxZJA4=',
    data: 'example.com. 3600 IN MX 10 mail.example.com.',
    signature:
      'MX 15 2 3600 20150819220000 20150729220000 3613 example.com. oL9krJun7xfBOIWcGHi7mag5/hdZrKWw15jPGrHpjQeRAvTdszaPD+QLs3fx8A4M3e23mRZ9VrbpMngwcrqNAg==',
    at: Date.UTC(2015, 7, 1),
  },
  {
    source: 'RFC 8080 section 6.1 with erratum 4935, Ed25519, second key',
    key: '257 3 15 zPnZ/QwEe7S8C5SPz2OfS5RR40ATk2/rYnE9xHIEijs=',
    data: 'example.com. 3600 IN MX 10 mail.example.com.',
    signature:
      'MX 15 2 3600 20150819220000 20150729220000 35217 example.com. zXQ0bkYgQTEFyfLyi9QoiY6D8ZdYo4wyUhVioYZXFdT410QPRITQSqJSnzQoSm5poJ7gD7AQR0O7KuI5k2pcBg==',
    at: Date.UTC(2015, 7, 1),
  },
  {
    source: 'RFC 8080 section 6.2 with erratum 4935, Ed448, first key',
    key: '257 3 16 3kgROaDjrh0H2iuixWBrc8g2EpBBLCdGzHmn+G2MpTPhpj/OiBVHHSfPodx1FYYUcJKm1MDpJtIA',
    data: 'example.com. 3600 IN MX 10 mail.example.com.',
    signature:
      'MX 16 2 3600 20150819220000 20150729220000 9713 example.com. 3cPAHkmlnxcDHMyg7vFC34l0blBhuG1qpwLmjInI8w1CMB29FkEAIJUA0amxWndkmnBZ6SKiwZSAxGILn/NBtOXft0+Gj7FSvOKxE/07+4RQvE581N3Aj/JtIyaiYVdnYtyMWbSNyGEY2213WKsJlwEA',
    at: Date.UTC(2015, 7, 1),
  },
  {
    source: 'RFC 8080 section 6.2 with erratum 4935, Ed448, second key',
    key: '257 3 16 kkreGWoccSDmUBGAe7+zsbG6ZAFQp+syPmYUurBRQc3tDjeMCJcVMRDmgcNLp5HlHAMy12VoISsA',
    data: 'example.com. 3600 IN MX 10 mail.example.com.',
    signature:
      'MX 16 2 3600 20150819220000 20150729220000 38353 example.com. E1/oLjSGIbmLny/4fcgM1z4oL6aqo+izT3urCyHyvEp4Sp8Syg1eI+lJ57CSnZqjJP41O/9l4m0AsQ4f7qI1gVnML8vWWiyW2KXhT9kuAICUSxv5OWbf81Rq7Yu60npabODB0QFPb/rkW3kUZmQ0YQUA',
    at: Date.UTC(2015, 7, 1),
  },
]

function keyOf(text: string): RdataOf<'DNSKEY'> {
  const rdata = parseRdata('DNSKEY', text)
  if (rdata.type !== 'DNSKEY') throw new Error(text)
  return rdata
}

describe('published signatures', () => {
  test.each(CASES)('$source is valid, and for no other data', ({ key, data, signature, at }) => {
    const dnskey = keyOf(key)
    const [owner = ''] = data.split(' ')
    const [set] = rrsetsOf(parseZoneFile(`${data}\n${owner} 3600 IN RRSIG ${signature}`))
    const signer = set?.signatures[0]?.signerName
    if (!set || !signer) throw new Error(data)
    const keys = { zone: signer, keys: [{ ...dnskey, tag: keyTag(dnskey) }] }

    expect(verifyRRset(set, keys, at / 1000).kind).toBe('valid')
    const changed = { ...set, rdatas: [...set.rdatas, parseRdata('A', '192.0.2.99')] }
    expect(verifyRRset(changed, keys, at / 1000)).toMatchObject({ kind: 'invalid', why: 'signature-wrong' })
  })
})

describe('algorithms', () => {
  test('those that validators must or should know are supported, the withdrawn and the unknown are not', () => {
    const supported = Array.from({ length: 256 }, (_, number) => number).filter(supportsAlgorithm)
    expect(supported).toEqual([5, 7, 8, 10, 13, 14, 15, 16])
  })

  test('a signature of an algorithm that is not supported is never right', () => {
    expect(verifySignature(3, new Uint8Array(64), new Uint8Array(1), new Uint8Array(41))).toBe(false)
  })

  test.each([
    { algorithm: 8, what: 'nothing', key: [] },
    { algorithm: 8, what: 'an exponent length of zero', key: [0, 0, 0, 1, 2, 3] },
    { algorithm: 8, what: 'an exponent that takes all octets', key: [3, 1, 0, 1] },
    { algorithm: 8, what: 'a long exponent length and no exponent', key: [0, 1] },
    { algorithm: 10, what: 'a modulus of a few bits', key: [1, 3, 0, 5] },
    { algorithm: 13, what: 'one coordinate', key: Array<number>(32).fill(1) },
    { algorithm: 13, what: 'a point beside the curve', key: Array<number>(64).fill(1) },
    { algorithm: 14, what: 'the octets of a P-256 key', key: Array<number>(64).fill(1) },
    { algorithm: 15, what: 'an octet too few', key: Array<number>(31).fill(1) },
    { algorithm: 16, what: 'the octets of an Ed25519 key', key: Array<number>(32).fill(1) },
  ])('a key of algorithm $algorithm with $what verifies nothing', ({ algorithm, key }) => {
    expect(verifySignature(algorithm, Uint8Array.from(key), new Uint8Array(8), new Uint8Array(64))).toBe(
      false,
    )
  })

  test('an RSA exponent may have its length in three octets (RFC 3110)', () => {
    const { publicKey } = keyOf(CASES[0]?.key ?? '')
    const long = Uint8Array.from([0, 0, 3, ...publicKey.subarray(1)])
    const signature = parseRdata('RRSIG', CASES[0]?.signature ?? '')
    if (signature.type !== 'RRSIG') throw new Error('no signature')
    const [set] = rrsetsOf(parseZoneFile(CASES[0]?.data ?? ''))
    if (!set) throw new Error('no data')
    const keys = { zone: signature.signerName, keys: [{ tag: 9033, algorithm: 8, publicKey: long }] }
    expect(verifyRRset({ ...set, signatures: [signature] }, keys, Date.UTC(2026, 0, 1) / 1000).kind).toBe(
      'valid',
    )
  })
})

import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { findMisnaming } from '../../src/certificate/misnaming.ts'
import { judge } from './caa-zone.ts'

const LETSENCRYPT = ['letsencrypt.org']
const SECTIGO = ['sectigo.com', 'comodoca.com']

describe('a name in a CAA record that misses the identity', () => {
  test.each([
    ['letsencrypt.com', LETSENCRYPT, 'other-name'],
    ['letsencrypt.org.', LETSENCRYPT, 'trailing-dot'],
    ['LetsEncrypt.org', LETSENCRYPT, 'upper-case'],
    ['https://letsencrypt.org', LETSENCRYPT, 'url'],
    ['https://letsencrypt.org/', LETSENCRYPT, 'url'],
    ['letsencrypt.org/', LETSENCRYPT, 'url'],
    ['"letsencrypt.org"', LETSENCRYPT, 'quotes'],
    ["'LETSENCRYPT.ORG.'", LETSENCRYPT, 'quotes'],
    ['\u201Cletsencrypt.org\u201D', LETSENCRYPT, 'quotes'],
    ['letsencrypt.org accounturi=https://a.example/1', LETSENCRYPT, 'extra-text'],
    ['letsencrypt.org, pki.goog', LETSENCRYPT, 'extra-text'],
    ['www.letsencrypt.org', LETSENCRYPT, 'other-name'],
    ['https://acme-v02.api.letsencrypt.org/directory', LETSENCRYPT, 'other-name'],
    ['ca.letsencrypt.org', LETSENCRYPT, 'subdomain'],
    ["Let's Encrypt", LETSENCRYPT, 'short-name'],
    ['letsencrypt', LETSENCRYPT, 'short-name'],
    ['letsencrypt.net', LETSENCRYPT, 'other-ending'],
    ['letsencypt.org', LETSENCRYPT, 'typo'],
    ['letsencrytp.org', LETSENCRYPT, 'typo'],
    ['lets-encrypt.org', LETSENCRYPT, 'typo'],
    ['zerossl.com', SECTIGO, 'other-name'],
    ['ZeroSSL.com', SECTIGO, 'other-name'],
    ['comodoca.co.uk', SECTIGO, undefined],
    ['google.com', ['pki.goog'], 'other-name'],
    ['pki.example', ['pki.goog'], undefined],
    ['ssl.org', ['ssl.com'], undefined],
    ['digicert.com', LETSENCRYPT, undefined],
    ['letsencrypt.org', LETSENCRYPT, undefined],
    ['', LETSENCRYPT, undefined],
    ['%%%', LETSENCRYPT, undefined],
  ])('%j is told as %s: %s', (text, identities, kind) => {
    expect(findMisnaming(text, identities)?.kind).toBe(kind)
  })

  test('is told with the identity that was meant', () => {
    expect(findMisnaming('comodoca.net', SECTIGO)).toEqual({ kind: 'other-ending', identity: 'comodoca.com' })
    expect(findMisnaming('zerossl.com', SECTIGO)).toEqual({ kind: 'other-name', identity: 'sectigo.com' })
  })

  test('is found in a record', () => {
    const zone = 'example.com CAA 0 issue "zerossl.com"'
    expect(judge('example.com', zone, { identities: SECTIGO }).sentence).toBe(
      'CAA at example.com does not name this CA with 0 issue "zerossl.com": no CA goes by that name in CAA; it is sectigo.com.',
    )
  })

  test('is looked for in any text without an exception, and never in a very long one', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void findMisnaming(text, LETSENCRYPT)))
    expect(findMisnaming(`letsencrypt.org${' '.repeat(60_000)}`, LETSENCRYPT)).toBeUndefined()
  })
})

import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { findCa } from '../../src/certificate/ca.ts'
import { CERTIFICATE_AUTHORITIES } from '../../src/certificate/ca-table.ts'
import { isIssuerDomain } from '../../src/certificate/issue-value.ts'

function identitiesOf(text: string): readonly string[] | string {
  const found = findCa(text)
  return found.kind === 'found' ? found.ca.identities : found.sentence
}

describe('the table of CAs', () => {
  test('has each short name once, and no short name that another CA accepts as a domain', () => {
    const ids = CERTIFICATE_AUTHORITIES.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { id, identities } of CERTIFICATE_AUTHORITIES) {
      const owner = CERTIFICATE_AUTHORITIES.find((ca) => ca.identities.includes(id))
      expect(owner?.identities ?? identities).toBe(identities)
    }
  })

  test('has domains in lower case without final dot, one at least for each', () => {
    for (const { identities } of CERTIFICATE_AUTHORITIES) {
      expect(identities.length).toBeGreaterThan(0)
      for (const identity of identities) {
        expect(isIssuerDomain(identity)).toBe(true)
        expect(identity).toBe(identity.toLowerCase())
      }
    }
  })

  test('has one CA that reads CAA in its own way', () => {
    expect(
      CERTIFICATE_AUTHORITIES.filter(({ profile }) => profile === 'letsencrypt').map(({ id }) => id),
    ).toEqual(['letsencrypt'])
  })

  test.each(['zerossl.com', 'cloudflare.com', 'letsencrypt.com', 'google.com'])(
    'does not have %s, which many tools list',
    (domain) => {
      expect(CERTIFICATE_AUTHORITIES.flatMap(({ identities }) => identities)).not.toContain(domain)
    },
  )

  test('finds every CA by its short name and by each of its domains', () => {
    for (const { id, identities } of CERTIFICATE_AUTHORITIES) {
      expect(identitiesOf(id)).toEqual(identities)
      for (const identity of identities) expect(identitiesOf(identity)).toContain(identity)
    }
  })
})

describe('a CA is found', () => {
  test.each([
    ['letsencrypt', 'letsencrypt.org'],
    ['google', 'pki.goog'],
    ['zerossl', 'sectigo.com'],
    ['digicert', 'digicert.com'],
    ['amazon', 'amazon.com'],
    ['sectigo', 'sectigo.com'],
    ['ssl.com', 'ssl.com'],
    ['globalsign', 'globalsign.com'],
    ['buypass', 'buypass.com'],
  ])('as %s with %s first', (id, identity) => {
    const found = findCa(id)
    expect(found).toMatchObject({ kind: 'found', ca: { id } })
    expect(identitiesOf(id)[0]).toBe(identity)
  })

  test.each(['LetsEncrypt', ' letsencrypt\t', 'letsencrypt.org.', 'LETSENCRYPT.ORG'])('as %j', (text) => {
    expect(findCa(text)).toMatchObject({ kind: 'found', ca: { id: 'letsencrypt', profile: 'letsencrypt' } })
  })

  test('by any of its domains, with all of them', () => {
    expect(identitiesOf('geotrust.com')).toContain('digicert.com')
  })

  test('with what to know about it', () => {
    expect(findCa('buypass')).toHaveProperty('ca.note', expect.stringContaining('2025-10-31'))
  })

  test.each([
    'ca.corp.example',
    'pki.example',
    'pebble.letsencrypt.org',
    'reseller.digitalcertvalidation.com',
  ])('as the domain %s that the table does not have', (domain) => {
    expect(findCa(domain)).toEqual({
      kind: 'found',
      ca: { id: domain, name: domain, identities: [domain], profile: 'rfc' },
    })
  })
})

describe('a mistake is answered with the nearest CA', () => {
  test.each([
    ['letsencrypt.com', 'letsencrypt'],
    ['https://acme-v02.api.letsencrypt.org/directory', 'letsencrypt'],
    ['acme-v02.api.letsencrypt.org', 'letsencrypt'],
    ['www.letsencrypt.org', 'letsencrypt'],
    ["Let's Encrypt", 'letsencrypt'],
    ['letsencypt.org', 'letsencrypt'],
    ['lets-encrypt', 'letsencrypt'],
    ['zerossl.com', 'zerossl'],
    ['google.com', 'google'],
    ['digicrt', 'digicert'],
    ['lets', 'letsencrypt'],
    ['Let', 'letsencrypt'],
    ['sectgo', 'sectigo'],
    ['globalsign.net', 'globalsign'],
  ])('%s: %s', (text, nearest) => {
    expect(findCa(text)).toMatchObject({ kind: 'mistake', nearest: { id: nearest } })
  })

  test('in a sentence', () => {
    expect(identitiesOf('zerossl.com')).toBe(
      '"zerossl.com" is not the name of a CA: no CA goes by that name in CAA. The nearest is zerossl (sectigo.com).',
    )
    expect(identitiesOf('digicrt')).toBe(
      '"digicrt" is neither the short name nor the domain of a CA. The nearest is digicert.',
    )
  })

  test.each(['cloudflare', 'cloudflare.com'])('but %s is no CA', (text) => {
    expect(findCa(text)).not.toHaveProperty('nearest')
    expect(identitiesOf(text)).toMatch(/^Cloudflare is not a CA/)
  })

  test.each(['', 'something else entirely', 'mailto:ca@example.com', '192.0.2.1/24'])(
    'but %j is near to none',
    (text) => {
      expect(findCa(text)).toMatchObject({ kind: 'mistake' })
      expect(findCa(text)).not.toHaveProperty('nearest')
    },
  )

  test('whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const found = findCa(text)
        expect(found.kind === 'mistake' || found.ca.identities.every(isIssuerDomain)).toBe(true)
      }),
    )
  })
})

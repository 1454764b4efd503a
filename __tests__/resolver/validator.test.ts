// What is secure: answers, denials, wildcards and aliases, in every algorithm and with every kind of denial.
import { describe, expect, test } from '@jest/globals'
import { signedInternet, THESE_WEEKS, type SignedScript } from '../world/signed-internet.ts'
import { signedFor } from '../world/spoil.ts'
import { openTrustLab, trustIn } from './trust-lab.ts'

const SECURE = { status: 'secure', expires: THESE_WEEKS.expiration }
const DAY = 86_400

const ZONE = `_acme-challenge TXT right
www A 192.0.2.80
a.ent TXT "below an empty non-terminal"
*.wild TXT "from the wildcard"
b.b.wild TXT "makes b.wild exist"
*.alias CNAME www
alias.old.moved TXT moved
old DNAME old.moved
`
/** com and example.com, both denying in the same way; com has an unsigned delegation beside. */
function twoZones(example: SignedScript): ReturnType<typeof signedInternet> {
  const { denial = 'nsec' } = example
  return signedInternet({ 'com.': { denial }, 'plain.com.': { unsigned: true }, 'example.com.': example })
}

describe('an answer', () => {
  test.each([8, 13, 14, 15] as const)(
    'is secure when algorithm %i signs it all the way from the root',
    async (algorithm) => {
      const internet = signedInternet({
        '.': { algorithm },
        'com.': { algorithm },
        'example.com.': { algorithm, text: ZONE },
      })
      expect(await trustIn(internet, '_acme-challenge.example.com')).toEqual(SECURE)
    },
  )

  test('is secure as long as the first signature on the way is valid', async () => {
    const soon = { ...THESE_WEEKS, expiration: THESE_WEEKS.expiration - DAY }
    const text = signedInternet({
      'com.': '',
      'example.com.': { text: ZONE, spoil: signedFor(soon, 'TXT', '_acme-challenge.example.com') },
    })
    expect(await trustIn(text, '_acme-challenge.example.com')).toEqual({
      ...SECURE,
      expires: soon.expiration,
    })
    expect(await trustIn(text, 'www.example.com', 'A')).toEqual(SECURE)
    const delegation = signedInternet({
      'com.': { spoil: signedFor(soon, 'DS', 'example.com') },
      'example.com.': { text: ZONE },
    })
    expect(await trustIn(delegation, 'www.example.com', 'A')).toEqual({ ...SECURE, expires: soon.expiration })
  })

  test.each(['nsec', 'nsec3'] as const)('and every denial is secure with %s', async (denial) => {
    const lab = openTrustLab(twoZones({ denial, text: ZONE }))
    for (const [name, type, outcome] of [
      ['_acme-challenge.example.com', 'TXT', 'answer'],
      ['www.example.com', 'TXT', 'nodata'],
      ['example.com', 'TXT', 'nodata'],
      ['nope.example.com', 'TXT', 'nxdomain'],
      ['a.b.nope.example.com', 'TXT', 'nxdomain'],
      ['ent.example.com', 'TXT', 'nodata'],
      ['x.wild.example.com', 'TXT', 'answer'],
      ['y.x.wild.example.com', 'TXT', 'answer'],
      ['x.wild.example.com', 'A', 'nodata'],
      ['b.wild.example.com', 'TXT', 'nodata'],
      ['x.alias.example.com', 'A', 'alias'],
      ['alias.old.example.com', 'TXT', 'alias'],
    ] as const) {
      const { trust, path } = await lab.judge(name, type)
      expect([name, path.hops[0]?.observations[0]?.outcome.kind, trust]).toEqual([name, outcome, SECURE])
    }
  })

  test('is secure below opt-out, but what the zone denies over an opt-out span is insecure', async () => {
    const lab = openTrustLab(twoZones({ denial: 'opt-out', text: ZONE }))
    const insecure = expect.objectContaining({
      status: 'insecure',
      zone: expect.objectContaining({ key: 'example.com.' }),
    })
    for (const [name, type, trust] of [
      ['_acme-challenge.example.com', 'TXT', SECURE],
      ['www.example.com', 'TXT', SECURE],
      ['ent.example.com', 'TXT', SECURE],
      ['nope.example.com', 'TXT', insecure],
      ['x.wild.example.com', 'TXT', insecure],
      ['x.wild.example.com', 'A', insecure],
    ] as const) {
      expect([name, (await lab.judge(name, type)).trust]).toEqual([name, trust])
    }
  })

  test('to a question for the CNAME that a DNAME makes is secure by the DNAME', async () => {
    const internet = twoZones({ text: ZONE })
    expect(await trustIn(internet, 'alias.old.example.com', 'CNAME')).toEqual(SECURE)
    expect(await trustIn(internet, 'old.example.com', 'DNAME')).toEqual(SECURE)
  })
})

describe('a zone cut', () => {
  test('may lie at the challenge name itself', async () => {
    const signed = { text: '@ TXT right' }
    const internet = signedInternet({
      'com.': '',
      'example.com.': '',
      '_acme-challenge.example.com.': signed,
    })
    expect(await trustIn(internet, '_acme-challenge.example.com')).toEqual(SECURE)
  })

  test('is found where parent and child are on one server', async () => {
    const servers = { 'ns.example.com.': ['192.0.2.1', '192.0.2.2'] }
    const internet = signedInternet({
      'com.': '',
      'example.com.': { servers },
      'sub.example.com.': { servers, text: 'a TXT right' },
      'plain.example.com.': { servers, text: 'a TXT right', unsigned: true },
    })
    expect(await trustIn(internet, 'a.sub.example.com')).toEqual(SECURE)
    expect(await trustIn(internet, 'a.plain.example.com')).toMatchObject({ status: 'insecure' })
  })
})

/** An alias of an alias in example.com leads into example.net. */
function aliasesInto(net: SignedScript) {
  return {
    'com.': '',
    'net.': '',
    'example.com.': { text: '_acme-challenge CNAME a.example.net.\nlong CNAME _acme-challenge' },
    'example.net.': { text: 'a TXT right', ...net },
  }
}

describe('an alias', () => {
  test('into another signed zone is secure', async () => {
    expect(await trustIn(signedInternet(aliasesInto({})), 'long.example.com')).toEqual(SECURE)
  })

  test('into an unsigned zone is insecure', async () => {
    expect(await trustIn(signedInternet(aliasesInto({ unsigned: true })), 'long.example.com')).toMatchObject({
      status: 'insecure',
      zone: { key: 'example.net.' },
    })
  })

  test('out of an unsigned zone is insecure', async () => {
    const internet = signedInternet({
      ...aliasesInto({}),
      'example.com.': { unsigned: true, text: '_acme-challenge CNAME a.example.net.' },
    })
    expect(await trustIn(internet, '_acme-challenge.example.com')).toMatchObject({
      status: 'insecure',
      zone: { key: 'example.com.' },
    })
  })
})

describe('the clock', () => {
  const internet = signedInternet({ 'com.': '', 'example.com.': { text: ZONE } })
  const at = (unix: number) => trustIn(internet, 'www.example.com', 'A', { date: new Date(unix * 1000) })

  test('is forgiven nothing: the first and the last second count, the ones beside them do not', async () => {
    expect(await at(THESE_WEEKS.inception)).toEqual(SECURE)
    expect(await at(THESE_WEEKS.inception - 1)).toMatchObject({ status: 'bogus', reason: 'not-yet-valid' })
    expect(await at(THESE_WEEKS.expiration)).toEqual(SECURE)
    expect(await at(THESE_WEEKS.expiration + 1)).toMatchObject({ status: 'bogus', reason: 'expired' })
  })
})

describe('trust anchors', () => {
  const internet = signedInternet({ 'com.': '', 'example.com.': { text: ZONE } })

  test('for other zones leave it open', async () => {
    const anchors = internet.anchor.replace('. DS', 'net. DS')
    expect(await trustIn(internet, 'www.example.com', 'A', { anchors })).toEqual({
      status: 'indeterminate',
      why: 'no trust anchor is given for these zones',
      unanchored: true,
    })
  })

  test('that the keys of the root do not fit make everything bogus', async () => {
    const anchors = signedInternet({ '.': { algorithm: 13 } }).anchor
    expect(await trustIn(internet, 'www.example.com', 'A', { anchors })).toMatchObject({
      status: 'bogus',
      zone: { key: '.' },
      reason: 'ds-mismatch',
    })
  })
})

describe('the questions', () => {
  test('are one for DS and one for DNSKEY a zone, for all names of a run together', async () => {
    const lab = openTrustLab(
      twoZones({
        text: ZONE,
        servers: { 'ns.example.com.': ['192.0.2.1', '192.0.2.2', '2001:db8::1', '2001:db8::2'] },
      }),
    )
    await Promise.all(['www', '_acme-challenge', 'nope'].map((label) => lab.judge(`${label}.example.com`)))
    await lab.judge('x.wild.example.com')
    const keys = lab
      .asked()
      .filter((line) => /DS$|DNSKEY$/.test(line))
      .map((line) => line.split(' ').slice(1).join(' '))
    expect(keys.sort()).toEqual([
      '. DNSKEY',
      'com. DNSKEY',
      'com. DS',
      'example.com. DNSKEY',
      'example.com. DS',
    ])
  })
})

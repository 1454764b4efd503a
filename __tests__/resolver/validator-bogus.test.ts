// What is bogus, for each reason, and that the sentence names the server, the record and the time.
import { describe, expect, test } from '@jest/globals'
import type { ResourceRecord } from '../../src/wire/message.ts'
import { parseName } from '../../src/wire/name.ts'
import type { RRType } from '../../src/wire/registry.ts'
import { failing, failingType, notAuthoritative } from '../world/answer-faults.ts'
import { silent } from '../world/path-faults.ts'
import { signedInternet, THESE_WEEKS, type SignedScript } from '../world/signed-internet.ts'
import { flipped, signedFor, without, withoutSignatures, withSignatures, type Spoil } from '../world/spoil.ts'
import { openTrustLab, trustIn } from './trust-lab.ts'

const NAME = '_acme-challenge.example.com'
const TEXT = `_acme-challenge TXT right
*.wild TXT "from the wildcard"
alias CNAME _acme-challenge
old DNAME new
`
const DAY = 86_400
const SERVERS = { 'ns1.example.com.': ['192.0.2.1'], 'ns2.example.com.': ['192.0.2.2'] }

/** The trust in one answer of example.com, which is served at one address. */
async function trust(example: SignedScript, name = NAME, type: RRType = 'TXT', com: SignedScript = {}) {
  const servers = { 'ns.example.com.': ['192.0.2.1'] }
  return trustIn(
    signedInternet({ 'com.': com, 'example.com.': { text: TEXT, servers, ...example } }),
    name,
    type,
  )
}

/** What is said of a bogus answer, without the server. */
async function fault(example: SignedScript, name = NAME, type: RRType = 'TXT', com: SignedScript = {}) {
  const found = await trust(example, name, type, com)
  if (found.status !== 'bogus') return found
  return `${found.zone.key} ${found.reason}: ${found.detail.replace(/^\S+ \(\S+\): /, '')}`
}

/** example.com with changed signatures over the TXT record. */
function signatures(change: Parameters<typeof withSignatures>[1]): SignedScript {
  return { spoil: withSignatures('TXT', change, NAME) }
}

/** Other data under the same signatures. */
const otherText: Spoil = (records) =>
  records.map((record) =>
    record.rdata.type === 'TXT' ? { ...record, rdata: { type: 'TXT', strings: [Uint8Array.of(1)] } } : record,
  )

describe('a record', () => {
  test('is bogus without a signature', async () => {
    expect(await fault({ spoil: withoutSignatures('TXT', NAME) })).toBe(
      'example.com. no-signature: no RRSIG record covers _acme-challenge.example.com TXT',
    )
  })

  test('is bogus with a changed signature, and so with changed data', async () => {
    const sentence =
      /^example\.com\. signature-wrong: the RRSIG of _acme-challenge\.example\.com TXT by key \d+ does not fit the data$/
    expect(await fault(signatures(flipped))).toMatch(sentence)
    expect(await fault({ spoil: otherText })).toMatch(sentence)
  })

  test('is bogus when its signature has expired or is not valid yet', async () => {
    const old = { inception: THESE_WEEKS.inception - 30 * DAY, expiration: THESE_WEEKS.inception }
    expect(await fault({ spoil: signedFor(old, 'TXT', NAME) })).toBe(
      'example.com. expired: the RRSIG of _acme-challenge.example.com TXT expired on 2026-11-15 00:00 UTC',
    )
    const early = { inception: THESE_WEEKS.expiration, expiration: THESE_WEEKS.expiration + 30 * DAY }
    expect(await fault({ spoil: signedFor(early, 'TXT', NAME) })).toBe(
      'example.com. not-yet-valid: the RRSIG of _acme-challenge.example.com TXT is not valid before 2026-12-15 00:00 UTC',
    )
  })

  test('is bogus with a signature by a key or a zone that is not its own, of an unknown algorithm, or for another name', async () => {
    expect(await fault(signatures((rrsig) => ({ ...rrsig, keyTag: rrsig.keyTag ^ 1 })))).toMatch(
      /^example\.com\. no-key: .* was made with key \d+ of algorithm 15, which is not among the trusted keys of example\.com$/,
    )
    expect(await fault(signatures((rrsig) => ({ ...rrsig, signerName: parseName('com') })))).toBe(
      'example.com. signer-wrong: the RRSIG of _acme-challenge.example.com TXT is by com, not by example.com',
    )
    expect(await fault(signatures((rrsig) => ({ ...rrsig, algorithm: 253 })))).toBe(
      'example.com. unsupported: the RRSIG of _acme-challenge.example.com TXT has algorithm 253, which cannot be verified',
    )
    expect(await fault(signatures((rrsig) => ({ ...rrsig, labels: 4 })))).toBe(
      'example.com. labels-wrong: the RRSIG of _acme-challenge.example.com TXT was made for a name with 4 labels',
    )
  })
})

test('too many signatures that are not valid are not all tried', async () => {
  const many: Spoil = (records) =>
    records.flatMap((record) =>
      record.rdata.type === 'RRSIG' && record.rdata.typeCovered === 'TXT'
        ? Array.from({ length: 20 }, (_, at) => changed(record, at))
        : [record],
    )
  expect(await fault({ spoil: many })).toBe(
    'example.com. too-many-tries: the RRSIG of _acme-challenge.example.com TXT is one of so many that none was found valid',
  )
})

/** The signature, changed in one octet. */
function changed(record: ResourceRecord, at: number): ResourceRecord {
  const { rdata } = record
  if (rdata.type !== 'RRSIG') return record
  return {
    ...record,
    rdata: { ...rdata, signature: rdata.signature.with(at, (rdata.signature[at] ?? 0) ^ 1) },
  }
}

describe('an alias', () => {
  test('is bogus when its own record is not signed, be it CNAME or DNAME', async () => {
    expect(await fault({ spoil: withoutSignatures('CNAME') }, 'alias.example.com')).toBe(
      'example.com. no-signature: no RRSIG record covers alias.example.com CNAME',
    )
    expect(await fault({ spoil: withSignatures('DNAME', flipped) }, 'x.old.example.com')).toMatch(
      /^example\.com\. signature-wrong: the RRSIG of old\.example\.com DNAME/,
    )
    expect(await fault({ spoil: withoutSignatures('DNAME') }, 'x.old.example.com', 'CNAME')).toMatch(
      /^example\.com\. no-signature: no RRSIG record covers old\.example\.com DNAME/,
    )
  })

  test('that leads to a bogus answer is bogus', async () => {
    expect(await fault({ spoil: withoutSignatures('TXT', NAME) }, 'alias.example.com')).toBe(
      'example.com. no-signature: no RRSIG record covers _acme-challenge.example.com TXT',
    )
  })
})

describe.each(['nsec', 'nsec3'] as const)('a denial with %s', (denial) => {
  const type = denial === 'nsec' ? 'NSEC' : 'NSEC3'

  test('is bogus without its proof', async () => {
    const spoil = without(type)
    expect(await fault({ denial, spoil }, 'nope.example.com')).toBe(
      'example.com. denial-missing: no NSEC or NSEC3 record proves that nope.example.com does not exist',
    )
    expect(await fault({ denial, spoil }, 'example.com')).toBe(
      'example.com. denial-missing: no NSEC or NSEC3 record proves that example.com has no TXT records',
    )
    expect(await fault({ denial, spoil }, 'x.wild.example.com')).toBe(
      'example.com. denial-missing: no NSEC or NSEC3 record proves that no name is closer to x.wild.example.com than *.wild.example.com',
    )
  })

  test('is bogus when its proof or its SOA record is not signed, or wrongly', async () => {
    expect(await fault({ denial, spoil: withSignatures(type, flipped) }, 'nope.example.com')).toMatch(
      /^example\.com\. signature-wrong: the RRSIG of the proof that nope\.example\.com does not exist by key \d+ does not fit the data$/,
    )
    expect(await fault({ denial, spoil: withoutSignatures(type) }, 'example.com')).toBe(
      'example.com. no-signature: no RRSIG record covers the proof that example.com has no TXT records',
    )
    expect(await fault({ denial, spoil: withoutSignatures('SOA') }, 'example.com')).toBe(
      'example.com. no-signature: no RRSIG record covers example.com SOA',
    )
  })

  test('of a DS record is bogus without its proof', async () => {
    expect(await fault({ unsigned: true }, NAME, 'TXT', { denial, spoil: without(type) })).toBe(
      'com. denial-missing: no NSEC or NSEC3 record proves that example.com has no DS records',
    )
  })
})

describe('the keys of a zone', () => {
  test('are bogus when there are none, or none that fits', async () => {
    expect(await fault({ spoil: without('DNSKEY') })).toBe(
      'example.com. key-missing: example.com has no DNSKEY records, but DS records say that it is signed',
    )
    expect(await fault({ unsigned: true, ds: (ds) => [ds] })).toMatch(/^example\.com\. key-missing/)
    expect(await fault({ ds: (ds) => [{ ...ds, digest: ds.digest.map((octet) => octet ^ 1) }] })).toBe(
      'example.com. ds-mismatch: no DNSKEY record of example.com fits its DS records',
    )
  })

  test('are bogus when the one that fits is not for zones, or was revoked', async () => {
    const sentence =
      'example.com. key-unfit: the DNSKEY record of example.com that fits its DS records must not sign a zone'
    expect(await fault({ flags: 1 })).toBe(sentence)
    expect(await fault({ flags: 385 })).toBe(sentence)
  })

  test('are bogus when their own signature is not valid', async () => {
    expect(await fault({ spoil: withSignatures('DNSKEY', flipped) })).toMatch(
      /^example\.com\. signature-wrong: the RRSIG of example\.com DNSKEY/,
    )
    expect(await fault({ spoil: withoutSignatures('DNSKEY') })).toBe(
      'example.com. no-signature: no RRSIG record covers example.com DNSKEY',
    )
  })

  test('are bogus when the DS records that vouch for them are', async () => {
    expect(await fault({}, NAME, 'TXT', { spoil: withSignatures('DS', flipped) })).toMatch(
      /^com\. signature-wrong: the RRSIG of example\.com DS/,
    )
  })

  test('make all zones below bogus', async () => {
    expect(await fault({}, NAME, 'TXT', { spoil: without('DNSKEY') })).toMatch(/^com\. key-missing/)
  })
})

describe.each(['nsec', 'nsec3'] as const)('a zone that the one above denies with %s', (denial) => {
  const internet = (unsigned: boolean) =>
    signedInternet({
      'com.': '',
      'example.com.': { denial, servers: SERVERS, text: 'www A 192.0.2.80' },
      'sub.example.com.': { undelegated: true, unsigned, servers: SERVERS, text: 'a TXT right' },
    })

  test('must be signed by that one', async () => {
    expect(await trustIn(internet(true), 'a.sub.example.com')).toMatchObject({
      status: 'bogus',
      reason: 'no-signature',
      zone: { key: 'example.com.' },
    })
    expect(await trustIn(internet(false), 'a.sub.example.com')).toMatchObject({
      reason: 'signer-wrong',
      zone: { key: 'example.com.' },
    })
  })
})

describe('several servers', () => {
  const zones = { 'com.': '', 'example.com.': { text: TEXT, servers: SERVERS } }

  test('are bogus when one of them is, and that one is named', async () => {
    const internet = signedInternet(zones)
    internet.replace(
      'example.com.',
      { text: TEXT, spoil: withoutSignatures('TXT', NAME) },
      { only: ['192.0.2.2'] },
    )
    const trust = await trustIn(internet, NAME)
    expect(trust).toMatchObject({
      status: 'bogus',
      detail: 'ns2.example.com (192.0.2.2): no RRSIG record covers _acme-challenge.example.com TXT',
      observation: { server: { endpoint: { ip: '192.0.2.2' } } },
    })
  })

  test('have a say only when they speak of the name', async () => {
    for (const broken of [silent, failing('SERVFAIL'), failing('REFUSED'), notAuthoritative]) {
      const internet = signedInternet(zones)
      internet.replace(
        'example.com.',
        { text: TEXT, spoil: withoutSignatures('TXT', NAME) },
        { only: ['192.0.2.2'] },
      )
      internet.net.fault('192.0.2.2', broken)
      expect(await trustIn(internet, NAME)).toMatchObject({ status: 'secure' })
    }
  })

  test('of which none speaks leave it open', async () => {
    const internet = signedInternet(zones)
    internet.net.fault(['192.0.2.1', '192.0.2.2'], failingType('TXT', 'SERVFAIL'))
    expect(await trustIn(internet, NAME)).toEqual({
      status: 'indeterminate',
      why: 'no server of example.com spoke of _acme-challenge.example.com',
    })
  })

  test('of which none gives keys leave it open, and say why', async () => {
    const keys = signedInternet(zones)
    keys.net.fault(['192.0.2.1', '192.0.2.2'], failingType('DNSKEY', 'SERVFAIL'))
    expect(await trustIn(keys, NAME)).toEqual({
      status: 'indeterminate',
      why: 'no server of example.com gave its DNSKEY records: SERVFAIL',
    })
    const delegation = signedInternet(zones)
    delegation.net.fault(delegation.net.serversOf('com.'), failingType('DS', 'REFUSED'))
    expect(await trustIn(delegation, NAME)).toEqual({
      status: 'indeterminate',
      why: 'no server of com gave the DS records of example.com: refused',
    })
  })

  test('of which none was asked leave it open', async () => {
    const { validator } = openTrustLab(signedInternet(zones))
    expect(await validator.judgePath({ hops: [] }, new AbortController().signal)).toEqual({
      status: 'indeterminate',
      why: 'no name was looked up at its own servers',
    })
  })

  test('that nobody hears leave it open', async () => {
    const internet = signedInternet(zones)
    internet.net.fault(internet.net.addresses, silent)
    const { trust } = await openTrustLab(internet).judge(NAME)
    expect(trust).toEqual({ status: 'indeterminate', why: 'no root server was heard' })
  })
})

describe('of several names on a path the worst counts', () => {
  /** An alias into a zone whose servers do not speak. */
  const intoSilence = (example: SignedScript) => {
    const internet = signedInternet({
      'com.': '',
      'net.': '',
      'example.com.': { text: '_acme-challenge CNAME a.example.net.', ...example },
      'example.net.': { text: 'a TXT right' },
    })
    internet.net.fault(internet.net.serversOf('example.net.'), failingType('TXT', 'SERVFAIL'))
    return trustIn(internet, NAME)
  }

  test('bogus before what is left open', async () => {
    expect(await intoSilence({ spoil: withoutSignatures('CNAME') })).toMatchObject({ status: 'bogus' })
  })

  test('what is left open before insecure', async () => {
    expect(await intoSilence({ unsigned: true })).toMatchObject({ status: 'indeterminate' })
  })
})

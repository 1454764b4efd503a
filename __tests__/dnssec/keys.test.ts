import { describe, expect, test } from '@jest/globals'
import { parseAnchors } from '../../src/dnssec/anchors.ts'
import { keyDigest, type DigestType } from '../../src/dnssec/digest.ts'
import { verifyKeys, type KeysVerdict } from '../../src/dnssec/keys.ts'
import { keyTag } from '../../src/dnssec/keytag.ts'
import type { RRset } from '../../src/dnssec/rrset.ts'
import { parseName, presentName } from '../../src/wire/name.ts'
import { presentRdata, type RdataOf } from '../../src/wire/rdata.ts'
import { NOW as ZONE_NOW, openZone, readZoneText } from './signed-zone.ts'
import { createSigner, NOW, setOf, type Signer } from './signer.ts'

const ksk = createSigner('example.')
const zsk = createSigner('example.', 256)

function dsOf({ zone, dnskey }: Signer, digestType: DigestType = 2): RdataOf<'DS'> {
  const digest = keyDigest(zone, dnskey, digestType)
  return { type: 'DS', keyTag: keyTag(dnskey), algorithm: dnskey.algorithm, digestType, digest }
}

function keySet(...keys: readonly RdataOf<'DNSKEY'>[]): RRset {
  return setOf(keys.map((key) => `example. DNSKEY ${presentRdata(key)}`).join('\n'))
}

const GOOD = ksk.sign(keySet(ksk.dnskey, zsk.dnskey))

function judge(ds: readonly RdataOf<'DS'>[], set: RRset | undefined = GOOD, at = NOW): KeysVerdict {
  return verifyKeys(ksk.zone, ds, set, at)
}

function whyOf(verdict: KeysVerdict): string {
  return verdict.kind === 'secure' ? 'secure' : `${verdict.kind}: ${verdict.why}`
}

describe('real delegations', () => {
  const delegations = parseAnchors(readZoneText('children.ds'))

  test.each(delegations.map(({ zone, ds }) => [presentName(zone).slice(0, -1), ds] as const))(
    '%s is secure by its DS record of each digest type',
    (file, all) => {
      const set = openZone(file).set('@', 'DNSKEY')
      const verdicts = all.map((ds) => verifyKeys(parseName(file), [ds], set, ZONE_NOW).kind)
      expect(verdicts).toEqual(['secure', 'secure', 'secure'])
    },
  )
})

describe('a DNSKEY RRset', () => {
  test('is secure when a key that a DS record fits signs it: then all its zone keys are', () => {
    expect(judge([dsOf(ksk)])).toEqual({
      kind: 'secure',
      keys: { zone: ksk.zone, keys: [ksk.key, zsk.key] },
      expires: NOW + 3600,
    })
  })

  test('that is not there is key-missing', () => {
    expect(whyOf(verifyKeys(ksk.zone, [dsOf(ksk)], undefined, NOW))).toBe('bogus: key-missing')
    const elsewhere = setOf(`a.example. DNSKEY ${presentRdata(ksk.dnskey)}`)
    expect(whyOf(judge([dsOf(ksk)], ksk.sign(elsewhere)))).toBe('bogus: key-missing')
  })

  test('that no DS record fits is ds-mismatch', () => {
    expect(whyOf(judge([dsOf(createSigner('example.'))]))).toBe('bogus: ds-mismatch')
    expect(whyOf(judge([{ ...dsOf(ksk), digest: new Uint8Array(32) }]))).toBe('bogus: ds-mismatch')
    expect(whyOf(judge([{ ...dsOf(ksk), algorithm: 13 }]))).toBe('bogus: ds-mismatch')
    expect(whyOf(judge([{ ...dsOf(ksk), keyTag: 1 }]))).toBe('bogus: ds-mismatch')
  })

  test('that is signed only by keys that no DS record fits has no-key', () => {
    expect(whyOf(judge([dsOf(ksk)], zsk.sign(keySet(ksk.dnskey, zsk.dnskey))))).toBe('bogus: no-key')
  })

  test('that is not signed is bogus', () => {
    expect(whyOf(judge([dsOf(ksk)], keySet(ksk.dnskey)))).toBe('bogus: no-signature')
  })

  test('is bogus for the fault of its signature, which is told', () => {
    expect(judge([dsOf(ksk)], GOOD, NOW + 3601)).toEqual({
      kind: 'bogus',
      why: 'expired',
      signature: GOOD.signatures[0],
    })
  })

  test('to which a key was added after signing is bogus', () => {
    const set = { ...GOOD, rdatas: [...GOOD.rdatas, createSigner('example.').dnskey] }
    expect(whyOf(judge([dsOf(ksk)], set))).toBe('bogus: signature-wrong')
  })

  test.each([
    ['has no Zone Key flag', { flags: 1 }],
    ['is revoked', { flags: 257 | 0x80 }],
    ['has another protocol', { protocol: 2 }],
  ])('whose only matching key %s is key-unfit', (_, change) => {
    const dnskey = { ...ksk.dnskey, ...change }
    const unfit = { ...ksk, dnskey }
    const set = ksk.sign(keySet(dnskey), { keyTag: keyTag(dnskey) })
    expect(whyOf(judge([dsOf(unfit)], set))).toBe('bogus: key-unfit')
  })

  test('keeps keys that must not sign out of the secure ones', () => {
    const revoked = { ...zsk.dnskey, flags: 256 | 0x80 }
    const verdict = judge([dsOf(ksk)], ksk.sign(keySet(ksk.dnskey, revoked)))
    expect(verdict).toMatchObject({ kind: 'secure', keys: { keys: [ksk.key] } })
  })
})

describe('several DS records', () => {
  test('one that leads to a valid signature is enough, an old one beside it does no harm', () => {
    expect(whyOf(judge([dsOf(createSigner('example.')), dsOf(ksk)]))).toBe('secure')
  })

  test('of unknown algorithms alone make the zone insecure', () => {
    expect(whyOf(judge([{ ...dsOf(ksk), algorithm: 12 }]))).toBe('insecure: algorithm-unsupported')
  })

  test('of unknown digest types alone make the zone insecure', () => {
    expect(whyOf(judge([{ ...dsOf(ksk), digestType: 3 }]))).toBe('insecure: digest-unsupported')
  })

  test('of known and unknown algorithms leave the zone to the known ones', () => {
    const unknown = { ...dsOf(ksk), algorithm: 12 }
    expect(whyOf(judge([unknown, dsOf(ksk)]))).toBe('secure')
    expect(whyOf(judge([unknown, { ...dsOf(ksk), keyTag: 1 }]))).toBe('bogus: ds-mismatch')
  })

  test('a SHA-1 digest counts alone, and does not beside SHA-256 (RFC 4509 section 3)', () => {
    const stale = { ...dsOf(ksk), digest: new Uint8Array(32) }
    expect(whyOf(judge([dsOf(ksk, 1)]))).toBe('secure')
    expect(whyOf(judge([dsOf(ksk, 1), stale]))).toBe('bogus: ds-mismatch')
    expect(whyOf(judge([dsOf(ksk, 1), { ...stale, digestType: 3 }]))).toBe('secure')
  })

  test('are compared with the keys up to a limit of 32 digests', () => {
    const wrong = { ...dsOf(ksk), digest: new Uint8Array(32) }
    const after = (count: number): string =>
      whyOf(judge([...Array.from({ length: count }, () => wrong), dsOf(ksk)]))
    expect(after(31)).toBe('secure')
    expect(after(32)).toBe('bogus: ds-mismatch')
  })
})

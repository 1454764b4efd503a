// DNSSEC: example.com is signed, or said to be, and its answers do not validate.
import { keyDigest } from '../../../src/dnssec/digest.ts'
import { keyTag } from '../../../src/dnssec/keytag.ts'
import { parseName } from '../../../src/wire/name.ts'
import { failingType } from '../../world/answer-faults.ts'
import { THESE_WEEKS, type SignedScript } from '../../world/signed-internet.ts'
import { createSigningKey } from '../../world/signing-key.ts'
import {
  flipped,
  signedFor,
  without,
  withoutSignatures,
  withSignatures,
  type Spoil,
} from '../../world/spoil.ts'
import type { GalleryCase, GalleryCases } from '../case.ts'
import { example, NAME, NS1, NS2, ORDER, RIGHT } from '../scenery.ts'

const DAY = 86_400
const LAST_WEEKS = { inception: THESE_WEEKS.inception - 30 * DAY, expiration: THESE_WEEKS.inception }
const TONIGHT = Date.UTC(2026, 10, 22, 18) / 1000

/** A zone that is right once it is signed as it should be. */
function spoiled(
  remark: string,
  script: Omit<SignedScript, 'text'>,
  more: Partial<GalleryCase> = {},
): GalleryCase {
  return {
    zones: example(RIGHT, script),
    signed: true,
    remark,
    settings: ORDER,
    cure: (scene) => scene.replace('example.com.', { text: RIGHT }),
    ...more,
  }
}

function spoiledSignature(remark: string, change: Parameters<typeof withSignatures>[1]): GalleryCase {
  return spoiled(remark, { spoil: withSignatures('TXT', change, NAME) })
}

/** A delegation that says what is not so, until the registrar takes the DS record away. */
function promised(remark: string, script: Omit<SignedScript, 'text'>): GalleryCase {
  return spoiled(remark, script, {
    cure(scene) {
      scene.replace('example.com.', { ...script, text: RIGHT, ds: () => [] })
      scene.replace('com.', {})
    },
  })
}

/** The key of the zone without the flag of a zone key, and the DS record of that. */
const ZONE = parseName('example.com')
export const UNFIT_KEY = { ...createSigningKey(ZONE, 15).dnskey, flags: 1 }
export const UNFIT_DS = { keyTag: keyTag(UNFIT_KEY), digest: keyDigest(ZONE, UNFIT_KEY, 2) }
const withUnfitKey: Spoil = (records) =>
  records.map((record) => (record.rdata.type === 'DNSKEY' ? { ...record, rdata: UNFIT_KEY } : record))

/** More wrong signatures than anybody tries. */
const manySignatures: Spoil = (records) =>
  records.flatMap((record) => {
    const { rdata } = record
    if (rdata.type !== 'RRSIG' || rdata.typeCovered !== 'TXT') return [record]
    return Array.from({ length: 20 }, (_, at) => ({
      ...record,
      rdata: { ...flipped(rdata), originalTtl: rdata.originalTtl + at },
    }))
  })

export const DNSSEC_CASES: GalleryCases = {
  'dnssec-expired': spoiled('The signature of the TXT record ended on 2026-11-15.', {
    spoil: signedFor(LAST_WEEKS, 'TXT', NAME),
  }),
  'dnssec-not-yet-valid': spoiled(
    'The signature of the TXT record begins at 18:00 UTC, six hours from now.',
    {
      spoil: signedFor({ inception: TONIGHT, expiration: THESE_WEEKS.expiration }, 'TXT', NAME),
    },
  ),
  'dnssec-key-missing': promised('The zone `com` has a DS record for `example.com`, which is not signed.', {
    unsigned: true,
    ds: (ds) => [ds],
  }),
  'dnssec-ds-mismatch': promised(
    'The zone `com` has the DS record of a key that `example.com` no longer has.',
    {
      ds: (ds) => [{ ...ds, digest: ds.digest.map((octet) => octet ^ 1) }],
    },
  ),
  'dnssec-key-unfit': promised('The DNSKEY record that fits the DS record has the flags 1 in place of 257.', {
    spoil: withUnfitKey,
    ds: (ds) => [{ ...ds, ...UNFIT_DS }],
  }),
  'dnssec-no-key': spoiledSignature(
    'The TXT record is signed with a key that is not published.',
    (rrsig) => ({
      ...rrsig,
      keyTag: rrsig.keyTag ^ 1,
    }),
  ),
  'dnssec-no-signature': spoiled('The zone is signed, but for this record.', {
    spoil: withoutSignatures('TXT', NAME),
  }),
  'dnssec-signature-wrong': spoiledSignature('The signature of the TXT record was damaged.', flipped),
  'dnssec-signer-wrong': spoiledSignature('The TXT record is signed in the name of `com`.', (rrsig) => ({
    ...rrsig,
    signerName: parseName('com'),
  })),
  'dnssec-labels-wrong': spoiledSignature('The signature was made for a name with four labels.', (rrsig) => ({
    ...rrsig,
    labels: 4,
  })),
  'dnssec-unsupported': spoiledSignature(
    'The TXT record is signed with a private algorithm (253) only.',
    (rrsig) => ({ ...rrsig, algorithm: 253 }),
  ),
  'dnssec-too-many-tries': spoiled('The TXT record has 20 signatures, all of them damaged.', {
    spoil: manySignatures,
  }),
  'dnssec-denial-missing': {
    ...spoiled('The zone is signed, but has no NSEC records.', { spoil: without('NSEC') }),
    zones: example('', { spoil: without('NSEC') }),
  },
  'dnssec-indeterminate': {
    zones: example(RIGHT),
    signed: true,
    remark: 'No server of `example.com` answers a question for DNSKEY records.',
    settings: ORDER,
    prepare: ({ net }) => net.fault([NS1, NS2], failingType('DNSKEY', 'SERVFAIL')),
    cure: 'mended',
  },
}

// Zones that are nearly broken: one good signature, key or DS record is enough, and what is not signed need not be.
import { describe, expect, test } from '@jest/globals'
import type { ResourceRecord } from '../../../src/wire/message.ts'
import type { RdataOf } from '../../../src/wire/rdata.ts'
import { parseName } from '../../../src/wire/name.ts'
import { UNFIT_DS, UNFIT_KEY } from '../../gallery/cases/dnssec.ts'
import { example, NAME, NS1, NS2, ORDER, RIGHT } from '../../gallery/scenery.ts'
import { runGate } from '../../world/run-gate.ts'
import { signedInternet, THESE_WEEKS, type SignedScript } from '../../world/signed-internet.ts'
import {
  flipped,
  signedFor,
  without,
  withoutSignatures,
  withSignatures,
  type Spoil,
} from '../../world/spoil.ts'
import { silent } from '../../world/path-faults.ts'
import { causesIn } from '../four.ts'

type Change = (signature: RdataOf<'RRSIG'>) => RdataOf<'RRSIG'>

const HOUR = 3_600
const NOON = Date.UTC(2026, 10, 22, 12) / 1000
const TEXT = `${RIGHT}\nwww A 192.0.2.80`

/** A changed copy of the record's signature in front of the good one. */
function beside(change: Change, copies = 1): Spoil {
  return (records) => records.flatMap((record) => [...changed(record, change, copies), record])
}

function changed(record: ResourceRecord, change: Change, copies: number): ResourceRecord[] {
  const { rdata } = record
  if (rdata.type !== 'RRSIG' || rdata.typeCovered !== 'TXT') return []
  return Array.from({ length: copies }, (_, at) => ({
    ...record,
    rdata: { ...change(rdata), originalTtl: rdata.originalTtl + at + 1 },
  }))
}

/** The unfit key among the others, and all of them signed again. */
const withUnfitKey: Spoil = (records, key) => {
  const unfit = { name: parseName('example.com'), class: 1, ttl: 300, rdata: UNFIT_KEY }
  return signedFor(THESE_WEEKS, 'DNSKEY', 'example.com')([...records, unfit], key)
}

const NEAR: Record<string, Record<string, Omit<SignedScript, 'text'>>> = {
  'dnssec-expired': {
    'another signature is still valid': {
      spoil: beside((rrsig) => ({ ...rrsig, inception: NOON - 30 * HOUR, expiration: NOON - HOUR })),
    },
    'it ends in an hour': {
      spoil: signedFor({ inception: THESE_WEEKS.inception, expiration: NOON + HOUR }, 'TXT', NAME),
    },
  },
  'dnssec-not-yet-valid': {
    'another signature is valid already': {
      spoil: beside((rrsig) => ({ ...rrsig, inception: NOON + HOUR, expiration: NOON + 30 * HOUR })),
    },
    'it began just now': {
      spoil: signedFor({ inception: NOON, expiration: THESE_WEEKS.expiration }, 'TXT', NAME),
    },
  },
  'dnssec-key-missing': {
    'there is no DS record either': { unsigned: true },
    'the DS record is of an algorithm that nobody knows': {
      unsigned: true,
      ds: (ds) => [{ ...ds, algorithm: 253 }],
    },
  },
  'dnssec-ds-mismatch': {
    'another DS record fits': { ds: (ds) => [{ ...ds, digest: ds.digest.map((octet) => octet ^ 1) }, ds] },
    'the digest is of a type that nobody knows': { ds: (ds) => [{ ...ds, digestType: 250 }] },
  },
  'dnssec-key-unfit': {
    'the zone is not signed from above': { ds: () => [], spoil: without('DNSKEY') },
    'a second key fits a second DS record': { ds: (ds) => [{ ...ds, ...UNFIT_DS }, ds], spoil: withUnfitKey },
  },
  'dnssec-no-key': {
    'another signature is by a key that is there': {
      spoil: beside((rrsig) => ({ ...rrsig, keyTag: rrsig.keyTag ^ 1 })),
    },
    'there is no DS record': {
      ds: () => [],
      spoil: withSignatures('TXT', (rrsig) => ({ ...rrsig, keyTag: rrsig.keyTag ^ 1 }), NAME),
    },
  },
  'dnssec-no-signature': {
    'the zone is not signed at all': { unsigned: true },
    'it is another record that lacks one': { spoil: withoutSignatures('A') },
  },
  'dnssec-signature-wrong': {
    'another signature fits': { spoil: beside(flipped) },
    'it is that of another record': { spoil: withSignatures('A', flipped) },
  },
  'dnssec-signer-wrong': {
    'another signature is by the zone itself': {
      spoil: beside((rrsig) => ({ ...rrsig, signerName: parseName('com') })),
    },
    'it is another record that is': {
      spoil: withSignatures('A', (rrsig) => ({ ...rrsig, signerName: parseName('com') })),
    },
  },
  'dnssec-labels-wrong': {
    'another signature is for this name': { spoil: beside((rrsig) => ({ ...rrsig, labels: 4 })) },
    'it is another record that is': { spoil: withSignatures('A', (rrsig) => ({ ...rrsig, labels: 4 })) },
  },
  'dnssec-unsupported': {
    'another signature is of a usual algorithm': { spoil: beside((rrsig) => ({ ...rrsig, algorithm: 253 })) },
    'the zone above promises no other algorithm': {
      ds: (ds) => [{ ...ds, algorithm: 253 }],
      spoil: withSignatures('TXT', (rrsig) => ({ ...rrsig, algorithm: 253 }), NAME),
    },
  },
  'dnssec-too-many-tries': {
    'a few do not fit, and one does': { spoil: beside(flipped, 3) },
    'many are by keys that are not there, which need not be tried': {
      spoil: beside((rrsig) => ({ ...rrsig, keyTag: rrsig.keyTag ^ 1 }), 20),
    },
  },
  'dnssec-denial-missing': {
    'NSEC3 records prove it': { denial: 'nsec3' },
    'the zone is not signed from above': { ds: () => [], spoil: without('NSEC') },
  },
  'dnssec-indeterminate': {
    'the zone is signed as it should be': {},
    'the zone is not signed': { unsigned: true },
  },
}

describe.each(Object.entries(NEAR))('%s says nothing when', (_id, cases) => {
  test.each(Object.entries(cases))('%s', async (_near, script) => {
    const { net, anchor } = signedInternet(zones(script))
    const { report } = await runGate(net, { ...ORDER, 'trust-anchor': anchor })
    expect(report.verdict.state).toBe('ready')
    expect(causesIn(report)).toEqual([])
  })
})

function zones(script: Omit<SignedScript, 'text'>) {
  return example(TEXT, script)
}

describe('a wildcard', () => {
  test('that the value comes from has signatures with fewer labels, which is right', async () => {
    const { net, anchor } = signedInternet(example(RIGHT.replace('_acme-challenge', '*')))
    const { report } = await runGate(net, { ...ORDER, 'trust-anchor': anchor })
    expect(report.records[0]?.dnssec).toEqual({ status: 'secure' })
    expect(causesIn(report).filter((id) => id.startsWith('dnssec-'))).toEqual([])
  })
})

describe('the rules about DNSSEC say nothing', () => {
  test('when nobody is heard, for then it is the network or the servers', async () => {
    const { net, anchor } = signedInternet(zones({}))
    net.fault([NS1, NS2], silent)
    const { report } = await runGate(net, { ...ORDER, 'trust-anchor': anchor, timeout: '5s' })
    expect(report.verdict.state).toBe('unknown')
    expect(causesIn(report).filter((id) => /^(dnssec|caa)-/.test(id))).toEqual([])
  })

  test('without a trust anchor', async () => {
    const { net } = signedInternet(zones({ spoil: withSignatures('TXT', flipped, NAME) }))
    const { report } = await runGate(net, ORDER)
    expect(causesIn(report)).toEqual([])
  })
})

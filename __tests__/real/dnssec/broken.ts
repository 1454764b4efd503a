// Zones that are broken in one way each, after they were signed or in the zone above. Data only.
import { add, change, drop, flip, signedFor, type Edit } from '../zone-lines.ts'
import type { SigningOptions } from '../zone-tools.ts'
import { FUTURE, NODATA, NXDOMAIN, PAST, STRANGER, TXT, WILDCARD, type Ask, type State } from './state.ts'

const CHALLENGE = '_acme-challenge'

/** Broken zones. */
export const BROKEN: readonly State[] = [
  { apex: 'expired.lab.', story: 'all signatures expired', sign: { valid: PAST }, asks: [TXT, NXDOMAIN] },
  { apex: 'future.lab.', story: 'no signature valid yet', sign: { valid: FUTURE }, asks: [TXT, NXDOMAIN] },
  broken(
    'expired-txt.lab.',
    'the signature of the record expired',
    signedFor(PAST, { owner: CHALLENGE, type: 'RRSIG TXT' }),
    [TXT, ['www', 'A']],
  ),
  broken(
    'future-txt.lab.',
    'the signature of the record not valid yet',
    signedFor(FUTURE, { owner: CHALLENGE, type: 'RRSIG TXT' }),
  ),
  broken('expired-keys.lab.', 'the signature of the keys expired', signedFor(PAST, { type: 'RRSIG DNSKEY' })),
  broken('expired-nsec.lab.', 'the signatures of NSEC expired', signedFor(PAST, { type: 'RRSIG NSEC' }), [
    NXDOMAIN,
    NODATA,
    WILDCARD,
    TXT,
  ]),
  broken(
    'flipped-txt.lab.',
    'one character of a signature changed',
    flip({ owner: CHALLENGE, type: 'RRSIG TXT' }),
    [TXT, ['alias', 'TXT']],
  ),
  broken('flipped-keys.lab.', 'the signature of the keys changed', flip({ type: 'RRSIG DNSKEY' })),
  broken(
    'flipped-nsec3.lab.',
    'the signatures of NSEC3 changed',
    flip({ type: 'RRSIG NSEC3' }),
    [NXDOMAIN, NODATA, WILDCARD],
    { denial: {} },
  ),
  broken('flipped-soa.lab.', 'the signature of SOA changed', flip({ type: 'RRSIG SOA' }), [
    NXDOMAIN,
    NODATA,
    TXT,
  ]),
  broken(
    'changed.lab.',
    'the record changed after signing',
    change({ owner: CHALLENGE, type: 'TXT' }, () => '"other"'),
  ),
  broken('second.lab.', 'a second value added after signing', add(`${CHALLENGE} 60 IN TXT "second"`)),
  broken('new-name.lab.', 'a name added after signing', add('new 60 IN TXT "new"'), [['new', 'TXT']]),
  broken(
    'gone.lab.',
    'a record removed after signing',
    drop({ owner: CHALLENGE, type: 'TXT' }, { owner: CHALLENGE, type: 'RRSIG TXT' }),
  ),
  broken(
    'no-rrsig.lab.',
    'the signature of the record removed',
    drop({ owner: CHALLENGE, type: 'RRSIG TXT' }),
  ),
  broken('no-rrsigs.lab.', 'all signatures removed', drop({ type: 'RRSIG' }), [TXT, NXDOMAIN]),
  broken('no-rrsig-keys.lab.', 'the signature of the keys removed', drop({ type: 'RRSIG DNSKEY' })),
  broken('no-rrsig-soa.lab.', 'the signature of SOA removed', drop({ type: 'RRSIG SOA' }), [NXDOMAIN, TXT]),
  broken('no-rrsig-nsec.lab.', 'the signatures of NSEC removed', drop({ type: 'RRSIG NSEC' }), [
    NXDOMAIN,
    NODATA,
    WILDCARD,
  ]),
  broken(
    'no-rrsig-cname.lab.',
    'the signature of an alias removed',
    drop({ owner: 'alias', type: 'RRSIG CNAME' }),
    [['alias', 'TXT']],
  ),
  broken('no-rrsig-dname.lab.', 'the signature of DNAME removed', drop({ type: 'RRSIG DNAME' }), [
    ['x.old', 'TXT'],
  ]),
  broken('no-nsec.lab.', 'NSEC removed', drop({ type: 'NSEC' }, { type: 'RRSIG NSEC' }), [
    NXDOMAIN,
    NODATA,
    WILDCARD,
    TXT,
  ]),
  broken(
    'no-nsec3.lab.',
    'NSEC3 removed',
    drop({ type: 'NSEC3' }, { type: 'RRSIG NSEC3' }, { type: 'NSEC3PARAM' }),
    [NXDOMAIN, NODATA, WILDCARD, TXT],
    { denial: {} },
  ),
  broken('no-keys.lab.', 'DNSKEY removed', drop({ type: 'DNSKEY' }, { type: 'RRSIG DNSKEY' })),
  broken('no-zsk.lab.', 'the key that signs removed', drop({ type: 'DNSKEY 256' }), [TXT], { split: true }),
  broken(
    'signer.lab.',
    'signatures by another zone',
    change({ owner: CHALLENGE, type: 'RRSIG TXT' }, (rdata) => rdata.replace('signer.lab.', 'p256.lab.')),
  ),
  broken(
    'labels.lab.',
    'the signature of a record counts too few labels',
    change({ owner: CHALLENGE, type: 'RRSIG TXT' }, (rdata) => rdata.replace('TXT 13 3', 'TXT 13 2')),
  ),
  broken(
    'ttl.lab.',
    'the original TTL in a signature changed',
    change({ owner: CHALLENGE, type: 'RRSIG TXT' }, (rdata) => rdata.replace(' 60 ', ' 61 ')),
  ),
  broken(
    'key-tag.lab.',
    'the key tag in a signature changed',
    change({ owner: CHALLENGE, type: 'RRSIG TXT' }, (rdata) => rdata.replace(/ \d+ key-tag/, ' 1 key-tag')),
  ),
  broken(
    'unknown-algorithm.lab.',
    'the algorithm in a signature changed',
    change({ owner: CHALLENGE, type: 'RRSIG TXT' }, (rdata) => rdata.replace('TXT 13', 'TXT 200')),
  ),
  broken(
    'nsec-next.lab.',
    'the next name in NSEC changed',
    change({ type: 'NSEC' }, (rdata) => rdata.replace(/^\S+/, 'zzz.nsec-next.lab.')),
    [NXDOMAIN],
  ),
  broken(
    'wildcard-only.lab.',
    'the wildcard without the proof beside it',
    drop({ owner: '*.wild', type: 'NSEC' }, { owner: '*.wild', type: 'RRSIG NSEC' }),
    [WILDCARD, TXT],
  ),
  {
    apex: 'ds-unsigned.lab.',
    story: 'unsigned, with DS',
    sign: 'not',
    ds: () => [`ds-unsigned.lab. ${STRANGER}`],
    asks: [TXT, NXDOMAIN],
  },
  { apex: 'ds-other.lab.', story: 'DS of another key', ds: () => [`ds-other.lab. ${STRANGER}`] },
  {
    apex: 'ds-wrong.lab.',
    story: 'one digit of the DS changed',
    ds: (own) => own['SHA-256'].map((line) => line.replace(/.$/, (last) => (last === '0' ? '1' : '0'))),
  },
  {
    apex: 'ds-rrsig.lab.',
    story: 'the signature of the DS removed',
    above: drop({ owner: 'ds-rrsig', type: 'RRSIG DS' }),
  },
  {
    apex: 'ds-flipped.lab.',
    story: 'the signature of the DS changed',
    above: flip({ owner: 'ds-flipped', type: 'RRSIG DS' }),
  },
  {
    apex: 'ds-expired.lab.',
    story: 'the signature of the DS expired',
    above: signedFor(PAST, { owner: 'ds-expired', type: 'RRSIG DS' }),
  },
  {
    apex: 'ds-unproven.lab.',
    story: 'unsigned, without the proof that there is no DS',
    sign: 'not',
    above: drop({ owner: 'ds-unproven', type: 'NSEC' }, { owner: 'ds-unproven', type: 'RRSIG NSEC' }),
  },
  {
    apex: 'ds-removed.lab.',
    story: 'the DS removed, NSEC still tells of it',
    above: drop({ owner: 'ds-removed', type: 'DS' }, { owner: 'ds-removed', type: 'RRSIG DS' }),
  },
  { apex: 'below.bad.', story: 'sound, below a zone with a wrong DS' },
  { apex: 'plain.bad.', story: 'unsigned, below a zone with a wrong DS', sign: 'not' },
]

function broken(
  apex: string,
  story: string,
  edit: Edit,
  asks: readonly Ask[] = [TXT],
  sign: SigningOptions = {},
): State {
  return { apex, story, edit, asks, sign }
}

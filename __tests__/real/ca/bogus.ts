// States in which DNSSEC is broken: each way in which a zone can fail to validate although the right record is there.
import { change, drop, flip, signedFor, type Edit } from '../zone-lines.ts'
import { right, rr, statesBelow, txt, type Spot } from './state.ts'
import { plainZone, signedZone, type ZonePlan } from './zone-plan.ts'

const below = statesBelow('lab.')

const LAST_MONTH = { from: -30, to: -2 }
const NEXT_MONTH = { from: 2, to: 30 }
const TEN_MINUTES = 10 / (24 * 60)
const CAA = 'Pebble 2.4.0 does not look up CAA records, whose denial is not proven here'

const denials = drop(
  ...['NSEC', 'RRSIG NSEC', 'NSEC3', 'RRSIG NSEC3', 'NSEC3PARAM'].map((type) => ({ type })),
)
const withoutZoneKey: Edit = (lines) => lines.filter((line) => !line.includes(' DNSKEY 256 '))

export const BOGUS = [
  below('expired', 'all signatures expired', 'refused', own({ signed: { valid: LAST_MONTH } }), {
    shipped: true,
  }),
  below(
    'just-expired',
    'all signatures expired ten minutes ago',
    'refused',
    own({
      signed: { valid: { from: -14, to: -TEN_MINUTES } },
    }),
  ),
  below(
    'early',
    'all signatures valid from the day after tomorrow',
    'refused',
    own({ signed: { valid: NEXT_MONTH } }),
  ),
  below(
    'txt-expired',
    'the signature of the record expired',
    'refused',
    own({
      edit: signedFor(LAST_MONTH, { type: 'RRSIG TXT' }),
    }),
  ),
  below(
    'keys-expired',
    'the signature of the keys expired',
    'refused',
    own({
      edit: signedFor(LAST_MONTH, { type: 'RRSIG DNSKEY' }),
    }),
  ),
  below(
    'txt-unsigned',
    'the signature of the record missing',
    'refused',
    own({ edit: drop({ type: 'RRSIG TXT' }) }),
  ),
  below(
    'keys-unsigned',
    'the signature of the keys missing',
    'refused',
    own({ edit: drop({ type: 'RRSIG DNSKEY' }) }),
  ),
  below('stripped', 'all signatures missing', 'refused', own({ edit: drop({ type: 'RRSIG' }) })),
  below(
    'flipped',
    'one wrong bit in the signature of the record',
    'refused',
    own({
      edit: flip({ type: 'RRSIG TXT' }),
    }),
  ),
  below('changed', 'the record put in after signing', 'refused', (s) => ({
    zones: [signedZone(s.domain, { edit: change({ type: 'TXT' }, () => `"${s.value}"`) })],
    records: [txt(s.owner, 'what was signed')],
  })),
  below(
    'keyless',
    'DS record, but no keys',
    'refused',
    own({
      edit: drop({ type: 'DNSKEY' }, { type: 'RRSIG DNSKEY' }),
    }),
  ),
  below('key-flipped', 'one wrong bit in the key', 'refused', own({ edit: flip({ type: 'DNSKEY' }) })),
  below(
    'zone-key-gone',
    'the key that signed the record taken away',
    'refused',
    own({
      signed: { split: true },
      edit: withoutZoneKey,
    }),
  ),
  below('ds-strange', 'DS record of another key only', 'refused', own({ ds: (of) => [of.strange] })),
  below(
    'ds-flipped',
    'DS record with a wrong digest',
    'refused',
    own({
      ds: ({ sha256 }) => [`${sha256.slice(0, -1)}${sha256.endsWith('0') ? '1' : '0'}`],
    }),
  ),
  below('ds-left', 'DS record, but an unsigned zone', 'refused', (s) => ({
    zones: [plainZone(s.domain, { ds: (of) => [of.strange] })],
    records: [right(s)],
  })),
  below('alias-flipped', 'one wrong bit in the signature of a CNAME', 'refused', (s) => ({
    zones: [signedZone(s.domain, { edit: flip({ type: 'RRSIG CNAME' }) })],
    records: [rr(s.owner, 'CNAME', `target.${s.domain}`), txt(`target.${s.domain}`, s.value)],
  })),
  below('star-nsec', 'a wildcard record, no NSEC records', 'refused', star({ edit: denials })),
  below(
    'star-nsec3',
    'a wildcard record, no NSEC3 records',
    'refused',
    star({
      signed: { denial: {} },
      edit: denials,
    }),
  ),
  below('undenied', 'the record right, no NSEC records', 'refused', own({ edit: denials }), { oddity: CAA }),
  below(
    'undenied-ds',
    'an unsigned zone, no NSEC records in the signed one above',
    'refused',
    (s) => ({
      zones: [signedZone(s.domain, { edit: denials }), plainZone(`child.${s.domain}`)],
      records: [right(s)],
    }),
    { names: (domain) => [`child.${domain}`] },
  ),
]

function own(plan: Partial<ZonePlan>) {
  return (s: Spot) => ({ zones: [signedZone(s.domain, plan)], records: [right(s)] })
}

function star(plan: Partial<ZonePlan>) {
  return (s: Spot) => ({ zones: [signedZone(s.domain, plan)], records: [txt(`*.${s.domain}`, s.value)] })
}

// States of DNSSEC that are in order, or that no CA may refuse for: every algorithm, every way of denial, and what is provably unsigned.
import { FOUR } from './base-zones.ts'
import { right, rr, statesBelow, txt, type Spot } from './state.ts'
import { plainZone, signedZone, type ZonePlan } from './zone-plan.ts'

const lab = statesBelow('lab.')
const optOut = statesBelow('oo.')

/** A healthy name, all that a CA looks at included. */
export const FOUR_ADDRESSES = statesBelow(FOUR)(
  'right',
  'four addresses, and CAA that names the CA',
  'issued',
  (s) => [right(s), rr(s.domain, 'CAA', '0 issue "letsencrypt.org"')],
)

export const SIGNED = [
  FOUR_ADDRESSES,
  statesBelow('rsa.lab.')('right', 'algorithm 8, signed by Knot', 'issued', (s) => [right(s)]),
  statesBelow('p384.lab.')('right', 'algorithm 14, signed by Knot', 'issued', (s) => [right(s)]),
  statesBelow('ed25519.lab.')('right', 'algorithm 15, signed by Knot', 'issued', (s) => [right(s)]),
  lab('rsasha1', 'algorithm 5', 'issued', own({ signed: { algorithms: ['RSASHA1'] } })),
  lab('rsasha512', 'algorithm 10', 'issued', own({ signed: { algorithms: ['RSASHA512'] } })),
  lab('p256', 'algorithm 13, keys apart for zone and keys', 'issued', own({ signed: { split: true } })),
  lab('ed448', 'algorithm 16', 'issued', own({ signed: { algorithms: ['ED448'] } })),
  lab(
    'two-algorithms',
    'algorithms 8 and 13 together',
    'issued',
    own({
      signed: { algorithms: ['RSASHA256', 'ECDSAP256SHA256'] },
    }),
  ),
  lab('standby', 'a key that signs nothing yet', 'issued', own({ signed: { standby: true } })),
  statesBelow('hashed.lab.')('right', 'NSEC3', 'issued', (s) => [right(s)]),
  statesBelow('hashed.lab.')('missing', 'NSEC3, no record', 'refused', () => []),
  statesBelow('hashed.lab.')('between', 'NSEC3, an empty non-terminal', 'refused', (s) => [
    txt(`x.${s.owner}`, s.value),
  ]),
  statesBelow('hashed.lab.')('star', 'NSEC3, a wildcard record', 'issued', (s) => [
    txt(`*.${s.domain}`, s.value),
  ]),
  lab(
    'salted',
    'NSEC3 with salt and 10 iterations',
    'issued',
    own({
      signed: { denial: { salt: 'AABBCCDD', iterations: 10 } },
    }),
  ),
  statesBelow('iterated.lab.')('right', 'NSEC3 with 151 iterations', 'issued', (s) => [right(s)]),
  statesBelow('iterated.lab.')('missing', 'NSEC3 with 151 iterations, no record', 'refused', () => []),
  statesBelow('iterated.lab.')('star', 'NSEC3 with 151 iterations, a wildcard record', 'issued', (s) => [
    txt(`*.${s.domain}`, s.value),
  ]),
  optOut(
    'unsigned',
    'an unsigned zone below an opt-out zone',
    'issued',
    (s) => ({
      zones: [plainZone(s.domain)],
      records: [right(s)],
    }),
    { shipped: true },
  ),
  optOut('unsigned-empty', 'an unsigned zone below an opt-out zone, no record', 'refused', (s) => ({
    zones: [plainZone(s.domain)],
    records: [],
  })),
  optOut('signed', 'a signed zone below an opt-out zone', 'issued', own({})),
  optOut(
    'unlinked',
    'a signed zone without DS records below an opt-out zone',
    'issued',
    own({ ds: () => [] }),
  ),
  lab('unsigned', 'an unsigned zone below a signed one', 'issued', (s) => ({
    zones: [plainZone(s.domain)],
    records: [right(s)],
  })),
  lab('island', 'a signed zone without DS records', 'issued', own({ ds: () => [] })),
  lab(
    'old-island',
    'expired signatures in a zone without DS records',
    'issued',
    own({
      ds: () => [],
      signed: { valid: { from: -20, to: -2 } },
    }),
  ),
  lab('ds-sha1', 'DS record with SHA-1 only', 'issued', own({ ds: (of) => [of.sha1] })),
  lab('ds-sha384', 'DS record with SHA-384 only', 'issued', own({ ds: (of) => [of.sha384] })),
  lab(
    'ds-beside',
    'DS record of a key that is gone, beside the right one',
    'issued',
    own({
      ds: (of) => [of.sha256, of.strange],
    }),
  ),
  lab(
    'ds-algorithm',
    'DS record of an unknown algorithm only',
    'issued',
    own({
      ds: (of) => [of.sha256.replace(' 13 2 ', ' 200 2 ')],
    }),
    { remark: 'what cannot be verified counts as unsigned (RFC 4035 section 5.2)' },
  ),
  lab(
    'ds-digest',
    'DS record of an unknown digest only',
    'issued',
    own({
      ds: (of) => [of.sha256.replace(' 13 2 ', ' 13 200 ')],
    }),
    { remark: 'what cannot be verified counts as unsigned (RFC 6840 section 5.2)' },
  ),
]

function own(plan: Partial<ZonePlan>) {
  return (s: Spot) => ({ zones: [signedZone(s.domain, plan)], records: [right(s)] })
}

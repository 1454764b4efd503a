// Delegations, signed or not, known or not, on servers of their own or not; and aliases that cross them. Data only.
import { drop } from '../zone-lines.ts'
import { DENIALS, EVERYTHING, NODATA, NXDOMAIN, STRANGER, TXT, type State } from './state.ts'

/** Zones that are what their delegation makes of them. */
export const DELEGATIONS: readonly State[] = [
  { apex: 'ds-sha1.lab.', story: 'DS in SHA-1 only', ds: (own) => own['SHA-1'] },
  { apex: 'ds-sha384.lab.', story: 'DS in SHA-384', ds: (own) => own['SHA-384'] },
  {
    apex: 'ds-stale.lab.',
    story: 'DS of a former key beside the right one',
    ds: (own) => [`ds-stale.lab. ${STRANGER}`, ...own['SHA-256']],
  },
  {
    apex: 'ds-sha1-wrong.lab.',
    story: 'wrong DS in SHA-1 beside the right one in SHA-256',
    ds: (own) => [
      ...own['SHA-1'].map((line) => line.replace(/.$/, (last) => (last === '0' ? '1' : '0'))),
      ...own['SHA-256'],
    ],
  },
  {
    apex: 'ds-algorithm.lab.',
    story: 'DS of an unknown algorithm',
    ds: (own) => own['SHA-256'].map((line) => line.replace(/ 13 2 /, ' 200 2 ')),
  },
  {
    apex: 'ds-digest.lab.',
    story: 'DS of an unknown digest type',
    ds: (own) => own['SHA-256'].map((line) => line.replace(/ 13 2 /, ' 13 200 ')),
  },
  { apex: 'no-ds.lab.', story: 'signed, without DS', ds: () => [], asks: [TXT, NXDOMAIN] },
  { apex: 'unsigned.lab.', story: 'unsigned', sign: 'not', asks: EVERYTHING },
  { apex: 'signed.oo.', story: 'signed, below a zone with opt-out', asks: [TXT, NXDOMAIN] },
  { apex: 'unsigned.oo.', story: 'unsigned, below a zone with opt-out', sign: 'not', asks: [TXT, NXDOMAIN] },
  { apex: 'no-ds.oo.', story: 'signed, without DS, below a zone with opt-out', ds: () => [] },
  { apex: 'holder.lab.', story: 'delegates to the zones below', asks: [NXDOMAIN] },
  {
    apex: '_acme-challenge.holder.lab.',
    story: 'the challenge name is a signed zone',
    asks: [NODATA, ['x', 'TXT']],
  },
  { apex: 'plain.holder.lab.', story: 'an unsigned zone below a signed one', sign: 'not' },
  {
    apex: 'beside.holder.lab.',
    story: 'a signed zone on the server of its parent',
    besideParent: true,
    asks: DENIALS,
  },
  {
    apex: 'plain-beside.holder.lab.',
    story: 'an unsigned zone on the server of its parent',
    besideParent: true,
    sign: 'not',
  },
  {
    apex: 'bad.holder.lab.',
    story: 'a zone without signatures below a sound one',
    edit: drop({ type: 'RRSIG TXT' }),
  },
  { apex: 'island.unsigned.lab.', story: 'a signed zone below an unsigned one' },
  {
    apex: 'aliases.lab.',
    story: 'aliases into other zones',
    text: `p.aliases.lab. 60 CNAME _acme-challenge.p384.lab.
u.aliases.lab. 60 CNAME _acme-challenge.unsigned.lab.
b.aliases.lab. 60 CNAME _acme-challenge.expired.lab.
d.aliases.lab. 60 CNAME nope.nsec3.lab.
`,
    asks: [
      ['p', 'TXT'],
      ['u', 'TXT'],
      ['b', 'TXT'],
      ['d', 'TXT'],
    ],
  },
]

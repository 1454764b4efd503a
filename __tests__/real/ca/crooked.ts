// States in which a server misbehaves in what it answers; the other one of the two is as it should be.
import { parseName } from '../../../src/wire/name.ts'
import {
  emptyAnswer,
  failing,
  failingType,
  formerrOnEdns,
  lowerCases,
  notAuthoritative,
  recursive,
  refersUpward,
  truncates,
} from '../../world/answer-faults.ts'
import { onMessages, type Fault } from '../../world/fault.ts'
import type { Rcode } from '../../../src/wire/registry.ts'
import { right, statesBelow, txt, type Spot, type State } from './state.ts'
import { ADDRESSES, plainZone } from './zone-plan.ts'

const below = statesBelow('lab.')
const [HONEST] = ADDRESSES.nsd
const [ABOVE] = ADDRESSES.tld

const BELIEVED = "Unbound, through which Let's Encrypt asks, believes answers without AA"
const old = (s: Spot) => [txt(s.owner, 'of an earlier order')]
const value = (s: Spot) => [right(s)]
const none = () => []

/** Serves the zone above and has no delegation in it. */
const deniesFromAbove = onMessages((response) => ({
  ...response,
  rcode: 'NXDOMAIN',
  answer: [],
  authority: response.authority.map((record) => ({ ...record, name: parseName('lab.') })),
}))

export const CROOKED: readonly State[] = [
  one(2, 'fails', 'one of two servers says SERVFAIL', 'issued', failing('SERVFAIL'), value),
  one(3, 'notimp', 'one of two servers says NOTIMP', 'issued', failing('NOTIMP'), value),
  one(4, 'upward', 'one of two servers refers to the root', 'issued', refersUpward, value),
  one(5, 'no-edns', 'one of two servers knows no EDNS', 'issued', formerrOnEdns, value, 'asked'),
  one(6, 'tcp', 'one of two servers answers only over TCP', 'issued', truncates, value, 'asked'),
  one(7, 'lower', 'one of two servers answers in lower case', 'issued', lowerCases, value, 'asked'),
  one(
    8,
    'modest',
    'one of two servers has the value, but answers without AA',
    'issued',
    notAuthoritative,
    value,
    'asked',
  ),
  one(9, 'resolver', 'one of two servers is a resolver with an old value', 'issued', recursive, old),
  one(
    10,
    'modest-old',
    'one of two servers has an old value, without AA',
    'refused',
    notAuthoritative,
    old,
    'asked',
  ),
  one(
    11,
    'modest-none',
    'one of two servers denies the name, without AA',
    'refused',
    notAuthoritative,
    none,
    'asked',
  ),
  one(
    12,
    'nothing',
    'one of two servers answers with nothing at all',
    'refused',
    emptyAnswer,
    value,
    'asked',
  ),
  one(
    13,
    'from-above',
    'one of two servers denies the name in the name of the zone above',
    'refused',
    deniesFromAbove,
    none,
    'asked',
  ),
  below(
    'lame',
    'one of two servers serves only the zone above, and refers to itself',
    'refused',
    (s) => ({
      zones: [plainZone(s.domain, { hosts: { [`ns1.${s.domain}`]: HONEST, [`ns2.${s.domain}`]: ABOVE } })],
      records: [right(s)],
    }),
    { asked: (s) => ({ zone: s.domain, ip: ABOVE }), remark: BELIEVED },
  ),
]

/** States for the chapter on broken DNSSEC: a DS record says that the zone is signed, and its only server fails for the keys. */
export const WITHOUT_KEYS: readonly State[] = (['SERVFAIL', 'REFUSED', 'NOTIMP'] as const).map((rcode, at) =>
  failsFor('DNSKEY', 30 + at, rcode, {}),
)

/** States for the chapter on CAA: the only server of the zone fails for this type. */
export const WITHOUT_CAA: readonly State[] = (['SERVFAIL', 'REFUSED', 'NOTIMP'] as const).map((rcode, at) =>
  failsFor('CAA', 20 + at, rcode, {
    oddity: "Pebble 2.4.0 does not look up CAA records; Let's Encrypt refuses at any failure",
  }),
)

/** A zone with an honest server, and one with this fault and these records, at the address with this last octet. */
function one(
  octet: number,
  label: string,
  title: string,
  outcome: State['outcome'],
  fault: Fault,
  records: (s: Spot) => string[],
  asked?: 'asked',
): State {
  const ip = `127.59.4.${octet}`
  return below(
    label,
    title,
    outcome,
    (s) => ({
      zones: [plainZone(s.domain, { hosts: { [`ns1.${s.domain}`]: HONEST, [`ns2.${s.domain}`]: ip } })],
      records: [right(s)],
      crooked: [{ ip, apex: s.domain, records: records(s), fault }],
    }),
    {
      ...(asked && { asked: (s) => ({ zone: s.domain, ip }) }),
      ...(outcome === 'refused' && { remark: BELIEVED }),
    },
  )
}

/** The zone's only server, at the address with this last octet, fails for one type. */
function failsFor(type: 'CAA' | 'DNSKEY', octet: number, rcode: Rcode, extras: Partial<State>): State {
  const ip = `127.59.4.${octet}`
  return below(
    `${type.toLowerCase()}-${rcode.toLowerCase()}`,
    `the server says ${rcode} to questions for ${type}`,
    'refused',
    (s) => ({
      zones: [
        plainZone(s.domain, {
          hosts: { [`ns2.${s.domain}`]: ip },
          ...(type === 'DNSKEY' && { ds: (of) => [of.strange] }),
        }),
      ],
      records: [],
      crooked: [{ ip, apex: s.domain, records: [right(s)], fault: failingType(type, rcode) }],
    }),
    extras,
  )
}

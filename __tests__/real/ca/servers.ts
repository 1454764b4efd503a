// States of the name servers: behind, at odds, refusing, silent, missing.
import { change, drop, signedFor } from '../zone-lines.ts'
import { right, statesBelow, type Spot } from './state.ts'
import { NOBODY, SILENT } from './tree.ts'
import { ADDRESSES, plainZone, signedZone, type ZonePlan } from './zone-plan.ts'

const below = statesBelow('lab.')
const [FIRST, SECOND] = ADDRESSES.nsd

const askedFirst = (s: Spot) => ({ zone: s.domain, ip: FIRST })
const askedSecond = (s: Spot) => ({ zone: s.domain, ip: SECOND })
const withoutTxt = drop({ type: 'TXT' }, { type: 'RRSIG TXT' })
const otherTxt = change({ type: 'TXT' }, () => '"of an earlier order"')
const LUCK = 'the resolver of this CA asks one server only, and happened to ask the one that is right'

export const SERVERS = [
  below('behind', 'one of two servers lacks the record', 'refused', own({ second: withoutTxt }), {
    asked: askedSecond,
    shipped: true,
  }),
  below(
    'lucky',
    'one of two servers lacks the record; the CA asks the other',
    'refused',
    own({ second: withoutTxt }),
    {
      asked: askedFirst,
      oddity: LUCK,
    },
  ),
  below(
    'behind-signed',
    'one of two servers of a signed zone lost the record after signing',
    'refused',
    ownSigned({ second: withoutTxt }),
    {
      asked: askedSecond,
    },
  ),
  below('stale', 'one of two servers has an old value', 'refused', own({ second: otherTxt }), {
    asked: askedSecond,
  }),
  below(
    'serials',
    'servers with different serials, both right',
    'issued',
    own({
      second: change({ type: 'SOA' }, (rdata) => rdata.replace(' 1 ', ' 7 ')),
    }),
  ),
  below('one', 'a single server', 'issued', (s) => ({
    zones: [plainZone(s.domain, { hosts: { [`ns1.${s.domain}`]: FIRST } })],
    records: [right(s)],
  })),
  below('half-refusing', 'one of two servers refuses', 'issued', own({ served: 1 })),
  below('refusing', 'both servers refuse', 'refused', own({ served: 0 }), { shipped: true }),
  below('half-silent', 'one of two servers is silent', 'issued', hosted([FIRST, SILENT]), { slow: true }),
  below('silent', 'both servers are silent', 'refused', hosted([SILENT, SILENT]), { slow: true }),
  below('half-absent', 'nothing listens at one of two servers', 'issued', hosted([FIRST, NOBODY]), {
    slow: true,
  }),
  below('absent', 'nothing listens at either server', 'refused', hosted([NOBODY, NOBODY]), { slow: true }),
  below('nameless', 'one of two servers has a name without address', 'issued', (s) => ({
    zones: [plainZone(s.domain, { hosts: { [`ns1.${s.domain}`]: FIRST, 'nowhere.targets.lab.': SECOND } })],
    records: [right(s)],
  })),
  below(
    'forgotten',
    'the zone above names one server more, which has an old copy',
    'refused',
    (s) => ({
      zones: [
        plainZone(s.domain, {
          hosts: { [`ns1.${s.domain}`]: FIRST },
          delegatedTo: { [`ns1.${s.domain}`]: FIRST, [`old.${s.domain}`]: SECOND },
          second: withoutTxt,
        }),
      ],
      records: [right(s)],
    }),
    { asked: askedSecond },
  ),
  below(
    'half-expired',
    'one of two servers has expired signatures',
    'refused',
    ownSigned({
      second: signedFor({ from: -20, to: -2 }, { type: 'RRSIG' }),
    }),
    { asked: askedSecond },
  ),
  below(
    'at-odds',
    'each of two servers has another of two wanted values',
    'refused',
    (s) => ({
      zones: [plainZone(s.domain, { second: change({ type: 'TXT' }, () => `"${s.values[1] ?? ''}"`) })],
      records: [right(s)],
    }),
    { asked: askedFirst, names: (domain) => [domain, `*.${domain}`] },
  ),
]

/** A zone of its own that has the right record. */
function own(plan: Partial<ZonePlan>) {
  return (s: Spot) => ({ zones: [plainZone(s.domain, plan)], records: [right(s)] })
}

function ownSigned(plan: Partial<ZonePlan>) {
  return (s: Spot) => ({ zones: [signedZone(s.domain, plan)], records: [right(s)] })
}

/** The same, at two servers with these addresses. */
function hosted(addresses: readonly string[]) {
  return (s: Spot) => {
    const hosts = Object.fromEntries(addresses.map((ip, at) => [`ns${at + 1}.${s.domain}`, ip]))
    return { zones: [plainZone(s.domain, { hosts })], records: [right(s)] }
  }
}

// States in which the record is elsewhere: behind aliases, or in a zone of its own.
import { hostsOf, plainZone, signedZone } from './zone-plan.ts'
import { right, rr, statesBelow, txt, type Spot } from './state.ts'
import { SILENT } from './tree.ts'
import { drop } from '../zone-lines.ts'

const below = statesBelow('aliases.lab.')

export const ALIASES = [
  below(
    'signed',
    'CNAME into another signed zone',
    'issued',
    (s) => [cname(s.owner, 'signed.targets.lab.'), txt('signed.targets.lab.', s.value)],
    { shipped: true },
  ),
  below('unsigned', 'CNAME into an unsigned zone', 'issued', (s) => [
    cname(s.owner, 'unsigned.plain.lab.'),
    txt('unsigned.plain.lab.', s.value),
  ]),
  below('wrong', 'CNAME to another value', 'refused', (s) => [
    cname(s.owner, 'wrong.targets.lab.'),
    txt('wrong.targets.lab.', 'not this one'),
  ]),
  below('dangling', 'CNAME to a name that does not exist', 'refused', (s) => [
    cname(s.owner, 'dangling.targets.lab.'),
  ]),
  below('homeless', 'CNAME into a zone that does not exist', 'refused', (s) => [
    cname(s.owner, 'x.homeless.lab.'),
  ]),
  below('empty', 'CNAME to a name without TXT records', 'refused', (s) => [
    cname(s.owner, 'empty.targets.lab.'),
    rr('empty.targets.lab.', 'A', '192.0.2.1'),
  ]),
  below('self', 'CNAME to itself', 'refused', (s) => [cname(s.owner, s.owner)]),
  below('circle', 'CNAME in a circle of two zones', 'refused', (s) => [
    cname(s.owner, 'circle.targets.lab.'),
    cname('circle.targets.lab.', s.owner),
  ]),
  below('eight', 'a chain of eight CNAMEs through two zones', 'issued', (s) => chain(s, 8)),
  below('dname', 'DNAME above the name', 'issued', (s) => [
    rr(s.domain, 'DNAME', 'dname.targets.lab.'),
    txt('_acme-challenge.dname.targets.lab.', s.value),
  ]),
  below('star', 'CNAME by a wildcard record', 'issued', (s) => [
    cname(`*.${s.domain}`, 'star.targets.lab.'),
    txt('star.targets.lab.', s.value),
  ]),
  below('web', 'the domain is an alias, the record is not', 'issued', (s) => [
    cname(s.domain, 'web.targets.lab.'),
    rr('web.targets.lab.', 'A', '192.0.2.1'),
    right(s),
  ]),
  below('bogus', 'CNAME into a zone without signatures', 'refused', (s) => ({
    zones: [signedZone('bogus-target.lab.', { edit: drop({ type: 'RRSIG' }) })],
    records: [cname(s.owner, 'here.bogus-target.lab.'), txt('here.bogus-target.lab.', s.value)],
  })),
  below('refusing', 'CNAME into a zone that no server serves', 'refused', (s) => ({
    zones: [plainZone('refusing-target.lab.', { served: 0 })],
    records: [cname(s.owner, 'here.refusing-target.lab.')],
  })),
  below('cut', 'the name delegated, signed', 'issued', (s) => ({
    zones: [signedZone(s.owner)],
    records: [right(s)],
  })),
  below('cut-unsigned', 'the name delegated, unsigned', 'issued', (s) => ({
    zones: [plainZone(s.owner)],
    records: [right(s)],
  })),
  below('cut-empty', 'the name delegated, no record there', 'refused', (s) => ({
    zones: [signedZone(s.owner)],
    records: [],
  })),
  below('cut-refused', 'the name delegated to servers that refuse', 'refused', (s) => ({
    zones: [plainZone(s.owner, { served: 0 })],
    records: [],
  })),
  below(
    'cut-silent',
    'the name delegated to a silent server',
    'refused',
    (s) => ({
      zones: [plainZone(s.owner, { hosts: { [`ns1.${s.owner}`]: SILENT } })],
      records: [],
    }),
    { slow: true },
  ),
  below(
    'child',
    'a zone below the zone, with the same servers',
    'issued',
    (s) => ({
      zones: [signedZone(s.domain), signedZone(`child.${s.domain}`)],
      records: [right(s)],
    }),
    { names: (domain) => [`child.${domain}`] },
  ),
  below('glueless', 'servers with names in another zone', 'issued', (s) => ({
    zones: [plainZone(s.domain, { hosts: elsewhere(s) })],
    records: [right(s), ...Object.entries(elsewhere(s)).map(([host, ip]) => rr(host, 'A', ip))],
  })),
]

function cname(owner: string, target: string): string {
  return rr(owner, 'CNAME', target)
}

/** So many aliases, to and fro between two zones. */
function chain({ owner, domain, value }: Spot, length: number): string[] {
  const names = Array.from({ length }, (_, at) =>
    at % 2 === 0 ? `c${at}.chain.targets.lab.` : `c${at}.${domain}`,
  )
  return [...names.map((name, at) => cname(names[at - 1] ?? owner, name)), txt(names.at(-1) ?? owner, value)]
}

/** The usual addresses, but by names in a zone of their own. */
function elsewhere({ domain }: Spot): Record<string, string> {
  const usual = hostsOf(plainZone(domain))
  return Object.fromEntries(Object.values(usual).map((ip, at) => [`host${at}.targets.lab.`, ip]))
}

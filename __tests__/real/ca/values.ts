// States of the TXT record itself, in a zone that is healthy and signed.
import { createHash } from 'node:crypto'
import { right, rr, statesBelow, txt, type Spot } from './state.ts'

const below = statesBelow('values.lab.')

const STRINGS = 'Pebble 2.4.0 takes each string of a TXT record for a value of its own; Boulder joins them'
const UDP = 'Pebble 2.4.0 asks over UDP without EDNS, and not over TCP when the answer is truncated'
const withWildcard = { names: (domain: string) => [domain, `*.${domain}`] }
const onlyWildcard = { names: (domain: string) => [`*.${domain}`] }
const withHost = { names: (domain: string) => [domain, `www.${domain}`] }

export const VALUES = [
  below('right', 'the right value', 'issued', (s) => [right(s)], { shipped: true }),
  below('other', 'another value', 'refused', (s) => [txt(s.owner, token(0))], { shipped: true }),
  below('missing', 'no record', 'refused', () => []),
  below('between', 'an empty non-terminal', 'refused', (s) => [txt(`x.${s.owner}`, s.value)]),
  below('type', 'a record of another type', 'refused', (s) => [rr(s.owner, 'A', '192.0.2.1')]),
  below('junk', 'other text beside the right value', 'issued', (s) => [
    right(s),
    txt(s.owner, 'v=spf1 -all'),
  ]),
  below('old', 'three old values beside the right one', 'issued', (s) => [...tokens(s, 3), right(s)]),
  below('typo', 'one wrong character', 'refused', (s) => [txt(s.owner, mistyped(s.value))]),
  below('lower', 'the right value in lower case', 'refused', (s) => [txt(s.owner, s.value.toLowerCase())]),
  below('quoted', 'quotes inside the value', 'refused', (s) => [txt(s.owner, `"${s.value}"`)]),
  below('trailing', 'a blank after the value', 'refused', (s) => [txt(s.owner, `${s.value} `)]),
  below('leading', 'a blank before the value', 'refused', (s) => [txt(s.owner, ` ${s.value}`)]),
  below('padded', 'the value with Base64 padding', 'refused', (s) => [txt(s.owner, `${s.value}=`)]),
  below('undigested', 'the key authorization, not its digest', 'refused', (s) => [
    txt(s.owner, s.keyAuthorization),
  ]),
  below(
    'strings',
    'the right value in two strings of one record',
    'issued',
    (s) => [txt(s.owner, s.value.slice(0, 20), s.value.slice(20))],
    { oddity: STRINGS },
  ),
  below(
    'second',
    'the right value as the second string',
    'refused',
    (s) => [txt(s.owner, 'acme=', s.value)],
    {
      oddity: STRINGS,
    },
  ),
  below('eight', 'eight values, one of them right', 'issued', (s) => [...tokens(s, 7), right(s)]),
  below('twelve', 'twelve values in more than 512 octets', 'issued', (s) => [...tokens(s, 11), right(s)], {
    oddity: UDP,
  }),
  below('forty', 'forty values in more than 1232 octets', 'issued', (s) => [...tokens(s, 39), right(s)], {
    oddity: UDP,
  }),
  below('capitals', 'capital letters in the name of the record', 'issued', (s) => [
    txt(s.owner.replace('_acme-challenge', '_ACME-Challenge'), s.value),
  ]),
  below('fleeting', 'a TTL of 0', 'issued', (s) => [right(s).replace(' 60 ', ' 0 ')]),
  below('bare', 'the record at the domain itself', 'refused', (s) => [txt(s.domain, s.value)]),
  below('doubled', 'the name of the zone twice', 'refused', (s) => [txt(`${s.owner}values.lab.`, s.value)]),
  statesBelow('plain.lab.')(
    'asterisk',
    'the asterisk kept in the name of the record',
    'refused',
    asterisk,
    onlyWildcard,
  ),
  below('asterisk', 'the asterisk kept in the name of the record, in a signed zone', 'refused', asterisk, {
    ...onlyWildcard,
    remark: 'Knot 3.2.6 does not prove that the asterisk is an empty non-terminal; delv refuses that as well',
  }),
  below('wild', 'a wildcard certificate', 'issued', (s) => [right(s)], onlyWildcard),
  below(
    'both',
    'domain and wildcard, two values',
    'issued',
    (s) => s.values.map((value) => txt(s.owner, value)),
    withWildcard,
  ),
  below('half', 'domain and wildcard, one value', 'refused', (s) => [right(s)], withWildcard),
  below('hosts', 'two names, each with its value', 'issued', (s) => hosts(s, s.values), withHost),
  below(
    'swapped',
    'two names, their values swapped',
    'refused',
    (s) => hosts(s, s.values.toReversed()),
    withHost,
  ),
  below('star', 'the right value by a wildcard record', 'issued', (s) => [txt(`*.${s.domain}`, s.value)]),
  below('strange-star', 'another value by a wildcard record', 'refused', (s) => [
    txt(`*.${s.domain}`, token(0)),
  ]),
]

function asterisk({ domain, value }: Spot): string[] {
  return [txt(`_acme-challenge.*.${domain}`, value)]
}

/** Text of the shape that the CA wants, and of the same value each time. */
function token(seed: number): string {
  return createHash('sha256').update(String(seed)).digest('base64url')
}

function tokens({ owner }: Spot, count: number): string[] {
  return Array.from({ length: count }, (_, seed) => txt(owner, token(seed)))
}

function mistyped(value: string): string {
  return `${value.slice(0, 20)}${value[20] === 'x' ? 'y' : 'x'}${value.slice(21)}`
}

function hosts({ domain }: Spot, [own = '', other = '']: readonly string[]): string[] {
  return [txt(`_acme-challenge.${domain}`, own), txt(`_acme-challenge.www.${domain}`, other)]
}

// Zones that are signed once, so that every server has the same signatures, and what is asked about them.
import type { RdataOf } from '../../../src/wire/rdata.ts'
import { parseRdata } from '../../../src/wire/rdata.ts'
import type { RRType } from '../../../src/wire/registry.ts'
import { openFolder } from '../daemon.ts'
import { dsOf, signZone, type SigningOptions } from '../zone-tools.ts'
import type { Zone } from './zones.ts'

/** A signed zone, and the DS records that its parent would have. */
export interface SignedZone extends Zone {
  readonly ds: readonly RdataOf<'DS'>[]
}

/** The zones by their apexes, one for each kind of denial. */
export const KINDS: Readonly<Record<string, SigningOptions>> = {
  'nsec.lab.': {},
  'nsec3.lab.': { denial: { salt: 'cafe', iterations: 3 } },
  'opt-out.lab.': { denial: { optOut: true } },
}

/**
 * Owner, type, and what becomes of it; then what is not the same where unsigned delegations may be hidden (opt-out), so that a
 * denial proves nothing (RFC 5155 section 9.2).
 */
export const SIGNED_ROWS: readonly (readonly [string, RRType, string, string?])[] = [
  ['@', 'SOA', 'answer secure'],
  ['@', 'DNSKEY', 'answer secure'],
  ['_acme-challenge', 'TXT', 'answer secure'],
  ['alias', 'TXT', 'alias secure'],
  ['alias', 'A', 'alias secure'],
  ['old', 'DNAME', 'answer secure'],
  ['x.old', 'TXT', 'alias secure'],
  ['y.old', 'TXT', 'alias secure'],
  ['x.old', 'CNAME', 'answer secure'],
  ['x.wild', 'TXT', 'answer secure', 'answer insecure'],
  ['y.x.wild', 'TXT', 'answer secure', 'answer insecure'],
  ['x.wild', 'A', 'nodata secure', 'nodata insecure'],
  ['wild', 'TXT', 'nodata secure'],
  ['kept.wild', 'TXT', 'nodata secure'],
  ['x.kept.wild', 'TXT', 'nxdomain secure', 'nxdomain insecure'],
  ['@', 'TXT', 'nodata secure'],
  ['ent', 'TXT', 'nodata secure'],
  ['nope', 'TXT', 'nxdomain secure', 'nxdomain insecure'],
  ['x.nope', 'TXT', 'nxdomain secure', 'nxdomain insecure'],
  ['unsigned', 'DS', 'nodata secure', 'nodata insecure'],
  ['secure', 'DS', 'answer secure'],
  // A referral is judged in the zone that it leads to.
  ['unsigned', 'TXT', 'referral'],
  ['secure', 'TXT', 'referral'],
]

/** Signs them all. */
export async function signAll(): Promise<SignedZone[]> {
  const folder = openFolder('signed')
  try {
    const signing = Object.entries(KINDS).map(async ([apex, options]) => {
      const { lines } = await signZone(folder.path, apex, textOf(apex), options)
      const ds = (await dsOf(folder.path, lines, 'SHA-256')).map(readDs)
      return { apex, text: `${lines.join('\n')}\n`, ds }
    })
    return await Promise.all(signing)
  } finally {
    folder.remove()
  }
}

function readDs(record: string): RdataOf<'DS'> {
  const rdata = parseRdata('DS', record.replace(/^.* DS /, ''))
  if (rdata.type !== 'DS') throw new Error(`"${record}" is no DS record`)
  return rdata
}

/** Names and TTLs in full, as signers take them. */
function textOf(apex: string): string {
  const records = [
    `@ SOA ns.${apex} hostmaster.${apex} 1 3600 600 86400 60`,
    `@ NS ns.${apex}`,
    'ns A 127.0.0.1',
    '_acme-challenge TXT "right"',
    `alias CNAME _acme-challenge.${apex}`,
    `old DNAME moved.${apex}`,
    'x.moved TXT "moved"',
    'a.ent TXT "below an empty non-terminal"',
    '*.wild TXT "from the wildcard"',
    'kept.wild A 192.0.2.1',
    'unsigned NS ns.elsewhere.',
    'secure NS ns.elsewhere.',
    `secure DS 12345 13 2 ${'0123456789ABCDEF'.repeat(4)}`,
  ]
  return records
    .map((record) => record.replace(/^(\S+) /, (_, owner) => `${absolute(String(owner), apex)} 60 IN `))
    .join('\n')
    .concat('\n')
}

function absolute(owner: string, apex: string): string {
  return owner === '@' ? apex : `${owner}.${apex}`
}

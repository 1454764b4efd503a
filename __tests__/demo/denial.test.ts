import { describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { respond } from '../../src/demo/responder.ts'
import { servedZones, zoneFromText } from '../../src/demo/zone.ts'
import type { Message, ResourceRecord } from '../../src/wire/message.ts'
import { parseName, presentName } from '../../src/wire/name.ts'
import type { RRType } from '../../src/wire/registry.ts'
import { dig, digEdns } from './dig.ts'

const CALLER = { ip: '192.0.2.100', overUdp: false }

/** Asks a server of one of the zones that the RFCs print. */
function server(file: string): (name: string, type: RRType) => Message {
  const text = readFileSync(join(import.meta.dirname, '../dnssec/zones', file), 'utf8')
  const zones = servedZones([zoneFromText(parseName('example.'), text)])
  return (name, type) => respond(zones, digEdns(name, type, { dnssecOk: true }), CALLER)
}

/** The owners and types of a section, sorted; RRSIG with the type that it covers. */
function sets(records: readonly ResourceRecord[]): string[] {
  return [...new Set(records.map(setOf))].toSorted()
}

function setOf({ name, rdata }: ResourceRecord): string {
  return `${presentName(name)} ${rdata.type === 'RRSIG' ? `RRSIG(${rdata.typeCovered})` : rdata.type}`
}

const SOA = ['example. RRSIG(SOA)', 'example. SOA']
const nsec = (...owners: string[]): string[] =>
  owners.flatMap((owner) => [`${owner} NSEC`, `${owner} RRSIG(NSEC)`])
const nsec3 = (...hashes: string[]): string[] =>
  hashes.flatMap((hash) => [`${hash}.example. NSEC3`, `${hash}.example. RRSIG(NSEC3)`])

describe('a zone with NSEC answers as RFC 4035 appendix B prints it', () => {
  const ask = server('rfc4035.zone')

  test('B.1: an answer with its signature', () => {
    expect(sets(ask('x.w.example', 'MX').answer)).toEqual(['x.w.example. MX', 'x.w.example. RRSIG(MX)'])
  })

  test('B.2: name error', () => {
    const response = ask('ml.example', 'A')
    expect(response.rcode).toBe('NXDOMAIN')
    expect(sets(response.authority)).toEqual([...SOA, ...nsec('b.example.', 'example.')].toSorted())
  })

  test('B.3: no data', () => {
    expect(sets(ask('ns1.example', 'MX').authority)).toEqual([...SOA, ...nsec('ns1.example.')].toSorted())
  })

  test('B.4: referral to a signed zone', () => {
    const response = ask('mc.a.example', 'MX')
    expect(response.flags.aa).toBe(false)
    expect(sets(response.authority)).toEqual(['a.example. DS', 'a.example. NS', 'a.example. RRSIG(DS)'])
    expect(sets(response.additional)).toEqual(['ns1.a.example. A', 'ns2.a.example. A'])
  })

  test('B.5: referral to an unsigned zone', () => {
    expect(sets(ask('mc.b.example', 'MX').authority)).toEqual(['b.example. NS', ...nsec('b.example.')])
  })

  test('B.6: wildcard expansion', () => {
    const response = ask('a.z.w.example', 'MX')
    expect(sets(response.answer)).toEqual(['a.z.w.example. MX', 'a.z.w.example. RRSIG(MX)'])
    expect(sets(response.authority)).toEqual(nsec('x.y.w.example.'))
  })

  test('B.7: wildcard no data', () => {
    expect(sets(ask('a.z.w.example', 'AAAA').authority)).toEqual(
      [...SOA, ...nsec('*.w.example.', 'x.y.w.example.')].toSorted(),
    )
  })

  test('B.8: DS asked of the child', () => {
    expect(sets(ask('example', 'DS').authority)).toEqual([...SOA, ...nsec('example.')].toSorted())
  })

  test('an empty non-terminal has the NSEC that covers it', () => {
    expect(sets(ask('y.w.example', 'A').authority)).toEqual([...SOA, ...nsec('x.w.example.')].toSorted())
  })

  test('the DS of an unsigned zone is denied', () => {
    expect(sets(ask('b.example', 'DS').authority)).toEqual([...SOA, ...nsec('b.example.')].toSorted())
  })
})

describe('a zone with NSEC3 answers as RFC 5155 appendix B prints it', () => {
  const ask = server('rfc5155.zone')
  const apex = '0p9mhaveqvm6t7vbl5lop2u3t2rp3tom'

  test('B.1: name error', () => {
    const response = ask('a.c.x.w.example', 'A')
    expect(response.rcode).toBe('NXDOMAIN')
    expect(sets(response.authority)).toEqual(
      [
        ...SOA,
        ...nsec3(apex, 'b4um86eghhds6nea196smvmlo4ors995', '35mthgpgcu1qg68fab165klnsnk3dpvl'),
      ].toSorted(),
    )
  })

  test('B.2: no data', () => {
    expect(sets(ask('ns1.example', 'MX').authority)).toEqual(
      [...SOA, ...nsec3('2t7b4g4vsa5smi47k61mv5bv1a22bojr')].toSorted(),
    )
  })

  test('B.2.1: an empty non-terminal', () => {
    expect(sets(ask('y.w.example', 'A').authority)).toEqual(
      [...SOA, ...nsec3('ji6neoaepv8b5o6k4ev33abha8ht9fgc')].toSorted(),
    )
  })

  test('B.3: referral to an opted-out zone', () => {
    const response = ask('mc.c.example', 'MX')
    expect(sets(response.authority)).toEqual(
      ['c.example. NS', ...nsec3('35mthgpgcu1qg68fab165klnsnk3dpvl', apex)].toSorted(),
    )
    expect(sets(response.additional)).toEqual(['ns1.c.example. A', 'ns2.c.example. A'])
  })

  test('B.4: wildcard expansion', () => {
    const response = ask('a.z.w.example', 'MX')
    expect(sets(response.answer)).toEqual(['a.z.w.example. MX', 'a.z.w.example. RRSIG(MX)'])
    expect(sets(response.authority)).toEqual(nsec3('q04jkcevqvmu85r014c7dkba38o0ji5r'))
  })

  test('B.5: wildcard no data', () => {
    expect(sets(ask('a.z.w.example', 'AAAA').authority)).toEqual(
      [
        ...SOA,
        ...nsec3(
          'k8udemvp1j2f7eg6jebps17vp3n8i58h',
          'q04jkcevqvmu85r014c7dkba38o0ji5r',
          'r53bq7cc2uvmubfu5ocmm6pers9tk9en',
        ),
      ].toSorted(),
    )
  })

  test('B.6: DS asked of the child', () => {
    expect(sets(ask('example', 'DS').authority)).toEqual([...SOA, ...nsec3(apex)].toSorted())
  })

  test('the DS of an opted-out zone is denied by what is provably above it', () => {
    expect(sets(ask('c.example', 'DS').authority)).toEqual(
      [...SOA, ...nsec3('35mthgpgcu1qg68fab165klnsnk3dpvl', apex)].toSorted(),
    )
  })

  test('other data at the owner of an NSEC3 record is served', () => {
    expect(ask('2t7b4g4vsa5smi47k61mv5bv1a22bojr.example', 'A').answer).toHaveLength(2)
  })

  test('the owner of an NSEC3 record alone is no name of the zone (section 7.2.8)', () => {
    expect(ask('ji6neoaepv8b5o6k4ev33abha8ht9fgc.example', 'NSEC3').rcode).toBe('NXDOMAIN')
  })
})

test('a client that does not ask for DNSSEC gets no signatures and proofs, but those it asks for', () => {
  const text = readFileSync(join(import.meta.dirname, '../dnssec/zones/rfc4035.zone'), 'utf8')
  const zones = servedZones([zoneFromText(parseName('example.'), text)])
  const ask = (name: string, type: RRType): Message => respond(zones, dig(name, type), CALLER)
  expect(sets(ask('ml.example', 'A').authority)).toEqual(['example. SOA'])
  expect(sets(ask('a.z.w.example', 'MX').answer)).toEqual(['a.z.w.example. MX'])
  expect(sets(ask('ns1.example', 'NSEC').answer)).toEqual(['ns1.example. NSEC'])
  expect(sets(ask('ns1.example', 'RRSIG').answer)).toEqual([
    'ns1.example. RRSIG(A)',
    'ns1.example. RRSIG(NSEC)',
  ])
})

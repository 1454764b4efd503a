// What whole zones deny, as Debian's signers sign them: with all records of denial at hand the result must be the truth.
import { describe, expect, test } from '@jest/globals'
import { denyDs, denyExpansion, denyName, denyType } from '../../src/dnssec/denial.ts'
import { verifyRRset } from '../../src/dnssec/signature.ts'
import type { RRType } from '../../src/wire/registry.ts'
import { NOW, openZone } from './signed-zone.ts'

const STRICT = [
  'rsasha1.lab',
  'rsasha1-nsec3.lab',
  'rsasha256.lab',
  'rsasha512.lab',
  'p256.lab',
  'p384-nsec3.lab',
  'ed25519.lab',
  'ed448-nsec3.lab',
  'knot-nsec.lab',
]
const OPT_OUT = ['opt-out.lab', 'knot-opt-out.lab']

/** For each name what proves its absence in a zone without opt-out, and in one with it. */
const NAMES: readonly (readonly [string, string, string])[] = [
  ['nope', 'proven', 'opt-out'],
  ['below.nope', 'proven', 'opt-out'],
  ['below.www', 'proven', 'opt-out'],
  ['z.ent', 'proven', 'opt-out'],
  ['q.b.wild', 'proven', 'opt-out'],
  ['0', 'proven', 'opt-out'],
  ['zzz', 'proven', 'opt-out'],
  ['@', 'missing', 'missing'],
  ['www', 'missing', 'missing'],
  ['_acme-challenge', 'missing', 'missing'],
  ['ent', 'missing', 'missing'],
  ['wild', 'missing', 'missing'],
  ['b.wild', 'missing', 'missing'],
  ['q.wild', 'missing', 'missing'], // the wildcard stands for it
  ['x.signed', 'missing', 'missing'], // another zone's business
  ['x.unsigned', 'missing', 'opt-out'],
  ['x.old', 'missing', 'missing'], // below a DNAME
]

/** For each name and type what proves that the name is there without the type. */
const TYPES: readonly (readonly [string, RRType, string, string])[] = [
  ['www', 'MX', 'proven', 'proven'],
  ['www', 'A', 'missing', 'missing'],
  ['@', 'TXT', 'proven', 'proven'],
  ['@', 'SOA', 'missing', 'missing'],
  ['@', 'DS', 'missing', 'missing'], // the parent's business
  ['alias', 'CNAME', 'missing', 'missing'],
  ['alias', 'TXT', 'missing', 'missing'], // an alias leads elsewhere
  ['old', 'TXT', 'proven', 'proven'],
  ['ent', 'TXT', 'proven', 'proven'],
  ['b.wild', 'TXT', 'proven', 'proven'],
  ['under', 'TXT', 'proven', 'opt-out'],
  ['q.wild', 'A', 'proven', 'opt-out'],
  ['q.wild', 'TXT', 'missing', 'missing'],
  ['*.wild', 'A', 'proven', 'proven'],
  ['nope', 'TXT', 'missing', 'opt-out'],
  ['unsigned', 'A', 'missing', 'opt-out'],
  ['x.unsigned', 'A', 'missing', 'opt-out'],
  ['signed', 'A', 'missing', 'missing'],
  ['signed', 'DS', 'missing', 'missing'],
]

/** For each name what proves that no signed zone begins there. */
const CUTS: readonly (readonly [string, string, string])[] = [
  ['unsigned', 'proven', 'opt-out'],
  ['leaf.under', 'proven', 'opt-out'],
  ['under', 'no-cut', 'opt-out'],
  ['www', 'no-cut', 'no-cut'],
  ['ent', 'no-cut', 'no-cut'],
  ['alias', 'no-cut', 'no-cut'],
  ['nope', 'no-cut', 'opt-out'],
  ['q.wild', 'no-cut', 'opt-out'],
  ['signed', 'missing', 'missing'],
  ['x.signed', 'missing', 'missing'],
  ['x.unsigned', 'missing', 'opt-out'],
  ['@', 'missing', 'missing'],
]

/** For each name what proves that it was rightly answered from `*.wild`. */
const EXPANSIONS: readonly (readonly [string, string, string])[] = [
  ['q.wild', 'proven', 'opt-out'],
  ['p.q.wild', 'proven', 'opt-out'],
  ['b.wild', 'missing', 'missing'],
  ['q.b.wild', 'missing', 'missing'],
]

describe.each([
  ...STRICT.map((file) => ({ file, column: 0 as const })),
  ...OPT_OUT.map((file) => ({ file, column: 1 as const })),
])('$file', ({ file, column }) => {
  const zone = openZone(file)
  const all = zone.allProofs()

  test('has a signature for all that is its own, and for neither delegations nor glue', () => {
    const unsigned = zone.sets.filter((set) => verifyRRset(set, zone.keys, NOW).kind !== 'valid')
    expect(unsigned.map(({ owner, type }) => `${owner.key.replace(`.${file}.`, '')} ${type}`).sort()).toEqual(
      ['leaf.under NS', 'ns.signed A', 'ns.unsigned A', 'signed NS', 'unsigned NS'],
    )
  })

  test.each(NAMES)('tells whether %s exists', (name, ...results) => {
    expect(denyName(all, zone.name(name))).toBe(results[column])
  })

  test.each(TYPES)('tells whether %s has records of type %s', (name, type, ...results) => {
    expect(denyType(all, zone.name(name), type)).toBe(results[column])
  })

  test.each(CUTS)('tells whether an unsigned zone begins at %s', (name, ...results) => {
    expect(denyDs(all, zone.name(name))).toBe(results[column])
  })

  test.each(EXPANSIONS)('tells whether the wildcard may stand for %s', (name, ...results) => {
    expect(denyExpansion(all, zone.name(name), zone.name('*.wild'))).toBe(results[column])
  })
})

describe('151 iterations', () => {
  const zone = openZone('iterations.lab')
  const all = zone.allProofs()

  test('make every denial insecure, true or not', () => {
    expect(denyName(all, zone.name('nope'))).toBe('iterations')
    expect(denyName(all, zone.name('www'))).toBe('iterations')
    expect(denyType(all, zone.name('www'), 'MX')).toBe('iterations')
    expect(denyDs(all, zone.name('unsigned'))).toBe('iterations')
    expect(denyExpansion(all, zone.name('q.wild'), zone.name('*.wild'))).toBe('iterations')
  })

  test('leave what is there secure', () => {
    expect(verifyRRset(zone.set('www', 'A'), zone.keys, NOW).kind).toBe('valid')
  })
})

// Generators of names, RDATA and messages for property tests.

import fc, { type Arbitrary } from 'fast-check'

import type { Edns, Message, ResourceRecord } from '../../src/wire/message.ts'
import { MAX_NAME_OCTETS, nameOf, type Name } from '../../src/wire/name.ts'
import type { Rdata, RdataOf, RowType } from '../../src/wire/rdata.ts'
import { rcodeName, typeName, typeNumber, type RRType } from '../../src/wire/registry.ts'
import { presentIpv4, presentIpv6 } from '../../src/wire/address.ts'
import { utf8 } from './octets.ts'

const u8 = fc.nat(0xff)
const u16 = fc.nat(0xffff)
const u32 = fc.nat(0xffff_ffff)
const octets = (minLength: number, maxLength: number): Arbitrary<Uint8Array> =>
  fc.uint8Array({ minLength, maxLength })
const string = octets(0, 255)

/** Labels as hosts have them, and labels of any octets. */
export const anyLabel = fc.oneof(
  { weight: 3, arbitrary: fc.stringMatching(/^[a-zA-Z0-9_-]{1,12}$/).map(utf8) },
  { weight: 1, arbitrary: octets(1, 63) },
)

/** Names of any octets, the root among them. */
export const anyName: Arbitrary<Name> = nameFrom(anyLabel)

/** Names of letters, digits, hyphens and underscores, at least one label. */
export const hostName: Arbitrary<Name> = nameFrom(
  fc.stringMatching(/^[a-z0-9_]([a-z0-9-]{0,10}[a-z0-9])?$/).map(utf8),
  1,
)

function nameFrom(label: Arbitrary<Uint8Array>, minLength = 0): Arbitrary<Name> {
  return fc
    .array(label, { minLength, maxLength: 8 })
    .filter((labels) => labels.reduce((sum, { length }) => sum + 1 + length, 1) <= MAX_NAME_OCTETS)
    .map(nameOf)
}

/** A type whose RDATA has no fields here. */
const unknownType = fc
  .nat(0xffff)
  .filter((number) => typeName(number).startsWith('TYPE'))
  .map((number): `TYPE${number}` => `TYPE${number}`)
const anyType: Arbitrary<RRType> = u16.map(typeName)
const types = fc
  .uniqueArray(anyType, { maxLength: 12 })
  .map((list) => list.toSorted((a, b) => typeNumber(a) - typeNumber(b)))

const parameter = fc.oneof(
  fc
    .constantFrom('026832', '026833 026832', '085c2c5c5c2c22205c')
    .map((hex) => ({ key: 1, value: fromHex(hex) })),
  fc.constant({ key: 2, value: new Uint8Array() }),
  u16.map((port) => ({ key: 3, value: Uint8Array.of(port >>> 8, port & 0xff) })),
  octets(4, 4).map((value) => ({ key: 4, value })),
  octets(1, 20).map((value) => ({ key: 5, value })),
  octets(32, 32).map((value) => ({ key: 6, value })),
  octets(1, 20).map((value) => ({ key: 7, value })),
  fc.record({ key: fc.integer({ min: 8, max: 0xffff }), value: octets(0, 20) }),
)
const parameters = fc
  .uniqueArray(parameter, { maxLength: 5, selector: ({ key }) => key })
  .map((list) => list.toSorted((a, b) => a.key - b.key))

function fromHex(digits: string): Uint8Array {
  return new Uint8Array(Buffer.from(digits.replaceAll(' ', ''), 'hex'))
}

const delegationSigner = { keyTag: u16, algorithm: u8, digestType: u8, digest: octets(1, 48) }
const key = { flags: u16, protocol: u8, algorithm: u8, publicKey: octets(1, 80) }
const association = { usage: u8, selector: u8, matchingType: u8, data: octets(1, 64) }
const service = { priority: u16, target: anyName, params: parameters }

const fields: { [T in RowType]: { [F in keyof Omit<RdataOf<T>, 'type'>]: Arbitrary<RdataOf<T>[F]> } } = {
  A: { address: octets(4, 4).map(presentIpv4) },
  NS: { nsdname: anyName },
  CNAME: { cname: anyName },
  SOA: { mname: anyName, rname: anyName, serial: u32, refresh: u32, retry: u32, expire: u32, minimum: u32 },
  PTR: { ptrdname: anyName },
  HINFO: { cpu: string, os: string },
  MX: { preference: u16, exchange: anyName },
  TXT: { strings: fc.array(string, { minLength: 1, maxLength: 4 }) },
  AAAA: { address: octets(16, 16).map(presentIpv6) },
  SRV: { priority: u16, weight: u16, port: u16, target: anyName },
  NAPTR: {
    order: u16,
    preference: u16,
    flags: string,
    services: string,
    regexp: string,
    replacement: anyName,
  },
  DNAME: { target: anyName },
  DS: delegationSigner,
  SSHFP: { algorithm: u8, fingerprintType: u8, fingerprint: octets(1, 32) },
  RRSIG: {
    typeCovered: anyType,
    algorithm: u8,
    labels: u8,
    originalTtl: u32,
    expiration: u32,
    inception: u32,
    keyTag: u16,
    signerName: anyName,
    signature: octets(1, 80),
  },
  NSEC: { nextName: anyName, types },
  DNSKEY: key,
  NSEC3: {
    hashAlgorithm: u8,
    flags: u8,
    iterations: u16,
    salt: octets(0, 20),
    nextHashed: octets(1, 30),
    types,
  },
  NSEC3PARAM: { hashAlgorithm: u8, flags: u8, iterations: u16, salt: octets(0, 20) },
  TLSA: association,
  SMIMEA: association,
  CDS: delegationSigner,
  CDNSKEY: key,
  SVCB: service,
  HTTPS: service,
  URI: { priority: u16, weight: u16, target: octets(1, 60) },
  CAA: { flags: u8, tag: fc.stringMatching(/^[a-z0-9]{1,15}$/), value: octets(0, 80) },
}

/** The types whose RDATA has fields. */
export const rowTypes = Object.keys(fields) as RowType[]

/** RDATA of one type, in the form that decoding gives it. */
export function rdataOf(type: RowType): Arbitrary<Rdata> {
  const row: Readonly<Record<string, Arbitrary<unknown>>> = fields[type]
  return fc.record({ type: fc.constant(type), ...row }, { noNullPrototype: true }) as Arbitrary<Rdata>
}

/** RDATA of any type. */
export const anyRdata: Arbitrary<Rdata> = fc.oneof(
  ...rowTypes.map(rdataOf),
  fc.record({ type: unknownType, data: octets(0, 60) }, { noNullPrototype: true }),
)

const bit = fc.boolean()
const flags = fc.record(
  { qr: bit, aa: bit, tc: bit, rd: bit, ra: bit, ad: bit, cd: bit },
  { noNullPrototype: true },
)
const option = fc
  .record({ code: u16, data: octets(0, 24) }, { noNullPrototype: true })
  .filter(({ code, data }) => code !== 15 || data.length >= 2)
const edns: Arbitrary<Edns> = fc.record(
  { udpSize: u16, version: u8, dnssecOk: bit, options: fc.array(option, { maxLength: 3 }) },
  { noNullPrototype: true },
)

/** Messages as decoding gives them, their names taken from few, so that there is something to compress. */
export const anyMessage: Arbitrary<Message> = fc
  .array(anyName, { minLength: 1, maxLength: 4 })
  .chain((names) => messageOn(fc.constantFrom(...names)))

function messageOn(name: Arbitrary<Name>): Arbitrary<Message> {
  const record: Arbitrary<ResourceRecord> = fc.record(
    { name, class: fc.constant(1), ttl: fc.nat(0x7fff_ffff), rdata: anyRdata },
    { noNullPrototype: true },
  )
  const section = fc.array(record, { maxLength: 3 })
  const question = fc.record({ name, type: anyType, class: u16 }, { noNullPrototype: true })
  const parts = {
    id: u16,
    opcode: fc.nat(15),
    flags,
    question: fc.array(question, { maxLength: 1 }),
    answer: section,
    authority: section,
    additional: section,
  }
  return fc.oneof(
    fc.record({ ...parts, rcode: fc.nat(15).map(rcodeName) }, { noNullPrototype: true }),
    fc.record({ ...parts, rcode: fc.nat(0xfff).map(rcodeName), edns }, { noNullPrototype: true }),
  )
}

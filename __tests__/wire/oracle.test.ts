// dns-packet as a second opinion on well-formed packets. It reads names as text and guards against nothing, so the
// packets here have plain host names and printable strings.
import { describe, expect, test } from '@jest/globals'
import { decode, encode, type Answer, type Packet } from 'dns-packet'
import fc, { type Arbitrary } from 'fast-check'

import { decodeMessage, encodeMessage, type Message, type ResourceRecord } from '../../src/wire/message.ts'
import { presentIpv4, presentIpv6 } from '../../src/wire/address.ts'
import { presentName, type Name } from '../../src/wire/name.ts'
import type { Rdata } from '../../src/wire/rdata.ts'
import { hostName } from './arbitraries.ts'
import { utf8 } from './octets.ts'

/** The same RDATA in our words and in those of dns-packet. */
interface Pair {
  readonly ours: Rdata
  readonly theirs: unknown
}

const u8 = fc.nat(0xff)
const u16 = fc.nat(0xffff)
const u32 = fc.nat(0xffff_ffff)
const string = fc.stringMatching(/^[ -~]{1,40}$/)
const octets = (minLength: number, maxLength = minLength): Arbitrary<Uint8Array> =>
  fc.uint8Array({ minLength, maxLength })
const types = fc.subarray(['A', 'NS', 'SOA', 'TXT', 'AAAA', 'DS', 'RRSIG', 'NSEC', 'CAA'] as const, {
  minLength: 1,
})

/** A pair for each set of values; `theirs` and `ours` name the same fields, each in its own words. */
function pairs<V extends object>(
  values: { [F in keyof V]: Arbitrary<V[F]> },
  ours: (values: V) => Rdata,
  theirs: (values: V) => unknown,
): Arbitrary<Pair> {
  return fc.record<V>(values).map((given) => ({ ours: ours(given as V), theirs: theirs(given as V) }))
}

/** dns-packet writes names without the final dot, but the root as a dot. */
function text(name: Name): string {
  return presentName(name).slice(0, -1)
}

const oneName = { name: hostName }
const byType: Record<string, Arbitrary<Pair>> = {
  A: pairs(
    { octets: octets(4) },
    (v) => ({ type: 'A', address: presentIpv4(v.octets) }),
    (v) => presentIpv4(v.octets),
  ),
  AAAA: pairs(
    { octets: octets(16) },
    (v) => ({ type: 'AAAA', address: presentIpv6(v.octets) }),
    (v) => presentIpv6(v.octets),
  ),
  NS: pairs(
    oneName,
    ({ name }) => ({ type: 'NS', nsdname: name }),
    ({ name }) => text(name),
  ),
  CNAME: pairs(
    oneName,
    ({ name }) => ({ type: 'CNAME', cname: name }),
    ({ name }) => text(name),
  ),
  DNAME: pairs(
    oneName,
    ({ name }) => ({ type: 'DNAME', target: name }),
    ({ name }) => text(name),
  ),
  PTR: pairs(
    oneName,
    ({ name }) => ({ type: 'PTR', ptrdname: name }),
    ({ name }) => text(name),
  ),
  SOA: pairs(
    { mname: hostName, rname: hostName, serial: u32, refresh: u32, retry: u32, expire: u32, minimum: u32 },
    (v) => ({ type: 'SOA', ...v }),
    (v) => ({ ...v, mname: text(v.mname), rname: text(v.rname) }),
  ),
  MX: pairs(
    { preference: u16, exchange: hostName },
    (v) => ({ type: 'MX', ...v }),
    (v) => ({ preference: v.preference, exchange: text(v.exchange) }),
  ),
  SRV: pairs(
    { priority: u16, weight: u16, port: u16, target: hostName },
    (v) => ({ type: 'SRV', ...v }),
    (v) => ({ ...v, target: text(v.target) }),
  ),
  TXT: pairs(
    { strings: fc.array(octets(0, 255), { minLength: 1, maxLength: 3 }) },
    (v) => ({ type: 'TXT', ...v }),
    (v) => v.strings.map((one) => Buffer.from(one)),
  ),
  HINFO: pairs(
    { cpu: string, os: string },
    (v) => ({ type: 'HINFO', cpu: utf8(v.cpu), os: utf8(v.os) }),
    (v) => v,
  ),
  CAA: pairs(
    { critical: fc.boolean(), tag: fc.constantFrom('issue', 'issuewild', 'iodef'), value: string },
    (v) => ({ type: 'CAA', flags: v.critical ? 128 : 0, tag: v.tag, value: utf8(v.value) }),
    (v) => ({ flags: v.critical ? 128 : 0, tag: v.tag, value: v.value, issuerCritical: v.critical }),
  ),
  NAPTR: pairs(
    { order: u16, preference: u16, flags: string, services: string, regexp: string, replacement: hostName },
    (v) => ({
      type: 'NAPTR',
      ...v,
      flags: utf8(v.flags),
      services: utf8(v.services),
      regexp: utf8(v.regexp),
    }),
    (v) => ({ ...v, replacement: text(v.replacement) }),
  ),
  DS: pairs(
    { keyTag: u16, algorithm: u8, digestType: u8, digest: octets(1, 48) },
    (v) => ({ type: 'DS', ...v }),
    (v) => ({ ...v, digest: Buffer.from(v.digest) }),
  ),
  DNSKEY: pairs(
    { flags: u16, algorithm: u8, key: octets(1, 80) },
    ({ key, ...v }) => ({ type: 'DNSKEY', protocol: 3, ...v, publicKey: key }),
    (v) => ({ ...v, key: Buffer.from(v.key) }),
  ),
  RRSIG: pairs(
    {
      algorithm: u8,
      labels: u8,
      expiration: u32,
      inception: u32,
      keyTag: u16,
      signer: hostName,
      signature: octets(1, 80),
    },
    ({ signer, ...v }) => ({ type: 'RRSIG', typeCovered: 'TXT', originalTtl: 300, ...v, signerName: signer }),
    ({ signer, ...v }) => ({
      typeCovered: 'TXT',
      originalTTL: 300,
      ...v,
      signersName: text(signer),
      signature: Buffer.from(v.signature),
    }),
  ),
  NSEC: pairs(
    { next: hostName, types },
    (v) => ({ type: 'NSEC', nextName: v.next, types: v.types }),
    (v) => ({ nextDomain: text(v.next), rrtypes: v.types }),
  ),
  NSEC3: pairs(
    { flags: u8, iterations: u16, salt: octets(0, 20), next: octets(20), types },
    ({ next, ...v }) => ({ type: 'NSEC3', hashAlgorithm: 1, ...v, nextHashed: next }),
    ({ next, types, ...v }) => ({
      algorithm: 1,
      ...v,
      salt: Buffer.from(v.salt),
      nextDomain: Buffer.from(next),
      rrtypes: types,
    }),
  ),
  TLSA: pairs(
    { usage: u8, selector: u8, matchingType: u8, data: octets(1, 64) },
    (v) => ({ type: 'TLSA', ...v }),
    ({ data, ...v }) => ({ ...v, certificate: Buffer.from(data) }),
  ),
  SSHFP: pairs(
    { algorithm: u8, fingerprint: octets(32) },
    (v) => ({ type: 'SSHFP', fingerprintType: 2, ...v }),
    (v) => ({ ...v, hash: 2, fingerprint: Buffer.from(v.fingerprint).toString('hex').toUpperCase() }),
  ),
}

/** Both views of a response whose answers are all of one type. */
function responses(pair: Arbitrary<Pair>): Arbitrary<{ message: Message; answers: Answer[] }> {
  const record = fc.record({ owner: hostName, ttl: fc.nat(0x7fff_ffff), pair })
  return fc.array(record, { minLength: 1, maxLength: 4 }).map((records) => ({
    message: {
      id: 4711,
      opcode: 0,
      flags: { qr: true, aa: true, tc: false, rd: false, ra: false, ad: false, cd: false },
      rcode: 'NOERROR',
      question: [],
      answer: records.map(({ owner, ttl, pair }): ResourceRecord => ({
        name: owner,
        class: 1,
        ttl,
        rdata: pair.ours,
      })),
      authority: [],
      additional: [],
    },
    answers: records.map(({ owner, ttl, pair }) => {
      return { type: pair.ours.type, name: text(owner), ttl, class: 'IN', data: pair.theirs } as Answer
    }),
  }))
}

describe.each(Object.entries(byType))('%s', (_, pair) => {
  test('what we write, dns-packet reads', () => {
    fc.assert(
      fc.property(responses(pair), ({ message, answers }) => {
        const seen = decode(Buffer.from(encodeMessage(message))).answers
        expect(seen).toMatchObject(answers)
      }),
    )
  })

  test('what dns-packet writes, we read', () => {
    fc.assert(
      fc.property(responses(pair), ({ message, answers }) => {
        const packet: Packet = { id: message.id, type: 'response', flags: 0x0400, answers }
        expect(decodeMessage(encode(packet))).toEqual(message)
      }),
    )
  })
})

test('questions and EDNS are read as dns-packet writes them', () => {
  const wire = encode({
    id: 1,
    type: 'query',
    flags: 0x0100,
    questions: [{ type: 'CAA', name: 'Example.com' }],
    additionals: [
      {
        type: 'OPT',
        name: '.',
        udpPayloadSize: 1232,
        extendedRcode: 0,
        ednsVersion: 0,
        flags: 0x8000,
        flag_do: true,
        options: [],
      },
    ],
  })
  const message = decodeMessage(wire)
  expect(message).toMatchObject({
    id: 1,
    flags: { rd: true, qr: false },
    edns: { udpSize: 1232, dnssecOk: true },
  })
  expect(encodeMessage(message)).toEqual(new Uint8Array(wire))
})

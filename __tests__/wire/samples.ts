// Messages as servers send them, with every kind of field in one of them, to be cut and mutated.

import {
  encodeMessage,
  type Edns,
  type Flags,
  type Message,
  type ResourceRecord,
} from '../../src/wire/message.ts'
import { parseName } from '../../src/wire/name.ts'
import { parseRdata } from '../../src/wire/rdata.ts'
import type { RRType } from '../../src/wire/registry.ts'
import { hex, utf8 } from './octets.ts'
import { rdataVectors } from './rdata-vectors.ts'

const QUERY: Flags = { qr: false, aa: false, tc: false, rd: false, ra: false, ad: false, cd: false }
const RESPONSE: Flags = { ...QUERY, qr: true, aa: true }

function record(line: string): ResourceRecord {
  const [owner = '', type = 'A', ...rdata] = line.split(' ')
  return { name: parseName(owner), class: 1, ttl: 300, rdata: parseRdata(type as RRType, rdata.join(' ')) }
}

function edns(...options: Edns['options'][number][]): Edns {
  return { udpSize: 1232, version: 0, dnssecOk: true, options }
}

function message(qname: string, qtype: RRType, parts: Partial<Message>): Message {
  const question = [{ name: parseName(qname), type: qtype, class: 1 }]
  const empty = { answer: [], authority: [], additional: [] }
  return { id: 4711, opcode: 0, flags: RESPONSE, rcode: 'NOERROR', question, ...empty, ...parts }
}

const cookie = { code: 10, data: hex('0102030405060708 1112131415161718') }
const challenge = '_acme-challenge.www.example.com.'

/** The messages as values. */
export const samples: readonly Message[] = [
  message(challenge, 'TXT', { flags: QUERY, edns: edns(cookie) }),
  message(challenge, 'TXT', {
    answer: [
      record(`${challenge} CNAME a.validation.example.net.`),
      record('a.validation.example.net. TXT "gfj9Xq0Rg85nLFlfnyT0EYzI7mHOl1iXSCqjZ7nPQbs"'),
      record(`a.validation.example.net. TXT "${'k=v '.repeat(60)}" "second" ""`),
    ],
    edns: edns(cookie),
  }),
  message(challenge, 'TXT', {
    flags: { ...RESPONSE, aa: false },
    authority: ['ns1', 'ns2', 'ns3'].map((host) => record(`example.com. NS ${host}.example.com.`)),
    additional: ['ns1', 'ns2', 'ns3'].flatMap((host) => [
      record(`${host}.example.com. A 192.0.2.1`),
      record(`${host}.example.com. AAAA 2001:db8::1`),
    ]),
    edns: edns(),
  }),
  message(challenge, 'TXT', {
    rcode: 'NXDOMAIN',
    authority: [
      record('example.com. SOA ns1.example.com. hostmaster.example.com. 2026112201 7200 3600 1209600 300'),
      record('example.com. RRSIG SOA 13 2 300 20261201000000 20261101000000 4711 example.com. q83vEjRWeJA='),
      record('www.example.com. NSEC xyz.example.com. A AAAA RRSIG NSEC TYPE65280'),
    ],
    edns: edns(),
  }),
  message(challenge, 'TXT', {
    rcode: 'BADCOOKIE',
    edns: edns(cookie, { code: 15, data: Uint8Array.of(0, 22, ...utf8('at delegation example.com.')) }),
  }),
  message('example.com', 'ANY', {
    answer: rdataVectors.slice(0, 14).map(([type, text]) => record(`example.com. ${type} ${text}`)),
  }),
  message('example.com', 'ANY', {
    answer: rdataVectors.slice(14).map(([type, text]) => record(`example.com. ${type} ${text}`)),
  }),
]

/** The messages as octets. */
export const sampleWires: readonly Uint8Array[] = samples.map(encodeMessage)

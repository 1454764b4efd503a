// The fields of every record type that this project reads, a row per type, and the types that follow from the rows.

import { ipv4, ipv6 } from './addresses.ts'
import type { Kind } from './kind.ts'
import { compressible, lowered, verbatim } from './names.ts'
import { rrType, timestamp, u16, u32, u8 } from './numbers.ts'
import { base64Rest, hash, hexRest, salt } from './octets.ts'
import { serviceParameters } from './service-parameters.ts'
import { characterString, characterStrings, longString, tag } from './strings.ts'
import { typeBitmap } from './type-bitmap.ts'

const delegationSigner = { keyTag: u16, algorithm: u8, digestType: u8, digest: hexRest }
const key = { flags: u16, protocol: u8, algorithm: u8, publicKey: base64Rest }
const association = { usage: u8, selector: u8, matchingType: u8, data: hexRest }
const service = { priority: u16, target: verbatim, params: serviceParameters }

/** The fields of each type, in the order of the wire. A new type is a row here and a number in the registry. */
export const rows = {
  A: { address: ipv4 },
  NS: { nsdname: compressible },
  CNAME: { cname: compressible },
  SOA: {
    mname: compressible,
    rname: compressible,
    serial: u32,
    refresh: u32,
    retry: u32,
    expire: u32,
    minimum: u32,
  },
  PTR: { ptrdname: compressible },
  HINFO: { cpu: characterString, os: characterString },
  MX: { preference: u16, exchange: compressible },
  TXT: { strings: characterStrings },
  AAAA: { address: ipv6 },
  SRV: { priority: u16, weight: u16, port: u16, target: lowered },
  NAPTR: {
    order: u16,
    preference: u16,
    flags: characterString,
    services: characterString,
    regexp: characterString,
    replacement: lowered,
  },
  DNAME: { target: lowered },
  DS: delegationSigner,
  SSHFP: { algorithm: u8, fingerprintType: u8, fingerprint: hexRest },
  RRSIG: {
    typeCovered: rrType,
    algorithm: u8,
    labels: u8,
    originalTtl: u32,
    expiration: timestamp,
    inception: timestamp,
    keyTag: u16,
    signerName: lowered,
    signature: base64Rest,
  },
  NSEC: { nextName: verbatim, types: typeBitmap },
  DNSKEY: key,
  NSEC3: { hashAlgorithm: u8, flags: u8, iterations: u16, salt, nextHashed: hash, types: typeBitmap },
  NSEC3PARAM: { hashAlgorithm: u8, flags: u8, iterations: u16, salt },
  TLSA: association,
  SMIMEA: association,
  CDS: delegationSigner,
  CDNSKEY: key,
  SVCB: service,
  HTTPS: service,
  URI: { priority: u16, weight: u16, target: longString },
  CAA: { flags: u8, tag, value: longString },
}

type Rows = typeof rows
/** A record type whose RDATA has fields here. */
export type RowType = keyof Rows
type FieldsOf<Row> = { readonly [Field in keyof Row]: Row[Field] extends Kind<infer V> ? V : never }

/** RDATA of one type, by its fields. */
export type RdataOf<T extends RowType> = { readonly type: T } & FieldsOf<Rows[T]>
/** RDATA of a type without a row: octets (RFC 3597). */
export interface UnknownRdata {
  readonly type: `TYPE${number}`
  readonly data: Uint8Array
}
/** RDATA of any type; `type` tells which. */
export type Rdata = { [T in RowType]: RdataOf<T> }[RowType] | UnknownRdata

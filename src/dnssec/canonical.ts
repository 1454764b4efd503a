// The octets that a signature is made over: canonical form and order (RFC 4034 sections 3.1.8.1 and 6).

import { canonicalName } from '../wire/name.ts'
import { encodeRdata, type RdataOf } from '../wire/rdata.ts'
import { CLASS_IN, typeNumber } from '../wire/registry.ts'
import { encodeName } from '../wire/writer.ts'
import type { RRset } from './rrset.ts'
import { wildcardSource } from './wildcard.ts'

/** What `signature` signs: its own RDATA without the Signature field, then each record of the set once, in canonical order. */
export function signedOctets(set: RRset, signature: RdataOf<'RRSIG'>): Uint8Array {
  const own = encodeRdata(signature, { canonical: true })
  const owner = wildcardSource(set.owner, signature.labels) ?? set.owner
  const front = Buffer.concat([encodeName(canonicalName(owner)), fixedFields(set, signature.originalTtl)])
  return Buffer.concat([
    own.subarray(0, own.length - signature.signature.length),
    ...canonicalRdatas(set).flatMap((rdata) => [front, u16(rdata.length), rdata]),
  ])
}

/** Type, class and TTL. The TTL is the one that was signed, for caches count down the one in the record. */
function fixedFields(set: RRset, originalTtl: number): Buffer {
  const fields = Buffer.alloc(8)
  fields.writeUInt16BE(typeNumber(set.type), 0)
  fields.writeUInt16BE(CLASS_IN, 2)
  fields.writeUInt32BE(originalTtl, 4)
  return fields
}

/** RFC 4034 section 6.3: sorted as octets, a record that came twice only once. */
function canonicalRdatas(set: RRset): Uint8Array[] {
  const sorted = set.rdatas
    .map((rdata) => encodeRdata(rdata, { canonical: true }))
    .sort((a, b) => Buffer.compare(a, b))
  return sorted.filter((rdata, at) => {
    const before = sorted[at - 1]
    return before === undefined || Buffer.compare(before, rdata) !== 0
  })
}

function u16(value: number): Buffer {
  const octets = Buffer.alloc(2)
  octets.writeUInt16BE(value)
  return octets
}

// Ways to spoil a signed zone, one record at a time. For `spoil` of a signed internet.
import { rrsetsOf } from '../../src/dnssec/rrset.ts'
import type { ResourceRecord } from '../../src/wire/message.ts'
import { parseName } from '../../src/wire/name.ts'
import type { RdataOf } from '../../src/wire/rdata.ts'
import type { RRType } from '../../src/wire/registry.ts'
import type { SigningKey, Times } from './signing-key.ts'

export type Spoil = (records: readonly ResourceRecord[], key: SigningKey) => readonly ResourceRecord[]

/** Takes away all records of a type with their signatures, at one name or at all. */
export function without(type: RRType, name?: string): Spoil {
  return (records) =>
    records.filter(
      (record) => !isAt(record, name) || (record.rdata.type !== type && !isSignatureOver(record, type)),
    )
}

/** Takes away the signatures over a type, at one name or at all. */
export function withoutSignatures(type: RRType, name?: string): Spoil {
  return (records) => records.filter((record) => !isAt(record, name) || !isSignatureOver(record, type))
}

/** Changes the signatures over a type, at one name or at all. */
export function withSignatures(
  type: RRType,
  change: (signature: RdataOf<'RRSIG'>) => RdataOf<'RRSIG'>,
  name?: string,
): Spoil {
  return (records) =>
    records.map((record) =>
      isAt(record, name) && isSignatureOver(record, type) && record.rdata.type === 'RRSIG'
        ? { ...record, rdata: change(record.rdata) }
        : record,
    )
}

/** Signs a type at one name for another time. */
export function signedFor(times: Times, type: RRType, name: string): Spoil {
  return (records, key) => {
    const set = rrsetsOf(records).find((one) => one.type === type && one.owner.key === parseName(name).key)
    if (!set) throw new RangeError(`there are no ${type} records at ${name}`)
    const signature = key.sign(set, 300, times)
    return withSignatures(type, () => signature, name)(records, key)
  }
}

/** The signature with one bit of it changed. */
export function flipped(rrsig: RdataOf<'RRSIG'>): RdataOf<'RRSIG'> {
  const [first = 0, ...rest] = rrsig.signature
  return { ...rrsig, signature: Uint8Array.of(first ^ 1, ...rest) }
}

function isAt({ name }: ResourceRecord, wanted: string | undefined): boolean {
  return wanted === undefined || name.key === parseName(wanted).key
}

function isSignatureOver({ rdata }: ResourceRecord, type: RRType): boolean {
  return rdata.type === 'RRSIG' && rdata.typeCovered === type
}

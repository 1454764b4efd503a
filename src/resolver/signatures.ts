// The records of DNSSEC in a message: signatures over an answer, and what the authority section brings for a proof. Judges nothing.
import type { ResourceRecord } from '../wire/message.ts'
import { ownRecords } from './chase.ts'

/** The RRSIG records in a section that cover these records, which are of one owner name and type. */
export function signaturesOver(
  records: readonly ResourceRecord[],
  section: readonly ResourceRecord[],
): ResourceRecord[] {
  const [first] = records
  if (!first) return []
  return ownRecords(section, first.name, 'RRSIG').filter(
    ({ rdata }) => rdata.type === 'RRSIG' && rdata.typeCovered === first.rdata.type,
  )
}

/** The records of denial in an authority section, and every signature in it. */
export function proofIn(authority: readonly ResourceRecord[]): ResourceRecord[] {
  return authority.filter(({ rdata: { type } }) => type === 'NSEC' || type === 'NSEC3' || type === 'RRSIG')
}

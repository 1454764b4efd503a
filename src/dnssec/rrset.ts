// RRsets together with the signatures that cover them, sorted out of a section of a message.

import type { ResourceRecord } from '../wire/message.ts'
import type { Name } from '../wire/name.ts'
import type { Rdata, RdataOf } from '../wire/rdata.ts'
import { CLASS_IN, type RRType } from '../wire/registry.ts'

/** The records of one owner name and type in class IN, and the RRSIG records that cover them. */
export interface RRset {
  readonly owner: Name
  readonly type: RRType
  /** In the order received; one at least. */
  readonly rdatas: readonly Rdata[]
  /** In the order received; none in an unsigned zone. */
  readonly signatures: readonly RdataOf<'RRSIG'>[]
}

/**
 * The RRsets among the records, in the order of their first record. Records of other classes than IN, and signatures
 * whose RRset is not there, are left out.
 */
export function rrsetsOf(records: readonly ResourceRecord[]): RRset[] {
  const sets = new Map<string, RRset & { rdatas: Rdata[]; signatures: RdataOf<'RRSIG'>[] }>()
  for (const { name, class: classNumber, rdata } of records) {
    if (classNumber !== CLASS_IN) continue
    const type = rdata.type === 'RRSIG' ? rdata.typeCovered : rdata.type
    const key = `${type} ${name.key}`
    const set = sets.get(key) ?? { owner: name, type, rdatas: [], signatures: [] }
    if (rdata.type === 'RRSIG') set.signatures.push(rdata)
    else set.rdatas.push(rdata)
    sets.set(key, set)
  }
  return [...sets.values()].filter((set) => set.rdatas.length > 0)
}

// Trust anchors: the keys that validation begins with. The root's own, and a reader for those of other roots.

import type { Name } from '../wire/name.ts'
import type { RdataOf } from '../wire/rdata.ts'
import { parseRecordLines, ZoneFileError, type RecordLine } from '../wire/zonefile.ts'
import { keyDigest } from './digest.ts'
import { keyTag } from './keytag.ts'

/** A zone that is trusted without asking its parent, and the DS records that its keys must fit. */
export interface TrustAnchor {
  readonly zone: Name
  /** One at least. */
  readonly ds: readonly RdataOf<'DS'>[]
}

/** SHA-256, in which the root's own trust anchors are published. */
const ANCHOR_DIGEST = 2

/** KSK-2017 and KSK-2024 of the root zone, as in root.ds of Debian's dns-root-data 2024071801~deb12u1. */
export const ROOT_ANCHORS: readonly TrustAnchor[] = parseAnchors(`
. IN DS 20326 8 2 E06D44B80B8F1D39A95C0B0D7C65D08458E880409BBC683457104237C7F8EC8D
. IN DS 38696 8 2 683D2D0ACB8C9B712A1948B27F741219298D0A450D612C483AF444A4C0FB2B16
`)

/**
 * Reads trust anchors, one a line: a zone name and its DS or DNSKEY record in presentation format. Several lines may name one
 * zone, whose keys then are all trusted. Throws a ZoneFileError with every fault.
 */
export function parseAnchors(text: string): TrustAnchor[] {
  const lines = parseRecordLines(text)
  const faults = lines.flatMap(faultOf)
  if (faults.length > 0) throw new ZoneFileError(faults)
  const anchors = new Map<string, { zone: Name; ds: RdataOf<'DS'>[] }>()
  for (const { name: zone, rdata } of lines) {
    const anchor = anchors.get(zone.key) ?? { zone, ds: [] }
    if (rdata.type === 'DS') anchor.ds.push(rdata)
    if (rdata.type === 'DNSKEY') anchor.ds.push(dsOf(zone, rdata))
    anchors.set(zone.key, anchor)
  }
  return [...anchors.values()]
}

function faultOf({ type, line }: RecordLine): { line: number; message: string }[] {
  if (type === 'DS' || type === 'DNSKEY') return []
  return [{ line, message: `a trust anchor is a DS or a DNSKEY record, this is a record of type ${type}` }]
}

function dsOf(zone: Name, key: RdataOf<'DNSKEY'>): RdataOf<'DS'> {
  return {
    type: 'DS',
    keyTag: keyTag(key),
    algorithm: key.algorithm,
    digestType: ANCHOR_DIGEST,
    digest: keyDigest(zone, key, ANCHOR_DIGEST),
  }
}

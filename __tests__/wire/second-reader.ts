// A second reader of messages that shares no code with the first: it knows where records begin and end, and no more.

/** Types whose RDATA holds no names: A, HINFO, TXT, AAAA, DS, SSHFP, DNSKEY, NSEC3, NSEC3PARAM, TLSA, SMIMEA, CDS, CDNSKEY, URI, CAA. */
const NAMELESS = new Set([1, 13, 16, 28, 43, 44, 48, 50, 51, 52, 53, 59, 60, 256, 257])

interface SeenRecord {
  readonly type: number
  /** Undefined for a type whose RDATA holds names. */
  readonly rdata: Uint8Array | undefined
}

/** The records of all sections, OPT among them, up to the end of the octets. */
export function recordsOf(wire: Uint8Array): SeenRecord[] {
  const view = new DataView(wire.buffer, wire.byteOffset, wire.length)
  let at = 12
  for (let left = view.getUint16(4); left > 0; left--) at = behindName(wire, at) + 4
  const records: SeenRecord[] = []
  const count = view.getUint16(6) + view.getUint16(8) + view.getUint16(10)
  while (records.length < count && at < wire.length) {
    const fixed = behindName(wire, at)
    const type = view.getUint16(fixed)
    const start = fixed + 10
    at = start + view.getUint16(fixed + 8)
    records.push({ type, rdata: NAMELESS.has(type) ? wire.subarray(start, at) : undefined })
  }
  return records
}

function behindName(wire: Uint8Array, start: number): number {
  let at = start
  for (let length = wire[at] ?? 0; length !== 0; length = wire[at] ?? 0) {
    if (length >= 0xc0) return at + 2
    at += length + 1
  }
  return at + 1
}

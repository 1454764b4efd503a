// A signed zone as lines, one record each, and ways to break it: as an editor or a careless script would.

/** Each "owner TTL IN TYPE RDATA" with single spaces and absolute names. */
export type ZoneLines = readonly string[]

/** A change of a zone's lines. `again` signs the same zone with the same keys for another time, given in days from now. */
export type Edit = (
  lines: ZoneLines,
  again: (times: Days) => Promise<ZoneLines>,
) => ZoneLines | Promise<ZoneLines>

/** From when to when signatures are valid, in days from now. */
export interface Days {
  readonly from: number
  readonly to: number
}

/** Which records of the zone are meant: by the first labels of the owner ("@" is the apex; absent: any), and the type or "RRSIG TYPE". */
export interface Which {
  readonly owner?: string
  readonly type: string
}

/** Takes records away. */
export function drop(...which: readonly Which[]): Edit {
  return (lines) => lines.filter((line) => !which.some((one) => isMeant(line, one, lines)))
}

/** Adds records, written with owners relative to the apex. */
export function add(...records: readonly string[]): Edit {
  return (lines) => [
    ...lines,
    ...records.map((record) => record.replace(/^(\S+)/, (owner) => absolute(owner, lines))),
  ]
}

/** Changes the RDATA of records, given as text. */
export function change(which: Which, by: (rdata: string) => string): Edit {
  return (lines) =>
    lines.map((line) => {
      if (!isMeant(line, which, lines)) return line
      const [owner = '', ttl = '', kind = '', type = '', ...rdata] = line.split(' ')
      return [owner, ttl, kind, type, by(rdata.join(' '))].join(' ')
    })
}

/** Changes one character in the middle of the Base64 text at the end of records: of signatures, or of keys. */
export function flip(which: Which): Edit {
  return change(which, (rdata) => {
    const at = rdata.length - 20
    return `${rdata.slice(0, at)}${rdata.charAt(at) === 'A' ? 'B' : 'A'}${rdata.slice(at + 1)}`
  })
}

/** Puts signatures made for another time in place of some. */
export function signedFor(times: Days, ...which: readonly Which[]): Edit {
  return async (lines, again) => {
    const others = await again(times)
    const kept = await drop(...which)(lines, again)
    return [...kept, ...others.filter((line) => which.some((one) => isMeant(line, one, others)))]
  }
}

function isMeant(line: string, { owner, type }: Which, lines: ZoneLines): boolean {
  const [name, , , own = '', covered = ''] = line.split(' ')
  if (owner !== undefined && name !== absolute(owner, lines)) return false
  return type === own || type === `${own} ${covered}`
}

/** The apex is the owner of the first record, the SOA. */
function absolute(owner: string, [first = '']: ZoneLines): string {
  const [apex = ''] = first.split(' ')
  if (owner === '@') return apex
  return apex === '.' ? `${owner}.` : `${owner}.${apex}`
}

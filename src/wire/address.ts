// IPv4 and IPv6 addresses: their text both ways, IPv6 in the one form of RFC 5952.

/** The text of the four octets of an IPv4 address. */
export function presentIpv4(octets: Uint8Array): string {
  return octets.join('.')
}

/** The four octets of an IPv4 address in dotted decimal; undefined for anything else, leading zeros included. */
export function parseIpv4(text: string): Uint8Array | undefined {
  const parts = text.split('.')
  const valid =
    parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255)
  return valid ? Uint8Array.from(parts, Number) : undefined
}

/** The text of the 16 octets of an IPv6 address (RFC 5952): lower case, the longest run of two zero groups or more as `::`. */
export function presentIpv6(octets: Uint8Array): string {
  const groups = Array.from(
    { length: 8 },
    (_, at) => ((octets[2 * at] ?? 0) << 8) | (octets[2 * at + 1] ?? 0),
  )
  const mapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff
  if (mapped) return `::ffff:${presentIpv4(octets.subarray(12))}`
  const { start, length } = longestZeros(groups)
  const hex = groups.map((group) => group.toString(16))
  return length < 2
    ? hex.join(':')
    : `${hex.slice(0, start).join(':')}::${hex.slice(start + length).join(':')}`
}

function longestZeros(groups: readonly number[]): { start: number; length: number } {
  let best = { start: 0, length: 0 }
  let start = 0
  for (const [at, group] of groups.entries()) {
    if (group !== 0) start = at + 1
    else if (at + 1 - start > best.length) best = { start, length: at + 1 - start }
  }
  return best
}

/** The 16 octets of an IPv6 address in any text form of RFC 4291 section 2.2; undefined for anything else, zones included. */
export function parseIpv6(text: string): Uint8Array | undefined {
  const [head = '', tail, ...more] = text.split('::')
  if (more.length > 0) return undefined
  const before = groupsOf(head, tail === undefined)
  const after = groupsOf(tail ?? '', true)
  if (!before || !after) return undefined
  const missing = 8 - before.length - after.length
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined
  const groups = [...before, ...Array.from({ length: missing }, () => 0), ...after]
  return Uint8Array.from(groups.flatMap((group) => [group >>> 8, group & 0xff]))
}

/** The 16-bit groups of one side of `::`; its last part may be an IPv4 address when the text ends there. */
function groupsOf(text: string, last: boolean): number[] | undefined {
  if (text === '') return []
  const groups: number[] = []
  const parts = text.split(':')
  for (const [at, part] of parts.entries()) {
    const ipv4 = last && at === parts.length - 1 ? parseIpv4(part) : undefined
    if (ipv4) groups.push(...pairs(ipv4))
    else if (/^[0-9a-f]{1,4}$/i.test(part)) groups.push(Number.parseInt(part, 16))
    else return undefined
  }
  return groups
}

function pairs(octets: Uint8Array): number[] {
  return [((octets[0] ?? 0) << 8) | (octets[1] ?? 0), ((octets[2] ?? 0) << 8) | (octets[3] ?? 0)]
}

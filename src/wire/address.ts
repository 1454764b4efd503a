// IPv4 and IPv6 addresses: their text both ways, IPv6 in the one form of RFC 5952.

const DECIMAL_OCTET = /^(?:0|[1-9]\d?|1\d\d|2[0-4]\d|25[0-5])$/

/** The text of the four octets of an IPv4 address. */
export function presentIpv4(octets: Uint8Array): string {
  return octets.join('.')
}

/** The four octets of an IPv4 address in dotted decimal; undefined for anything else, leading zeros included. */
export function parseIpv4(text: string): Uint8Array | undefined {
  const parts = text.split('.')
  return parts.length === 4 && parts.every((part) => DECIMAL_OCTET.test(part))
    ? Uint8Array.from(parts, Number)
    : undefined
}

/** The text of the 16 octets of an IPv6 address (RFC 5952): lower case, the longest run of two zero groups or more as `::`. */
export function presentIpv6(octets: Uint8Array): string {
  const groups = groupsIn(octets)
  const zeros = longestZeros(groups)
  // An IPv4-mapped address (RFC 5952 section 5). Its zeros are the first five groups.
  if (zeros.start === 0 && zeros.length === 5 && groups[5] === 0xffff) {
    return `::ffff:${presentIpv4(octets.subarray(12))}`
  }
  let text = ''
  for (const [at, group] of groups.entries()) {
    const inRun = zeros.length >= 2 && at >= zeros.start && at < zeros.start + zeros.length
    if (!inRun) text += text === '' || text.endsWith('::') ? group.toString(16) : `:${group.toString(16)}`
    else if (at === zeros.start) text += '::'
  }
  return text
}

/** Where the longest run of zero groups is, the first of equally long ones. */
function longestZeros(groups: readonly number[]): { start: number; length: number } {
  let longest = 0
  let end = 0
  let run = 0
  for (const [at, group] of groups.entries()) {
    run = group === 0 ? run + 1 : 0
    if (run > longest) {
      longest = run
      end = at + 1
    }
  }
  return { start: end - longest, length: longest }
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
    if (ipv4) groups.push(...groupsIn(ipv4))
    else if (/^[0-9a-f]{1,4}$/i.test(part)) groups.push(Number.parseInt(part, 16))
    else return undefined
  }
  return groups
}

function groupsIn(octets: Uint8Array): number[] {
  const groups: number[] = []
  for (let at = 0; at < octets.length; at += 2) groups.push(((octets[at] ?? 0) << 8) | (octets[at + 1] ?? 0))
  return groups
}

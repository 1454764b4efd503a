// Lines of zone texts that are long-winded to write by hand.

/** What one string of a TXT record holds (RFC 1035 section 3.3). */
const STRING_OCTETS = 255

/** A TXT record of so many octets in as few strings as they take. */
export function hugeTxt(owner: string, octets: number): string {
  const strings = Array.from({ length: Math.ceil(octets / STRING_OCTETS) }, (_, at) =>
    'x'.repeat(Math.min(STRING_OCTETS, octets - at * STRING_OCTETS)),
  )
  return `${owner} TXT ${strings.map((string) => `"${string}"`).join(' ')}`
}

/** CNAME records from each owner to the next; with the first one again at the end they are a loop. */
export function aliasChain(...owners: string[]): string {
  return owners
    .slice(1)
    .map((target, at) => `${owners[at] ?? '@'} CNAME ${target}`)
    .join('\n')
}

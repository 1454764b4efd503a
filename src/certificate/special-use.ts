// Domains that no CA validates by DNS, because they are set aside for special use or name nothing on the public internet. Data only.

/** Registered by IANA, so that pages can show names that are nobody's; whoever copies a page puts a name of their own there (RFC 6761). */
export const DOCUMENTATION: ReadonlySet<string> = new Set(['example.com', 'example.net', 'example.org'])

/** A domain and everything below it, and what it is set aside for, to be read after "X is". */
export const SPECIAL_USE: ReadonlyMap<string, string> = new Map([
  ['localhost', 'this machine itself (RFC 6761)'],
  ['local', 'for names on the local link (RFC 6762)'],
  ['invalid', 'set aside for names that do not exist (RFC 6761)'],
  ['test', 'set aside for tests (RFC 6761)'],
  ['example', 'set aside for documentation (RFC 6761)'],
  ['onion', 'for names of the Tor network, which are not in DNS (RFC 7686)'],
  ['alt', 'for names that are not in DNS (RFC 9476)'],
  ['home.arpa', 'for names of a home network (RFC 8375)'],
  ['internal', 'for private networks'],
  ['in-addr.arpa', 'for reverse lookup, and no CA issues for it since 2026-03-15'],
  ['ip6.arpa', 'for reverse lookup, and no CA issues for it since 2026-03-15'],
  ['resolver.arpa', 'for finding encrypted resolvers (RFC 9462)'],
  ['service.arpa', 'for finding services'],
  ['ipv4only.arpa', 'for finding NAT64 (RFC 8880)'],
])

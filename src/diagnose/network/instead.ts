// What is left to do where the authoritative servers cannot be asked.

/** The end of a sentence. It is the user who decides to ask a cache early, for a cache keeps what it hears. */
export const RESOLVERS_INSTEAD =
  'set `require: resolvers-only` with a resolver over HTTPS, such as `resolvers: https://cloudflare-dns.com/dns-query`.'

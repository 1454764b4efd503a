// Finds public suffixes in Mozilla's list, which a library carries. The list is big: it is loaded when first wanted.

/** The public suffix of a host name in text without final dot; undefined where no rule of the list matches. */
export type SuffixOf = (hostname: string) => string | undefined

/**
 * Loads the list. Only its ICANN part counts, as at Let's Encrypt: `github.io` is a domain that somebody holds, and its
 * owner may have a certificate for it and for `*.github.io`.
 */
export async function loadPublicSuffixes(): Promise<SuffixOf> {
  const { parse } = await import('tldts')
  return (hostname) => {
    const { publicSuffix, isIcann } = parse(hostname, {
      allowPrivateDomains: false,
      extractHostname: false,
      validateHostname: false,
    })
    return isIcann === true && publicSuffix !== null ? publicSuffix : undefined
  }
}

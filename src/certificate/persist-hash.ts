// The hashed account URI of dns-persist-01 since draft -02, which hides the account behind a hash per domain.
import { createHash } from 'node:crypto'
import { plainName, type Name } from '../wire/name.ts'

/** The one hash that the draft makes mandatory, by its RFC 6920 name. */
const HASH_NAME = 'sha-256'

/** An ACME account as the hash sees it. */
export interface HashedAccount {
  /** `accountHashPrefix` of the directory's meta object. */
  readonly prefix: string
  /** The account URL as the CA gave it. */
  readonly uri: string
  /** RFC 7638 thumbprint of the account key, 43 characters of base64url. */
  readonly thumbprint: string
}

/**
 * The `accounturi` value for records at one domain, or with `*` for records at any domain
 * (draft-ietf-acme-dns-persist-02 section 10.2): the hash covers the domain's length in one octet, the domain in lower
 * case without final dot, the thumbprint and the account URL.
 */
export function hashedAccountUri(account: HashedAccount, domain: Name | '*'): string {
  const text = domain === '*' ? domain : plainName(domain)
  const hash = createHash('sha256')
    .update(Uint8Array.of(text.length))
    .update(text, 'latin1')
    .update(account.thumbprint, 'latin1')
    .update(account.uri, 'utf8')
    .digest('base64url')
  return `${account.prefix}${HASH_NAME}/${hash}`
}

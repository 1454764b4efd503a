// What a dns-persist-01 record can mean for an order, and the sentence that says so. Decides nothing.
import type { PersistFault } from './persist-record.ts'

/** What one record means for the order. */
export type PersistFinding =
  | { readonly kind: 'right' }
  | { readonly kind: 'expires-before-renewal'; readonly until: number }
  | { readonly kind: 'account-unknown'; readonly accountUri: string }
  | {
      readonly kind: 'malformed'
      readonly fault: PersistFault
      readonly why: string
      readonly addressed: boolean
    }
  | { readonly kind: 'expired'; readonly until: number }
  | { readonly kind: 'policy-missing'; readonly policy?: string }
  | { readonly kind: 'account-differs'; readonly accountUri: string }
  | { readonly kind: 'issuer-differs'; readonly issuer: string }

/** The owner name has no TXT record. */
export interface NoPersistRecord {
  readonly kind: 'no-record'
}

/** The sentence for a finding; the first issuer and account URI stand for the CA and the account of the order. */
export function describePersist(
  finding: PersistFinding | NoPersistRecord,
  order: { readonly issuers: readonly string[]; readonly accountUris: readonly string[] },
): string {
  const issuer = order.issuers[0] ?? 'this CA'
  const account = order.accountUris[0] ?? 'yours'
  switch (finding.kind) {
    case 'no-record':
      return 'There is no dns-persist-01 record.'
    case 'right':
      return 'The dns-persist-01 record authorizes this CA and this account.'
    case 'expires-before-renewal':
      return `The record holds for now, but its persistUntil (${utc(finding.until)}) comes before the certificate is due for renewal.`
    case 'account-unknown':
      return `The record authorizes the account ${finding.accountUri}; whether that is yours cannot be told without the account URI (for a hashed one, with the thumbprint of its key).`
    case 'malformed':
      return finding.addressed ? `The record for ${issuer} is malformed: ${finding.why}` : finding.why
    case 'expired':
      return `The record has expired: its persistUntil was ${utc(finding.until)}.`
    case 'policy-missing':
      return 'The record does not cover wildcards; a wildcard certificate needs policy=wildcard in it.'
    case 'account-differs':
      return `The record authorizes the account ${finding.accountUri}, not ${account}; a CA compares the two byte for byte.`
    case 'issuer-differs':
      return `The record authorizes ${finding.issuer}, not ${issuer}.`
  }
}

function utc(instant: number): string {
  return new Date(instant).toISOString()
}

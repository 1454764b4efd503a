// Trust: whether what the servers said can be followed by signatures from a trust anchor. Types only.
import type { KeyFault, SignatureFault } from '../dnssec/fault.ts'
import type { Name } from '../wire/name.ts'

/** Why data is bogus: a fault of keys or of signatures, or a denial that proves nothing. */
export type BogusReason = KeyFault | SignatureFault | 'denial-missing'

/**
 * What validation comes to (RFC 4033 section 5): signed all the way (`secure`), proven to be unsigned from `zone` on
 * (`insecure`), signed but not validly (`bogus`), or not to be said (`indeterminate`).
 */
export type Trust =
  | { readonly status: 'secure'; readonly expires: number /* seconds since 1970 */ }
  | { readonly status: 'insecure'; readonly zone: Name }
  | {
      readonly status: 'bogus'
      readonly zone: Name
      readonly reason: BogusReason
      /** What was looked at, in words, for people: "the RRSIG of _acme-challenge.example.com TXT expired on 2026-11-01". */
      readonly detail: string
    }
  | { readonly status: 'indeterminate'; readonly why: string }

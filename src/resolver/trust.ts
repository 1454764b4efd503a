// Trust: whether what the servers said can be followed by signatures from a trust anchor. Types only.
import type { KeyFault, SignatureFault } from '../dnssec/fault.ts'
import type { Name } from '../wire/name.ts'
import type { Observation } from './zone.ts'

/** Why data is bogus: a fault of keys or of signatures, or a denial that proves nothing. */
export type BogusReason = KeyFault | SignatureFault | 'denial-missing'

/** Data that must be signed and is not validly signed. */
export interface Bogus {
  readonly status: 'bogus'
  /** The zone that should have signed what is wrong. */
  readonly zone: Name
  readonly reason: BogusReason
  /**
   * Who gave what, and what is wrong with it, in words, for people: "ns2.example.com (192.0.2.2): the RRSIG of example.com TXT expired
   * on 2026-11-01 00:00 UTC".
   */
  readonly detail: string
  /** The answer that is wrong; one to a question for DS or DNSKEY when it is about keys. */
  readonly observation: Observation
  /** Whether no server that was heard gives better: else a resolver that hears another one may find nothing wrong. */
  readonly everywhere: boolean
}

/**
 * What validation comes to (RFC 4033 section 5): signed all the way (`secure`), proven to be unsigned from `zone` on
 * (`insecure`), signed but not validly (`bogus`), or not to be said (`indeterminate`).
 */
export type Trust =
  | {
      readonly status: 'secure'
      readonly expires: number /* the first signature on the way to do so, seconds since 1970 */
    }
  | { readonly status: 'insecure'; readonly zone: Name }
  | Bogus
  | {
      readonly status: 'indeterminate'
      readonly why: string
      /** No trust anchor is above the zone, so that it is unsigned for whoever trusts these anchors. Absent: servers did not say. */
      readonly unanchored?: true
    }

/** Trust that is not secure: it holds for a zone and for all below it. */
export type Unsecured = Exclude<Trust, { readonly status: 'secure' }>

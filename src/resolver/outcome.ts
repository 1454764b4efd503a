// Outcomes: what an answer means, given the question and the zone that the server was asked as. Types, and what follows from them alone.
import type { ExtendedError } from '../wire/ede-option.ts'
import type { Name } from '../wire/name.ts'
import type { ResourceRecord } from '../wire/message.ts'
import type { Rcode } from '../wire/registry.ts'

/** What any message that was heard carries beside its meaning. */
export interface Heard {
  /** AA: the server speaks as one of the zone's own. */
  readonly aa: boolean
  /** Extended DNS errors (RFC 8914), in the order sent. */
  readonly ede: readonly ExtendedError[]
  /** NSEC, NSEC3 and RRSIG records of the authority section; there are some when a signed zone was asked with DO. */
  readonly proof?: readonly ResourceRecord[]
}

/**
 * How a server that is listed for a zone shows that it does not serve it.
 * - `not-authoritative`: the answer lacks AA
 * - `other-zone`: it denies with the SOA of a zone that does not hold the name, or of one above the zone
 * - `upward-referral`: it refers to a zone above
 * - `self-referral`: it refers to the very zone that it was asked as
 * - `refused`: REFUSED
 * - `notauth`: NOTAUTH
 * - `not-recursive`: asked to resolve, it only refers elsewhere
 */
export type Lameness =
  | 'not-authoritative'
  | 'other-zone'
  | 'upward-referral'
  | 'self-referral'
  | 'refused'
  | 'notauth'
  | 'not-recursive'

/** Records of the type asked. */
export interface Answer {
  readonly kind: 'answer'
  /** Records of the owner name and type asked, and of no other. */
  readonly records: readonly ResourceRecord[]
  /** The lowest TTL among them, in seconds (RFC 2181 section 5.2). */
  readonly ttl: number
  /** RRSIG records that cover them. */
  readonly signatures: readonly ResourceRecord[]
  /** For a CNAME record that the server made of a DNAME above: that record, which is what is signed (RFC 6672 section 5.3.1). */
  readonly madeBy?: {
    readonly records: readonly ResourceRecord[]
    readonly signatures: readonly ResourceRecord[]
  }
}

/** The owner name is an alias. */
export interface Alias {
  readonly kind: 'alias'
  readonly target: Name
  readonly via: 'CNAME' | 'DNAME'
  /** The CNAME records of the owner name, or the DNAME above it. More than one CNAME is a fault of the zone (RFC 2181 section 10.1). */
  readonly records: readonly ResourceRecord[]
  /** RRSIG records that cover them; a CNAME that a DNAME makes has none of its own. */
  readonly signatures?: readonly ResourceRecord[]
  /** Data that must not stand beside a CNAME: records of the owner name, of the type asked. */
  readonly beside: readonly ResourceRecord[]
  /** What the same message says of the end of the chain; from an authoritative server only as far as its own zone goes. */
  readonly answerAtTarget?: readonly ResourceRecord[]
  /** The lowest TTL of the chain and its end, as far as this message shows them; in seconds. */
  readonly ttl: number
  /** Speaks of the last name of the chain (RFC 6604 section 3), if it is in the server's zone: NXDOMAIN is an alias that dangles. */
  readonly rcode: 'NOERROR' | 'NXDOMAIN'
  /** The SOA record that came with a denial of the last name. */
  readonly soa?: ResourceRecord
}

/** The name exists, or something below it does, but no record of the type asked; without `soa` the denial must not be cached. */
export interface NoData {
  readonly kind: 'nodata'
  readonly soa?: ResourceRecord
}

/** The name does not exist, nor does anything below it (RFC 8020). */
export interface NxDomain {
  readonly kind: 'nxdomain'
  readonly soa?: ResourceRecord
}

/** The name lies in a zone further down. */
export interface Referral {
  readonly kind: 'referral'
  readonly zone: Name
  readonly servers: readonly Name[]
  /** A and AAAA records of those servers, as far as the referring zone may vouch for them: those at or below its own apex. */
  readonly glue: readonly ResourceRecord[]
  readonly ds: readonly ResourceRecord[]
}

/** The server is listed for the zone but does not serve it. */
export interface Lame {
  readonly kind: 'lame'
  readonly how: Lameness
  /**
   * What a resolver that does not insist on AA makes of it, as Unbound does, which Let's Encrypt asks through: an answer, a
   * denial, or, of a referral that leads nowhere further, no data. Absent where such a resolver asks another server.
   */
  readonly taken?: Answer | Alias | NoData | NxDomain
}

/** The server could not or would not say. */
export interface Failure {
  readonly kind: 'error'
  readonly rcode: Rcode
}

/** What a question to one server came to. */
export type Outcome =
  | (Heard & (Answer | Alias | NoData | NxDomain | Referral | Lame | Failure))
  | { readonly kind: 'silent' }
  | { readonly kind: 'unreachable'; readonly why: string }
  | { readonly kind: 'malformed'; readonly why: string }
  /** Not yet known: the run ended before the server had had its time. */
  | { readonly kind: 'unfinished' }

/** Whether the outcome says something about the name asked, so that no other server of the zone need be asked. */
export function isTelling(outcome: Outcome): boolean {
  switch (outcome.kind) {
    case 'answer':
    case 'alias':
    case 'nodata':
    case 'nxdomain':
    case 'referral':
      return true
    case 'lame':
    case 'error':
    case 'silent':
    case 'unreachable':
    case 'malformed':
    case 'unfinished':
      return false
  }
}

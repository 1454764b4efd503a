// Zones, their servers, and what a server was seen to say. Types only.
import type { Exchange, Note } from '../net/exchange.ts'
import type { Endpoint } from '../net/endpoint.ts'
import type { Name } from '../wire/name.ts'
import type { Question } from '../wire/message.ts'
import type { Outcome } from './outcome.ts'

/**
 * Why a name server has no address to be asked, or not all that it should have.
 * - `unresolvable`: the name has neither A nor AAAA records
 * - `undetermined`: the servers that know its addresses did not say
 * - `alias`: the name is an alias, which RFC 2181 section 10.3 forbids
 * - `loop`: its address can only be had from a zone whose servers wait for this one
 * - `reserved`: its addresses are in reserved space, where no CA would ask
 * - `too-many`: a limit was reached before it was looked up
 */
export type ServerProblem = 'unresolvable' | 'undetermined' | 'alias' | 'loop' | 'reserved' | 'too-many'

/** One name of a zone's NS set. */
export interface NameServer {
  readonly name: Name
  readonly listedBy: { readonly parent: boolean; readonly child: boolean }
  /** Addresses that the parent's servers gave along with the delegation. */
  readonly glue: readonly string[]
  /** Addresses that the zone of its own name gives; empty as long as that was not asked. */
  readonly authoritative: readonly string[]
  /** Addresses to be asked: the authoritative ones, and the glue, which resolvers use first. Without those in reserved space. */
  readonly addresses: readonly string[]
  /** Where `addresses` come from; with `authority` the glue may add to them. */
  readonly resolvedFrom: 'authority' | 'glue' | 'none'
  readonly problem?: ServerProblem
}

/** A zone as its parent and its own servers describe it. */
export interface Zone {
  readonly apex: Name
  /** The apex of the zone above; the root has none. */
  readonly parent?: Name
  /** Where its servers are asked: 53, unless roots with another port were given. */
  readonly port: number
  /** The union of both NS sets. */
  readonly servers: readonly NameServer[]
  /** The NS set that the parent's servers gave; missing for the root, and where one server holds both zones and refers to none. */
  readonly parentNs?: readonly Name[]
  /** The union of the NS sets that the zone's own servers gave; missing as long as none was asked or answered. */
  readonly childNs?: readonly Name[]
  /**
   * What each address of each server said of NS at the apex, and what showed the SOA record of the zone there, if anything did; empty for
   * the zones that a walk only passes through.
   */
  readonly observations: readonly Observation[]
}

/** A server as it was asked. */
export interface Server {
  /** The name in the NS set; undefined for a recursive resolver. */
  readonly name: Name | undefined
  /** For people: "ns1.example.net" or "Cloudflare". */
  readonly label: string
  readonly endpoint: Endpoint
  /** The apex of the zone that it was asked as a server of. */
  readonly zone?: Name
}

/** What one server said to one question, once. */
export interface Observation {
  readonly question: Question
  readonly server: Server
  readonly role: 'authoritative' | 'resolver'
  readonly outcome: Outcome
  readonly transport: Exchange['transport']
  readonly notes: readonly Note[]
  /** How often the question was sent. */
  readonly tries: number
  /** `World.now()` at the first send. */
  readonly at: number
  /** Milliseconds until the reply. */
  readonly ms: number
}

// Walks: the way from the root to the zone that holds a name, and how it can end. Types only.
import type { Message, Question } from '../wire/message.ts'
import type { Name } from '../wire/name.ts'
import type { Observation, ServerProblem, Zone } from './zone.ts'

/**
 * How a walk from the root ended. `path` begins with the root.
 * - `zone`: the zone whose servers are authoritative for the name; `path` ends with it
 * - `unreachable`: no server of `zone`, with which `path` ends, could be asked or spoke for it
 * - `intercepted`: somebody else answers for the root servers; no owner name was asked
 * - `blocked`: nothing on port 53 answers, not even the roots, neither over UDP nor over TCP
 * - `unfinished`: the run ended on the way, which says nothing of anybody
 */
export type Walk =
  | { readonly kind: 'zone'; readonly zone: Zone; readonly path: readonly Zone[] }
  | {
      readonly kind: 'unreachable'
      readonly zone: Zone
      readonly path: readonly Zone[]
      readonly observations: readonly Observation[]
    }
  | { readonly kind: 'intercepted'; readonly observation: Observation }
  | { readonly kind: 'blocked'; readonly observations: readonly Observation[] }
  | { readonly kind: 'unfinished' }

/** A walk that ended at a zone. */
export type FoundZone = Extract<Walk, { kind: 'zone' }>

/** The addresses of a host as its own zone gives them, and why there are none or fewer. */
export interface HostAddresses {
  readonly addresses: readonly string[]
  readonly problem?: ServerProblem
}

/** What asking the servers of a zone, one after the other until one tells, brought. */
export interface Asked {
  /** In the order asked; the last one is the one that tells, if any does. */
  readonly observations: readonly Observation[]
  /** The observation that tells, and its message with all sections. */
  readonly told?: { readonly observation: Observation; readonly message: Message }
}

/** Finds zones and asks their servers; remembers for a run what it found. */
export interface Walker {
  /**
   * The zone whose servers are authoritative for the name, with every address of every server asked for NS; the zones above it on the
   * path are only passed through. Names of one zone, and calls at the same time, share one walk.
   */
  zoneOf(name: Name, signal?: AbortSignal): Promise<Walk>
  /** The delegation of this zone may have changed: the next walk to it, or to a name below, asks again. */
  forget(zone: Name): void
  /**
   * The walk with what shows the SOA record of its zone at each server: an answer that was heard of them carries it as a rule, the
   * others are asked. Done once for all names of a zone.
   */
  completeSoa(walk: FoundZone, heard: readonly Observation[], signal?: AbortSignal): Promise<FoundZone>
  /** The addresses of a host by a walk of its own. */
  addressesOf(host: Name, signal?: AbortSignal): Promise<HostAddresses>
  /**
   * Asks one server of a zone, and others when it does not tell. For what all servers of a zone say alike, such as DS (asked
   * of the parent zone on the path, RFC 4035 section 3.1.4.1) or CAA at a top-level domain. `dnssec` sets DO; `tells` is which answer
   * ends the search, any that says something about the name if left out.
   */
  ask(
    zone: Zone,
    question: Question,
    options?: {
      readonly dnssec?: boolean
      readonly signal?: AbortSignal
      readonly tells?: (observation: Observation) => boolean
    },
  ): Promise<Asked>
}

// A state of the zones: what is in the DNS when the gate looks and the CA validates, and what must come of it.
import type { CrookedServer } from './crooked-server.ts'
import type { ZonePlan } from './zone-plan.ts'

/** Names and values of one state; names are absolute, with the final dot. */
export interface Spot {
  /** The domain of the certificate. */
  readonly domain: string
  /** Where the CA looks for the TXT record. */
  readonly owner: string
  /** What it must find for the first name on the certificate, and for each of them. */
  readonly value: string
  readonly values: readonly string[]
  readonly keyAuthorization: string
  readonly accountUri: string
}

/** What a state puts into the tree: zones of its own, records, each for the zone that its owner belongs to, and servers that misbehave. */
export interface Setting {
  readonly zones: readonly ZonePlan[]
  readonly records: readonly string[]
  readonly crooked?: readonly CrookedServer[]
}

/** What some states have beyond the others. */
interface Extras {
  /** The names on the certificate, given the domain without its final dot; the domain itself when absent. */
  readonly names: (domain: string) => readonly string[]
  /** More inputs of the gate. */
  readonly inputs: (spot: Spot) => Readonly<Record<string, string>>
  /** Why this CA says otherwise than the rules do. */
  readonly oddity: string
  /** Where servers differ, the zone for which the CA's resolver asks only this server. */
  readonly asked: (spot: Spot) => { readonly zone: string; readonly ip: string }
  readonly remark: string
  /** It is run through the shipped files. */
  readonly shipped: true
  /** Some server in it is silent, for which the gate waits. */
  readonly slow: true
}

/** One state, and what a CA that keeps the published rules makes of it, whichever of the servers it asks. */
export interface State extends Partial<Extras> {
  /** The first label of its domain. */
  readonly label: string
  /** What the domain is below. */
  readonly home: string
  readonly title: string
  readonly outcome: 'issued' | 'refused'
  set(spot: Spot): Setting
}

/** Makes states whose domains are below this name; `set` may give records alone. */
export function statesBelow(home: string) {
  return (
    label: string,
    title: string,
    outcome: State['outcome'],
    set: (spot: Spot) => readonly string[] | Setting,
    extras: Partial<Extras> = {},
  ): State => ({
    label,
    home,
    title,
    outcome,
    set(spot) {
      const setting = set(spot)
      return 'records' in setting ? setting : { zones: [], records: setting }
    },
    ...extras,
  })
}

/** A record with a TTL of a minute. */
export function rr(owner: string, type: string, rdata: string): string {
  return `${owner} 60 IN ${type} ${rdata}`
}

/** A TXT record of these character-strings. */
export function txt(owner: string, ...strings: readonly string[]): string {
  return rr(owner, 'TXT', strings.map((text) => `"${text.replaceAll('"', String.raw`\"`)}"`).join(' '))
}

/** The record that the CA wants. */
export function right({ owner, value }: Spot): string {
  return txt(owner, value)
}

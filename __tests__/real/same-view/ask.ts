// Asks one server one question as the survey does.
import type { Endpoint } from '../../../src/net/endpoint.ts'
import type { Network } from '../../../src/net/network.ts'
import { observe, type Hearing } from '../../../src/resolver/observe.ts'
import { parseName } from '../../../src/wire/name.ts'
import type { RRType } from '../../../src/wire/registry.ts'

/** A way to a server: which server, over what. */
export interface Way {
  readonly label: string
  readonly endpoint: Endpoint
  readonly role: 'authoritative' | 'resolver'
}

/** What is asked: an owner relative to the zone, whose own is written @. */
export interface Asked {
  readonly apex: string
  readonly owner: string
  readonly type: RRType
  /** With DO, for signatures. */
  readonly dnssec?: boolean
}

/** Asks it. */
export function ask(network: Network, { label, endpoint, role }: Way, asked: Asked): Promise<Hearing> {
  const { apex, owner, type, dnssec = false } = asked
  const name = parseName(owner === '@' ? apex : `${owner}.${apex}`)
  const zone = role === 'authoritative' ? { zone: parseName(apex) } : {}
  const server = { name: undefined, label, endpoint, ...zone }
  return observe(network, server, { name, type }, role, { dnssec })
}

/** What `look` makes of what is heard on each of these ways, by their labels. */
export async function onEach(
  network: Network,
  ways: readonly Way[],
  asked: Asked,
  look: (heard: Hearing) => unknown,
): Promise<Record<string, unknown>> {
  const heard = ways.map(async (way) => [way.label, look(await ask(network, way, asked))] as const)
  return Object.fromEntries(await Promise.all(heard))
}

/** The same on each of these ways. */
export function all(ways: readonly Way[], what: unknown): Record<string, unknown> {
  return Object.fromEntries(ways.map(({ label }) => [label, what]))
}

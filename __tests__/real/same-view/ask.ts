// Asks one server one question as the survey does.
import type { Endpoint } from '../../../src/net/endpoint.ts'
import type { Network } from '../../../src/net/network.ts'
import { observe, type Hearing } from '../../../src/resolver/observe.ts'
import { parseName } from '../../../src/wire/name.ts'
import type { RRType } from '../../../src/wire/registry.ts'
import { APEX } from './zones.ts'

/** A way to a server: which server, over what. */
export interface Way {
  readonly label: string
  readonly endpoint: Endpoint
  readonly role: 'authoritative' | 'resolver'
}

/** Owner names are relative to the zone, whose own is written @. */
export function ask(
  network: Network,
  { label, endpoint, role }: Way,
  owner: string,
  type: RRType,
): Promise<Hearing> {
  const name = parseName(owner === '@' ? APEX : `${owner}.${APEX}`)
  const zone = role === 'authoritative' ? { zone: parseName(APEX) } : {}
  return observe(network, { name: undefined, label, endpoint, ...zone }, { name, type }, role)
}

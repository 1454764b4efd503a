// One name of an NS set, with the addresses at which it is asked.
import { isReserved } from '../net/reserved.ts'
import type { Name } from '../wire/name.ts'
import type { HostAddresses } from './walk.ts'
import type { NameServer, ServerProblem } from './zone.ts'

/** Servers of a zone that are looked up and asked. The root and the largest zones have 13; made-up ones have victims. */
export const MAX_SERVERS = 16
/** Addresses of one server that are asked. Some hosters have ten behind each name. */
const MAX_ADDRESSES = 16

/** What is known about a name server. */
export interface Known {
  readonly name: Name
  readonly listedBy: NameServer['listedBy']
  readonly glue: readonly string[]
  /** The addresses its own zone gives; missing as long as nobody asked. */
  readonly found?: HostAddresses
}

/** A name server from what is known about it. With `asksReserved`, addresses in reserved space count like others. */
export function nameServer({ name, listedBy, glue, found }: Known, asksReserved: boolean): NameServer {
  const authoritative = found?.addresses ?? []
  const all = [...new Set([...authoritative, ...glue])]
  const addresses = all.filter((ip) => asksReserved || !isReserved(ip)).slice(0, MAX_ADDRESSES)
  const reserved = all.length > 0 && addresses.length === 0
  const problem = reserved ? 'reserved' : found?.problem
  return {
    name,
    listedBy,
    glue,
    authoritative,
    addresses,
    resolvedFrom: authoritative.length > 0 ? 'authority' : glue.length > 0 ? 'glue' : 'none',
    ...(problem && { problem }),
  }
}

/** A name server of which only the name is known; `problem` says why it was not looked up, if it will not be. */
export function unknownServer(
  name: Name,
  listedBy: NameServer['listedBy'],
  problem?: ServerProblem,
): NameServer {
  return {
    name,
    listedBy,
    glue: [],
    authoritative: [],
    addresses: [],
    resolvedFrom: 'none',
    ...(problem && { problem }),
  }
}

// Where every walk begins: the servers of the root zone, IANA's or those that the user gave for a name space of its own.
import { isReserved } from '../net/reserved.ts'
import { parseName, type Name } from '../wire/name.ts'
import { ROOT_HINTS } from './root-hints.ts'

/** RFC 1035 section 4.2. */
const DNS_PORT = 53

/** The root servers of a run. */
export interface Roots {
  readonly servers: readonly { readonly name: Name; readonly addresses: readonly string[] }[]
  /** Where every authoritative server is asked, since a delegation names none. */
  readonly port: number
  /** Whether these are the Internet's own, which never offer recursion. */
  readonly official: boolean
}

/** The root servers of the Internet (RFC 8109 section 2). */
export function rootHints(): Roots {
  const servers = ROOT_HINTS.servers.map(({ name, addresses }) => ({ name: parseName(name), addresses }))
  return { servers, port: DNS_PORT, official: true }
}

/** Roots that a user gives, all at one port. A server is named after its address, for nobody told its name. */
export function rootsAt(addresses: readonly string[], port = DNS_PORT): Roots {
  const servers = addresses.map((ip) => ({ name: parseName(ip), addresses: [ip] }))
  return { servers, port, official: false }
}

/** Whether servers in reserved address space are asked: only where the roots themselves are in it. */
export function asksReserved(roots: Roots): boolean {
  return roots.servers.some(({ addresses }) => addresses.some((ip) => isReserved(ip)))
}

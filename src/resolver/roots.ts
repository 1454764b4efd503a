// Where every walk begins: the servers of the root zone, IANA's or those that the user gave for a name space of its own.
import { parseEndpoint } from '../net/endpoint.ts'
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

/** Roots that cannot be used; the message says why. */
export class RootsError extends Error {
  override readonly name = 'RootsError'
}

/** The root servers of the Internet (RFC 8109 section 2). */
export function rootHints(): Roots {
  const servers = ROOT_HINTS.servers.map(({ name, addresses }) => ({ name: parseName(name), addresses }))
  return { servers, port: DNS_PORT, official: true }
}

/**
 * Roots as a user writes them: `ip` or `ip:port`, all with the same port. A server is named after its address, for nobody told its
 * name. Throws a RootsError for another port or no address at all, an EndpointError for what is no address.
 */
export function parseRoots(texts: readonly string[]): Roots {
  const peers = texts.map((text) => peerOf(text))
  const [first, ...others] = peers
  if (!first) throw new RootsError('no root server is given')
  const odd = others.find(({ port }) => port !== first.port)
  if (odd) {
    throw new RootsError(
      `root servers with ports ${first.port} and ${odd.port}; one port serves all authoritative questions`,
    )
  }
  const servers = peers.map(({ ip }) => ({ name: parseName(ip), addresses: [ip] }))
  return { servers, port: first.port, official: false }
}

/** Whether servers in reserved address space are asked: only where the roots themselves are in it. */
export function asksReserved(roots: Roots): boolean {
  return roots.servers.some(({ addresses }) => addresses.some((ip) => isReserved(ip)))
}

function peerOf(text: string): { ip: string; port: number } {
  const endpoint = parseEndpoint(text)
  if (endpoint.transport === 'udp') return endpoint
  throw new RootsError(`"${text}" is not the address of a root server; allowed are an IP address and ip:port`)
}

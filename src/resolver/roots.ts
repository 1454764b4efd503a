// Where every walk begins: the servers of the root zone, IANA's or those that the user gave for a name space of its own.
import { EndpointError, parseEndpoint } from '../net/endpoint.ts'
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

/**
 * Roots as a user writes them: `ip` or `ip:port`, all with the same port. A server is named after its address, for nobody told its
 * name. Throws an EndpointError for no address at all, for what is no address, and for a second port.
 */
export function parseRoots(texts: readonly string[]): Roots {
  const peers = texts.map((text) => peerOf(text))
  const [first, ...others] = peers
  if (!first) throw new EndpointError('no root server is given')
  const odd = others.find(({ port }) => port !== first.port)
  if (odd) {
    throw new EndpointError(
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
  throw new EndpointError(
    `"${text}" is not the address of a root server; allowed are an IP address and ip:port`,
  )
}

// What lies between a virtual socket and a scripted server: routes, distances, ports, and the server's doors.
import { isIP } from 'node:net'
import type { Peer } from '../../src/net/world.ts'
import type { Clock } from './clock.ts'
import type { Asked, Deed, Door, Host, Transport } from './host.ts'
import type { VirtualNetwork } from './virtual.ts'

/** The ways of a virtual network, as its sockets see them. */
export interface Wires {
  after: Clock['after']
  /** Milliseconds to the address, one way. */
  distance(ip: string): number
  hasRoute(ip: string): boolean
  /** The address behind a host name, or the address itself. */
  addressOf(host: string): string | undefined
  /** What a connection attempt or datagram meets, now. */
  door(peer: Peer, transport: Transport): Door
  /** Hands a message to the server that is there now. */
  ask(message: Omit<Asked, 'at'>): Deed[]
  /** The client's address on the way to `ip`, with a fresh port. */
  client(ip: string): Peer
}

/** Why a connection does not open, by what it meets; a silent server leaves the client to its own patience. */
export const REFUSALS: Record<Exclude<Door, 'open' | 'silent'>, string> = {
  refused: 'ECONNREFUSED',
  'bad-certificate': 'DEPTH_ZERO_SELF_SIGNED_CERT',
}

const CLIENT = { 4: '198.51.100.200', 6: '2001:db8:ffff::200' }
/** RFC 6335 section 6: ports that the system gives away begin here. */
const FIRST_PORT = 49152

/** The wires of a network. */
export function createWires(way: {
  clock: Clock
  network: VirtualNetwork
  families: readonly (4 | 6)[]
  roundTrip: (ip: string) => number
}): Wires {
  const { clock, network } = way
  let ports = 0
  const host = (ip: string): Host | undefined => network.host(ip)
  return {
    after: clock.after,
    distance: (ip) => way.roundTrip(ip) / 2,
    hasRoute: (ip) => way.families.includes(familyOf(ip)),
    addressOf: (name) => (isIP(name) === 0 ? network.lookup?.(name) : name),
    door: (peer, transport) => host(peer.ip)?.door(transport, clock.now()) ?? 'silent',
    ask: (message) => host(message.server.ip)?.answer({ ...message, at: clock.now() }) ?? [],
    client: (ip) => ({ ip: CLIENT[familyOf(ip)], port: FIRST_PORT + (ports++ % (65536 - FIRST_PORT)) }),
  }
}

function familyOf(ip: string): 4 | 6 {
  return ip.includes(':') ? 6 : 4
}

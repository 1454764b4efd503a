// Routes: which addresses cannot be reached from here at all. An IPv6 address on a machine without IPv6 says nothing about its server.
import { BlockList, isIP } from 'node:net'
import type { World } from './world.ts'

/** The system's code when it knows no route (see `DatagramEvents` of World). */
export const NO_ROUTE = 'ENETUNREACH'

export interface Routes {
  /** No route leads to this address: nor, if it is a public one, to any of its family. */
  missing(ip: string): void
  /** Something came from this address. */
  heard(ip: string): void
  /** Whether no route to this address is known to exist. */
  untested(ip: string): boolean
  /** Whether that was found out so recently that it need not be tried again. */
  fresh(ip: string): boolean
}

/** Addresses that say nothing about others of their family: loopback, link-local, private. */
const NEAR = new BlockList()
for (const [net, prefix] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
] as const) {
  NEAR.addSubnet(net, prefix)
}
NEAR.addSubnet('fc00::', 7, 'ipv6')
NEAR.addSubnet('fe80::', 10, 'ipv6')
NEAR.addAddress('::1', 'ipv6')

/** Trying again costs nothing on the wire, and a network may come back during a long wait. */
export function createRoutes(world: World, againMs: number): Routes {
  const found = new Map<string, number>()
  return {
    missing: (ip) => void found.set(scopeOf(ip), world.now()),
    heard: (ip) => {
      if (found.size > 0) found.delete(scopeOf(ip))
    },
    untested: (ip) => found.has(scopeOf(ip)),
    fresh: (ip) => found.size > 0 && world.now() - (found.get(scopeOf(ip)) ?? -Infinity) < againMs,
  }
}

/** The family of a public address; a near address stands for itself. */
function scopeOf(ip: string): string {
  const family = isIP(ip) === 6 ? 'ipv6' : 'ipv4'
  return isIP(ip) === 0 || NEAR.check(ip, family) ? ip : family
}

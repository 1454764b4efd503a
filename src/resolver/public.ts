// Public recursive resolvers: how each is reached and where its cache can be emptied. Addresses as their operators published them by 2026-07.
import { parseEndpoint } from '../net/endpoint.ts'
import type { Server } from './zone.ts'

/** RFC 1035 section 4.2. */
const DNS_PORT = 53

/** A recursive resolver anybody may ask. */
export interface PublicResolver {
  /** As settings name it. */
  readonly id: string
  /** As people know it. */
  readonly label: string
  readonly ipv4: readonly string[]
  readonly ipv6: readonly string[]
  /** A page on which a person can have a name dropped from the cache. */
  readonly flush?: string
}

/** The presets, in the order in which they are offered. */
export const PUBLIC_RESOLVERS: readonly PublicResolver[] = [
  {
    id: 'cloudflare',
    label: 'Cloudflare',
    ipv4: ['1.1.1.1', '1.0.0.1'],
    ipv6: ['2606:4700:4700::1111', '2606:4700:4700::1001'],
    flush: 'https://one.one.one.one/purge-cache/',
  },
  {
    id: 'google',
    label: 'Google',
    ipv4: ['8.8.8.8', '8.8.4.4'],
    ipv6: ['2001:4860:4860::8888', '2001:4860:4860::8844'],
    flush: 'https://dns.google/cache',
  },
  {
    id: 'quad9',
    label: 'Quad9',
    ipv4: ['9.9.9.9', '149.112.112.112'],
    ipv6: ['2620:fe::fe', '2620:fe::9'],
  },
  {
    id: 'opendns',
    label: 'OpenDNS',
    ipv4: ['208.67.222.222', '208.67.220.220'],
    ipv6: ['2620:119:35::35', '2620:119:53::53'],
    flush: 'https://cachecheck.opendns.com/',
  },
  {
    id: 'adguard',
    label: 'AdGuard',
    ipv4: ['94.140.14.140', '94.140.14.141'],
    ipv6: ['2a10:50c0::1:ff', '2a10:50c0::2:ff'],
  },
  {
    id: 'dns4eu',
    label: 'DNS4EU',
    ipv4: ['86.54.11.100', '86.54.11.200'],
    ipv6: ['2a13:1001::86:54:11:100', '2a13:1001::86:54:11:200'],
  },
]

/** The preset of this id; undefined when there is none. */
export function publicResolver(id: string): PublicResolver | undefined {
  return PUBLIC_RESOLVERS.find((resolver) => resolver.id === id)
}

/** A preset as servers to ask, the usual one first and IPv4 before IPv6. */
export function serversOf({ label, ipv4, ipv6 }: PublicResolver): Server[] {
  return [...ipv4, ...ipv6].map((ip) => ({
    name: undefined,
    label,
    endpoint: { transport: 'udp', ip, port: DNS_PORT },
  }))
}

/**
 * The machine's own resolvers as servers to ask. `addresses` as `getServers` of node:dns gives them: `ip`, `ip:port`, `[ip6]:port`.
 * Throws an EndpointError for anything else.
 */
export function systemServers(addresses: readonly string[]): Server[] {
  return addresses.map((address) => ({ name: undefined, label: 'system', endpoint: parseEndpoint(address) }))
}

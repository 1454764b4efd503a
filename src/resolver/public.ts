// Public recursive resolvers: how each is reached and where its cache can be emptied. Addresses as their operators published them by 2026-07.
import { parseEndpoint, type Endpoint } from '../net/endpoint.ts'
import type { Server } from './zone.ts'

/** RFC 1035 section 4.2. */
const DNS_PORT = 53
/** RFC 7858 section 3.1. */
const TLS_PORT = 853

/** A recursive resolver anybody may ask. */
export interface PublicResolver {
  /** As settings name it. */
  readonly id: string
  /** As people know it. */
  readonly label: string
  readonly ipv4: readonly string[]
  readonly ipv6: readonly string[]
  /** DNS over TLS (RFC 7858): the name in the certificate. */
  readonly tls: string
  /** DNS over HTTPS (RFC 8484), wire format. */
  readonly https: string
  /** A page on which a person can have a name dropped from the cache. */
  readonly flush?: string
  /** It withholds some names on purpose; an EDE tells when. */
  readonly filters: boolean
}

/** The presets, in the order in which they are offered. */
export const PUBLIC_RESOLVERS: readonly PublicResolver[] = [
  {
    id: 'cloudflare',
    label: 'Cloudflare',
    ipv4: ['1.1.1.1', '1.0.0.1'],
    ipv6: ['2606:4700:4700::1111', '2606:4700:4700::1001'],
    tls: 'one.one.one.one',
    https: 'https://cloudflare-dns.com/dns-query',
    flush: 'https://one.one.one.one/purge-cache/',
    filters: false,
  },
  {
    id: 'google',
    label: 'Google',
    ipv4: ['8.8.8.8', '8.8.4.4'],
    ipv6: ['2001:4860:4860::8888', '2001:4860:4860::8844'],
    tls: 'dns.google',
    https: 'https://dns.google/dns-query',
    flush: 'https://dns.google/cache',
    filters: false,
  },
  {
    id: 'quad9',
    label: 'Quad9',
    ipv4: ['9.9.9.9', '149.112.112.112'],
    ipv6: ['2620:fe::fe', '2620:fe::9'],
    tls: 'dns.quad9.net',
    https: 'https://dns.quad9.net/dns-query',
    filters: true,
  },
  {
    id: 'opendns',
    label: 'OpenDNS',
    ipv4: ['208.67.222.222', '208.67.220.220'],
    ipv6: ['2620:119:35::35', '2620:119:53::53'],
    tls: 'dns.opendns.com',
    https: 'https://doh.opendns.com/dns-query',
    flush: 'https://cachecheck.opendns.com/',
    filters: true,
  },
  {
    id: 'adguard',
    label: 'AdGuard',
    ipv4: ['94.140.14.140', '94.140.14.141'],
    ipv6: ['2a10:50c0::1:ff', '2a10:50c0::2:ff'],
    tls: 'unfiltered.adguard-dns.com',
    https: 'https://unfiltered.adguard-dns.com/dns-query',
    filters: false,
  },
  {
    id: 'dns4eu',
    label: 'DNS4EU',
    ipv4: ['86.54.11.100', '86.54.11.200'],
    ipv6: ['2a13:1001::86:54:11:100', '2a13:1001::86:54:11:200'],
    tls: 'unfiltered.joindns4.eu',
    https: 'https://unfiltered.joindns4.eu/dns-query',
    filters: false,
  },
]

/** The preset of this id; undefined when there is none. */
export function publicResolver(id: string): PublicResolver | undefined {
  return PUBLIC_RESOLVERS.find((resolver) => resolver.id === id)
}

/** A preset over one transport as servers to ask, the usual one first and IPv4 before IPv6. */
export function serversOf(resolver: PublicResolver, transport: Endpoint['transport']): Server[] {
  return endpointsOf(resolver, transport).map((endpoint) => ({
    name: undefined,
    label: resolver.label,
    endpoint,
  }))
}

/**
 * The machine's own resolvers as servers to ask. `addresses` as `getServers` of node:dns gives them: `ip`, `ip:port`, `[ip6]:port`.
 * Throws an EndpointError for anything else.
 */
export function systemServers(addresses: readonly string[]): Server[] {
  return addresses.map((address) => ({ name: undefined, label: 'system', endpoint: parseEndpoint(address) }))
}

function endpointsOf(
  { ipv4, ipv6, tls, https }: PublicResolver,
  transport: Endpoint['transport'],
): Endpoint[] {
  switch (transport) {
    case 'udp':
    case 'tcp':
      return [...ipv4, ...ipv6].map((ip) => ({ transport, ip, port: DNS_PORT }))
    case 'tls':
      return [...ipv4, ...ipv6].map((ip) => ({ transport, host: tls, ip, port: TLS_PORT }))
    case 'https':
      return [{ transport, url: https }]
  }
}

// Reserved addresses: IANA's special-purpose registries (RFC 6890), as far as a packet to them reaches nobody on the Internet.
import { BlockList, isIP } from 'node:net'

/** Not globally reachable by the IPv4 registry, and multicast (RFC 5771). */
const IPV4 = [
  '0.0.0.0/8', // this network
  '10.0.0.0/8', // private use
  '100.64.0.0/10', // shared address space
  '127.0.0.0/8', // loopback
  '169.254.0.0/16', // link local
  '172.16.0.0/12', // private use
  '192.0.0.0/24', // protocol assignments
  '192.0.2.0/24', // documentation
  '192.88.99.0/24', // 6to4 relays, deprecated
  '192.168.0.0/16', // private use
  '198.18.0.0/15', // benchmarking
  '198.51.100.0/24', // documentation
  '203.0.113.0/24', // documentation
  '224.0.0.0/4', // multicast
  '240.0.0.0/4', // reserved, limited broadcast
]

/** Not globally reachable by the IPv6 registry, what embeds an IPv4 address, and multicast (RFC 4291 section 2.7). */
const IPV6 = [
  '::/128', // unspecified
  '::1/128', // loopback
  '::ffff:0:0/96', // IPv4-mapped
  '64:ff9b:1::/48', // local translation
  '100::/64', // discard only
  '100:0:0:1::/64', // dummy prefix
  '2001::/32', // Teredo
  '2001:2::/48', // benchmarking
  '2001:10::/28', // ORCHID, deprecated
  '2001:db8::/32', // documentation
  '2002::/16', // 6to4
  '3fff::/20', // documentation
  '5f00::/16', // segment routing
  'fc00::/7', // unique local
  'fe80::/10', // link local
  'fec0::/10', // site local, deprecated
  'ff00::/8', // multicast
]

// A list for each family: in a common one the rule for IPv4-mapped addresses would match every IPv4 address.
const RESERVED_IPV4 = listOf(IPV4, 'ipv4')
const RESERVED_IPV6 = listOf(IPV6, 'ipv6')

/** Whether no server on the Internet can have this address, so that no CA asks there. False for what is no IP address. */
export function isReserved(ip: string): boolean {
  switch (isIP(ip)) {
    case 4:
      return RESERVED_IPV4.check(ip, 'ipv4')
    case 6:
      return RESERVED_IPV6.check(ip, 'ipv6')
    default:
      return false
  }
}

function listOf(subnets: readonly string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList()
  for (const subnet of subnets) {
    const [network = '', prefix] = subnet.split('/')
    list.addSubnet(network, Number(prefix), family)
  }
  return list
}

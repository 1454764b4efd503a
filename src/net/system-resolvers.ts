// The recursive resolvers that this machine is set up to use.
import { getServers } from 'node:dns'

/** Their addresses as `ip`, `ip:port` or `[ip6]:port`; empty where the system names none. */
export function systemResolvers(): string[] {
  return getServers()
}

// The servers of the root of the Internet, told from those that a user runs for a name space of their own.
import { isSubdomain, parseName, type Name } from '../wire/name.ts'

const ROOT_SERVERS = parseName('root-servers.net.')

/** Whether a server is one of the Internet's root, by its name. */
export function isInternetRoot(name: Name | undefined): boolean {
  return name !== undefined && isSubdomain(name, ROOT_SERVERS)
}

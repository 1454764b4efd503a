// DNS cookies as a server sees them (RFC 7873 section 5.2).
import { createHmac } from 'node:crypto'
import type { Edns } from '../wire/message.ts'
import { EDNS_OPTION } from '../wire/registry.ts'

/** What makes a server's cookies its own. */
export interface CookieJar {
  secret: Uint8Array
  /** Whether a UDP question without the right server cookie is only answered with BADCOOKIE. */
  required?: boolean
}

/** What a question brings: no cookie, one of a length that cannot be, a client's alone or with a wrong server cookie, or a right one. */
export type CookieState = 'none' | 'malformed' | 'client-only' | 'right'

const CLIENT_OCTETS = 8
/** RFC 9018 section 4 uses this length; RFC 7873 section 4 allows 8 to 32. */
const SERVER_OCTETS = 16
const LONGEST_OCTETS = 40

/** Judges the cookie of a question from this client, and makes the one that the answer carries. */
export function checkCookie(
  edns: Edns | undefined,
  client: string,
  jar: CookieJar,
): { state: CookieState; cookie?: Uint8Array } {
  const given = edns?.options.find(({ code }) => code === EDNS_OPTION.COOKIE)?.data
  if (!given) return { state: 'none' }
  const { length } = given
  if (length !== CLIENT_OCTETS && (length < 2 * CLIENT_OCTETS || length > LONGEST_OCTETS))
    return { state: 'malformed' }
  const cookie = cookieFor(given.subarray(0, CLIENT_OCTETS), client, jar.secret)
  return { state: Buffer.from(cookie).equals(given) ? 'right' : 'client-only', cookie }
}

function cookieFor(clientCookie: Uint8Array, client: string, secret: Uint8Array): Uint8Array {
  const mac = createHmac('sha256', secret).update(clientCookie).update(client).digest()
  return new Uint8Array([...clientCookie, ...mac.subarray(0, SERVER_OCTETS)])
}

// DNS cookies of one server (RFC 7873): they prove that an answer comes from whom was asked, and spare us its rate limits.
import { EDNS_OPTION } from '../wire/registry.ts'
import type { EdnsOption, Message } from '../wire/message.ts'

/**
 * What the cookie of an answer says. `fine`: ours came back. `none`: there is none, and never was. `missing`: there is none, but this
 * server has sent one before. `wrong`: not ours, or of impossible length; such an answer must be dropped (section 5.3).
 */
type CookieCheck = 'fine' | 'none' | 'missing' | 'wrong'

export interface Cookies {
  /** The COOKIE option to send; the same object until the server's part changes. */
  option(): EdnsOption
  /** Judges an answer and keeps the server's part. */
  check(message: Message): CookieCheck
  /** Whether the server has sent its part. */
  known(): boolean
  /** Expects nothing any more: the server may have stopped sending cookies. */
  forget(): void
}

const CLIENT_OCTETS = 8
const SERVER_LEAST_OCTETS = 8
const SERVER_MOST_OCTETS = 32

/** Begins with a client cookie of 64 random bits, one for each server and run (RFC 9018 section 3). */
export function createCookies(random: (bytes: number) => Uint8Array): Cookies {
  const client = Uint8Array.from(random(CLIENT_OCTETS))
  let option: EdnsOption = { code: EDNS_OPTION.COOKIE, data: client }
  let expected = false
  return {
    option: () => option,
    check(message) {
      const came = message.edns?.options.find(({ code }) => code === EDNS_OPTION.COOKIE)?.data
      if (came === undefined) return expected ? 'missing' : 'none'
      if (!legal(came) || !client.every((octet, at) => came[at] === octet)) return 'wrong'
      if (came.length === CLIENT_OCTETS) return expected ? 'missing' : 'none'
      expected = true
      if (!sameOctets(came, option.data)) option = { code: EDNS_OPTION.COOKIE, data: Uint8Array.from(came) }
      return 'fine'
    },
    known: () => expected,
    forget() {
      expected = false
      option = { code: EDNS_OPTION.COOKIE, data: client }
    },
  }
}

/** RFC 7873 section 4: the client's part alone, or with 8 to 32 octets of the server's. */
function legal({ length }: Uint8Array): boolean {
  const server = length - CLIENT_OCTETS
  return server === 0 || (server >= SERVER_LEAST_OCTETS && server <= SERVER_MOST_OCTETS)
}

function sameOctets(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((octet, at) => octet === b[at])
}

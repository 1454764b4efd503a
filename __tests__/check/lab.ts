// A zone at four servers that show a record when a test says so, and resolvers that may have asked before us.
import { encodeMessage } from '../../src/wire/message.ts'
import { dig } from '../demo/dig.ts'
import { onMessages, type Fault } from '../world/fault.ts'
import type { Host } from '../world/host.ts'
import { internet, type Internet } from '../world/internet.ts'
import type { LedgerLine } from '../world/run-gate.ts'

export const SECOND = 1000
export const TOKEN = 'gfj9Xq0Rg85nLFlfnyT0EYzI7mHOl1iXSCqjZ7nPQbs'
export const OLD = 'ZTRx1Ckl1-tM05o5zaizTTA0yUy5AGereMgSNWC6Ll8'
export const NAME = '_acme-challenge.example.com'
export const RIGHT = `_acme-challenge 60 TXT "${TOKEN}"`
export const SETTINGS = { domains: NAME, 'expected-values': TOKEN, timeout: '10m' }

export const SERVERS = ['192.0.2.1', '192.0.2.2', '192.0.2.3', '192.0.2.4'] as const
export const RESOLVERS = ['198.51.100.51', '198.51.100.52', '198.51.100.53'] as const

/** The settings by which the first so many resolvers must be right too. */
export function withResolvers(count = 1): Record<string, string> {
  return { ...SETTINGS, require: 'resolvers', resolvers: RESOLVERS.slice(0, count).join('\n') }
}

/** example.com with this text at the four servers, below com. */
export function lab(text = ''): Internet {
  const servers = Object.fromEntries(SERVERS.map((ip, at) => [`ns${at + 1}.example.com`, [ip]]))
  return internet({ 'com.': '', 'example.com.': { text, servers } })
}

/** Lets each of the four servers show the record from its own moment on, in milliseconds. */
export function showAt(net: Internet, moments: readonly number[], change: { remove?: string } = {}): void {
  const inOrder = SERVERS.map((ip, server) => ({ ip, at: moments[server] ?? Infinity }))
    .filter(({ at }) => at < Infinity)
    .sort((a, b) => a.at - b.at)
  for (const { ip, at } of inOrder) net.change('example.com.', { ...change, at, add: RIGHT, only: [ip] })
}

/** Somebody asked this resolver for the record when the run began, and it keeps the answer. */
export function askedBefore(host: Host): Host {
  const query = dig(NAME, 'TXT', { flags: { ...dig('.', 'NS').flags, rd: true } })
  const [client, server] = [
    { ip: '198.51.100.7', port: 4711 },
    { ip: RESOLVERS[0], port: 53 },
  ]
  host.answer({ bytes: encodeMessage(query), transport: 'udp', client, server, at: 0 })
  return host
}

/** Negative answers come without the SOA that says how long they may be kept. */
export const deniesWithoutSoa: Fault = onMessages((response) => ({ ...response, authority: [] }))

/** The questions to caches. */
export function toResolvers(ledger: readonly LedgerLine[], name = NAME): LedgerLine[] {
  return ledger.filter((line) => line.recursion && line.name === `${name}.`)
}

/** A server or site that has stayed behind: it shows what it showed when the run began. */
export const staysBehind: Fault = (host) => ({
  door: (transport, at) => host.door(transport, at),
  answer: (asked) => host.answer({ ...asked, at: 0 }),
})

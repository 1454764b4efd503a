// Endpoints: where and over what a server is asked, and how that is written. It does not know whose server it is.
import { isIP } from 'node:net'

/** Where and over what a server is asked. For TLS, `host` is whom the certificate must name; `ip` saves looking the host up. */
export type Endpoint =
  | { transport: 'udp' | 'tcp'; ip: string; port: number }
  | { transport: 'tls'; host: string; ip?: string; port: number }
  | { transport: 'https'; url: string }

/** An address that cannot be read; the message says what was given and what is allowed. */
export class EndpointError extends Error {
  override readonly name = 'EndpointError'
}

const DNS_PORT = 53
/** RFC 7858 section 3.1. */
const TLS_PORT = 853
const ALLOWED =
  'allowed: 192.0.2.1, 192.0.2.1:5353, 2001:db8::1, [2001:db8::1]:5353, tcp://192.0.2.1, tls://dns.example, https://dns.example/dns-query'

/**
 * Reads an address as people write it: `ip`, `ip:port`, `[ip6]:port`, `tcp://ip[:port]`, `tls://host[:port]`, `https://host/path`.
 * Throws an EndpointError for anything else.
 */
export function parseEndpoint(text: string): Endpoint {
  const given = text.trim()
  const scheme = /^([a-z]+):\/\/(.*)$/i.exec(given)
  if (scheme === null) return { transport: 'udp', ...addressAndPort(given, given) }
  const transport = scheme[1]?.toLowerCase()
  const rest = scheme[2] ?? ''
  switch (transport) {
    case 'udp':
    case 'tcp':
      return { transport, ...addressAndPort(rest, given) }
    case 'tls':
      return { transport: 'tls', ...hostAndPort(rest, given) }
    case 'https':
      return { transport: 'https', url: httpsUrl(given) }
    default:
      throw refused(given)
  }
}

/** Writes an endpoint so that `parseEndpoint` reads the same back; the usual port is left out. */
export function presentEndpoint(endpoint: Endpoint): string {
  switch (endpoint.transport) {
    case 'udp':
      return withPort(endpoint.ip, endpoint.port, DNS_PORT)
    case 'tcp':
      return `tcp://${withPort(endpoint.ip, endpoint.port, DNS_PORT)}`
    case 'tls':
      return `tls://${withPort(endpoint.host, endpoint.port, TLS_PORT)}`
    case 'https':
      return endpoint.url
  }
}

function addressAndPort(text: string, given: string): { ip: string; port: number } {
  const { host, port } = split(text, given)
  if (isIP(host) === 0) throw refused(given)
  return { ip: host, port: port ?? DNS_PORT }
}

function hostAndPort(text: string, given: string): { host: string; port: number } {
  const { host, port } = split(text, given)
  const name = isIP(host) === 0 ? hostName(host) : host
  if (name === undefined) throw refused(given)
  return { host: name, port: port ?? TLS_PORT }
}

/** Splits off a port. An IPv6 address without brackets carries none. */
function split(text: string, given: string): { host: string; port?: number } {
  if (isIP(text) !== 0) return { host: text }
  const parts = /^(?:\[([^\]]*)\]|([^:[\]]+))(?::(\d{1,5}))?$/.exec(text)
  const host = parts?.[1] ?? parts?.[2]
  if (host === undefined || (parts?.[1] !== undefined && isIP(host) !== 6)) throw refused(given)
  if (parts?.[3] === undefined) return { host }
  const port = Number(parts[3])
  if (port < 1 || port > 65535) throw refused(given)
  return { host, port }
}

/** A host name in lower case, or nothing when the labels are not letters, digits and hyphens. */
function hostName(text: string): string | undefined {
  const name = text.toLowerCase().replace(/\.$/, '')
  const label = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/
  const labels = name.split('.')
  const numbers = /^\d+$/.test(labels.at(-1) ?? '')
  return name.length <= 253 && !numbers && labels.every((part) => label.test(part)) ? name : undefined
}

function httpsUrl(given: string): string {
  if (!URL.canParse(given)) throw refused(given)
  const url = new URL(given)
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '' || url.hash !== '')
    throw refused(given)
  return url.href
}

function withPort(host: string, port: number, usual: number): string {
  if (port === usual) return host
  return isIP(host) === 6 ? `[${host}]:${port}` : `${host}:${port}`
}

function refused(given: string): EndpointError {
  return new EndpointError(`"${given}" is not the address of a DNS server (${ALLOWED})`)
}

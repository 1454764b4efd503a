// What the cases of the gallery have in common: example.com at two servers, the values of two orders, and usual settings.
import type { SignedScript } from '../world/signed-internet.ts'

/** The values of two orders, of the shape of RFC 8555 section 8.4. */
export const TOKEN = 'gfj9Xq0Rg85nLFlfnyT0EYzI7mHOl1iXSCqjZ7nPQbs'
export const OTHER = 'ZTRx1Ckl1-tM05o5zaizTTA0yUy5AGereMgSNWC6Ll8'

export const NAME = '_acme-challenge.example.com'
/** The line that a ready zone has. */
export const RIGHT = `_acme-challenge 60 TXT "${TOKEN}"`

/** A record that has to have the token. */
export const RECORD = { domains: NAME, 'expected-values': TOKEN, timeout: '20s' }
/** A certificate for example.com by Let's Encrypt. */
export const ORDER = {
  domains: 'example.com',
  challenge: 'dns-01',
  ca: 'letsencrypt',
  'expected-values': TOKEN,
  timeout: '2m',
}

/** An address that visitors need, and two resolvers that shall show it. */
export const WWW = 'www 60 A 192.0.2.80'
export const CLOUDFLARE = '1.1.1.1'
export const GOOGLE = '8.8.8.8'
export const FOR_VISITORS = {
  records: 'www.example.com A 192.0.2.80',
  require: 'resolvers',
  resolvers: 'cloudflare, google',
  timeout: '20s',
}

export const NS1 = '192.0.2.1'
export const NS2 = '198.51.100.2'
const SERVERS = { 'ns1.example.com': [NS1], 'ns2.example.com': [NS2] }

/** example.com with this text, below com. */
export function example(
  text: string,
  script: Omit<SignedScript, 'text'> = {},
): Record<string, string | SignedScript> {
  return { 'com.': '', 'example.com.': { servers: SERVERS, ...script, text } }
}

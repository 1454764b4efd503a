// HTTPS of the virtual World: one request, one answer, one round trip: the connection is there already.
import type { HttpsAnswer, HttpsLimits, Peer } from '../../src/net/world.ts'
import { DNS_HEAD, type Deed } from './host.ts'
import { REFUSALS, type Wires } from './wires.ts'

const HTTPS_PORT = 443

/** POSTs a DNS message to the server behind the URL's host. */
export function virtualHttps(
  wires: Wires,
  url: URL,
  body: Uint8Array,
  limits: HttpsLimits,
  signal?: AbortSignal,
): Promise<HttpsAnswer> {
  return new Promise((resolve) => {
    const giveUp = (): void => finish({ kind: 'timeout' })
    const cancel = wires.after(limits.ms, giveUp)
    const finish = (answer: HttpsAnswer): void => {
      cancel()
      signal?.removeEventListener('abort', giveUp)
      resolve(answer)
    }
    if (signal?.aborted === true) return giveUp()
    signal?.addEventListener('abort', giveUp)
    request(wires, url, body, (deed) =>
      finish(typeof deed === 'string' ? unreachable(deed) : answerOf(deed, limits)),
    )
  })
}

/** Carries the request there, and what the server does first, or why it could not be reached, back. */
function request(wires: Wires, url: URL, body: Uint8Array, done: (deed: Deed | string) => void): void {
  const ip = wires.addressOf(url.hostname.replaceAll(/^\[|\]$/g, ''))
  if (ip === undefined) return done('ENOTFOUND')
  if (!wires.hasRoute(ip)) return done('ENETUNREACH')
  const server: Peer = { ip, port: url.port === '' ? HTTPS_PORT : Number(url.port) }
  const distance = wires.distance(ip)
  wires.after(distance, () => {
    const door = wires.door(server, 'https')
    if (door === 'silent') return
    if (door !== 'open') return void wires.after(distance, () => done(REFUSALS[door]))
    const [first] = wires.ask({ bytes: body, transport: 'https', client: wires.client(ip), server })
    if (first) wires.after(distance + first.after, () => done(first))
  })
}

function answerOf(deed: Deed, limits: HttpsLimits): HttpsAnswer {
  if ('close' in deed) return unreachable('ECONNRESET')
  const body = 'raw' in deed ? deed.raw : deed.message
  if (body.length > limits.bytes) return { kind: 'too-large' }
  const head = 'message' in deed ? deed.http : undefined
  return { kind: 'answer', ...(head ?? DNS_HEAD), body }
}

function unreachable(why: string): HttpsAnswer {
  return { kind: 'unreachable', why }
}

// HTTPS of the virtual World: one request, one answer, connections kept open.
import { isIP } from 'node:net'
import type { HttpsAnswer, HttpsLimits } from '../../src/net/world.ts'
import type { Deed } from './host.ts'
import type { Wires } from './wires.ts'

/** POSTs a DNS message to the server behind the URL's host. */
export function virtualHttps(
  wires: Wires,
  url: URL,
  body: Uint8Array,
  limits: HttpsLimits,
  signal?: AbortSignal,
): Promise<HttpsAnswer> {
  return new Promise((resolve) => {
    const ip = wires.addressOf(url.hostname.replaceAll(/^\[|\]$/g, ''))
    if (ip === undefined || isIP(ip) === 0) return resolve({ kind: 'unreachable', why: 'ENOTFOUND' })
    if (!wires.hasRoute(ip)) return resolve({ kind: 'unreachable', why: 'ENETUNREACH' })
    const server = { ip, port: url.port === '' ? 443 : Number(url.port) }
    const giveUp = (): void => resolve({ kind: 'timeout' })
    wires.after(limits.ms, giveUp)
    signal?.addEventListener('abort', giveUp, { once: true })
    const distance = wires.distance(ip)
    wires.after(distance, () => {
      const door = wires.door(server, 'https')
      if (door === 'silent') return
      const deeds =
        door === 'open'
          ? wires.ask({ bytes: body, transport: 'https', client: wires.client(ip), server })
          : []
      const first = deeds[0]
      if (door !== 'open') wires.after(distance, () => resolve({ kind: 'unreachable', why: REFUSALS[door] }))
      else if (first) wires.after(distance + first.after, () => resolve(answerOf(first, limits)))
    })
  })
}

const REFUSALS = { refused: 'ECONNREFUSED', 'bad-certificate': 'DEPTH_ZERO_SELF_SIGNED_CERT' }

function answerOf(deed: Deed, limits: HttpsLimits): HttpsAnswer {
  if ('close' in deed) return { kind: 'unreachable', why: 'ECONNRESET' }
  const body = 'raw' in deed ? deed.raw : deed.message
  if (body.length > limits.bytes) return { kind: 'too-large' }
  return { kind: 'answer', status: 200, contentType: 'application/dns-message', body }
}

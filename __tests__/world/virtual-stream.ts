// A TCP or TLS stream of the virtual World.
import { createFrames, frame } from '../../src/net/frames.ts'
import type { ByteStream, Peer, StreamEvents } from '../../src/net/world.ts'
import type { Deed, Door } from './host.ts'
import { REFUSALS, type Wires } from './wires.ts'

/** Round trips until a stream is open (RFC 8446 section 2: TLS needs one more than TCP). */
const ROUND_TRIPS = { tcp: 1, tls: 2 }

/** A stream to the peer; what is written before it is open is kept until then. */
export function openVirtualStream(
  wires: Wires,
  transport: 'tcp' | 'tls',
  given: Peer,
  on: StreamEvents,
): ByteStream {
  const peer = { ...given, ip: wires.addressOf(given.ip) ?? '' }
  const client = wires.client(peer.ip)
  const distance = wires.distance(peer.ip)
  const kept: Uint8Array[] = []
  let state: 'opening' | 'open' | 'over' = 'opening'

  const later = (ms: number, run: () => void): void => {
    wires.after(ms, () => {
      if (state !== 'over') run()
    })
  }
  const close = (why?: string): void => {
    state = 'over'
    on.close(why)
  }
  const perform = (deed: Deed): void => {
    if ('raw' in deed) on.data(deed.raw)
    else if ('message' in deed) on.data(frame(deed.message))
    else close(deed.close === 'reset' ? 'ECONNRESET' : undefined)
  }
  const frames = createFrames()
  const receive = (chunk: Uint8Array): void => {
    for (const message of frames.push(chunk)) {
      for (const deed of wires.ask({ bytes: message, transport, client, server: peer })) {
        later(distance + deed.after, () => perform(deed))
      }
    }
  }
  const send = (bytes: Uint8Array): void => {
    wires.after(distance, () => receive(bytes))
  }

  const connect = (): void => {
    if (peer.ip === '') return close('ENOTFOUND')
    if (!wires.hasRoute(peer.ip)) return close('ENETUNREACH')
    later(distance, () => knock(wires.door(peer, transport)))
  }
  const knock = (door: Door): void => {
    if (door === 'silent') return
    const wait = distance + (ROUND_TRIPS[transport] - 1) * 2 * distance
    later(wait, () => (door === 'open' ? opened() : close(REFUSALS[door])))
  }
  const opened = (): void => {
    state = 'open'
    on.open()
    for (const bytes of kept.splice(0)) send(bytes)
  }

  later(0, connect)
  return {
    write(bytes) {
      if (state === 'open') send(bytes.slice())
      else if (state === 'opening') kept.push(bytes.slice())
    },
    // The server has nothing to say that it was not asked, so it closes once its answers are out.
    end: () => later(2 * distance, close),
    destroy() {
      state = 'over'
    },
  }
}

// A connected UDP socket of the virtual World: it delivers only what comes from its peer.
import type { DatagramEvents, Datagrams, Peer } from '../../src/net/world.ts'
import type { Deed } from './host.ts'
import type { Wires } from './wires.ts'

/** A socket to the peer, on a port of its own. */
export function openVirtualUdp(wires: Wires, peer: Peer, on: DatagramEvents): Datagrams {
  const client = wires.client(peer.ip)
  const distance = wires.distance(peer.ip)
  let open = true
  const later = (ms: number, run: () => void): void => {
    wires.after(ms, () => {
      if (open) run()
    })
  }

  const arrive = (bytes: Uint8Array): void => {
    const door = wires.door(peer, 'udp')
    if (door === 'refused') later(distance, () => on.error('ECONNREFUSED'))
    if (door !== 'open') return
    for (const deed of wires.ask({ bytes, transport: 'udp', client, server: peer })) {
      const datagram = datagramOf(deed, peer)
      if (datagram) later(distance + deed.after, () => on.message(datagram))
    }
  }

  return {
    send(bytes) {
      if (!wires.hasRoute(peer.ip)) return later(0, () => on.error('ENETUNREACH'))
      // The datagram arrives even when the socket is closed before.
      wires.after(distance, () => arrive(bytes.slice()))
    },
    close() {
      open = false
    },
  }
}

/** What the deed sends to a socket that is connected to `peer`. */
function datagramOf(deed: Deed, peer: Peer): Uint8Array | undefined {
  if ('close' in deed) return undefined
  if ('raw' in deed) return deed.raw
  const { from = peer } = deed
  return from.ip === peer.ip && from.port === peer.port ? deed.message : undefined
}

// Node's UDP sockets as World wants them: connected, on a fresh port, quiet after close.
import { createSocket } from 'node:dgram'
import { isIP } from 'node:net'
import { systemCode } from './system-code.ts'
import type { DatagramEvents, Datagrams, Peer } from './world.ts'

/** A connected UDP socket. What is sent before the system has connected it is kept until then. */
export function nodeDatagrams(peer: Peer, on: DatagramEvents): Datagrams {
  const socket = createSocket(isIP(peer.ip) === 6 ? 'udp6' : 'udp4')
  let early: Uint8Array[] | undefined = []
  let open = true
  let first = true
  const fault = (error: Error | null) => {
    if (error !== null && open) on.error(systemCode(error))
  }
  const send = (bytes: Uint8Array) => {
    // Being told costs as much as sending. A firewall refuses the first send already; a refusing server shows when nothing is sent.
    if (first) socket.send(bytes, fault)
    else socket.send(bytes)
    first = false
  }
  const connected = (error?: Error) => {
    if (!open) return
    if (error !== undefined) {
      on.error(connectFault(error))
      return
    }
    const { address, port } = socket.remoteAddress()
    // The socket was bound a moment before it was connected: what came in between may be anyone's.
    socket.on('message', (bytes, from) => {
      if (from.port === port && from.address === address) on.message(bytes)
    })
    for (const bytes of early ?? []) send(bytes)
    early = undefined
  }
  socket.on('error', fault)
  socket.unref()
  socket.connect(peer.port, peer.ip, connected)
  return {
    send(bytes) {
      if (early === undefined) send(bytes)
      else early.push(bytes)
    },
    close() {
      open = false
      socket.close()
    },
  }
}

/** To connect a UDP socket sends nothing: what fails there is the choice of a route, however the system calls it. */
function connectFault(error: Error): string {
  const code = systemCode(error)
  return ['EHOSTUNREACH', 'EADDRNOTAVAIL', 'EAFNOSUPPORT', 'ENETDOWN'].includes(code) ? 'ENETUNREACH' : code
}

// A scripted server on a real UDP socket.
import { createSocket, type Socket } from 'node:dgram'
import { isIPv6 } from 'node:net'
import type { Peer } from '../../src/net/world.ts'
import type { LoopbackSide } from './loopback.ts'

/** Binds the address to the port, 0 for any, and answers as its script says. A door that is refused from the beginning is not opened. */
export function serveUdp(side: LoopbackSide, ip: string, port: number): Promise<number> {
  if (side.door(ip, 'udp') === 'refused') return Promise.resolve(port)
  const socket = open(ip)
  socket.on('message', (bytes, { address, port: clientPort }) => {
    const client = { ip: address, port: clientPort }
    const server = { ip, port: socket.address().port }
    if (side.door(ip, 'udp') !== 'open') return
    for (const deed of side.ask({ bytes, transport: 'udp', client, server })) {
      if ('close' in deed) continue
      const octets = 'raw' in deed ? deed.raw : deed.message
      const from = ('from' in deed ? deed.from : undefined) ?? server
      side.after(deed.after, () =>
        samePeer(from, server) ? send(socket, octets, client) : sendFrom(from, octets, client),
      )
    }
  })
  return new Promise((resolve, reject) => {
    socket.once('error', (error) => {
      socket.close()
      reject(error)
    })
    socket.bind({ address: ip, port, exclusive: true }, () => {
      socket.removeAllListeners('error').on('error', () => {})
      side.opened(() => new Promise((closed) => void socket.close(() => closed())))
      resolve(socket.address().port)
    })
  })
}

function open(ip: string): Socket {
  return createSocket(isIPv6(ip) ? 'udp6' : 'udp4')
}

function send(socket: Socket, octets: Uint8Array, client: Peer): void {
  socket.send(octets, client.port, client.ip)
}

/** Sends from another address or port of this machine. */
function sendFrom(from: Peer, octets: Uint8Array, client: Peer): void {
  const socket = open(from.ip)
  socket.once('error', () => socket.close())
  socket.bind({ address: from.ip, port: from.port }, () => {
    socket.send(octets, client.port, client.ip, () => socket.close())
  })
}

function samePeer(a: Peer, b: Peer): boolean {
  return a.ip === b.ip && a.port === b.port
}

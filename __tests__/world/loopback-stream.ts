// A scripted server on real TCP connections, as they are or with TLS or HTTPS inside.
import { createServer, type Socket } from 'node:net'
import { createFrames, frame } from '../../src/net/frames.ts'
import type { Deed } from './host.ts'
import type { LoopbackSide } from './loopback.ts'

/** What is spoken over connections to one address. */
export interface Talk {
  transport: 'tcp' | 'tls' | 'https'
  /** Takes a connection that was let in; `trusted` says with which certificate. */
  take(socket: Socket, trusted: boolean): void
}

/** Listens at the address on the port, 0 for any. A door that is refused from the beginning is not opened at all. */
export function serveStreams(side: LoopbackSide, ip: string, port: number, talk: Talk): Promise<number> {
  if (side.door(ip, talk.transport) === 'refused') return Promise.resolve(port)
  const connections = new Set<Socket>()
  const server = createServer((socket) => {
    connections.add(socket)
    socket.once('close', () => connections.delete(socket))
    socket.on('error', () => socket.destroy())
    const door = side.door(ip, talk.transport)
    if (door === 'refused') socket.resetAndDestroy()
    else if (door !== 'silent') talk.take(socket, door === 'open')
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: ip, port, exclusive: true }, () => {
      side.opened(() => {
        for (const socket of connections) socket.destroy()
        return new Promise((closed) => void server.close(() => closed()))
      })
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}

/** DNS over TCP at the address. */
export function tcpTalk(side: LoopbackSide, ip: string): Talk {
  return { transport: 'tcp', take: (socket) => converse(side, socket, 'tcp', ip) }
}

/** Answers the framed messages of a connection, or of what TLS made of one. */
export function converse(side: LoopbackSide, socket: Socket, transport: 'tcp' | 'tls', server: string): void {
  const frames = createFrames()
  const client = { ip: socket.remoteAddress ?? '', port: socket.remotePort ?? 0 }
  socket.on('error', () => socket.destroy())
  socket.on('data', (chunk) => {
    for (const bytes of frames.push(chunk)) {
      const local = { ip: server, port: socket.localPort ?? 0 }
      for (const deed of side.ask({ bytes, transport, client, server: local })) {
        side.after(deed.after, () => perform(socket, deed))
      }
    }
  })
}

function perform(socket: Socket, deed: Deed): void {
  if ('raw' in deed) socket.write(deed.raw)
  else if ('message' in deed) socket.write(frame(deed.message))
  else if (deed.close === 'end') socket.end()
  else socket.resetAndDestroy()
}

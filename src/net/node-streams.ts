// Node's TCP and TLS connections as World wants them. TLS is loaded only when it is used.
import { connect, isIP, type Socket } from 'node:net'
import { systemCode } from './system-code.ts'
import type { ByteStream, Peer, StreamEvents } from './world.ts'

/** A TCP connection; small writes are not held back. */
export function nodeTcp(peer: Peer, on: StreamEvents): ByteStream {
  return streamOf(connect({ host: peer.ip, port: peer.port, noDelay: true }), 'connect', on)
}

/**
 * A TLS connection whose certificate is valid for `servername` (RFC 8310 section 8.1): a host name among its DNS names, or an IP
 * literal among its IP addresses. `ca` replaces the trusted certificates.
 */
export function nodeTls(peer: Peer, servername: string, on: StreamEvents, ca?: string): ByteStream {
  const tls = process.getBuiltinModule('node:tls')
  const socket = tls.connect({
    host: peer.ip,
    port: peer.port,
    // RFC 6066 section 3: no literal addresses in the server name indication.
    servername: isIP(servername) === 0 ? servername : '',
    checkServerIdentity: (_host, certificate) => tls.checkServerIdentity(servername, certificate),
    minVersion: 'TLSv1.2',
    ...(ca === undefined ? {} : { ca }),
  })
  socket.setNoDelay(true)
  return streamOf(socket, 'secureConnect', on)
}

function streamOf(socket: Socket, opened: 'connect' | 'secureConnect', on: StreamEvents): ByteStream {
  let why: string | undefined
  let told = true
  socket.unref()
  socket.on(opened, () => {
    on.open()
  })
  socket.on('data', (bytes: Buffer) => {
    on.data(bytes)
  })
  socket.on('error', (error) => {
    why = systemCode(error)
  })
  socket.on('close', () => {
    if (told) on.close(why)
  })
  return {
    write: (bytes) => {
      socket.write(bytes)
    },
    end: () => {
      socket.end()
    },
    destroy: () => {
      told = false
      socket.destroy()
    },
  }
}

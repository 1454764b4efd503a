// TLS and HTTPS inside the connections of a scripted server, with the lab's certificates.
import { readFileSync } from 'node:fs'
import { createSecureServer, type Http2SecureServer, type ServerHttp2Stream } from 'node:http2'
import { join } from 'node:path'
import type { Duplex } from 'node:stream'
import { createServer, type Server } from 'node:tls'
import { DNS_HEAD } from './host.ts'
import type { LoopbackSide } from './loopback.ts'
import { converse, type Talk } from './loopback-stream.ts'

/** The certificate of the CA that vouches for the lab's servers, for `nodeWorld`. */
export const LAB_CA = read('ca.pem')

const TRUSTED = { cert: read('server.pem'), key: read('server.key') }
const UNTRUSTED = { cert: read('stranger.pem'), key: read('stranger.key') }

/** DNS over TLS at the address. */
export function tlsTalk(side: LoopbackSide, ip: string): Talk {
  const speak = (keys: typeof TRUSTED): Server => {
    const server = createServer(keys, (socket) => converse(side, socket, 'tls', ip))
    // A client that does not trust the certificate breaks off, and that is what it should do.
    return server.on('tlsClientError', (_error, socket) => socket.destroy())
  }
  return choice('tls', speak(TRUSTED), speak(UNTRUSTED))
}

/** DNS over HTTPS (HTTP/2) at the address, whatever the path. */
export function httpsTalk(side: LoopbackSide, ip: string): Talk {
  const speak = (keys: typeof TRUSTED): Http2SecureServer => {
    const server = createSecureServer(keys)
    server.on('stream', (stream) => void respond(side, stream, ip))
    server.on('tlsClientError', (_error, socket: Duplex) => socket.destroy())
    return server
  }
  return choice('https', speak(TRUSTED), speak(UNTRUSTED))
}

function choice(transport: 'tls' | 'https', trusted: Server, untrusted: Server): Talk {
  return {
    transport,
    take: (socket, isTrusted) => void (isTrusted ? trusted : untrusted).emit('connection', socket),
  }
}

async function respond(side: LoopbackSide, stream: ServerHttp2Stream, ip: string): Promise<void> {
  stream.on('error', () => stream.destroy())
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk as Uint8Array)
  const { socket } = stream.session ?? {}
  const client = { ip: socket?.remoteAddress ?? '', port: socket?.remotePort ?? 0 }
  const server = { ip, port: socket?.localPort ?? 0 }
  const [deed] = side.ask({ bytes: Buffer.concat(chunks), transport: 'https', client, server })
  if (!deed) return
  side.after(deed.after, () => {
    if ('close' in deed) {
      stream.session?.destroy()
      return
    }
    const { status, contentType } = ('message' in deed ? deed.http : undefined) ?? DNS_HEAD
    stream.respond({ ':status': status, 'content-type': contentType })
    stream.end('raw' in deed ? deed.raw : deed.message)
  })
}

function read(file: string): string {
  return readFileSync(join(import.meta.dirname, 'certificates', file), 'utf8')
}

// UDP and TCP sockets for a DNS server on loopback: octets in, octets out, all addresses on one port.
import { createSocket, type Socket as UdpSocket } from 'node:dgram'
import { createServer, isIPv6, type Server, type Socket } from 'node:net'
import { createFrames, frame } from '../net/frames.ts'
import type { Caller } from './responder.ts'

/** What the server at `ip` answers; undefined stays silent. */
export type AnswerOctets = (octets: Uint8Array, caller: Caller, ip: string) => Uint8Array | undefined

/** A server that listens. */
export interface Listening {
  /** The port of all its addresses, for UDP and TCP. */
  port: number
  /** Closes every socket, and every connection with it. */
  stop: () => Promise<void>
}

/** A port that is free at one address may be taken at another: then another one is tried. */
const PORT_TRIES = 20
const TAKEN = new Set(['EADDRINUSE', 'EACCES'])
/** RFC 7766 section 6.2.3: a few seconds is what a server keeps an idle connection. */
const IDLE_MS = 10_000

/**
 * Listens at the addresses, over UDP and TCP, on one port; 0 takes one that is free. Rejects with the system's error when an
 * address is not there or the port is taken.
 */
export async function listen(ips: readonly string[], port: number, answer: AnswerOctets): Promise<Listening> {
  for (let tries = 1; ; tries++) {
    const open: Closable[] = []
    try {
      const chosen = await listenAll(ips, port, answer, open)
      return { port: chosen, stop: () => closeAll(open) }
    } catch (error) {
      await closeAll(open)
      const { code = '' } = error as NodeJS.ErrnoException
      if (port !== 0 || tries === PORT_TRIES || !TAKEN.has(code)) throw error
    }
  }
}

type Closable = () => Promise<void>

async function listenAll(
  ips: readonly string[],
  port: number,
  answer: AnswerOctets,
  open: Closable[],
): Promise<number> {
  let shared = port
  for (const ip of ips) {
    shared = await listenUdp(ip, shared, answer, open)
    await listenTcp(ip, shared, answer, open)
  }
  return shared
}

async function closeAll(open: readonly Closable[]): Promise<void> {
  await Promise.all(open.map((close) => close()))
}

function listenUdp(ip: string, port: number, answer: AnswerOctets, open: Closable[]): Promise<number> {
  const socket: UdpSocket = createSocket(isIPv6(ip) ? 'udp6' : 'udp4')
  socket.on('message', (octets, from) => {
    const response = answer(octets, { ip: from.address, overUdp: true }, ip)
    if (response) socket.send(response, from.port, from.address)
  })
  return new Promise((resolve, reject) => {
    socket.once('error', (error) => {
      socket.close()
      reject(error)
    })
    socket.bind({ address: ip, port, exclusive: true }, () => {
      // Windows tells a server of each client that closed its port; that concerns nobody else.
      socket.removeAllListeners('error').on('error', () => {})
      open.push(() => new Promise((closed) => void socket.close(closed)))
      resolve(socket.address().port)
    })
  })
}

function listenTcp(ip: string, port: number, answer: AnswerOctets, open: Closable[]): Promise<void> {
  const connections = new Set<Socket>()
  const server: Server = createServer((socket) => {
    connections.add(socket)
    socket.once('close', () => connections.delete(socket))
    converse(socket, (octets) => answer(octets, { ip: socket.remoteAddress ?? '', overUdp: false }, ip))
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: ip, port, exclusive: true }, () => {
      open.push(() => {
        for (const socket of connections) socket.destroy()
        return new Promise((closed) => void server.close(() => closed()))
      })
      resolve()
    })
  })
}

function converse(socket: Socket, answer: (octets: Uint8Array) => Uint8Array | undefined): void {
  const frames = createFrames()
  socket.setTimeout(IDLE_MS, () => socket.destroy())
  // A client that resets its connection is gone, and that is all there is to it.
  socket.on('error', () => socket.destroy())
  socket.on('data', (chunk) => {
    for (const octets of frames.push(chunk)) {
      const response = answer(octets)
      if (response) socket.write(frame(response))
    }
  })
}

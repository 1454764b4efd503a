// Asks a World's raw transports one question and keeps all that comes back, for the tests of the lab itself.
import { createFrames, frame } from '../../src/net/frames.ts'
import type { Peer, World } from '../../src/net/world.ts'
import { decodeMessage, encodeMessage, type Message } from '../../src/wire/message.ts'

/** What came: whole messages with their moments, octets of a stream, and how it ended. */
export interface Heard {
  messages: { at: number; octets: Uint8Array }[]
  octets: number
  closed: string[]
}

/** Asks over UDP, TCP or TLS, and listens for so many milliseconds, or until so many messages have come or all is over. */
export async function probe(
  world: World,
  ip: string,
  query: Message,
  options: { transport?: 'udp' | 'tcp' | 'tls'; ms?: number; count?: number; port?: number } = {},
): Promise<Heard> {
  const { transport = 'udp', ms = 1000, count = Infinity, port = 53 } = options
  const heard: Heard = { messages: [], octets: 0, closed: [] }
  const enough = new AbortController()
  const keep = (octets: Uint8Array): void => {
    heard.messages.push({ at: world.now(), octets })
    if (heard.messages.length >= count) enough.abort()
  }
  const close = (why = 'in order'): void => {
    heard.closed.push(why)
    enough.abort()
  }
  const frames = createFrames()
  const receive = (chunk: Uint8Array): void => {
    heard.octets += chunk.length
    frames.push(chunk).forEach(keep)
  }
  const stop = open(world, transport, { ip, port }, encodeMessage(query), { keep, receive, close })
  await world.sleep(ms, enough.signal)
  stop()
  return heard
}

/** The messages that can be read. Throws a WireError for one that cannot. */
export function read(heard: Heard): Message[] {
  return heard.messages.map(({ octets }) => decodeMessage(octets))
}

/** Sends the question, and returns how to stop listening. */
function open(
  world: World,
  transport: 'udp' | 'tcp' | 'tls',
  peer: Peer,
  question: Uint8Array,
  on: { keep(message: Uint8Array): void; receive(chunk: Uint8Array): void; close(why?: string): void },
): () => void {
  if (transport === 'udp') {
    const socket = world.udp(peer, { message: (bytes) => on.keep(bytes), error: (why) => on.close(why) })
    socket.send(question)
    return () => socket.close()
  }
  const events = {
    open: () => {},
    data: (chunk: Uint8Array) => on.receive(chunk),
    close: (why?: string) => on.close(why),
  }
  const stream = transport === 'tcp' ? world.tcp(peer, events) : world.tls(peer, 'localhost', events)
  stream.write(frame(question))
  return () => stream.destroy()
}

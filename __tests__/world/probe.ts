// Asks a World's raw transports one question and keeps all that comes back, for the tests of the lab itself.
import type { World } from '../../src/net/world.ts'
import { decodeMessage, encodeMessage, type Message } from '../../src/wire/message.ts'
import { framed, unframer } from './host.ts'

/** What came: whole messages with their moments, octets of a stream, and how it ended. */
export interface Heard {
  messages: { at: number; octets: Uint8Array }[]
  octets: number
  closed: string[]
}

/** Asks over UDP, TCP or TLS, and listens for so many milliseconds. */
export async function probe(
  world: World,
  ip: string,
  query: Message,
  options: { transport?: 'udp' | 'tcp' | 'tls'; ms?: number; port?: number } = {},
): Promise<Heard> {
  const { transport = 'udp', ms = 1000, port = 53 } = options
  const heard: Heard = { messages: [], octets: 0, closed: [] }
  const keep = (octets: Uint8Array): void => {
    heard.messages.push({ at: world.now(), octets })
  }
  const close = (why = 'in order'): void => void heard.closed.push(why)
  const peer = { ip, port }
  if (transport === 'udp') {
    const socket = world.udp(peer, { message: keep, error: close })
    socket.send(encodeMessage(query))
    await world.sleep(ms)
    socket.close()
    return heard
  }
  const receive = unframer(keep)
  const on = {
    open: () => {},
    data: (chunk: Uint8Array) => {
      heard.octets += chunk.length
      receive(chunk)
    },
    close,
  }
  const stream = transport === 'tcp' ? world.tcp(peer, on) : world.tls(peer, 'localhost', on)
  stream.write(framed(encodeMessage(query)))
  await world.sleep(ms)
  stream.destroy()
  return heard
}

/** The messages that can be read. Throws a WireError for one that cannot. */
export function read(heard: Heard): Message[] {
  return heard.messages.map(({ octets }) => decodeMessage(octets))
}

// An address at which packets arrive and nobody answers, as behind a firewall that drops them.
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import type { Running } from './together.ts'

/** Takes what is sent to port 53 of the address, over UDP and TCP, and says nothing. */
export async function keepSilent(ip: string): Promise<Running> {
  const udp = createSocket('udp4')
  const streams = new Set<Socket>()
  const tcp = createServer((stream) => {
    streams.add(stream)
    stream.on('error', () => undefined)
  })
  udp.bind(53, ip)
  tcp.listen(53, ip)
  await Promise.all([once(udp, 'listening'), once(tcp, 'listening')])
  return {
    async stop() {
      udp.close()
      tcp.close()
      for (const stream of streams) stream.destroy()
    },
  }
}

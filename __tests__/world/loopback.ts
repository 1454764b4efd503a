// The lab on real sockets: the same scripted servers at loopback addresses, over UDP, TCP, TLS and HTTPS.
import { nodeWorld } from '../../src/net/node-world.ts'
import type { World } from '../../src/net/world.ts'
import type { Asked, Deed, Door, Transport } from './host.ts'
import type { Internet } from './internet.ts'
import { httpsTalk, LAB_CA, tlsTalk } from './loopback-secure.ts'
import { serveStreams, tcpTalk } from './loopback-stream.ts'
import { serveUdp } from './loopback-udp.ts'

/** A lab that runs. All its addresses share one port for UDP and TCP, one for TLS, and one for HTTPS. */
export interface LoopbackLab {
  port: number
  tlsPort: number
  httpsPort: number
  /** The real world, trusting the lab's certificates, which are for localhost, ::1 and 127.0.0.1 to 127.0.0.4. */
  world: World
  stop: () => Promise<void>
}

/** What the sockets of the lab share. */
export interface LoopbackSide {
  door(ip: string, transport: Transport): Door
  ask(message: Omit<Asked, 'at'>): Deed[]
  after(ms: number, run: () => void): void
  /** Notes how to close something that was opened. */
  opened(close: () => Promise<void>): void
}

/** A port that is free at one address or for UDP may be taken at another or for TCP. */
const PORT_TRIES = 20

/** Opens the servers of this internet, whose addresses must all be of this machine; UDP and TCP at the port given, 0 for any. */
export async function loopbackLab(net: Internet, wanted = 0): Promise<LoopbackLab> {
  const closers: (() => Promise<void>)[] = []
  const timers = new Set<NodeJS.Timeout>()
  const side = loopbackSide(net, closers, timers)
  const stop = async (): Promise<void> => {
    for (const timer of timers) clearTimeout(timer)
    await Promise.all(closers.splice(0).map((close) => close()))
  }
  const onOnePort = async (
    serve: (ip: string, port: number) => Promise<number>,
    first = 0,
  ): Promise<number> => {
    let port = first
    for (const ip of net.addresses) port = await serve(ip, port)
    return port
  }
  for (let tries = 1; ; tries++) {
    try {
      const port = await onOnePort(async (ip, given) => {
        const chosen = await serveUdp(side, ip, given)
        return serveStreams(side, ip, chosen, tcpTalk(side, ip))
      }, wanted)
      const tlsPort = await onOnePort((ip, given) => serveStreams(side, ip, given, tlsTalk(side, ip)))
      const httpsPort = await onOnePort((ip, given) => serveStreams(side, ip, given, httpsTalk(side, ip)))
      return { port, tlsPort, httpsPort, world: nodeWorld({ ca: LAB_CA }), stop }
    } catch (error) {
      await stop()
      if (tries === PORT_TRIES) throw error
    }
  }
}

function loopbackSide(
  net: Internet,
  closers: (() => Promise<void>)[],
  timers: Set<NodeJS.Timeout>,
): LoopbackSide {
  const began = performance.now()
  const at = (): number => performance.now() - began
  return {
    door: (ip, transport) => net.host(ip)?.door(transport, at()) ?? 'silent',
    ask: (message) => net.host(message.server.ip)?.answer({ ...message, at: at() }) ?? [],
    after(ms, run) {
      const timer = setTimeout(() => {
        timers.delete(timer)
        run()
      }, ms)
      timers.add(timer)
    },
    opened: (close) => void closers.push(close),
  }
}

// Asks one server of the virtual world through the network, for the tests of net/.
import type { Endpoint } from '../../src/net/endpoint.ts'
import type { Ask, Exchange } from '../../src/net/exchange.ts'
import type { Limits } from '../../src/net/limits.ts'
import { createNetwork, type Network } from '../../src/net/network.ts'
import { parseName } from '../../src/wire/name.ts'
import { presentRdata } from '../../src/wire/rdata.ts'
import type { Fault } from '../world/fault.ts'
import { faulty, IP } from '../world/faulty.ts'
import type { VirtualWorld } from '../world/virtual.ts'

/** The server by UDP, by TCP, and so on. */
export const UDP: Endpoint = { transport: 'udp', ip: IP, port: 53 }
export const TCP: Endpoint = { transport: 'tcp', ip: IP, port: 53 }
export const TLS: Endpoint = { transport: 'tls', host: 'dns.example', ip: IP, port: 853 }
export const HTTPS: Endpoint = { transport: 'https', url: 'https://dns.example/dns-query' }

/** The question that the server has an answer to; a name of mixed case shows whose letters come back. */
export function ask(endpoint: Endpoint = UDP, more: Partial<Ask> = {}): Ask {
  return { question: { name: parseName('www.example.com'), type: 'A' }, endpoint, recursion: false, ...more }
}

/** A server with these faults, and a network that asks it. */
export function server(
  faults: Fault | Fault[],
  limits: Partial<Limits> = {},
): { network: Network; world: VirtualWorld } {
  const { net, world } = faulty(...[faults].flat())
  net.call(IP, 'dns.example')
  return { network: createNetwork(world, { limits }), world }
}

/** One question to a server with these faults. */
export function askOnce(faults: Fault | Fault[], asked: Ask = ask()): Promise<Exchange> {
  const { network, world } = server(faults)
  return world.run(() => network.ask(asked))
}

/** The addresses that were answered, or what came instead. */
export function said({ reply }: Exchange): string {
  if (reply.kind === 'reply')
    return [reply.message.rcode, ...reply.message.answer.map(({ rdata }) => presentRdata(rdata))].join(' ')
  return 'why' in reply ? `${reply.kind}: ${reply.why}` : reply.kind
}

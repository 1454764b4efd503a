// The virtual World: scripted servers behind addresses, a clock that jumps, randomness from a seed. No socket is opened.
import type { World } from '../../src/net/world.ts'
import { createClock } from './clock.ts'
import type { Host } from './host.ts'
import { seededRandom } from './random.ts'
import { openVirtualStream } from './virtual-stream.ts'
import { openVirtualUdp } from './virtual-udp.ts'
import { virtualHttps } from './virtual-https.ts'
import { createWires } from './wires.ts'

/** Who answers at which address. */
export interface VirtualNetwork {
  /** The server at an address; undefined when nobody is there. The port does not count. */
  host(ip: string): Host | undefined
  /** The address of a host name, as the system would look it up for DoT and DoH. */
  lookup?(name: string): string | undefined
}

export interface VirtualOptions {
  /** The address families that have a route from here. */
  families?: readonly (4 | 6)[]
  /** Milliseconds from here to an address and back. */
  roundTrip?: (ip: string) => number
  /** The wall clock at virtual millisecond 0. */
  date?: Date
  seed?: number
}

/** A World in which time passes only inside `run`. */
export interface VirtualWorld extends World {
  /** Starts the task and lets virtual time pass until it ends. */
  run<T>(task: () => Promise<T> | T): Promise<T>
}

const START = new Date('2026-11-22T12:00:00Z')
const ROUND_TRIP_MS = 10

/** A World on this network. */
export function virtualWorld(network: VirtualNetwork, options: VirtualOptions = {}): VirtualWorld {
  const clock = createClock()
  const random = seededRandom(options.seed ?? 1)
  const start = (options.date ?? START).getTime()
  const wires = createWires({
    clock,
    network,
    families: options.families ?? [4, 6],
    roundTrip: options.roundTrip ?? (() => ROUND_TRIP_MS),
  })
  return {
    now: clock.now,
    date: () => new Date(start + clock.now()),
    after: clock.after,
    run: clock.run,
    sleep: (ms, signal) => sleep(clock.after, ms, signal),
    random: random.octets,
    udp: (peer, on) => openVirtualUdp(wires, peer, on),
    tcp: (peer, on) => openVirtualStream(wires, 'tcp', peer, on),
    tls: (peer, _servername, on) => openVirtualStream(wires, 'tls', peer, on),
    https: (url, body, limits, signal) => virtualHttps(wires, url, body, limits, signal),
  }
}

function sleep(after: World['after'], ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve()
    const cancel = after(ms, done)
    signal?.addEventListener('abort', done)
    function done(): void {
      cancel()
      signal?.removeEventListener('abort', done)
      resolve()
    }
  })
}

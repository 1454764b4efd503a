// The demo's servers on loopback: they play the story, or hold still, until they are stopped.
import { nodeWorld } from '../net/node-world.ts'
import { presentEndpoint } from '../net/endpoint.ts'
import { answerOctets, respondToOctets } from './octets.ts'
import { createResolver } from './resolver.ts'
import { listen, type Listening } from './server.ts'
import { DOMAIN, EXPECTED, READY_STORY, STILL, WRONG_STORY, type Scene } from './story.ts'
import { plantTree, type Layout } from './tree.ts'
import type { ServedZones } from './zone.ts'

/** A demo that runs. */
export interface Demo {
  /** For the input `roots`. */
  roots: string[]
  /** A caching resolver over the same zones, for the input `resolvers`. */
  resolver: string
  /** The owner name of the TXT record that is awaited, and the value that it should have. */
  domain: string
  expected: string
  stop: () => Promise<void>
}

/** Linux and Windows have all of 127.0.0.0/8. */
const WIDE: Layout = { registry: '127.0.0.1', ns1: '127.0.0.2', ns2: '127.0.0.3' }
/** macOS has one address of each family: one server holds all zones, the other only the last. */
const NARROW: Layout = { registry: '127.0.0.1', ns1: '127.0.0.1', ns2: '::1' }
/** The resolver shares an address with the root, so it stands at a port of its own. */
const RESOLVER_IP = '127.0.0.1'
/** RFC 7873 section 6 asks for 64 bits of entropy at least. */
const COOKIE_SECRET_OCTETS = 16

/**
 * Starts the story: the record is missing, then at one server, then at both, within 8 s; with `fail` both servers end with a wrong
 * value. `port` 0, the default, takes a free one; the resolver has the next. Rejects with the system's error when the port is taken.
 */
export function startDemo(options: { port?: number; fail?: boolean } = {}): Promise<Demo> {
  return start(options.port ?? 0, options.fail === true ? WRONG_STORY : READY_STORY)
}

/** Serves the same zones with the record in place, without a story. `port` as for `startDemo`. */
export function startServing(options: { port?: number } = {}): Promise<Demo> {
  return start(options.port ?? 0, STILL)
}

async function start(port: number, story: readonly Scene[]): Promise<Demo> {
  const servers = await startServers(port, story)
  try {
    const resolver = await startResolver(servers, port === 0 ? 0 : port + 1)
    return {
      roots: [endpoint(servers.layout.registry, servers.port)],
      resolver: endpoint(RESOLVER_IP, resolver.port),
      domain: DOMAIN,
      expected: EXPECTED,
      stop: async () => {
        await Promise.all([servers.stop(), resolver.stop()])
      },
    }
  } catch (error) {
    await servers.stop()
    throw error
  }
}

interface Servers extends Listening {
  layout: Layout
  /** The zones that an address holds now. */
  zonesOf: (ip: string) => ServedZones
}

async function startServers(port: number, story: readonly Scene[]): Promise<Servers> {
  try {
    return await occupy(WIDE, port, story)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRNOTAVAIL') throw error
    return occupy(NARROW, port, story)
  }
}

async function occupy(layout: Layout, port: number, story: readonly Scene[]): Promise<Servers> {
  const world = nodeWorld()
  const jar = { secret: world.random(COOKIE_SECRET_OCTETS) }
  const tree = plantTree(layout, story)
  const began = world.now()
  const zonesOf = (ip: string): ServedZones => tree(ip, world.now() - began)
  const ips = new Set([layout.registry, layout.ns1, layout.ns2])
  const servers = await listen([...ips], port, (octets, caller, ip) =>
    respondToOctets(zonesOf(ip), octets, caller, jar),
  )
  return { ...servers, layout, zonesOf }
}

function startResolver({ layout, zonesOf }: Servers, port: number): Promise<Listening> {
  const world = nodeWorld()
  const sources = [layout.registry, layout.ns1]
  const zones: ServedZones = {
    get: (apexKey) => sources.map((ip) => zonesOf(ip).get(apexKey)).find((zone) => zone !== undefined),
  }
  const resolve = createResolver({ zones: () => zones, now: () => world.now() })
  return listen([RESOLVER_IP], port, (octets, caller) => answerOctets(octets, caller, resolve))
}

function endpoint(ip: string, port: number): string {
  return presentEndpoint({ transport: 'udp', ip, port })
}

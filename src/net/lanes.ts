// Lanes of a run: which carrier, window and pace a server gets.
import type { Carrier, CarrierParts, Course } from './carrier.ts'
import { presentEndpoint, type Endpoint } from './endpoint.ts'
import type { Ask } from './exchange.ts'
import { httpsCarrier } from './https-carrier.ts'
import { createLane, type Lane } from './lane.ts'
import { createPace, UNHURRIED } from './pace.ts'
import { unknownServer } from './server.ts'
import { streamCarrier } from './stream-carrier.ts'
import { udpCarrier } from './udp-carrier.ts'
import { createWindow } from './window.ts'

/** What all lanes of a run share. */
export interface RunParts extends Omit<CarrierParts, 'server'> {
  /** Told of every question that is sent. */
  readonly counted: () => void
}

/** All lanes of a run. */
export interface Lanes {
  /** The lane for a question; opened when there is none. */
  laneTo(ask: Ask, run: RunParts): Lane
  /** Does what is due and returns the next moment at which something is, or Infinity. */
  look(now: number): number
  renew(): void
  close(): void
}

/** No lane yet. */
export function createLanes(): Lanes {
  const lanes = new Map<string, Lane>()
  // The same endpoint object is asked thousands of times.
  const found = { recursive: new WeakMap<Endpoint, Lane>(), authoritative: new WeakMap<Endpoint, Lane>() }
  return {
    laneTo({ endpoint, recursion }, run) {
      // The two do not share a lane: only recursive questions go at a polite pace.
      const role = recursion ? 'recursive' : 'authoritative'
      const known = found[role].get(endpoint)
      if (known !== undefined) return known
      const key = `${role} ${keyOf(endpoint)}`
      const lane = lanes.get(key) ?? openLane(endpoint, recursion, run)
      lanes.set(key, lane)
      found[role].set(endpoint, lane)
      return lane
    },
    look(now) {
      let next = Infinity
      for (const lane of lanes.values()) next = Math.min(next, lane.look(now))
      return next
    },
    renew() {
      for (const lane of lanes.values()) lane.renew()
    },
    close() {
      for (const lane of lanes.values()) lane.close()
    },
  }
}

/** One host may have several addresses. */
function keyOf(endpoint: Endpoint): string {
  const text = presentEndpoint(endpoint)
  return endpoint.transport === 'tls' ? `${text} ${endpoint.ip ?? ''}` : text
}

/** A lane to a server of which nothing is known. A recursive resolver is asked politely: it has other users. */
function openLane(endpoint: Endpoint, recursive: boolean, run: RunParts): Lane {
  const { world, limits } = run
  const parts: CarrierParts = { ...run, server: unknownServer(world, limits) }
  const most = endpoint.transport === 'udp' ? limits.maxWindow : limits.pipeline
  const lane = <C extends Course>(carrier: Carrier<C>) =>
    createLane({
      ...run,
      carrier,
      health: parts.server.health,
      window: createWindow(limits.firstWindow, recursive ? Math.min(most, limits.politeWindow) : most),
      pace: recursive ? createPace(limits.politeWindow, limits.politePerSecond) : UNHURRIED,
    })
  switch (endpoint.transport) {
    case 'udp':
      return lane(udpCarrier(endpoint, parts))
    case 'tcp':
      return lane(
        streamCarrier({ dial: (on) => world.tcp(endpoint, on), ms: limits.tcpMs, secure: false }, parts),
      )
    case 'tls': {
      const peer = { ip: endpoint.ip ?? endpoint.host, port: endpoint.port }
      return lane(
        streamCarrier(
          { dial: (on) => world.tls(peer, endpoint.host, on), ms: limits.secureMs, secure: true },
          parts,
        ),
      )
    }
    case 'https':
      return lane(httpsCarrier(new URL(endpoint.url), parts))
  }
}

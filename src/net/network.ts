// The network: every question of a run goes through here, to the lane of the server it is for.
import { createAborts } from './aborts.ts'
import { presentEndpoint, type Endpoint } from './endpoint.ts'
import type { Ask, Exchange } from './exchange.ts'
import type { Lane } from './lane.ts'
import { openLane, type RunParts } from './lanes.ts'
import { LIMITS, type Limits } from './limits.ts'
import { createPending, note, type Pending } from './pending.ts'
import { createPool } from './pool.ts'
import { createRoutes, NO_ROUTE, type Routes } from './routes.ts'
import { createSweep } from './sweep.ts'
import type { World } from './world.ts'

/** Everything a run asks, and what it learned about the servers on the way. */
export interface Network {
  /** Asks one question of one server. Never rejects; an abort ends it as `timeout`. */
  ask(ask: Ask, signal?: AbortSignal): Promise<Exchange>
  /** Whether no route leads from here to the family of this address, as far as is known. */
  untested(ip: string): boolean
  /** Makes every lane take new ports before its next question. */
  renew(): void
  /** Questions sent so far. */
  readonly asked: number
  /** Closes all sockets; questions still in flight end as `timeout`. */
  close(): void
}

export interface NetworkOptions {
  /** Told of every exchange when it ends. */
  record?: (exchange: Exchange) => void
  limits?: Partial<Limits>
}

/** Makes the network of a run. */
export function createNetwork(world: World, options: NetworkOptions = {}): Network {
  const limits = { ...LIMITS, ...options.limits }
  const lanes = new Map<string, Lane>()
  const unsettled = new Set<Pending>()
  const aborts = createAborts()
  const routes = createRoutes(world, limits.probeEveryMs)
  const sweep = createSweep(world, (now) => earliest(lanes, now))
  let asked = 0
  let closed = false
  const run: RunParts = {
    world,
    limits,
    pools: { ports: createPool(world, limits.udpSockets), streams: createPool(world, limits.streams) },
    by: (moment) => {
      sweep.by(moment)
    },
    counted() {
      asked += 1
    },
  }
  const now = () => world.now()

  return {
    ask: (ask, signal) =>
      new Promise((resolve) => {
        const pending = createPending(ask, now, (exchange) => {
          unsettled.delete(pending)
          unwatch?.()
          learnRoute(pending, exchange, routes)
          options.record?.(exchange)
          resolve(exchange)
        })
        const unwatch =
          signal === undefined
            ? undefined
            : aborts.watch(signal, () => {
                pending.settle({ kind: 'timeout' })
              })
        unsettled.add(pending)
        if (closed || signal?.aborted === true) pending.settle({ kind: 'timeout' })
        else if (routes.fresh(ipOf(ask.endpoint))) pending.settle({ kind: 'unreachable', why: NO_ROUTE })
        else laneOf(ask, lanes, run).ask(pending)
      }),
    untested: (ip) => routes.untested(ip),
    renew() {
      for (const lane of lanes.values()) lane.renew()
    },
    get asked() {
      return asked
    },
    close() {
      closed = true
      for (const pending of unsettled) pending.settle({ kind: 'timeout' })
      for (const lane of lanes.values()) lane.renew()
      sweep.stop()
    },
  }
}

function earliest(lanes: ReadonlyMap<string, Lane>, now: number): number {
  let next = Infinity
  for (const lane of lanes.values()) next = Math.min(next, lane.look(now))
  return next
}

/** Recursive and authoritative questions to one address do not share a lane: only the first go at a polite pace. */
function laneOf({ endpoint, recursion }: Ask, lanes: Map<string, Lane>, run: RunParts): Lane {
  const key = `${recursion ? 'recursive' : 'authoritative'} ${presentEndpoint(endpoint)}`
  const known = lanes.get(key)
  if (known !== undefined) return known
  const lane = openLane(endpoint, recursion, run)
  lanes.set(key, lane)
  return lane
}

function learnRoute(pending: Pending, { ask, reply }: Exchange, routes: Routes): void {
  const ip = ipOf(ask.endpoint)
  if (reply.kind === 'reply') {
    routes.heard(ip)
  } else if (reply.kind === 'unreachable' && reply.why === NO_ROUTE) {
    note(pending, 'no-route')
    if (pending.tries > 0) routes.missing(ip)
  }
}

/** The address that is asked; a host name, or nothing, where the system looks it up. */
function ipOf(endpoint: Endpoint): string {
  switch (endpoint.transport) {
    case 'udp':
    case 'tcp':
      return endpoint.ip
    case 'tls':
      return endpoint.ip ?? endpoint.host
    case 'https':
      return ''
  }
}

// The network: every question of a run goes through here, to the lane of the server it is for.
import { createAborts, type Aborts } from './aborts.ts'
import { createDice } from './dice.ts'
import type { Endpoint } from './endpoint.ts'
import type { Ask, Exchange } from './exchange.ts'
import { createLanes, type RunParts } from './lanes.ts'
import { LIMITS, type Limits } from './limits.ts'
import { Pending, settle, type Desk } from './pending.ts'
import { createPool } from './pool.ts'
import { createRoutes, NO_ROUTE, type Routes } from './routes.ts'
import { createSweep } from './sweep.ts'
import type { World } from './world.ts'

/** Everything a run asks, and what it learned about the servers on the way. */
export interface Network {
  /** Asks one question of one server. Never rejects; an abort ends it as `unfinished`. */
  ask(ask: Ask, signal?: AbortSignal): Promise<Exchange>
  /** Whether no route leads from here to the family of this address, as far as is known. */
  untested(ip: string): boolean
  /** Makes every lane take new ports before its next question. */
  renew(): void
  /** Questions sent so far. */
  readonly asked: number
  /** Closes all sockets; questions still in flight end as `unfinished`. */
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
  const lanes = createLanes()
  const aborts = createAborts()
  const routes = createRoutes(world, limits.probeEveryMs)
  const sweep = createSweep(world, (now) => lanes.look(now))
  let asked = 0
  let closed = false
  const run: RunParts = {
    world,
    limits,
    dice: createDice((bytes) => world.random(bytes)),
    pools: { ports: createPool(world, limits.udpSockets), streams: createPool(world, limits.streams) },
    by(moment) {
      sweep.by(moment)
    },
    counted() {
      asked += 1
    },
  }
  const desk: Desk = {
    now: () => world.now(),
    settled(pending, exchange) {
      pending.unwatch?.()
      learnRoute(pending, exchange, routes)
      options.record?.(exchange)
      pending.resolve(exchange)
    },
  }

  return {
    ask: (ask, signal) =>
      new Promise((resolve) => {
        const pending = new Pending(ask, desk, resolve)
        if (closed || signal?.aborted === true) {
          settle(pending, { kind: 'unfinished' })
        } else if (routes.fresh(ipOf(ask.endpoint))) {
          settle(pending, { kind: 'unreachable', why: NO_ROUTE })
        } else {
          if (signal !== undefined) endOnAbort(pending, signal, aborts)
          lanes.laneTo(ask, run).ask(pending)
        }
      }),
    untested: (ip) => routes.untested(ip),
    renew() {
      lanes.renew()
    },
    get asked() {
      return asked
    },
    close() {
      closed = true
      lanes.close()
      sweep.stop()
    },
  }
}

function endOnAbort(pending: Pending, signal: AbortSignal, aborts: Aborts): void {
  pending.unwatch = aborts.watch(signal, () => settle(pending, { kind: 'unfinished' }))
}

function learnRoute({ tries }: Pending, { ask, reply }: Exchange, routes: Routes): void {
  if (reply.kind === 'reply') routes.heard(ipOf(ask.endpoint))
  else if (tries > 0 && reply.kind === 'unreachable' && reply.why === NO_ROUTE)
    routes.missing(ipOf(ask.endpoint))
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

// The network: every question of a run goes through here, to the lane of the server it is for.
import type { Ask, Exchange } from './exchange.ts'
import type { Limits } from './limits.ts'
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
export function createNetwork(_world: World, _options: NetworkOptions = {}): Network {
  throw new Error('not built yet')
}

// Which addresses answered in this run and how fast, so that questions that any server can answer go to a good one first.
import type { Network } from '../net/network.ts'
import type { Observation, Server } from './zone.ts'

export interface Health {
  /** Remembers how a server answered. */
  heard(observation: Observation): void
  /** The best first: those that answered by their time, then those never asked, then those that failed, then those without a route. */
  order(servers: readonly Server[]): Server[]
}

/** Where an address stands that was never asked, in milliseconds: behind those that answered at once, before slow ones. */
const NEVER_ASKED = 400
/** Above every time an answer can take. */
const FAILED = 1e6
const NO_ROUTE = 1e7

/** Makes the memory of a run. */
export function createHealth(network: Pick<Network, 'untested'>): Health {
  const times = new Map<string, number>()

  return {
    heard({ server, outcome, ms }) {
      const ip = ipOf(server)
      if (ip === undefined) return
      const failed = outcome.kind === 'silent' || outcome.kind === 'unreachable'
      times.set(ip, failed ? FAILED : ms)
    },
    order(servers) {
      const ranked = servers.map((server) => ({ server, rank: rankOf(server) }))
      return ranked.sort((a, b) => a.rank - b.rank).map(({ server }) => server)
    },
  }

  function rankOf(server: Server): number {
    const ip = ipOf(server)
    if (ip === undefined) return 0
    return network.untested(ip) ? NO_ROUTE : (times.get(ip) ?? NEVER_ASKED)
  }
}

function ipOf({ endpoint }: Server): string | undefined {
  return endpoint.transport === 'udp' || endpoint.transport === 'tcp' ? endpoint.ip : undefined
}

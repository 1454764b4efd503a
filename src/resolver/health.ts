// Which addresses answered in this run, how fast, and how busy each is, so that questions that any server can answer go to a good one.
import type { Network } from '../net/network.ts'
import { isTelling } from './outcome.ts'
import type { Observation, Server } from './zone.ts'

/** What a run remembers of the addresses that its walks asked. */
export interface Health {
  /** A question goes to a server; `heard` follows. */
  asking(server: Server): void
  /** Remembers how a server answered. */
  heard(observation: Observation): void
  /** Those first that are expected to answer soonest; those that failed and those without a route last. */
  order(servers: readonly Server[]): Server[]
}

/** What is expected of an address never asked, in milliseconds: worse than one that answered well, better than one that was slow. */
const NEVER_ASKED = 400
/** Longer than any answer takes. */
const FAILED = 1e6
const NO_ROUTE = 1e9
/** So many questions at a server double the time that the next one is expected to take: with thousands, all servers get their share. */
const BUSY = 64

/** Makes the memory of a run. */
export function createHealth(network: Pick<Network, 'untested'>): Health {
  const times = new Map<string, number>()
  const open = new Map<string, number>()
  const useless = new Set<string>()

  return {
    asking: (server) => count(ipOf(server), 1),
    heard({ server, outcome, ms }) {
      const ip = ipOf(server)
      const failed = outcome.kind === 'silent' || outcome.kind === 'unreachable'
      times.set(ip, failed ? FAILED : ms)
      if (isTelling(outcome)) useless.delete(roleOf(server))
      else useless.add(roleOf(server))
      count(ip, -1)
    },
    order(servers) {
      const ranked = servers.map((server) => ({ server, wait: expectedWait(server) }))
      return ranked.sort((a, b) => a.wait - b.wait).map(({ server }) => server)
    },
  }

  function count(ip: string, change: number): void {
    open.set(ip, (open.get(ip) ?? 0) + change)
  }

  function expectedWait(server: Server): number {
    const ip = ipOf(server)
    if (network.untested(ip)) return NO_ROUTE
    if (useless.has(roleOf(server))) return FAILED
    return (times.get(ip) ?? NEVER_ASKED) * (1 + (open.get(ip) ?? 0) / BUSY)
  }
}

/** A server may be lame for one zone and good for others. */
function roleOf(server: Server): string {
  return `${ipOf(server)} ${server.zone?.key}`
}

/** Authoritative servers are asked at addresses; other endpoints share a place. */
function ipOf({ endpoint }: Server): string {
  return 'ip' in endpoint ? endpoint.ip : ''
}

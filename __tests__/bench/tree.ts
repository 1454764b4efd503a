// The world of the benchmarks on loopback: a root, a top-level domain, a zone at four servers that take updates, two resolvers.
import { startBindResolver } from '../real/bind-resolver.ts'
import type { Daemon } from '../real/daemon.ts'
import { startKnot } from '../real/knot.ts'
import { startUnbound } from '../real/unbound.ts'
import { addRecords, OPEN_TO_UPDATES } from '../real/update.ts'

/** Where the walk begins. */
export const ROOT = '127.57.0.1'
/** Unbound, which is also the system's resolver, and BIND. */
export const RESOLVERS = ['127.57.9.1', '127.57.9.2'] as const
export const ZONE = 'bench.lab'
/** Seconds that the zone lets a resolver keep a denial. */
export const NEGATIVE_TTL = 60

const TOP = '127.57.0.2'
const SERVERS = ['127.57.1.1', '127.57.1.2', '127.57.1.3', '127.57.1.4'] as const
const TIMES = `3600 600 86400 ${NEGATIVE_TTL}`

const delegation = SERVERS.flatMap((ip, at) => [
  `${ZONE}. 60 NS ns${at + 1}.${ZONE}.`,
  `ns${at + 1}.${ZONE}. 60 A ${ip}`,
])
const ROOT_ZONE = [
  `. 60 SOA ns. hostmaster. 1 ${TIMES}`,
  '. 60 NS ns.',
  `ns. 60 A ${ROOT}`,
  'lab. 60 NS ns.lab.',
  `ns.lab. 60 A ${TOP}`,
]
const TOP_ZONE = [
  `lab. 60 SOA ns.lab. hostmaster.lab. 1 ${TIMES}`,
  'lab. 60 NS ns.lab.',
  `ns.lab. 60 A ${TOP}`,
  ...delegation,
]
const LEAF_ZONE = [`${ZONE}. 60 SOA ns1.${ZONE}. hostmaster.${ZONE}. 1 ${TIMES}`, ...delegation]

/** The running world. */
export interface Tree {
  /** How many servers the zone has. */
  readonly servers: number
  /** Adds records, a line each, at one of the zone's servers; gives the instant at which it has them. */
  show(server: number, records: readonly string[]): Promise<number>
  stop(): Promise<void>
}

/** Starts all servers; takes port 53 of addresses in 127.57.0.0/16. */
export async function startTree(): Promise<Tree> {
  const text = (lines: readonly string[]) => `${lines.join('\n')}\n`
  const running: Daemon[] = [
    await startKnot(ROOT, [{ apex: '.', text: text(ROOT_ZONE) }]),
    await startKnot(TOP, [{ apex: 'lab.', text: text(TOP_ZONE) }]),
  ]
  const leaf = { apex: `${ZONE}.`, text: text(LEAF_ZONE), options: OPEN_TO_UPDATES.options }
  for (const ip of SERVERS) running.push(await startKnot(ip, [leaf], { sections: OPEN_TO_UPDATES.sections }))
  const [unbound, bind] = RESOLVERS
  const options = ['cache-max-ttl: 86400', 'cache-max-negative-ttl: 3600']
  const anchor = `. DS 1 253 2 ${'00'.repeat(32)}`
  running.push(await startUnbound({ ip: unbound, port: 53, roots: [ROOT], anchor, options }))
  running.push(await startBindResolver({ ip: bind, root: ROOT }))
  return {
    servers: SERVERS.length,
    async show(server, records) {
      await addRecords(SERVERS[server] ?? '', `${ZONE}.`, records)
      return performance.now()
    },
    async stop() {
      await Promise.all(running.map((daemon) => daemon.stop()))
    },
  }
}

// A walker in the virtual internet, and a record of every question that it asked.
import { createNetwork, type Network } from '../../src/net/network.ts'
import type { Exchange } from '../../src/net/exchange.ts'
import { createWalker } from '../../src/resolver/delegation.ts'
import { rootsAt, type Roots } from '../../src/resolver/roots.ts'
import type { Walk, Walker } from '../../src/resolver/walk.ts'
import type { NameServer, Zone } from '../../src/resolver/zone.ts'
import { parseName, presentName } from '../../src/wire/name.ts'
import type { Internet } from '../world/internet.ts'
import { virtualWorld, type VirtualOptions, type VirtualWorld } from '../world/virtual.ts'

/** A virtual run. */
export interface Lab {
  readonly world: VirtualWorld
  readonly network: Network
  readonly walker: Walker
  /** Every exchange so far. */
  readonly exchanges: readonly Exchange[]
  /** Every question so far: "192.0.2.1 example.com. NS". */
  asked(): string[]
}

/** Opens a run; its roots are those of the internet unless others are given. */
export function openLab(net: Internet, options: VirtualOptions & { roots?: Roots } = {}): Lab {
  const world = virtualWorld(net, options)
  const exchanges: Exchange[] = []
  const network = createNetwork(world, { record: (exchange) => exchanges.push(exchange) })
  const walker = createWalker(network, { world, roots: options.roots ?? rootsAt(net.roots) })
  return { world, network, walker, exchanges, asked: () => exchanges.map(line) }
}

/** A walk, with virtual time passing. */
export function walkTo(lab: Lab, name: string): Promise<Walk> {
  return lab.world.run(() => lab.walker.zoneOf(parseName(name)))
}

/** The zone that a walk ended at, served or not. Fails the test when it did not come to one. */
export function zoneIn(walk: Walk): Zone {
  if (!('zone' in walk)) throw new Error(`the walk ended ${walk.kind}`)
  return walk.zone
}

/** A server of that zone. */
export function serverIn(walk: Walk, name: string): NameServer | undefined {
  return zoneIn(walk).servers.find((server) => server.name.key === parseName(name).key)
}

function line({ ask: { endpoint, question } }: Exchange): string {
  const where = 'ip' in endpoint ? endpoint.ip : ''
  return `${where} ${presentName(question.name)} ${question.type}`
}

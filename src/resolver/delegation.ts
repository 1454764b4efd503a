// The walker of a run: ties the parts of a walk together and remembers what they found.
import type { Network } from '../net/network.ts'
import type { World } from '../net/world.ts'
import type { Question } from '../wire/message.ts'
import type { Name } from '../wire/name.ts'
import { askFirst } from './ask-first.ts'
import { serversIn } from './ask-zone.ts'
import type { Cut } from './cut.ts'
import { descend, type Descent } from './descend.ts'
import { createEnquiries } from './enquiries.ts'
import { newErrand, type Errand } from './errand.ts'
import { createFoundZones } from './found-zones.ts'
import { createHealth } from './health.ts'
import { isLasting, lookUpHost } from './host-addresses.ts'
import { inspectZone, isServed } from './inspect.ts'
import { prime } from './prime.ts'
import { canBeReached, lookUpServers, zoneWithGlue } from './reach.ts'
import { asksReserved, type Roots } from './roots.ts'
import { createSoaMemory } from './soa.ts'
import type { HostAddresses, Walk, Walker } from './walk.ts'
import type { Zone } from './zone.ts'

/** What a walker needs beside the network: a clock and chance, and where its walks begin. */
export interface WalkerOptions {
  readonly world: Pick<World, 'after' | 'random' | 'sleep'>
  readonly roots: Roots
}

/** Makes the walker of a run. */
export function createWalker(network: Network, { world, roots }: WalkerOptions): Walker {
  const asking = { network, world, health: createHealth(network) }
  const enquiries = createEnquiries(asking)
  const zones = createFoundZones()
  const hosts = new Map<string, HostAddresses>()
  const reached = new WeakMap<object, Zone>()
  const looking = { network, world, asksReserved: asksReserved(roots), addressesOf }
  let priming: Promise<Descent> | undefined

  return {
    zoneOf,
    addressesOf: (host, signal) => addressesOf(host, newErrand(signal)),
    ask: (zone, question, options) => askFirst(asking, serversIn(zone), question, options),
    completeSoa: createSoaMemory(network),
    forget(apex) {
      for (const name of [apex, ...zones.forget(apex)]) {
        enquiries.forget(name)
        hosts.delete(name.key)
      }
    },
  }

  async function zoneOf(name: Name, signal?: AbortSignal): Promise<Walk> {
    const home = zones.home(name)
    if (home) return home
    const errand = newErrand(signal)
    const descent = await walkDown({ name, type: 'NS' }, errand)
    const walk =
      descent.kind === 'down' ? await zones.whole(descent.zone.apex, () => inspect(descent, errand)) : descent
    // What nobody had the time to say is not known, so that the end of such a walk is no zone's fault.
    if (signal?.aborted === true) return { kind: 'unfinished' }
    if (walk.kind === 'zone') zones.settle(name, walk)
    return walk
  }

  /** Waits for walks only, never for another inspection: two zones with servers in each other must not wait in a circle. */
  async function inspect({ zone, path }: Extract<Descent, { kind: 'down' }>, errand: Errand): Promise<Walk> {
    const whole = await inspectZone(looking, zone, errand)
    const steps = [...path.slice(0, -1), whole]
    if (isServed(whole)) return { kind: 'zone', zone: whole, path: steps }
    return { kind: 'unreachable', zone: whole, path: steps, observations: whole.observations }
  }

  async function addressesOf(host: Name, errand: Errand): Promise<HostAddresses> {
    const known = hosts.get(host.key)
    if (known) return known
    const found = await lookUpHost({ enquiries, descend: walkDown }, host, errand)
    if (isLasting(found)) hosts.set(host.key, found)
    return found
  }

  function walkDown(question: Question, errand: Errand): Promise<Descent> {
    return descend({ enquiries, start, reach }, question, errand)
  }

  /** All names below a cut meet the same referral, and need but one zone made of it. */
  async function reach(above: Zone, cut: Cut, errand: Errand): Promise<Zone> {
    const origin = cut.parentNs ?? cut
    const before = reached.get(origin)
    if (before) return before
    const zone = zoneWithGlue(looking, above, cut)
    const reachable = canBeReached(zone, network) ? zone : await lookUpServers(looking, zone, errand)
    if (canBeReached(reachable, network)) reached.set(origin, reachable)
    return reachable
  }

  async function start(name: Name, { signal }: Errand): Promise<Descent> {
    const known = zones.nearest(name)
    if (known) return { kind: 'down', zone: known.zone, path: known.path }
    const first = (priming ??= prime({ ...asking, random: world.random }, roots, signal))
    const primed = await first
    if (primed.kind === 'blocked' && priming === first) priming = undefined
    return primed
  }
}

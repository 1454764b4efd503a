// Recursive resolvers of the lab: caches in front of an internet, alone or many behind one anycast address.
import { answerOctets } from '../../src/demo/octets.ts'
import { createResolver } from '../../src/demo/resolver.ts'
import type { CacheLimits } from '../../src/demo/cache.ts'
import type { ServedZone, ServedZones } from '../../src/demo/zone.ts'
import { hostOf, type Host } from './host.ts'
import type { Internet } from './internet.ts'
import { anycast } from './load-faults.ts'
import { seededRandom } from './random.ts'

export interface RecursiveOptions {
  /** Bounds of the cache, in seconds. */
  limits?: CacheLimits
  /** Determines which server of a zone it asks each time. */
  seed?: number
}

/**
 * A resolver with a cache of its own. It learns what a random server of the deepest zone shows at that moment, out of those whose
 * door for UDP is open; it follows no delegation and does not validate.
 */
export function recursive(net: Internet, { limits = {}, seed = 1 }: RecursiveOptions = {}): Host {
  const random = seededRandom(seed)
  const clock = { now: 0 }
  const seen = (apexKey: string): ServedZone | undefined => {
    const views = net
      .serversOf(apexKey)
      .filter((ip) => net.host(ip)?.door('udp', clock.now) === 'open')
      .map((ip) => net.zonesAt(ip, clock.now).get(apexKey))
    return views[Math.floor(random.number() * views.length)]
  }
  const zones: ServedZones = { get: seen }
  const resolve = createResolver({ zones: () => zones, now: () => clock.now, limits })
  return hostOf((asked) => {
    clock.now = asked.at
    return answerOctets(asked.bytes, { ip: asked.client.ip, overUdp: asked.transport === 'udp' }, resolve)
  })
}

/** So many resolvers behind one address, each with a cache of its own; the client's port chooses. */
export function recursivePool(net: Internet, count: number, options: RecursiveOptions = {}): Host {
  const [first, ...others] = Array.from({ length: count }, (_, at) =>
    recursive(net, { ...options, seed: (options.seed ?? 1) + at }),
  )
  if (!first) throw new RangeError('a pool needs one resolver at least')
  return anycast([first, ...others])
}

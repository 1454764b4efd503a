// The zones that a run has seen whole, which names they hold, and the inspections that are under way.
import { ancestorsOf, isSubdomain, type Name } from '../wire/name.ts'
import type { FoundZone, Walk } from './walk.ts'

/** What a run remembers of zones. */
export interface FoundZones {
  /** The zone that was found to hold this very name. */
  home(name: Name): FoundZone | undefined
  /** The lowest known zone at or above a name; another may begin between. */
  nearest(name: Name): FoundZone | undefined
  /** The zone of this apex, by `inspect` if it is not known and nobody else is at it. What is not found is not remembered. */
  whole(apex: Name, inspect: () => Promise<Walk>): Promise<Walk>
  /** Remembers that a name is held by a zone. */
  settle(name: Name, found: FoundZone): void
  /** Drops a zone, all zones below it, and what names at or below its apex belong to. The servers of what was dropped. */
  forget(zone: Name): Name[]
}

/** Makes an empty memory. */
export function createFoundZones(): FoundZones {
  const zones = new Map<string, FoundZone>()
  const homes = new Map<string, { name: Name; apex: Name }>()
  const underWay = new Map<string, { apex: Name; walk: Promise<Walk> }>()

  return {
    home(name) {
      const home = homes.get(name.key)
      return home && zones.get(home.apex.key)
    },
    nearest(name) {
      const holder = ancestorsOf(name).find(({ key }) => zones.has(key))
      return holder && zones.get(holder.key)
    },
    whole(apex, inspect) {
      const found = zones.get(apex.key)
      if (found) return Promise.resolve(found)
      return underWay.get(apex.key)?.walk ?? begin(apex, inspect())
    },
    settle(name, found) {
      homes.set(name.key, { name, apex: found.zone.apex })
    },
    forget(zone) {
      const isDropped = (apex: Name) => isSubdomain(apex, zone)
      for (const [key, { name }] of homes) if (isDropped(name)) homes.delete(key)
      for (const [key, { apex }] of underWay) if (isDropped(apex)) underWay.delete(key)
      const dropped = [...zones.values()].filter((found) => isDropped(found.zone.apex))
      for (const found of dropped) zones.delete(found.zone.apex.key)
      return dropped.flatMap((found) => found.zone.servers.map(({ name }) => name))
    },
  }

  async function begin(apex: Name, inspection: Promise<Walk>): Promise<Walk> {
    const entry = { apex, walk: inspection }
    underWay.set(apex.key, entry)
    const ended = await inspection
    // Otherwise it was forgotten meanwhile, and its end is old.
    if (underWay.get(apex.key) === entry) {
      underWay.delete(apex.key)
      if (ended.kind === 'zone') zones.set(apex.key, ended)
    }
    return ended
  }
}

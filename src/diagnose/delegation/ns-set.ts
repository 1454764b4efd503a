// NS sets: that of the zone above and that of the zone itself, compared as sets of names, and their records for a cure.
import type { Zone } from '../../resolver/zone.ts'
import type { Name } from '../../wire/name.ts'
import type { RdataOf } from '../../wire/rdata.ts'

/** The servers that only one of the two sets lists. */
export interface OneSided {
  readonly parent: readonly Name[]
  readonly child: readonly Name[]
}

const known = new WeakMap<Zone, OneSided>()

/** Compares the NS set of the zone above with the zone's own. */
export function oneSided(zone: Zone): OneSided {
  const compared = known.get(zone) ?? compareSets(zone.parentNs, ownNs(zone))
  // A zone is a value that never changes, and all the names in it share it.
  known.set(zone, compared)
  return compared
}

/** As long as one of the sets is not known, nothing is one-sided. */
function compareSets(parent: readonly Name[] | undefined, child: readonly Name[]): OneSided {
  if (!parent || child.length === 0) return { parent: [], child: [] }
  return { parent: without(parent, child), child: without(child, parent) }
}

/**
 * The NS set that most servers of the zone give; where none prevails, whatever any of them lists. An old server that lists
 * nobody but itself does not speak for the zone.
 */
function ownNs({ observations, childNs = [] }: Zone): readonly Name[] {
  const sets = new Map<string, { names: readonly Name[]; servers: number }>()
  for (const { question, outcome } of observations) {
    if (question.type !== 'NS' || outcome.kind !== 'answer') continue
    const names = outcome.records.flatMap(({ rdata }) => (rdata.type === 'NS' ? [rdata.nsdname] : []))
    const key = names
      .map((name) => name.key)
      .sort()
      .join(' ')
    sets.set(key, { names, servers: (sets.get(key)?.servers ?? 0) + 1 })
  }
  const [first, second] = [...sets.values()].sort((a, b) => b.servers - a.servers)
  return first && first.servers > (second?.servers ?? 0) ? first.names : childNs
}

/** The names that are not among the others. */
export function without(names: readonly Name[], others: readonly Name[]): Name[] {
  return names.filter(({ key }) => !others.some((other) => other.key === key))
}

/** The data of the NS record that lists a server. */
export function nsRecord(nsdname: Name): RdataOf<'NS'> {
  return { type: 'NS', nsdname }
}

// The names on an alias path: their zones, the alias records that servers show at them, and how to put others in their place.
import type { CureLine, Evidence } from '../check/evidence.ts'
import { identity } from '../check/expectation.ts'
import { distinctBy } from '../check/grouping.ts'
import type { Hop } from '../resolver/alias.ts'
import type { Observation, Zone } from '../resolver/zone.ts'
import type { Name } from '../wire/name.ts'
import type { Rdata, RdataOf } from '../wire/rdata.ts'
import { givesData } from './wildcard/same.ts'
import { add, removeShown } from './zone-lines.ts'

/** The owner name that was asked for, with which the alias path begins. */
export function firstHop({ path }: Evidence): Hop | undefined {
  return path.hops[0]
}

/** Whether the owner name is an alias, so that the record has to be at another name. */
export function isAliased({ path }: Evidence): boolean {
  return path.hops.length > 1
}

/** The zone that holds a name on the path, if it was found. */
export function zoneOf({ walk }: Hop): Zone | undefined {
  return walk.kind === 'zone' ? walk.zone : undefined
}

/** The zone for a cure, where it is known. */
export function cureZone(hop: Hop | undefined): { readonly zone?: Name } {
  const zone = hop && zoneOf(hop)
  return zone ? { zone: zone.apex } : {}
}

/** Whether every server that can tell says that the name does not exist, and not just that it has no such record. */
export function isUnknown({ observations }: Hop): boolean {
  const isThere = observations.some((one) => one.outcome.kind === 'nodata' || givesData(one))
  return !isThere && observations.some(({ outcome }) => outcome.kind === 'nxdomain')
}

/** Lines that put records in the place of an alias. None where it is a DNAME further up that makes the alias. */
export function inPlaceOfAlias(hop: Hop, values: readonly Rdata[]): CureLine[] {
  const cnames = cnamesAt(hop)
  if (cnames.length === 0) return []
  return [
    ...cnames.map((cname) => removeShown(hop.name, cname, hop.observations)),
    ...values.map((value) => add(hop.name, value)),
  ]
}

/** The distinct CNAME records that servers show at a name, whichever type they were asked for. */
export function cnamesAt({ observations }: Pick<Hop, 'observations'>): RdataOf<'CNAME'>[] {
  return distinctBy(observations.flatMap(cnamesIn), identity)
}

function cnamesIn({ outcome }: Observation): RdataOf<'CNAME'>[] {
  if (outcome.kind !== 'alias' && outcome.kind !== 'answer') return []
  return outcome.records.flatMap(({ rdata }) => (rdata.type === 'CNAME' ? [rdata] : []))
}

// What stays known of a zone that is walked to again: as long as the zone above delegates it alike, the servers with which nothing
// was wrong. What was wrong may have been put right, so that is asked again; and of the others one in turn, since addresses and NS sets
// change without the zone above knowing it.
import { equalNames, type Name } from '../wire/name.ts'
import { nsNames } from './referral.ts'
import type { NameServer, Observation, Zone } from './zone.ts'

/** After this many milliseconds a server is asked again, whether it is its turn or not. */
const KEPT_MS = 600_000

/** Zones that were walked to before. */
export interface KeptZones {
  keep(zone: Zone): void
  /** These servers of a zone were not heard of late, or are behind the others, so that nothing of them stays known. */
  doubt(apex: Name, servers: readonly Name[]): void
  /** A zone that a walk has just come to, with what stays known of its servers. */
  withKnown(reached: Zone): Zone
}

/** Makes an empty memory. */
export function createKeptZones(now: () => number): KeptZones {
  const zones = new Map<string, Zone>()

  return {
    keep: (zone) => void zones.set(zone.apex.key, zone),
    doubt(apex, servers) {
      const zone = zones.get(apex.key)
      if (!zone || servers.length === 0) return
      const observations = zone.observations.filter(({ server: { name } }) => !name || !isIn(servers, name))
      zones.set(apex.key, { ...zone, observations })
    },
    withKnown(reached) {
      const before = zones.get(reached.apex.key)
      if (!before || !isDelegatedAlike(before, reached)) return reached
      const known = exceptTheOldest(
        before.servers.filter((server) => isRight(server, before, now())),
        before,
      )
      return {
        ...reached,
        servers: reached.servers.map(
          (server) => known.find(({ name }) => equalNames(name, server.name)) ?? server,
        ),
        observations: known.flatMap((server) => saidOfNs(server, before)),
      }
    },
  }
}

/** Whether the zone above refers to the same servers, with the same glue. */
function isDelegatedAlike(before: Zone, now: Zone): boolean {
  const [then, since] = [before, now].map(({ parentNs, servers }) =>
    parentNs?.map((listed) => {
      const glue = servers.find(({ name }) => equalNames(name, listed))?.glue ?? []
      return `${listed.key} ${[...glue].sort().join(' ')}`
    }),
  )
  return then !== undefined && since !== undefined && isSameSet(then, since)
}

/** A server whose name and address both zones give alike, and whose every address gave the NS set of the zone above. */
function isRight(server: NameServer, zone: Zone, now: number): boolean {
  const { addresses, authoritative, glue, listedBy, problem } = server
  if (problem !== undefined || !listedBy.parent || !listedBy.child) return false
  if (authoritative.length === 0 || !glue.every((ip) => authoritative.includes(ip))) return false
  const said = saidOfNs(server, zone)
  const heard = said.filter(({ notes }) => !notes.includes('no-route'))
  return (
    heard.length > 0 &&
    said.length === addresses.length &&
    said.every(({ at }) => now - at < KEPT_MS) &&
    heard.every(
      ({ outcome }) =>
        outcome.kind === 'answer' && isSameSet(keysOf(nsNames(outcome.records)), keysOf(zone.parentNs)),
    )
  )
}

/** A server that is added to the zone's own NS set is seen by whichever is asked, one that has moved when it is its turn. */
function exceptTheOldest(servers: readonly NameServer[], zone: Zone): NameServer[] {
  const since = servers.map((server) => Math.min(...saidOfNs(server, zone).map(({ at }) => at)))
  const oldest = since.indexOf(Math.min(...since))
  return servers.filter((_, at) => at !== oldest)
}

function saidOfNs({ name }: NameServer, { observations }: Zone): Observation[] {
  return observations.filter(
    ({ question, server }) =>
      question.type === 'NS' && server.name !== undefined && equalNames(server.name, name),
  )
}

function keysOf(names: readonly Name[] = []): string[] {
  return names.map(({ key }) => key)
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  const [a, b] = [new Set(one), new Set(other)]
  return a.size === b.size && [...a].every((key) => b.has(key))
}

function isIn(names: readonly Name[], name: Name): boolean {
  return names.some((one) => equalNames(one, name))
}

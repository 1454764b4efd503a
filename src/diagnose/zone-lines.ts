// Cures as lines of a zone file. Writes them; whether a line is to be added or removed is for the rule to say.
import type { Cure, CureLine, Evidence } from '../check/evidence.ts'
import { identity } from '../check/expectation.ts'
import type { Observation } from '../resolver/zone.ts'
import { presentName, type Name } from '../wire/name.ts'
import { presentRdata, type Rdata } from '../wire/rdata.ts'
import { endZone, lastHop } from './seen.ts'

/** A TTL that lets the next change be seen soon, in seconds. */
export const SHORT_TTL = 60

/** A line to add; with a short TTL where the record has none yet. */
export function add(name: Name, rdata: Rdata, ttl: number = SHORT_TTL): CureLine {
  return { change: 'add', line: zoneLine(name, rdata, ttl) }
}

/** A line to remove. */
export function remove(name: Name, rdata: Rdata, ttl?: number): CureLine {
  return { change: 'remove', line: zoneLine(name, rdata, ttl) }
}

/** The same for a record that these servers show, with the TTL that they show it with. */
export function removeShown(name: Name, rdata: Rdata, observations: readonly Observation[]): CureLine {
  const records = observations.flatMap(({ outcome }) =>
    outcome.kind === 'answer' || outcome.kind === 'alias' ? outcome.records : [],
  )
  return remove(name, rdata, records.find((record) => identity(record.rdata) === identity(rdata))?.ttl)
}

/** A line that stays, shown for its surroundings. */
export function keep(name: Name, rdata: Rdata, ttl?: number): CureLine {
  return { change: 'keep', line: zoneLine(name, rdata, ttl) }
}

/** A cure where the alias path ends: the lines for the name at its end, in the zone that holds it. */
export function cureAtEnd(
  evidence: Evidence,
  sentence: string,
  linesFor: (name: Name) => readonly CureLine[],
): Cure {
  const hop = lastHop(evidence)
  const zone = endZone(evidence)
  return { sentence, ...(zone && { zone: zone.apex }), lines: hop ? linesFor(hop.name) : [] }
}

function zoneLine(name: Name, rdata: Rdata, ttl: number | undefined): string {
  return [presentName(name), ...(ttl === undefined ? [] : [ttl]), 'IN', rdata.type, presentRdata(rdata)].join(
    ' ',
  )
}

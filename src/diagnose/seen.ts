// What the servers at the end of the alias path show, told apart and counted. The facts that the rules share.
import { compare, identity, recordsKey } from '../check/expectation.ts'
import type { Evidence, Sight, Sighting } from '../check/evidence.ts'
import type { Hop } from '../resolver/alias.ts'
import type { Observation, Zone } from '../resolver/zone.ts'
import { textOf, type Rdata } from '../wire/rdata.ts'
import { oncePerEvidence } from './once.ts'
import { quoted } from './quote.ts'
import { sightIn } from './sights.ts'

/** A record that some servers show, and those that do. */
export interface Seen {
  readonly rdata: Rdata
  readonly shownBy: readonly Observation[]
}

/** The last name on the alias path: there the record has to be. */
export function lastHop({ path }: Evidence): Hop | undefined {
  return path.hops.at(-1)
}

/** The zone that the record has to be put into, if it was found. */
export function endZone(evidence: Evidence): Zone | undefined {
  const walk = lastHop(evidence)?.walk
  return walk?.kind === 'zone' ? walk.zone : undefined
}

/** The observations at the last name with the given sights. */
export function observationsAtEnd(evidence: Evidence, ...sights: readonly Sight[]): Observation[] {
  return sightingsAtEnd(evidence).flatMap(({ observation, sight }) =>
    sights.includes(sight) ? [observation] : [],
  )
}

const sightingsAtEnd = oncePerEvidence((evidence): readonly Sighting[] => {
  const all = lastHop(evidence)?.observations ?? []
  return all.map((observation) => ({ observation, sight: sightIn(evidence, observation) }))
})

/** Every distinct record that a server shows at the last name. */
export const recordsSeen = oncePerEvidence((evidence): readonly Seen[] => {
  const seen = new Map<string, { rdata: Rdata; shownBy: Observation[] }>()
  for (const observation of lastHop(evidence)?.observations ?? []) {
    if (observation.outcome.kind !== 'answer') continue
    for (const { rdata } of observation.outcome.records) {
      const known = seen.get(identity(rdata))
      if (known) known.shownBy.push(observation)
      else seen.set(identity(rdata), { rdata, shownBy: [observation] })
    }
  }
  return [...seen.values()]
})

/**
 * The expected values that no server shows, where at least one server denies them. None where any server is right: then
 * it is the servers that differ, and not the value that is wrong.
 */
export const missingValues = oncePerEvidence((evidence): readonly Rdata[] => {
  if (evidence.expectation.match === 'absent' || observationsAtEnd(evidence, 'right').length > 0) return []
  if (!isDenied(evidence)) return []
  const seen = recordsSeen(evidence).map(({ rdata }) => rdata)
  return compare(evidence.expectation, seen).missing
})

/** Whether a server that could tell says that the record is not there, or that it is another. */
export function isDenied(evidence: Evidence): boolean {
  return observationsAtEnd(evidence, 'wrong', 'absent').length > 0
}

/** Whether every server that could tell, and at least one did, says the same of the last name. */
export const allAgree = oncePerEvidence((evidence) => {
  const telling = observationsAtEnd(evidence, 'right', 'wrong', 'absent')
  return new Set(telling.map(saidKey)).size === 1
})

/** The text of a TXT record as one string: of UTF-8 where it is that, else with a character for each octet. */
export function textIn(rdata: Rdata): string | undefined {
  if (rdata.type !== 'TXT') return undefined
  const octets = textOf(rdata)
  try {
    return UTF8.decode(octets)
  } catch {
    return Buffer.from(octets).toString('latin1')
  }
}

/** Leaves a byte order mark in the text: it is one of the characters that people do not see. */
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** "All 4 authoritative servers show", "1 of 4 authoritative servers shows": the beginning of a sentence. */
export function whoShows(evidence: Evidence, shownBy: readonly Observation[]): string {
  const all = lastHop(evidence)?.observations.length ?? 0
  if (shownBy.length < all)
    return `${shownBy.length} of ${all} authoritative servers ${shownBy.length === 1 ? 'shows' : 'show'}`
  if (all === 1) return 'The authoritative server shows'
  return `${all === 2 ? 'Both' : `All ${all}`} authoritative servers show`
}

/** The name at which the record has to be, in backticks. */
export function endName(evidence: Evidence): string {
  return quoted(lastHop(evidence)?.name ?? evidence.expectation.name)
}

function saidKey({ outcome }: Observation): string {
  return outcome.kind === 'answer' ? recordsKey(outcome.records) : outcome.kind
}

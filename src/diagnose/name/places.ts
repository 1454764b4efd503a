// Names at which a value may have been put by mistake, the likeliest first, as many as may be asked about. Asks nobody.
import { splitOwner, type Split } from '../../certificate/owner-name.ts'
import type { Evidence, Run } from '../../check/evidence.ts'
import { isSubdomain, nameOf, parentOf, type Name } from '../../wire/name.ts'
import { isLookedAt } from '../across-run.ts'
import { REGISTRY_LABELS } from '../delegator.ts'
import { isUnknown } from '../hops.ts'
import { nameIfFits, unmadeBelow } from '../names.ts'
import { oncePerRun } from '../once.ts'
import { endZone, lastHop, missingValues } from '../seen.ts'
import { isToken } from '../token.ts'
import { misspellings } from './misspellings.ts'

/** How a name was missed. */
export type Mistake = 'doubled-zone' | 'too-short' | 'prefix-missing' | 'prefix-misspelt' | 'wildcard-kept'

/** A name to look at. */
export interface Place {
  readonly mistake: Mistake
  readonly name: Name
  /** A name beside it that nobody has made a record for: it shows the same value where a wildcard answers. An apex needs none. */
  readonly guard: Name | undefined
}

/** All rules about values, names, types, aliases and wildcards together ask no more about one missing record. */
const MOST_QUESTIONS = 12
/** Those of them that are about other things than places; none of these is asked where the name does not exist at all. */
const OTHER_QUESTIONS = 3

/**
 * The places to look at; none where nothing expected is missing, nor in the root and in top-level zones, in which nobody puts
 * such records: there the domain itself is missing.
 */
export const placesOf = oncePerRun((evidence, run): readonly Place[] => {
  const hop = lastHop(evidence)
  const zone = endZone(evidence)
  if (!hop || !zone || zone.apex.labels.length <= REGISTRY_LABELS || missingValues(evidence).length === 0)
    return []
  const places = candidates(aimOf(hop.name, zone.apex, evidence, run))
  const others = isUnknown(hop) ? 0 : OTHER_QUESTIONS
  return affordable(
    places.filter((place) => !isLookedAt(place.name, run)),
    MOST_QUESTIONS - others,
  )
})

/** What was aimed at: challenge labels in front of a domain of a zone. */
interface Aim extends Split {
  readonly name: Name
  readonly apex: Name
  /** All that is missing are values of this very order: nobody else can have put them anywhere. */
  readonly isToken: boolean
  readonly isText: boolean
  /** A certificate for a wildcard is wanted, or it is not known for what. */
  readonly isForWildcard: boolean
  readonly run: Run
}

function aimOf(name: Name, apex: Name, evidence: Evidence, run: Run): Aim {
  const { type, purpose } = evidence.expectation
  return {
    ...splitOwner(name),
    name,
    apex,
    isToken: missingValues(evidence).every(isToken),
    isText: type === 'TXT',
    isForWildcard: purpose?.identifiers.some((identifier) => identifier.startsWith('*.')) ?? true,
    run,
  }
}

function candidates(aim: Aim): Place[] {
  const { name, prefix, domain, apex, isToken, isText, isForWildcard } = aim
  const doubled = [[...name.labels, ...apex.labels]]
  if (prefix.length === 0 || !isSubdomain(domain, apex)) return places(aim, 'doubled-zone', doubled)
  const parents = parentsBelow(domain, apex).map((parent) => [...prefix, ...parent.labels])
  const bare = isText ? [domain.labels, ...(isToken ? [apex.labels] : [])] : []
  const [likely = [], ...less] = misspellings(prefix).map((labels) => [...labels, ...domain.labels])
  return [
    ...places(aim, 'doubled-zone', doubled),
    ...places(aim, 'too-short', isToken ? parents.slice(-1) : []),
    ...places(aim, 'prefix-missing', bare),
    ...places(aim, 'prefix-misspelt', [likely]),
    ...places(aim, 'wildcard-kept', isForWildcard ? [[...prefix, STAR, ...domain.labels]] : []),
    ...places(aim, 'too-short', isToken ? parents.slice(0, -1) : []),
    ...places(aim, 'prefix-misspelt', less),
  ]
}

const STAR = new TextEncoder().encode('*')

/** The names between a domain and the apex of its zone, the apex last. */
function parentsBelow(domain: Name, apex: Name): Name[] {
  const parents: Name[] = []
  for (let at = parentOf(domain); at && isSubdomain(at, apex); at = parentOf(at)) parents.push(at)
  return parents
}

function places(aim: Aim, mistake: Mistake, names: readonly (readonly Uint8Array[])[]): Place[] {
  return names.flatMap((labels) => {
    const name = nameIfFits(labels)
    const beside = name && parentOfGuard(mistake, name, aim)
    const guard = beside && unmadeBelow(beside, aim.run)
    const isGuarded = guard !== undefined || beside === undefined
    return name && isGuarded ? [{ mistake, name, guard }] : []
  })
}

/** The last name on the way to a place that is sure to exist: a wildcard that answers for the place is below it. */
function parentOfGuard(mistake: Mistake, name: Name, { domain, apex, prefix }: Aim): Name | undefined {
  switch (mistake) {
    case 'doubled-zone':
      return apex
    case 'too-short':
      return nameOf(name.labels.slice(prefix.length))
    case 'prefix-missing':
      return name.key === apex.key ? undefined : parentOf(name)
    case 'prefix-misspelt':
    case 'wildcard-kept':
      return domain
  }
}

function affordable(places: readonly Place[], most: number): Place[] {
  const asked = new Set<string>()
  return places.filter(({ name, guard }) => {
    const keys = [name, ...(guard ? [guard] : [])].map(({ key }) => key).filter((key) => !asked.has(key))
    if (asked.size + keys.length > most) return false
    for (const key of keys) asked.add(key)
    return true
  })
}

// The CAA lookup of RFC 8659 section 3: the base domain, then each name above it up to the top-level domain, each asked
// of its own zone's servers, and validated. Brings levels; what they mean is certificate/caa.ts.
import type { CaaLookup } from '../certificate/caa-levels.ts'
import { followAliases, type AliasPath, type Hop } from '../resolver/alias.ts'
import { isTelling } from '../resolver/outcome.ts'
import type { Validator } from '../resolver/validator.ts'
import type { Walk } from '../resolver/walk.ts'
import type { Observation } from '../resolver/zone.ts'
import { ancestorsOf, isSubdomain, type Name } from '../wire/name.ts'
import { distinctLookups, lookupOf } from './caa-lookup.ts'
import type { Askers } from './extra.ts'

/** One level, with what different servers said of it; a CA may meet any of them. */
export interface CaaStep {
  readonly name: Name
  readonly variants: readonly CaaLookup[]
  readonly observations: readonly Observation[]
  /** Whether no server gives an answer that a validating resolver takes; what the variants say is then heard by nobody. */
  readonly heardByNobody: boolean
}

/** How the climb asks. Without `validator` every zone counts as one that may be signed. */
export interface Climb {
  readonly validator: Validator | undefined
  readonly signal: AbortSignal
}

/**
 * Climbs from a domain to its top-level domain. All servers are asked up to the apex of the domain's own zone, and one
 * working server of each zone above. It does not end at the first set: a set further up is worth knowing for the cure.
 */
export async function climbCaa(askers: Askers, domain: Name, climb: Climb): Promise<CaaStep[]> {
  const walk = await askers.walker.zoneOf(domain, climb.signal)
  const names = ancestorsOf(domain).slice(0, -1)
  return Promise.all(names.map((name) => askLevel(askers, name, walk, climb)))
}

async function askLevel(askers: Askers, name: Name, walk: Walk, climb: Climb): Promise<CaaStep> {
  const question = { name, type: 'CAA' } as const
  const manner = { dnssec: climb.validator !== undefined, signal: climb.signal }
  const above = walkAbove(walk, name)
  if (above !== undefined) {
    const { observations, told } = await askers.walker.ask(above.zone, question, manner)
    if (told?.observation.outcome.kind !== 'alias')
      return stepOf(name, { hops: [{ name, walk: above, observations, targets: [] }] }, climb)
  }
  return stepOf(name, await followAliases(askers, question, manner), climb)
}

/** The part of the walk that leads to this level's zone, where that lies above the domain's own; undefined in the domain's own zone. */
function walkAbove(walk: Walk, name: Name): (Hop['walk'] & { kind: 'zone' }) | undefined {
  if (walk.kind !== 'zone' || isSubdomain(name, walk.zone.apex)) return undefined
  const path = walk.path.filter((zone) => isSubdomain(name, zone.apex))
  const zone = path.at(-1)
  return zone && { kind: 'zone', zone, path }
}

/** Where a level was looked up: an alias path, or the one zone above that was asked. */
type Lookup = Pick<AliasPath, 'hops'> & Partial<AliasPath>

/** Answers that are bogus at any server may be what a CA meets; it then issues nothing, whatever the others say. */
async function stepOf(name: Name, path: Lookup, { validator, signal }: Climb): Promise<CaaStep> {
  const trust = await validator?.judgePath(path, signal)
  const insecure = trust?.status === 'insecure'
  const observations = path.hops.flatMap((hop) => hop.observations)
  const isSplit = (path.split ?? []).length > 0
  const isEndless = path.loop !== undefined || path.size === 'too-long'
  if (isEndless && !isSplit) return { name, observations, variants: [endless(insecure)], heardByNobody: true }
  const names = path.hops.map((hop) => hop.name)
  const lookups = path.hops.flatMap((hop, at) =>
    heardAt(hop).map(({ outcome }) => lookupOf(outcome, names.slice(1, at + 1), insecure)),
  )
  const failures = [...(isEndless ? [endless(insecure)] : []), ...(trust?.status === 'bogus' ? [BOGUS] : [])]
  const heardByNobody = !isSplit && trust?.status === 'bogus' && trust.everywhere
  return { name, observations, variants: distinctLookups([...failures, ...lookups]), heardByNobody }
}

/** The answers in which the way may end; servers that do not speak of the name count where none does. Aliases were followed. */
function heardAt({ observations }: Hop): readonly Observation[] {
  const telling = observations.filter(({ outcome }) => isTelling(outcome))
  if (telling.length === 0) return observations.slice(0, 1)
  return telling.filter(({ outcome }) => outcome.kind !== 'alias')
}

function endless(insecure: boolean): CaaLookup {
  return { kind: 'failed', why: 'alias-chain', insecure }
}

const BOGUS: CaaLookup = { kind: 'failed', why: 'bogus', insecure: false }

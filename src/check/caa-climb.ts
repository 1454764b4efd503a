// The CAA lookup of RFC 8659 section 3: the base domain, then each name above it up to the top-level domain, each asked
// of its own zone's servers. Brings levels; what they mean is certificate/caa.ts.
import type { CaaLevel, CaaLookup, CaaLookupFailure } from '../certificate/caa-levels.ts'
import { followAliases, type AliasPath } from '../resolver/alias.ts'
import { isTelling, type Lameness, type Outcome } from '../resolver/outcome.ts'
import type { Walk } from '../resolver/walk.ts'
import type { Observation, Zone } from '../resolver/zone.ts'
import { ancestorsOf, isSubdomain, type Name } from '../wire/name.ts'
import type { Rcode } from '../wire/registry.ts'
import type { Askers } from './explain.ts'

/** One level, with what different servers said of it; a CA may meet any of them. */
export interface CaaStep {
  readonly name: Name
  readonly variants: readonly CaaLookup[]
  readonly observations: readonly Observation[]
}

/** How the climb asks. `insecure` tells whether a zone is proven to be unsigned. */
export interface Climb {
  readonly dnssec: boolean
  readonly signal: AbortSignal
  insecure(zone: Name): boolean
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

/** The levels as a CA would meet them whose resolver happens to hear the given variant of each. */
export function levelsOf(steps: readonly CaaStep[], variant: number): CaaLevel[] {
  return steps.map(({ name, variants }) => ({
    name,
    result: variants[Math.min(variant, variants.length - 1)] ?? {
      kind: 'failed',
      why: 'silent',
      insecure: false,
    },
  }))
}

async function askLevel(askers: Askers, name: Name, walk: Walk, climb: Climb): Promise<CaaStep> {
  const zone = zoneAbove(walk, name)
  const question = { name, type: 'CAA' } as const
  if (zone !== undefined) {
    const { dnssec, signal } = climb
    const { observations, told } = await askers.walker.ask(zone, question, { dnssec, signal })
    if (told?.observation.outcome.kind !== 'alias') return stepOf(name, zone.apex, observations, [], climb)
  }
  const path = await followAliases(askers, question, climb)
  const last = path.hops.at(-1)
  const apex = last?.walk.kind === 'zone' ? last.walk.zone.apex : name
  return stepOf(name, apex, last?.observations ?? [], aliasesOf(path), climb, path)
}

/** The zone above that of the domain in which this level lies; undefined for levels in the domain's own zone. */
function zoneAbove(walk: Walk, name: Name): Zone | undefined {
  if (walk.kind !== 'zone' || isSubdomain(name, walk.zone.apex)) return undefined
  return walk.path.findLast((zone) => isSubdomain(name, zone.apex))
}

function aliasesOf({ hops }: AliasPath): Name[] {
  return hops.slice(1).map(({ name }) => name)
}

function stepOf(
  name: Name,
  apex: Name,
  observations: readonly Observation[],
  aliases: readonly Name[],
  climb: Climb,
  path?: AliasPath,
): CaaStep {
  const insecure = climb.insecure(apex)
  if (path?.loop !== undefined || path?.size === 'too-long')
    return { name, observations, variants: [{ kind: 'failed', why: 'alias-chain', insecure }] }
  const telling = observations.filter(({ outcome }) => isTelling(outcome))
  const heard = telling.length > 0 ? telling : observations.slice(0, 1)
  return {
    name,
    observations,
    variants: distinct(heard.map(({ outcome }) => lookupOf(outcome, aliases, insecure))),
  }
}

function lookupOf(outcome: Outcome, aliases: readonly Name[], insecure: boolean): CaaLookup {
  switch (outcome.kind) {
    case 'answer':
      return { kind: 'set', records: outcome.records, aliases }
    case 'nodata':
    case 'nxdomain':
      return { kind: 'empty', how: outcome.kind }
    case 'alias':
    case 'referral':
      return { kind: 'failed', why: 'alias-chain', insecure }
    case 'lame':
      return { kind: 'failed', why: failureOfLame(outcome.how), insecure }
    case 'error':
      return { kind: 'failed', why: failureOfRcode(outcome.rcode), insecure }
    case 'silent':
    case 'unreachable':
    case 'malformed':
      return { kind: 'failed', why: outcome.kind, insecure }
  }
}

function failureOfLame(how: Lameness): CaaLookupFailure {
  return how === 'refused' ? 'refused' : 'lame'
}

function failureOfRcode(rcode: Rcode): CaaLookupFailure {
  switch (rcode) {
    case 'SERVFAIL':
      return 'servfail'
    case 'NOTIMP':
      return 'notimp'
    case 'REFUSED':
      return 'refused'
    default:
      return 'other-rcode'
  }
}

/** Servers that say the same make one variant. */
function distinct(lookups: readonly CaaLookup[]): CaaLookup[] {
  const seen = new Map(lookups.map((lookup) => [keyOf(lookup), lookup]))
  return [...seen.values()]
}

function keyOf(lookup: CaaLookup): string {
  if (lookup.kind !== 'set') return JSON.stringify(lookup)
  return lookup.records
    .map(({ rdata }) => JSON.stringify(rdata))
    .sort()
    .join(' ')
}

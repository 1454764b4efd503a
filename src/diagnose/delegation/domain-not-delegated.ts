// domain-not-delegated: the top-level domain, or the root, says that the domain does not exist.
import { splitOwner } from '../../certificate/owner-name.ts'
import type { Diagnosis, Evidence, ExtraAnswers, ExtraQuestion, Rule, Run } from '../../check/evidence.ts'
import type { Observation } from '../../resolver/zone.ts'
import { ancestorsOf, isSubdomain, parseName, plainName, type Name } from '../../wire/name.ts'
import { quoted } from '../quote.ts'
import { isInternetRoot } from '../root-servers.ts'
import { stagesOf, type Stage } from '../stage.ts'

/**
 * Fires where the zone that holds the owner name is the root or one in which domains are registered, as those of top-level domains and
 * of other public suffixes are, and says NXDOMAIN of the domain.
 */
export const domainNotDelegated: Rule = {
  id: 'domain-not-delegated',

  /** A zone that denies its own challenge label, as most do while they are waited for, is nobody's registry. */
  needsSuffixes(evidence: Evidence): boolean {
    const stage = denyingStage(evidence)
    const next = stage && ancestorAt(stage.hop.name, stage.zone.apex.labels.length + 1)
    return next !== undefined && splitOwner(next).prefix.length === 0
  },

  /** The domain itself: that a name below it does not exist says nothing of the domain. */
  questions(evidence: Evidence, run: Run): ExtraQuestion[] {
    const found = undelegated(evidence, run)
    return found ? [{ question: { name: found.domain, type: 'NS' }, zone: found.stage.zone.apex }] : []
  },

  judge(evidence: Evidence, [answers = []]: ExtraAnswers, run: Run): Diagnosis | undefined {
    const found = undelegated(evidence, run)
    const denials = answers.filter(
      ({ outcome, question }) => outcome.kind === 'nxdomain' && question.name.key === found?.domain.key,
    )
    return found && denials.length > 0 ? diagnosis(evidence, found, denials) : undefined
  },
}

interface Undelegated {
  readonly stage: Stage
  readonly domain: Name
}

function undelegated(evidence: Evidence, run: Run): Undelegated | undefined {
  const stage = denyingStage(evidence)
  const domain = stage && domainBelow(stage.zone.apex, stage.hop.name, run)
  return domain && { stage, domain }
}

/** The owner name, as long as the zone that holds it denies it. */
function denyingStage(evidence: Evidence): Stage | undefined {
  const [stage] = stagesOf(evidence)
  if (!stage?.served) return undefined
  const telling = stage.hop.observations.filter((one) => !stage.unheard.includes(one))
  return telling.some(({ outcome }) => outcome.kind === 'nxdomain') ? stage : undefined
}

/** Below roots of the user's own a top-level domain may be a zone like any other, and the name be added any minute. */
function diagnosis(
  { path }: Evidence,
  { stage, domain }: Undelegated,
  denials: readonly Observation[],
): Diagnosis {
  const walk = path.hops[0]?.walk
  const [root] = walk && 'path' in walk ? walk.path : []
  const [zone, name] = [quoted(stage.zone.apex), quoted(domain)]
  const isTopLevel = domain.labels.length === 1
  return {
    id: 'domain-not-delegated',
    severity: 'error',
    final: root?.servers.some((server) => isInternetRoot(server.name)) ?? false,
    headline: isTopLevel ? `there is no top-level domain ${name}` : `the domain ${name} does not exist`,
    explain: `The servers of ${isTopLevel ? 'the root' : zone} say that there is no such name (NXDOMAIN), so no server is asked for anything in it. ${isTopLevel ? 'The name is misspelt.' : 'The name is misspelt, or the domain was never registered, has expired, or is on hold at its registrar.'}`,
    cure: {
      sentence: isTopLevel
        ? 'Correct the name.'
        : `Correct the name, or have ${name} registered, renewed or released.`,
      zone: stage.zone.apex,
      lines: [],
    },
    evidence: denials,
  }
}

/**
 * The domain that would be registered in a zone: below the public suffix that the zone holds, be it its apex, as `co.uk`, or not, as
 * `co.jp`. Where none is known, below the root or a top-level domain; undefined for any other zone.
 */
function domainBelow(apex: Name, owner: Name, { suffixOf }: Run): Name | undefined {
  const { domain } = splitOwner(owner)
  const depth = apex.labels.length
  const known = depth > 0 ? suffixOf?.(plainName(domain)) : undefined
  if (known === undefined) return depth <= TOP_LEVEL ? ancestorAt(domain, depth + 1) : undefined
  const suffix = parseName(known)
  return isSubdomain(suffix, apex) ? ancestorAt(domain, suffix.labels.length + 1) : undefined
}

const TOP_LEVEL = 1

function ancestorAt(name: Name, depth: number): Name | undefined {
  return ancestorsOf(name).find(({ labels }) => labels.length === depth)
}

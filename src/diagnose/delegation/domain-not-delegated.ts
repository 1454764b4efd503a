// domain-not-delegated: the top-level domain, or the root, says that the domain does not exist.
import type { Diagnosis, Evidence, ExtraAnswers, ExtraQuestion, Rule } from '../../check/evidence.ts'
import type { Observation } from '../../resolver/zone.ts'
import { ancestorsOf, type Name } from '../../wire/name.ts'
import { quoted } from '../quote.ts'
import { isInternetRoot } from '../root-servers.ts'
import { stagesOf, type Stage } from '../stage.ts'

/** Labels of a zone in which domains are registered: a top-level domain has one, the root none. Others are not known without a list. */
const REGISTRY_LABELS = 1

/**
 * Fires where the zone that holds the owner name is the root or a top-level domain, and says NXDOMAIN of
 * the name next below it.
 */
export const domainNotDelegated: Rule = {
  id: 'domain-not-delegated',

  /** The domain itself: that a name below it does not exist says nothing of the domain. */
  questions(evidence: Evidence): ExtraQuestion[] {
    const found = undelegated(evidence)
    return found ? [{ question: { name: found.domain, type: 'NS' }, zone: found.stage.zone.apex }] : []
  },

  judge(evidence: Evidence, [answers = []]: ExtraAnswers): Diagnosis | undefined {
    const found = undelegated(evidence)
    const denials = answers.filter(({ outcome }) => outcome.kind === 'nxdomain')
    return found && denials.length > 0 ? diagnosis(evidence, found, denials) : undefined
  },
}

interface Undelegated {
  readonly stage: Stage
  readonly domain: Name
}

/** The owner name, as long as the zone that holds it is one in which domains are registered and denies it. */
function undelegated(evidence: Evidence): Undelegated | undefined {
  const [stage] = stagesOf(evidence)
  const domain = stage && domainBelow(stage.zone.apex, stage.hop.name)
  if (!domain || !stage.served) return undefined
  const telling = stage.hop.observations.filter((one) => !stage.unheard.includes(one))
  return telling.some(({ outcome }) => outcome.kind === 'nxdomain') ? { stage, domain } : undefined
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

/** The name that would be a zone of its own below a zone in which domains are registered; undefined for any other zone. */
function domainBelow(apex: Name, name: Name): Name | undefined {
  if (apex.labels.length > REGISTRY_LABELS) return undefined
  return ancestorsOf(name).find(({ labels }) => labels.length === apex.labels.length + 1)
}

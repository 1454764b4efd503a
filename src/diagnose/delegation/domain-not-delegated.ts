// domain-not-delegated: the top-level domain, or the root, says that the domain does not exist.
import type { Diagnosis, Evidence, Rule } from '../../check/evidence.ts'
import { ancestorsOf, type Name } from '../../wire/name.ts'
import { quoted } from '../quote.ts'
import { stagesOf } from '../stage.ts'

/** Labels of a zone in which domains are registered: a top-level domain has one, the root none. Others are not known without a list. */
const REGISTRY_LABELS = 1

export const domainNotDelegated: Rule = {
  id: 'domain-not-delegated',

  judge(evidence: Evidence): Diagnosis | undefined {
    const [stage] = stagesOf(evidence)
    const domain = stage && domainBelow(stage.zone.apex, stage.hop.name)
    if (!domain || !stage.served) return undefined
    const telling = stage.hop.observations.filter((one) => !stage.unheard.includes(one))
    const denials = telling.filter(({ outcome }) => outcome.kind === 'nxdomain')
    if (denials.length === 0 || denials.length < telling.length) return undefined
    const isTopLevel = domain.labels.length === 1
    return {
      id: 'domain-not-delegated',
      severity: 'error',
      final: true,
      headline: isTopLevel
        ? `there is no top-level domain ${quoted(domain)}`
        : `the domain ${quoted(domain)} does not exist`,
      explain: `The servers of ${isTopLevel ? 'the root' : quoted(stage.zone.apex)} say that there is no such name (NXDOMAIN), so no server is asked for anything in it. ${isTopLevel ? 'The name is misspelt.' : 'The name is misspelt, or the domain was never registered, has expired, or is on hold at its registrar.'}`,
      cure: {
        sentence: isTopLevel
          ? 'Correct the name.'
          : `Correct the name, or have ${quoted(domain)} registered, renewed or released.`,
        zone: stage.zone.apex,
        lines: [],
      },
      evidence: denials,
    }
  },
}

/** The name that would be a zone of its own below a zone in which domains are registered; undefined for any other zone. */
function domainBelow(apex: Name, name: Name): Name | undefined {
  if (apex.labels.length > REGISTRY_LABELS) return undefined
  return ancestorsOf(name).find(({ labels }) => labels.length === apex.labels.length + 1)
}

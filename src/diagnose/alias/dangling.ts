// alias-dangling: the alias leads to a name that does not exist.
import type { Cure, Diagnosis, Evidence, Rule } from '../../check/evidence.ts'
import type { Name } from '../../wire/name.ts'
import { cureZone, firstHop, inPlaceOfAlias, isAliased, zoneOf } from '../hops.ts'
import { MISPLACED } from '../precedence.ts'
import { quoted } from '../quote.ts'
import { endZone, lastHop, observationsAtEnd } from '../seen.ts'
import { add, cureAtEnd } from '../zone-lines.ts'

/**
 * Fires where the name at the end of the aliases is NXDOMAIN. With most services the record is what makes the name, so it
 * may be on its way, and waiting goes on.
 */
export const aliasDangling: Rule = {
  id: 'alias-dangling',
  yieldsTo: ['alias-loop', 'alias-undotted', 'type-wrong', 'wildcard-answers', ...MISPLACED],

  judge(evidence) {
    const end = lastHop(evidence)
    if (!end || !isAliased(evidence)) return undefined
    const denied = observationsAtEnd(evidence, 'wrong', 'absent')
    const isGone = denied.length > 0 && denied.every(({ outcome }) => outcome.kind === 'nxdomain')
    return isGone ? diagnose(evidence) : undefined
  },
}

function diagnose(evidence: Evidence): Diagnosis {
  const { name, type } = evidence.expectation
  const target = lastHop(evidence)?.name ?? name
  const zone = endZone(evidence)?.apex
  const isLost = zone === undefined || isAbove(evidence, zone)
  return {
    id: 'alias-dangling',
    severity: 'error',
    final: false,
    headline: `${quoted(name)} is an alias of ${quoted(target)}, which does not exist`,
    explain: isLost
      ? `No domain is registered for ${quoted(target)}. A CA that follows the alias finds nothing.`
      : `The servers of ${quoted(zone)} know no such name. A CA that follows the alias finds nothing until the ${type} record is there.`,
    cure: isLost ? withoutAlias(evidence) : atTarget(evidence),
    evidence: observationsAtEnd(evidence, 'absent'),
  }
}

/** Whether the zone at the end is the root or a top-level one, and not that of the alias: then the target has no zone of its own. */
function isAbove(evidence: Evidence, zone: Name): boolean {
  const hop = firstHop(evidence)
  return zone.labels.length < 2 && zone.key !== (hop && zoneOf(hop)?.apex.key)
}

function atTarget(evidence: Evidence): Cure {
  const sentence = 'Create the record at the name that the alias leads to, or correct the alias.'
  return cureAtEnd(evidence, sentence, (name) => evidence.expectation.values.map((value) => add(name, value)))
}

function withoutAlias(evidence: Evidence): Cure {
  const hop = firstHop(evidence)
  return {
    sentence:
      'Remove the alias and put the record in its place, or let the alias lead to a name that exists.',
    ...cureZone(hop),
    lines: hop ? inPlaceOfAlias(hop, evidence.expectation.values) : [],
  }
}

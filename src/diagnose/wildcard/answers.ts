// wildcard-answers: what servers give for the name comes from a wildcard; nobody has made the record itself.
import type { Diagnosis, Evidence, Rule, Run } from '../../check/evidence.ts'
import type { Observation } from '../../resolver/zone.ts'
import { isSubdomain, parentOf, type Name } from '../../wire/name.ts'
import { cureZone, firstHop, zoneOf } from '../hops.ts'
import { unmadeBelow } from '../names.ts'
import { MISPLACED } from '../precedence.ts'
import { quoted } from '../quote.ts'
import { missingValues } from '../seen.ts'
import { add } from '../zone-lines.ts'
import { givesData, giveTheSame } from './same.ts'

/**
 * Fires where a value is missing, and the owner name gives the same alias or records as a name beside it that nobody can
 * have made (RFC 4592). The record may be on its way, so waiting goes on.
 */
export const wildcardAnswers: Rule = {
  id: 'wildcard-answers',
  yieldsTo: ['type-wrong', ...MISPLACED],

  questions(evidence, run) {
    const hop = firstHop(evidence)
    const zone = hop && zoneOf(hop)
    const sibling = siblingOf(evidence, run)
    if (!zone || !sibling || missingValues(evidence).length === 0 || !hop.observations.some(givesData))
      return []
    return [{ question: { name: sibling, type: evidence.expectation.type }, zone: zone.apex }]
  },

  judge(evidence, answers) {
    const hop = firstHop(evidence)
    const missing = missingValues(evidence)
    const beside = answers.flat().find(givesData)
    const alike = hop && beside ? hop.observations.filter((own) => giveTheSame(own, beside)) : []
    return missing.length > 0 && beside && alike.length > 0 ? diagnose(evidence, beside, alike) : undefined
  },
}

/** A name beside the owner name, in the same zone. */
function siblingOf(evidence: Evidence, run: Run): Name | undefined {
  const hop = firstHop(evidence)
  const zone = hop && zoneOf(hop)
  const parent = hop && parentOf(hop.name)
  return zone && parent && isSubdomain(parent, zone.apex) ? unmadeBelow(parent, run) : undefined
}

function diagnose(evidence: Evidence, beside: Observation, alike: readonly Observation[]): Diagnosis {
  const hop = firstHop(evidence)
  const { name, type } = evidence.expectation
  const what =
    beside.outcome.kind === 'alias' ? `an alias of ${quoted(beside.outcome.target)}` : `${type} records`
  return {
    id: 'wildcard-answers',
    severity: 'error',
    final: false,
    headline: `a wildcard answers for ${quoted(name)}, the record itself is not there`,
    explain: `A name that nobody has made gives the same answer, ${what}. So it comes from a wildcard record, which stops answering for this name as soon as the record is there.`,
    cure: {
      sentence: 'Add the record; the wildcard can stay as it is.',
      ...cureZone(hop),
      lines: missingValues(evidence).map((value) => add(name, value)),
    },
    evidence: [...alike, beside],
  }
}

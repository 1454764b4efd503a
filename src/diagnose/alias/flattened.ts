// alias-flattened: addresses are where an alias is expected, as after flattening or behind a proxy.
import { splitOwner } from '../../certificate/owner-name.ts'
import type { Diagnosis, Evidence, Rule, Run } from '../../check/evidence.ts'
import type { Observation } from '../../resolver/zone.ts'
import { isSubdomain, parentOf, type Name } from '../../wire/name.ts'
import { cureZone, firstHop, isUnknown, zoneOf } from '../hops.ts'
import { unmadeBelow } from '../names.ts'
import { quoted } from '../quote.ts'
import { missingValues } from '../seen.ts'
import { giveTheSame } from '../wildcard/same.ts'
import { add, removeShown } from '../zone-lines.ts'

/** Fires where a host has A records and no CNAME, though a CNAME is expected, and no wildcard gives those records. */
export const aliasFlattened: Rule = {
  id: 'alias-flattened',
  yieldsTo: ['apex-alias', 'type-wrong', 'name-doubled-zone'],

  questions(evidence, run) {
    const names = namesOf(evidence, run)
    return names ? names.asked.map((name) => ({ question: { name, type: 'A' }, zone: names.zone })) : []
  },

  judge(evidence, answers, run) {
    const names = namesOf(evidence, run)
    if (!names) return undefined
    const [own, beside] = names.asked.map((name) =>
      answers.flat().findLast(({ question }) => question.name.key === name.key),
    )
    const isMade = own && beside && !giveTheSame(own, beside)
    return isMade && own.outcome.kind === 'answer' ? diagnose(evidence, own) : undefined
  },
}

/** The owner name and one beside it, in their zone. No DNS panel flattens names that begin with an underscore. */
function namesOf(
  evidence: Evidence,
  run: Run,
): { readonly zone: Name; readonly asked: readonly Name[] } | undefined {
  const hop = firstHop(evidence)
  const zone = hop && zoneOf(hop)?.apex
  const isWanted = evidence.expectation.type === 'CNAME' && missingValues(evidence).length > 0
  if (!zone || !isWanted || isUnknown(hop)) return undefined
  const parent = parentOf(hop.name)
  if (!parent || !isSubdomain(parent, zone) || splitOwner(hop.name).prefix.length > 0) return undefined
  const beside = unmadeBelow(parent, run)
  return beside && { zone, asked: [hop.name, beside] }
}

function diagnose(evidence: Evidence, own: Observation): Diagnosis {
  const { name } = evidence.expectation
  const records = own.outcome.kind === 'answer' ? own.outcome.records : []
  return {
    id: 'alias-flattened',
    severity: 'error',
    final: false,
    headline: `${quoted(name)} has addresses, but no CNAME`,
    explain: `Instead of an alias the servers give A records. DNS providers that flatten aliases, or stand as a proxy before the site, show the addresses in their place.`,
    cure: {
      sentence:
        'Replace the addresses by the alias or, where your DNS provider flattens it, expect the addresses with `record-type: A`.',
      ...cureZone(firstHop(evidence)),
      lines: [
        ...records.map(({ rdata }) => removeShown(name, rdata, [own])),
        ...missingValues(evidence).map((value) => add(name, value)),
      ],
    },
    evidence: [own],
  }
}

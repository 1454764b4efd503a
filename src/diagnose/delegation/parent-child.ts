// delegation-parent-child: the zone lists other servers than the zone above it does.
import type { Cure, Diagnosis, Evidence, Rule } from '../../check/evidence.ts'
import type { Observation, Zone } from '../../resolver/zone.ts'
import type { Name } from '../../wire/name.ts'
import { placeAbove } from '../delegator.ts'
import { quoted } from '../quote.ts'
import { isLacking, sightIn } from '../sights.ts'
import { stagesOf, type Stage } from '../stage.ts'
import { capital, listed, quotedNames } from '../who.ts'
import { add, remove } from '../zone-lines.ts'
import { nsRecord, oneSided, without, type OneSided } from './ns-set.ts'

/**
 * Fires where the two NS sets differ; an error where a server of only one of them lacks the record that
 * others show.
 */
export const delegationParentChild: Rule = {
  id: 'delegation-parent-child',

  judge(evidence: Evidence): Diagnosis | undefined {
    for (const stage of stagesOf(evidence)) {
      const only = oneSided(stage.zone)
      if (only.parent.length + only.child.length > 0) return diagnosis(evidence, stage, only)
    }
    return undefined
  },
}

function diagnosis(evidence: Evidence, stage: Stage, only: OneSided): Diagnosis {
  const { zone } = stage
  const apex = quoted(zone.apex)
  const astray = leadingAstray(evidence, stage)
  const differences = [
    ...(only.parent.length > 0 ? [`only the zone above ${apex} lists ${quotedNames(only.parent)}`] : []),
    ...(only.child.length > 0 ? [`only ${apex} itself lists ${quotedNames(only.child)}`] : []),
  ]
  return {
    id: 'delegation-parent-child',
    severity: without(astray, [...only.parent, ...only.child]).length < astray.length ? 'error' : 'warning',
    final: false,
    headline: `${apex} and the zone above it list different servers`,
    explain: `${capital(listed(differences))}. Resolvers use both lists, so that the record has to be right on all of these servers.`,
    cure: {
      sentence: `Make both lists the same, ${placeAbove(zone.parent)} and in ${apex}.`,
      ...changesFor(zone, only, astray),
    },
    evidence: zone.observations.filter(({ question }) => question.type === 'NS'),
  }
}

/** The servers that lack the record which others show; none as long as nobody shows it. */
function leadingAstray(evidence: Evidence, { hop }: Stage): Name[] {
  const sights = hop.observations.map((one) => ({ one, sight: sightIn(evidence, one) }))
  if (!sights.some(({ sight }) => sight === 'right')) return []
  return sights.flatMap(({ one: { server }, sight }) =>
    server.name && isLacking(sight) ? [server.name] : [],
  )
}

/**
 * The zone above is followed first, so the zone is brought in line with it, unless it is the zone above that lists a server
 * which leads astray.
 */
function changesFor(zone: Zone, only: OneSided, astray: readonly Name[]): Pick<Cure, 'zone' | 'lines'> {
  const blamesParent = zone.parent !== undefined && without(astray, only.parent).length < astray.length
  const [surplus, missing] = blamesParent ? [only.parent, only.child] : [only.child, only.parent]
  const ttl = blamesParent ? undefined : ttlOfNs(zone.observations)
  return {
    zone: blamesParent ? zone.parent : zone.apex,
    lines: [
      ...surplus.map((name) => remove(zone.apex, nsRecord(name), ttl)),
      ...missing.map((name) => add(zone.apex, nsRecord(name), ttl)),
    ],
  }
}

function ttlOfNs(observations: readonly Observation[]): number | undefined {
  return observations.flatMap(({ question, outcome }) =>
    question.type === 'NS' && outcome.kind === 'answer' ? outcome.ttl : [],
  )[0]
}

// delegation-elsewhere: the domain is delegated to other servers than those that the user named as its own.
import type { Diagnosis, Evidence, ExtraAnswers, ExtraQuestion, Rule, Run } from '../../check/evidence.ts'
import { sightOf } from '../../check/sight.ts'
import type { Observation, Zone } from '../../resolver/zone.ts'
import { parseName, replaceSuffix, ROOT, type Name } from '../../wire/name.ts'
import { delegatorOf, REGISTRY_LABELS } from '../delegator.ts'
import { quoted } from '../quote.ts'
import { sightIn } from '../sights.ts'
import { namesOf, quotedNames } from '../who.ts'
import { add, remove } from '../zone-lines.ts'
import { nsRecord, without } from './ns-set.ts'

/** Servers that are asked whether the record was put there, each twice. */
const MOST_ASKED = 4

/**
 * Fires where the zone above delegates the domain to other servers than `expected-nameservers`; final
 * where the record is proven to be at those. A warning where the record is right all the same.
 */
export const delegationElsewhere: Rule = {
  id: 'delegation-elsewhere',

  /** The owner name at the expected servers, and a name beside it that only a wildcard answers. */
  questions(evidence: Evidence, run: Run): ExtraQuestion[] {
    const zone = misdelegated(evidence, run)
    const servers = zone ? strangers(zone, run).slice(0, MOST_ASKED) : []
    if (!zone || servers.length === 0) return []
    const { name, type } = evidence.expectation
    const beside = replaceSuffix(parseName(run.randomLabel), ROOT, zone.apex)
    const asked = beside ? [name, beside] : []
    return asked.map((one) => ({ question: { name: one, type }, zone: zone.apex, servers }))
  },

  judge(evidence: Evidence, answers: ExtraAnswers, run: Run): Diagnosis | undefined {
    const zone = misdelegated(evidence, run)
    return zone && diagnosis(evidence, zone, foundAt(evidence, answers), run)
  },
}

/**
 * The zone of the domain, when the zone above lists other servers for it than the user. A name with an underscore may well be
 * delegated on its own, to servers made for challenges.
 */
function misdelegated({ path: { hops } }: Evidence, { expectedNameservers }: Run): Zone | undefined {
  const walk = hops[0]?.walk
  if (expectedNameservers.length === 0 || !walk || !('path' in walk)) return undefined
  const zone = walk.path.findLast(({ apex }) => !apex.key.startsWith('_'))
  // A domain is below a top-level one, or it is not delegated at all.
  if (!zone || zone.apex.labels.length <= REGISTRY_LABELS) return undefined
  const actual = delegatedTo(zone)
  const isSame =
    actual.length === expectedNameservers.length && without(actual, expectedNameservers).length === 0
  return isSame || actual.length === 0 ? undefined : zone
}

function delegatedTo({ parentNs, childNs }: Zone): readonly Name[] {
  return parentNs ?? childNs ?? []
}

/** The expected servers that the domain is not delegated to. */
function strangers(zone: Zone, { expectedNameservers }: Run): Name[] {
  return without(expectedNameservers, delegatedTo(zone))
}

/** What proves that the record was put at the expected servers: they show it, and not whatever name they are asked for. */
function foundAt({ expectation, path }: Evidence, [own = [], beside = []]: ExtraAnswers): Observation[] {
  const isRight = (one: Observation) => sightOf(expectation, one, path) === 'right'
  return beside.some(isRight) ? [] : own.filter(isRight)
}

function diagnosis(evidence: Evidence, zone: Zone, found: readonly Observation[], run: Run): Diagnosis {
  const [apex, actual] = [quoted(zone.apex), delegatedTo(zone)]
  const seen = new Set(evidence.path.hops[0]?.observations.map((one) => sightIn(evidence, one)))
  const isReady = seen.has('right') && !seen.has('wrong') && !seen.has('absent')
  const isPutElsewhere = found.length > 0 && !seen.has('right')
  return {
    id: 'delegation-elsewhere',
    severity: isReady ? 'warning' : 'error',
    final: isPutElsewhere,
    headline: isPutElsewhere
      ? `the record is at ${namesOf(found)}, but ${apex} is delegated elsewhere`
      : `${apex} is not delegated to the servers in \`expected-nameservers\``,
    explain: `The zone above delegates ${apex} to ${quotedNames(actual)}; ${quotedNames(run.expectedNameservers)} ${run.expectedNameservers.length === 1 ? 'was' : 'were'} expected. Whoever looks for the record asks only the former.`,
    cure: {
      sentence: `Have ${delegatorOf(zone.parent)} delegate ${apex} as shown, or put the record where the domain is delegated to.`,
      ...(zone.parent && { zone: zone.parent }),
      lines: [
        ...without(actual, run.expectedNameservers).map((name) => remove(zone.apex, nsRecord(name))),
        ...strangers(zone, run).map((name) => add(zone.apex, nsRecord(name))),
      ],
    },
    evidence: [...found, ...zone.observations.filter(({ question }) => question.type === 'NS')],
  }
}

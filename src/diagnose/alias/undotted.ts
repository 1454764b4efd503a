// alias-undotted: the target of an alias lacks its final dot, so that the name of the zone was added to it.
import type { Diagnosis, Evidence, ExtraAnswers, ExtraQuestion, Rule } from '../../check/evidence.ts'
import type { Hop } from '../../resolver/alias.ts'
import { isSubdomain, nameOf, ROOT, type Name } from '../../wire/name.ts'
import type { RdataOf } from '../../wire/rdata.ts'
import { cnamesAt, cureZone, firstHop, zoneOf } from '../hops.ts'
import { nameIfFits } from '../names.ts'
import { quoted } from '../quote.ts'
import { isDenied, missingValues } from '../seen.ts'
import { add, removeShown } from '../zone-lines.ts'

/**
 * Fires where an alias leads to `target.zone`, which does not exist, and `target` alone is a whole name (RFC 1035 section
 * 5.1): it ends in the zone itself, it is what is expected, or its last label is a top-level domain while the zone has
 * nothing below `label.zone`. A name of the zone with such a label may still be about to be made, so waiting goes on.
 */
export const aliasUndotted: Rule = {
  id: 'alias-undotted',

  questions(evidence) {
    const suspect = suspectIn(evidence)
    if (!suspect || isDoubled(suspect) || evidence.expectation.type === 'CNAME') return []
    const top = topOf(suspect)
    const below = nameIfFits([...top.labels, ...suspect.zone.labels])
    return below ? [askFor(top, ROOT), askFor(below, suspect.zone)] : []
  },

  judge(evidence, answers) {
    const suspect = suspectIn(evidence)
    if (!suspect) return undefined
    const isMeant = evidence.expectation.type === 'CNAME' || isDoubled(suspect) || isForeign(suspect, answers)
    return isMeant ? diagnose(suspect) : undefined
  },
}

/** An alias into its own zone that leads nowhere, and what its target is without the name of the zone. */
interface Suspect {
  readonly hop: Hop
  readonly zone: Name
  readonly cname: RdataOf<'CNAME'>
  readonly meant: Name
}

function suspectIn(evidence: Evidence): Suspect | undefined {
  if (!isDenied(evidence)) return undefined
  const { path, expectation } = evidence
  const hops = expectation.type === 'CNAME' ? [firstHop(evidence)] : path.hops
  const suspects = hops.flatMap((hop) =>
    hop ? cnamesAt(hop).flatMap((cname) => suspectOf(hop, cname) ?? []) : [],
  )
  return expectation.type === 'CNAME'
    ? suspects.find(({ meant }) =>
        missingValues(evidence).some((value) => value.type === 'CNAME' && value.cname.key === meant.key),
      )
    : suspects.find((suspect) => isDoubled(suspect) || isGone(suspect, path))
}

function suspectOf(hop: Hop, cname: RdataOf<'CNAME'>): Suspect | undefined {
  const zone = zoneOf(hop)?.apex
  if (!zone || zone.labels.length === 0 || !isSubdomain(cname.cname, zone)) return undefined
  const { labels } = cname.cname
  const meant = nameOf(labels.slice(0, labels.length - zone.labels.length))
  return meant.labels.length > 1 ? { hop, zone, cname, meant } : undefined
}

function isGone({ cname }: Suspect, { dangling }: Evidence['path']): boolean {
  return dangling.some(({ key }) => key === cname.cname.key)
}

/** Whether the name of the zone is at the end twice. */
function isDoubled({ meant, zone }: Suspect): boolean {
  return isSubdomain(meant, zone)
}

function topOf({ meant }: Suspect): Name {
  return nameOf(meant.labels.slice(-1))
}

function askFor(name: Name, zone: Name): ExtraQuestion {
  return { question: { name, type: 'NS' }, zone }
}

/** Whether the last label is a top-level domain of the root, and nothing that the zone knows. */
function isForeign(suspect: Suspect, answers: ExtraAnswers): boolean {
  const top = topOf(suspect)
  const outcomes = answers
    .flat()
    .map(({ question, outcome }) => ({ key: question.name.key, kind: outcome.kind }))
  const isTop = outcomes.some(
    ({ key, kind }) => key === top.key && (kind === 'referral' || kind === 'answer'),
  )
  const isUnknown = outcomes.some(
    ({ key, kind }) => key === `${top.key}${suspect.zone.key}` && kind === 'nxdomain',
  )
  return isTop && isUnknown
}

function diagnose({ hop, zone, cname, meant }: Suspect): Diagnosis {
  return {
    id: 'alias-undotted',
    severity: 'error',
    final: false,
    headline: `the alias leads to ${quoted(cname.cname)}, since its target lacks the final dot`,
    explain: `A zone file adds ${quoted(zone)} to every name that does not end in a dot. So ${quoted(hop.name)} leads not to ${quoted(meant)}, but to a name of the zone itself that does not exist.`,
    cure: {
      sentence: 'Write the target with a dot at its end.',
      ...cureZone(hop),
      lines: [removeShown(hop.name, cname, hop.observations), add(hop.name, { type: 'CNAME', cname: meant })],
    },
    evidence: hop.observations,
  }
}

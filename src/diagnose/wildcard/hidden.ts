// wildcard-hidden: the challenge record takes the wildcard away from its domain, which then has no address any more.
import { splitOwner } from '../../certificate/owner-name.ts'
import type { Diagnosis, Evidence, ExtraQuestion, Rule, Run } from '../../check/evidence.ts'
import type { Observation } from '../../resolver/zone.ts'
import { isSubdomain, parentOf, type Name } from '../../wire/name.ts'
import { cureZone, firstHop, isUnknown, zoneOf } from '../hops.ts'
import { unmadeBelow } from '../names.ts'
import { quoted } from '../quote.ts'
import { add } from '../zone-lines.ts'
import { givesData, giveTheSame } from './same.ts'

/**
 * Warns where a domain has its addresses from a wildcard only: a wildcard answers for names that do not exist, and a
 * domain exists as soon as there is a record below it, if only as an empty non-terminal (RFC 4592 sections 2.2.2 and 3.3.1).
 */
export const wildcardHidden: Rule = {
  id: 'wildcard-hidden',

  questions(evidence, run) {
    const names = namesOf(evidence, run)
    const hop = firstHop(evidence)
    if (!names || !hop || evidence.expectation.match === 'absent') return []
    // Where a wildcard could answer for the domain it would also keep its names from being NXDOMAIN.
    if (isUnknown(hop)) return []
    const isThere = hop.observations.some(givesData)
    return [addressOf(names.covered, names.apex), addressOf(isThere ? names.domain : names.below, names.apex)]
  },

  judge(evidence, answers, run) {
    const names = namesOf(evidence, run)
    if (!names) return undefined
    const [covered, domain, below] = [names.covered, names.domain, names.below].map((name) =>
      answers.flat().findLast(({ question }) => question.name.key === name.key),
    )
    if (!covered) return undefined
    const isToBeHidden = below !== undefined && giveTheSame(covered, below)
    const isHidden = domain?.outcome.kind === 'nodata' && givesData(covered)
    const proof = isToBeHidden ? below : isHidden ? domain : undefined
    return proof && diagnose(evidence, names.domain, covered, proof)
  },
}

/** The names whose addresses tell. */
interface Names {
  readonly apex: Name
  /** The domain that the challenge is for. */
  readonly domain: Name
  /** A name beside the domain that only a wildcard can answer for. */
  readonly covered: Name
  /** A name below the domain: the wildcard above answers for it as long as the domain does not exist. */
  readonly below: Name
}

/** Undefined for a name without underscored labels, and for a domain that is the apex of its zone and so exists anyway. */
function namesOf(evidence: Evidence, run: Run): Names | undefined {
  const hop = firstHop(evidence)
  const zone = hop && zoneOf(hop)
  if (!hop || !zone) return undefined
  const { prefix, domain } = splitOwner(hop.name)
  const parent = parentOf(domain)
  if (prefix.length === 0 || !parent || !isSubdomain(parent, zone.apex)) return undefined
  const [covered, below] = [unmadeBelow(parent, run), unmadeBelow(domain, run)]
  return covered && below && { apex: zone.apex, domain, covered, below }
}

function addressOf(name: Name, zone: Name): ExtraQuestion {
  return { question: { name, type: 'A' }, zone }
}

function diagnose(evidence: Evidence, domain: Name, covered: Observation, proof: Observation): Diagnosis {
  const { outcome } = covered
  const records = outcome.kind === 'answer' || outcome.kind === 'alias' ? outcome.records : []
  return {
    id: 'wildcard-hidden',
    severity: 'warning',
    final: false,
    headline: `${quoted(evidence.expectation.name)} takes the wildcard away from ${quoted(domain)}`,
    explain: `${quoted(domain)} has no addresses of its own, only those of a wildcard. A wildcard does not answer for names that exist, and with a record below it the domain exists: as long as the challenge record is there, visitors of ${quoted(domain)} find nothing.`,
    cure: {
      sentence: 'Give the domain records of its own, the same as those of the wildcard.',
      ...cureZone(firstHop(evidence)),
      lines: records.map(({ rdata, ttl }) => add(domain, rdata, ttl)),
    },
    evidence: [covered, proof],
  }
}

// apex-alias: the apex of a zone is an alias, or is expected to be one, which it cannot be.
import type { Diagnosis, Evidence, Rule } from '../../check/evidence.ts'
import type { Hop } from '../../resolver/alias.ts'
import type { Rdata } from '../../wire/rdata.ts'
import { cnamesAt, cureZone, firstHop, inPlaceOfAlias, zoneOf } from '../hops.ts'
import { quoted } from '../quote.ts'
import { isDenied, missingValues, recordsSeen } from '../seen.ts'

const REASON =
  'The apex of a zone has SOA and NS records, and a CNAME cannot stand beside other records (RFC 1034 section 3.6.2).'

/** Fires where the apex of a zone has a CNAME, and where one is expected there. */
export const apexAlias: Rule = {
  id: 'apex-alias',

  judge(evidence) {
    const hop = evidence.path.hops.find((hop) => isApex(hop) && cnamesAt(hop).length > 0)
    if (hop) return aliasAtApex(evidence, hop)
    const first = firstHop(evidence)
    const isWanted = evidence.expectation.type === 'CNAME' && missingValues(evidence).length > 0
    return first && isApex(first) && isWanted ? aliasExpected(first) : undefined
  },
}

function isApex(hop: Hop): boolean {
  return zoneOf(hop)?.apex.key === hop.name.key
}

/** Most resolvers follow it all the same, so it stops nobody for sure; what it hides are mail and the zone's own servers. */
function aliasAtApex(evidence: Evidence, hop: Hop): Diagnosis {
  return {
    id: 'apex-alias',
    severity: isDenied(evidence) ? 'error' : 'warning',
    final: false,
    headline: `${quoted(hop.name)} is the apex of its zone and has a CNAME`,
    explain: `${REASON} Resolvers that meet the alias first find neither the mail servers nor the name servers of the domain.`,
    cure: {
      sentence: 'Replace the alias by addresses, or by the ALIAS or ANAME of your DNS provider.',
      ...cureZone(hop),
      lines: inPlaceOfAlias(hop, replacements(evidence)),
    },
    evidence: hop.observations,
  }
}

/** What is expected there, else what the alias leads to now. */
function replacements(evidence: Evidence): readonly Rdata[] {
  const { values, type } = evidence.expectation
  if (type === 'CNAME') return []
  return values.length > 0 ? values : recordsSeen(evidence).map(({ rdata }) => rdata)
}

function aliasExpected(hop: Hop): Diagnosis {
  return {
    id: 'apex-alias',
    severity: 'error',
    final: true,
    headline: `${quoted(hop.name)} is the apex of its zone, where no CNAME can be`,
    explain: `${REASON} What DNS providers offer in its place (ALIAS, ANAME, CNAME flattening) shows A and AAAA records.`,
    cure: {
      sentence: 'Expect the addresses instead, with `record-type: A`.',
      ...cureZone(hop),
      lines: [],
    },
    evidence: hop.observations,
  }
}

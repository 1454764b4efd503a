// alias-long: there are so many aliases on the way that resolvers may give up, or do.
import type { Diagnosis, Evidence, Rule } from '../../check/evidence.ts'
import type { Hop } from '../../resolver/alias.ts'
import type { RdataOf } from '../../wire/rdata.ts'
import { cnamesAt, cureZone, firstHop } from '../hops.ts'
import { quoted } from '../quote.ts'
import { lastHop } from '../seen.ts'
import { add, removeShown } from '../zone-lines.ts'

/** From here on it is an error: one alias more at a provider, and two more are too many. */
const NOTHING_TO_SPARE = 10

/**
 * Warns from five aliases on, and fires as an error from ten on. That is final from twelve on, since BIND, Unbound and PowerDNS follow
 * eleven.
 */
export const aliasLong: Rule = {
  id: 'alias-long',
  yieldsTo: ['alias-loop'],

  judge(evidence) {
    const { size, length, split } = evidence.path
    switch (size) {
      case 'fine':
        return undefined
      case 'long':
        return length < NOTHING_TO_SPARE
          ? diagnose(evidence, 'Each one costs another walk through the DNS, and a CA waits only so long.')
          : { ...diagnose(evidence, 'Resolvers follow eleven and no more.'), severity: 'error' }
      case 'too-long':
        return {
          ...diagnose(evidence, 'Resolvers follow eleven and then answer SERVFAIL.'),
          severity: 'error',
          final: split.length === 0,
        }
    }
  },
}

function diagnose(evidence: Evidence, reason: string): Diagnosis {
  const { path, expectation } = evidence
  const hop = firstHop(evidence)
  const number = path.unfollowed.length > 0 ? `more than ${path.length - 1}` : `${path.length}`
  return {
    id: 'alias-long',
    severity: 'warning',
    final: false,
    headline: `${quoted(expectation.name)} leads through ${number} aliases`,
    explain: `The way is ${path.hops.map(({ name }) => quoted(name)).join(' to ')}. ${reason}`,
    cure: {
      sentence: 'Let the first alias lead straight to the last name.',
      ...cureZone(hop),
      lines: hop ? shortcut(evidence, hop) : [],
    },
    evidence: path.hops.flatMap(({ observations }) => observations.slice(0, 1)),
  }
}

/** Nothing where the end of the way was not reached, or a DNAME makes the first alias. */
function shortcut(evidence: Evidence, hop: Hop) {
  const end = lastHop(evidence)?.name
  const cnames = cnamesAt(hop)
  if (!end || cnames.length === 0 || evidence.path.unfollowed.length > 0) return []
  const straight: RdataOf<'CNAME'> = { type: 'CNAME', cname: end }
  return [...cnames.map((cname) => removeShown(hop.name, cname, hop.observations)), add(hop.name, straight)]
}

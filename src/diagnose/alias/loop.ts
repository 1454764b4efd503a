// alias-loop: aliases lead in a circle, so that no record is ever found.
import type { Diagnosis, Evidence, Rule } from '../../check/evidence.ts'
import type { Name } from '../../wire/name.ts'
import { cureZone, firstHop, inPlaceOfAlias } from '../hops.ts'
import { quoted } from '../quote.ts'

/** Fires where a name on the way is met again. Final unless servers differ about the way. */
export const aliasLoop: Rule = {
  id: 'alias-loop',

  judge(evidence) {
    const { loop } = evidence.path
    return loop && diagnose(evidence, loop)
  },
}

function diagnose(evidence: Evidence, loop: readonly Name[]): Diagnosis {
  const hop = firstHop(evidence)
  const { path, expectation } = evidence
  const names = new Set(loop.map(({ key }) => key))
  const [first] = loop
  return {
    id: 'alias-loop',
    severity: 'error',
    final: path.split.length === 0,
    headline: `aliases lead in a circle: ${loop.map(quoted).join(' to ')}`,
    explain: `Whoever looks up ${quoted(expectation.name)} comes back to ${first ? quoted(first) : 'a name'} again and again. Resolvers give up and answer SERVFAIL.`,
    cure: {
      sentence: 'Remove the alias and put the record in its place, or let the alias lead out of the circle.',
      ...cureZone(hop),
      lines: hop ? inPlaceOfAlias(hop, expectation.values) : [],
    },
    evidence: path.hops.filter(({ name }) => names.has(name.key)).flatMap(({ observations }) => observations),
  }
}

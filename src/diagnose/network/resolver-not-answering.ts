// resolver-not-answering: a resolver whose view was asked for gives no answer that says anything of the record.
import type { Diagnosis, Evidence, Rule, Run } from '../../check/evidence.ts'
import { requirementFor } from '../../check/plan.ts'
import { filterOf, resolverSightOf } from '../../check/sight.ts'
import type { Observation } from '../../resolver/zone.ts'
import { severityOfCaches } from '../cache/held.ts'
import { isIpv6 } from '../stage.ts'
import { eachOf } from '../who.ts'

/** Fires where a resolver said nothing of the record, and did not say that it filters. */
export const resolverNotAnswering: Rule = {
  id: 'resolver-not-answering',

  judge(evidence: Evidence, _answers, run: Run): Diagnosis | undefined {
    const mute = evidence.resolvers.filter((one) => isMute(evidence, one))
    if (mute.length === 0) return undefined
    const count =
      mute.length === 1
        ? 'one resolver gives'
        : `${mute.length} of ${evidence.resolvers.length} resolvers give`
    return {
      id: 'resolver-not-answering',
      severity: severityOfCaches(evidence, run),
      final: false,
      headline: `${count} no answer`,
      explain: `${eachOf(mute, said)}. It says nothing about the record, neither for it nor against it.`,
      cure: { sentence: `Name another resolver in \`resolvers\`${otherView(evidence, run)}.`, lines: [] },
      evidence: mute,
    }
  },
}

/** What is left out for want of IPv6 is told as that, and nobody is blamed for what the run did not let him answer. */
function isMute({ expectation }: Evidence, one: Observation): boolean {
  const sight = resolverSightOf(expectation, one)
  if (sight === 'not-tested') return !isIpv6(one.server)
  return sight === 'cannot-tell' && one.outcome.kind !== 'unfinished' && !filterOf(one.outcome)
}

function otherView({ expectation }: Evidence, run: Run): string {
  return requirementFor(expectation, run).of === 'resolvers' ? ', or set `require: authoritative`' : ''
}

function said({ outcome }: Observation): string {
  switch (outcome.kind) {
    case 'error':
      return outcome.rcode
    case 'lame':
      return outcome.how === 'refused' ? 'REFUSED' : 'a referral instead of an answer'
    case 'malformed':
    case 'unreachable':
      return outcome.why
    case 'answer':
    case 'alias':
    case 'nodata':
    case 'nxdomain':
    case 'referral':
    case 'silent':
    case 'unfinished':
      return 'no answer'
  }
}

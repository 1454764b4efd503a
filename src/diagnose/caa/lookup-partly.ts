// The part of caa-lookup-failed that is no refusal: some servers do not answer about CAA, and the others do.
import type { CaaSeen, Diagnosis, Evidence } from '../../check/evidence.ts'
import type { Observation } from '../../resolver/zone.ts'
import { quoted } from '../quote.ts'
import { observationsAtEnd } from '../seen.ts'
import { isSameServer } from '../stage.ts'
import { eachOf, listed } from '../who.ts'
import { cureAt } from './refusal.ts'

/** A warning where a server that speaks of the record says nothing of CAA; one that is mute in both is told by its own rules. */
export function lookupPartlyFailed(evidence: Evidence): Diagnosis | undefined {
  const mute = observationsAtEnd(evidence, 'cannot-tell', 'not-tested')
  for (const verdict of evidence.caa ?? []) {
    const untold = verdict.untold?.filter((one) => !mute.some((other) => isSameServer(one, other)))
    if (untold && untold.length > 0) return diagnose(verdict, untold)
  }
  return undefined
}

function diagnose(verdict: CaaSeen, untold: readonly Observation[]): Diagnosis {
  const servers = [...new Set(untold.map(({ server }) => (server.name ? quoted(server.name) : server.label)))]
  const name = quoted(untold[0]?.question.name ?? verdict.request.identifier)
  const [does, they] = servers.length === 1 ? ['does', 'it'] : ['do', 'they']
  return {
    id: 'caa-lookup-failed',
    severity: 'warning',
    final: false,
    headline: `${listed(servers)} ${does} not say which CAA records ${name} has`,
    explain: `${eachOf(untold, said)}. Other servers answer, and a CA that is told nothing asks one of them; where it meets no other, it refuses.`,
    cure: cureAt(
      { ...verdict, observations: untold },
      `See to it that ${they} ${they === 'it' ? 'answers' : 'answer'} questions for CAA records; "there are none" is an answer too.`,
    ),
    evidence: untold,
  }
}

function said({ outcome }: Observation): string {
  switch (outcome.kind) {
    case 'error':
      return outcome.rcode
    case 'lame':
      return outcome.how === 'refused' || outcome.how === 'notauth'
        ? outcome.how.toUpperCase()
        : 'no answer of its own'
    case 'malformed':
      return `a broken answer (${outcome.why})`
    case 'answer':
    case 'alias':
    case 'nodata':
    case 'nxdomain':
    case 'referral':
    case 'silent':
    case 'unreachable':
    case 'unfinished':
      return 'no answer'
  }
}

// server-fails: a server answers with an error such as SERVFAIL, or with something that is no DNS message.
import type { Diagnosis, Evidence, ExtraAnswers, Rule } from '../../check/evidence.ts'
import type { Observation } from '../../resolver/zone.ts'
import { quoted } from '../quote.ts'
import { eachOf, namesOf, themselves, whoDoes } from '../who.ts'
import { controlQuestions } from './dropped.ts'
import { consequence, faultDiagnosis, faultyServers } from './fault.ts'
import { isCutShort } from './tcp-missing.ts'

/** Fires where a server answers with an error code or a broken message, and not just to one type. */
export const serverFails: Rule = {
  id: 'server-fails',
  questions: controlQuestions,

  judge(evidence: Evidence, answers: ExtraAnswers): Diagnosis | undefined {
    const faulty = faultyServers(evidence, answers, isFailure)
    if (!faulty) return undefined
    const { stage, observations } = faulty
    return faultDiagnosis('server-fails', faulty, {
      headline: `${whoDoes(stage, observations, ['fails', 'fail'])} to answer for ${quoted(stage.hop.name)}`,
      explain: `${eachOf(observations, said)}. A server says SERVFAIL when its copy of the zone has expired or could not be loaded. ${consequence(evidence, faulty)}`,
      cure: `Look into the log of ${namesOf(observations)}, and have ${themselves(observations)} load ${quoted(stage.zone.apex)} again.`,
    })
  },
}

function isFailure(observation: Observation): boolean {
  const { kind } = observation.outcome
  return kind === 'error' || (kind === 'malformed' && !isCutShort(observation))
}

function said({ outcome }: Observation): string {
  switch (outcome.kind) {
    case 'error':
      return outcome.rcode
    case 'malformed':
      return `a broken answer (${outcome.why})`
    case 'answer':
    case 'alias':
    case 'nodata':
    case 'nxdomain':
    case 'referral':
    case 'lame':
    case 'silent':
    case 'unreachable':
    case 'unfinished':
      return 'no use'
  }
}

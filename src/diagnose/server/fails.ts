// server-fails: a server answers with an error such as SERVFAIL, or with something that is no DNS message.
import type { Diagnosis, Evidence, ExtraAnswers, Rule } from '../../check/evidence.ts'
import type { Observation } from '../../resolver/zone.ts'
import { quoted } from '../quote.ts'
import { eachOf, namesOf, themselves, whoDoes } from '../who.ts'
import { controlQuestions } from './dropped.ts'
import { consequence, faultDiagnosis, faultyServers, type Faulty } from './fault.ts'
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
      explain: `${eachOf(observations, said)}. ${reasonsFor(observations)}${consequence(evidence, faulty)}`,
      cure: cureFor(faulty),
    })
  },
}

/** Why servers say what these say, each as a sentence. */
function reasonsFor(observations: readonly Observation[]): string {
  const isServfail = observations.some(
    ({ outcome }) => outcome.kind === 'error' && outcome.rcode === 'SERVFAIL',
  )
  const servfail = 'A server says SERVFAIL when its copy of the zone has expired or could not be loaded. '
  const broken =
    'A broken answer comes from faulty software, or from a device on the way that changes answers. '
  return `${isServfail ? servfail : ''}${observations.some(isBroken) ? broken : ''}`
}

function cureFor({ stage, observations }: Faulty): string {
  return observations.every(isBroken)
    ? `Update the software of ${namesOf(observations)}, and see to it that nothing on the way changes the answers.`
    : `Look into the log of ${namesOf(observations)}, and have ${themselves(observations)} load ${quoted(stage.zone.apex)} again.`
}

function isBroken({ outcome }: Observation): boolean {
  return outcome.kind === 'malformed'
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

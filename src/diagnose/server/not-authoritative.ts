// server-not-authoritative: a server that is listed for the zone answers, but not as one of the zone's own.
import type { Diagnosis, Evidence, ExtraAnswers, Rule } from '../../check/evidence.ts'
import type { Lameness } from '../../resolver/outcome.ts'
import type { Observation } from '../../resolver/zone.ts'
import { quoted } from '../quote.ts'
import { eachOf, namesOf, whoDoes } from '../who.ts'
import { controlQuestions } from './dropped.ts'
import { consequence, faultDiagnosis, faultyServers } from './fault.ts'

export const serverNotAuthoritative: Rule = {
  id: 'server-not-authoritative',
  questions: controlQuestions,

  judge(evidence: Evidence, answers: ExtraAnswers): Diagnosis | undefined {
    const faulty = faultyServers(evidence, answers, isForeign)
    if (!faulty) return undefined
    const { stage, observations } = faulty
    const zone = quoted(stage.zone.apex)
    return faultDiagnosis('server-not-authoritative', faulty, {
      headline: `${whoDoes(stage, observations, ['is', 'are'])} listed for ${zone}, but not authoritative for it`,
      explain: `${eachOf(observations, said)}. Resolvers do not believe such an answer. ${consequence(evidence, faulty)}`,
      cure: `Set up ${zone} as a zone of its own at ${namesOf(observations)}, or take it out of the NS set, in the zone and at the registrar.`,
    })
  },
}

const SAYS: Record<Lameness, string> = {
  'not-authoritative': 'answers without authority (no AA), as a resolver would',
  'other-zone': 'answers from another zone',
  'upward-referral': 'refers to a zone further up',
  'self-referral': 'refers to itself',
  'not-recursive': 'only refers elsewhere',
  refused: 'says REFUSED',
  notauth: 'says NOTAUTH',
}

function isForeign({ outcome }: Observation): boolean {
  return outcome.kind === 'lame' && outcome.how !== 'refused' && outcome.how !== 'notauth'
}

function said({ outcome }: Observation): string {
  return outcome.kind === 'lame' ? SAYS[outcome.how] : ''
}

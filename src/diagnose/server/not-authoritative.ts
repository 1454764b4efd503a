// server-not-authoritative: a server that is listed for the zone answers, but not as one of the zone's own.
import type { Diagnosis, Evidence, ExtraAnswers, Rule } from '../../check/evidence.ts'
import type { Lameness } from '../../resolver/outcome.ts'
import type { Observation } from '../../resolver/zone.ts'
import { placeAbove } from '../delegator.ts'
import { quoted } from '../quote.ts'
import { sightIn } from '../sights.ts'
import { askerOf, eachOf, namesOf, themselves, whoDoes, type Verb } from '../who.ts'
import { controlQuestions } from './dropped.ts'
import { consequence, faultDiagnosis, faultyServers } from './fault.ts'

/**
 * Fires where a server answers without AA, from another zone, or with a referral that leads nowhere
 * further.
 */
export const serverNotAuthoritative: Rule = {
  id: 'server-not-authoritative',
  questions: controlQuestions,

  judge(evidence: Evidence, answers: ExtraAnswers): Diagnosis | undefined {
    const faulty = faultyServers(evidence, answers, isForeign)
    if (!faulty) return undefined
    const { stage, observations } = faulty
    const zone = quoted(stage.zone.apex)
    const isNot: Verb = [
      `is listed for ${zone}, but not authoritative for it`,
      'are not authoritative for it',
    ]
    const misleads = observations.some((one) => isMisleading(evidence, one))
    return faultDiagnosis('server-not-authoritative', misleads ? { ...faulty, severity: 'error' } : faulty, {
      headline: whoDoes(stage, observations, isNot),
      explain: `${eachOf(observations, said)}. ${misleads ? danger(evidence) : consequence(evidence, faulty)}`,
      cure: `Set up ${zone} at ${namesOf(observations)}, or take ${themselves(observations)} out of the NS set, in the zone and ${placeAbove(stage.zone.parent)}.`,
    })
  },
}

/** Whether a resolver may take the answer for that of the zone, and it is not the right one. */
function isMisleading(evidence: Evidence, one: Observation): boolean {
  return sightIn(evidence, one) !== 'cannot-tell'
}

function danger(evidence: Evidence): string {
  return `Some resolvers believe such an answer, Unbound among them, so ${askerOf(evidence)} may be told that the record is not there.`
}

const SAYS: Record<Lameness, string> = {
  'not-authoritative': 'an answer without authority (no AA), as a resolver gives it',
  'other-zone': 'an answer from another zone',
  'upward-referral': 'a referral to a zone further up',
  'self-referral': 'a referral to itself',
  'not-recursive': 'a referral elsewhere',
  refused: 'REFUSED',
  notauth: 'NOTAUTH',
}

function isForeign({ outcome }: Observation): boolean {
  return outcome.kind === 'lame' && outcome.how !== 'refused' && outcome.how !== 'notauth'
}

function said({ outcome }: Observation): string {
  return outcome.kind === 'lame' ? SAYS[outcome.how] : ''
}

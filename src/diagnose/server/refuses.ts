// server-refuses: a server that is listed for the zone says REFUSED or NOTAUTH to whoever asks about it.
import type { Diagnosis, Evidence, ExtraAnswers, Rule } from '../../check/evidence.ts'
import type { Observation } from '../../resolver/zone.ts'
import { placeAbove } from '../delegator.ts'
import { quoted } from '../quote.ts'
import { eachOf, namesOf, themselves, whoDoes } from '../who.ts'
import { controlQuestions } from './dropped.ts'
import { consequence, faultDiagnosis, faultyServers } from './fault.ts'

/** Fires where a server says REFUSED or NOTAUTH, and not just to one type. */
export const serverRefuses: Rule = {
  id: 'server-refuses',
  questions: controlQuestions,

  judge(evidence: Evidence, answers: ExtraAnswers): Diagnosis | undefined {
    const faulty = faultyServers(evidence, answers, isRefusal)
    if (!faulty) return undefined
    const { stage, observations } = faulty
    return faultDiagnosis('server-refuses', faulty, {
      headline: `${whoDoes(stage, observations, ['refuses', 'refuse'])} to answer for ${quoted(stage.hop.name)}`,
      explain: `${eachOf(observations, said)}. A server says so when it does not hold the zone, or may not answer whoever asks. ${consequence(evidence, faulty)}`,
      cure: `Load ${quoted(stage.zone.apex)} at ${namesOf(observations)} and let everybody ask, or take ${themselves(observations)} out of the NS set, in the zone and ${placeAbove(stage.zone.parent)}.`,
    })
  },
}

function isRefusal({ outcome }: Observation): boolean {
  return outcome.kind === 'lame' && (outcome.how === 'refused' || outcome.how === 'notauth')
}

function said({ outcome }: Observation): string {
  return outcome.kind === 'lame' && outcome.how === 'notauth' ? 'NOTAUTH' : 'REFUSED'
}

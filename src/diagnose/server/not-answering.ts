// server-not-answering: an address of an authoritative server is silent, or the network refuses the way to it.
import type { Diagnosis, Evidence, ExtraAnswers, Rule } from '../../check/evidence.ts'
import type { Observation } from '../../resolver/zone.ts'
import { placeAbove } from '../delegator.ts'
import { quoted } from '../quote.ts'
import { eachOf, namesOf, themselves, whoDoesNot } from '../who.ts'
import { controlQuestions } from './dropped.ts'
import { consequence, faultDiagnosis, faultyServers } from './fault.ts'
import { isCutShort } from './tcp-missing.ts'

/** Fires where an address is silent or out of reach by UDP and TCP, and not just for one type. */
export const serverNotAnswering: Rule = {
  id: 'server-not-answering',
  questions: controlQuestions,

  judge(evidence: Evidence, answers: ExtraAnswers): Diagnosis | undefined {
    const faulty = faultyServers(evidence, answers, isMute)
    if (!faulty) return undefined
    const { stage, observations } = faulty
    return faultDiagnosis('server-not-answering', faulty, {
      headline: whoDoesNot(stage, observations, ['answers', 'answer']),
      explain: `${eachOf(observations, said)}. ${consequence(evidence, faulty)}`,
      cure: `Start ${namesOf(observations)} again and let UDP and TCP through to port 53, or take ${themselves(observations)} out of the NS set of ${quoted(stage.zone.apex)}, in the zone and ${placeAbove(stage.zone.parent)}.`,
    })
  },
}

function isMute(observation: Observation): boolean {
  const { kind } = observation.outcome
  return (kind === 'silent' || kind === 'unreachable') && !isCutShort(observation)
}

function said({ outcome }: Observation): string {
  return outcome.kind === 'unreachable'
    ? `cannot be reached (${outcome.why})`
    : 'no answer, neither by UDP nor by TCP'
}

// tcp-missing: the answer does not fit into UDP, and the server does not answer by TCP.
import type { Diagnosis, Evidence, Rule } from '../../check/evidence.ts'
import type { Observation } from '../../resolver/zone.ts'
import { quoted } from '../quote.ts'
import { stagesOf } from '../stage.ts'
import { eachOf, namesOf, whoDoesNot } from '../who.ts'
import { consequence, faultDiagnosis, severityAt } from './fault.ts'

/** Fires where a UDP answer was truncated and TCP brought none (RFC 7766). */
export const tcpMissing: Rule = {
  id: 'tcp-missing',

  judge(evidence: Evidence): Diagnosis | undefined {
    const stage = stagesOf(evidence).find(({ unheard }) => unheard.some(isCutShort))
    if (!stage) return undefined
    const observations = stage.unheard.filter(isCutShort)
    const faulty = { stage, observations, severity: severityAt(stage) }
    return faultDiagnosis('tcp-missing', faulty, {
      headline: `the answer for ${quoted(stage.hop.name)} is too long for UDP, and ${whoDoesNot(stage, observations, ['takes TCP', 'take TCP'])}`,
      explain: `${eachOf(observations, said)}. DNS over TCP is not optional (RFC 7766), and an answer that is cut short is worth nothing. ${consequence(evidence, faulty)}`,
      cure: `Open TCP port 53 at ${namesOf(observations)}; until then remove old values, so that the answer fits into 1232 octets.`,
    })
  },
}

/** Whether the server said by UDP that the rest is to be had by TCP, and was not to be had there. */
export function isCutShort({ notes }: Observation): boolean {
  return notes.includes('truncated') && notes.includes('no-tcp')
}

function said({ outcome }: Observation): string {
  return outcome.kind === 'unreachable'
    ? `an answer cut short by UDP, and no way there by TCP (${outcome.why})`
    : 'an answer cut short by UDP, and none by TCP'
}

// server-drops-type: servers answer other questions about a name, but not those for the type that is wanted.
import type { Diagnosis, Evidence, ExtraAnswers, Rule } from '../../check/evidence.ts'
import type { Observation } from '../../resolver/zone.ts'
import { stagesOf, type Stage } from '../stage.ts'
import { eachOf, namesOf, themselves, whoDoesNot } from '../who.ts'
import { controlQuestions, droppedAt } from './dropped.ts'
import { consequence, severityAt } from './fault.ts'

/**
 * Fires where a server never told anything of the type wanted, while it answers for another type of the
 * same name, or for the SOA record of the zone.
 */
export const serverDropsType: Rule = {
  id: 'server-drops-type',
  questions: controlQuestions,

  judge(evidence: Evidence, answers: ExtraAnswers): Diagnosis | undefined {
    for (const stage of stagesOf(evidence)) {
      const dropped = droppedAt(evidence, stage, answers)
      if (dropped.length > 0) return diagnosis(evidence, stage, dropped)
    }
    return undefined
  },
}

function diagnosis(evidence: Evidence, stage: Stage, dropped: readonly Observation[]): Diagnosis {
  const { type } = evidence.expectation
  return {
    id: 'server-drops-type',
    severity: severityAt(stage),
    final: false,
    headline: `${whoDoesNot(stage, dropped, ['answers', 'answer'])} questions for ${type} records`,
    explain: `Asked for ${type}, ${eachOf(dropped, said)}. Other questions are answered. Old software and firewalls do so with types that they do not know. ${consequence(evidence, { stage })}`,
    cure: {
      sentence: `Update the software of ${namesOf(dropped)}, or have the firewall in front of ${themselves(dropped)} pass questions of every type.`,
      zone: stage.zone.apex,
      lines: [],
    },
    evidence: dropped,
  }
}

function said({ outcome }: Observation): string {
  if (outcome.kind === 'error') return outcome.rcode
  return outcome.kind === 'lame' ? 'REFUSED' : 'no answer'
}

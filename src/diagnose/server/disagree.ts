// servers-disagree: servers whose copies of the zone are equally new do not say the same, the newest copy lacks what an older one
// has, or servers cut the zone off at different names or change their minds.
import type { Change, Diagnosis, Evidence, ExtraAnswers, Rule, Sight } from '../../check/evidence.ts'
import type { Observation } from '../../resolver/zone.ts'
import { quoted } from '../quote.ts'
import { isLacking, sightIn } from '../sights.ts'
import { addressOf, stagesOf, type Stage } from '../stage.ts'
import { askerOf, eachOf, namesOf, whoDoes } from '../who.ts'
import { copyAt } from './copy.ts'
import { differenceIn, serialQuestions, type Difference } from './difference.ts'
import { consequence, severityAt } from './fault.ts'

/**
 * Fires where a server that lacks the record has the same serial as one that shows it, or a newer one, where one address
 * showed it and then not, or where only some servers refer elsewhere.
 */
export const serversDisagree: Rule = {
  id: 'servers-disagree',
  questions: serialQuestions,

  judge(evidence: Evidence, answers: ExtraAnswers): Diagnosis | undefined {
    for (const stage of stagesOf(evidence)) {
      const unsteady = stage.hop.observations.filter((one) => isUnsteady(evidence, one))
      if (unsteady.length > 0) return ofMoments(evidence, stage, unsteady)
      const referring = stage.unheard.filter(({ outcome }) => outcome.kind === 'referral')
      if (referring.length > 0 && referring.length < stage.hop.observations.length)
        return ofZones(evidence, stage, referring)
    }
    const difference = differenceIn(evidence, answers)
    if (difference && difference.ahead.length > 0) return ofNewest(evidence, difference, answers)
    return difference && difference.apart.length > 0 ? ofCopies(evidence, difference) : undefined
  },
}

/** What was written by one change, the next one took away: older copies will follow the newest. */
function ofNewest(evidence: Evidence, { stage, right, ahead }: Difference, answers: ExtraAnswers): Diagnosis {
  const zone = quoted(stage.zone.apex)
  const isToGo = evidence.expectation.match === 'absent'
  const witnesses = right.slice(0, 1)
  const serial = (one: Observation) => copyAt(stage, one, answers)?.soa.serial
  const [older, newer] = isToGo ? ['no such record', 'the record'] : ['the record', 'not']
  return {
    id: 'servers-disagree',
    severity: 'error',
    final: false,
    headline: isToGo
      ? `the newest copy of ${zone} has the record that an older one lacks`
      : `the newest copy of ${zone} lacks the record that an older one has`,
    explain: `${eachOf(witnesses, (one) => `${older}, by serial ${serial(one)}`)}; ${eachOf(ahead, (one) => `${newer}, by serial ${serial(one)}`)}. ${isToGo ? 'It was added again' : 'It was removed, or a later change overwrote it'}, and every server that fetches the newest copy will follow.`,
    cure: {
      sentence: isToGo
        ? `Remove the record from ${zone} at its primary, and see what adds it.`
        : `Add the record to ${zone} at its primary again, and see what removes it.`,
      zone: stage.zone.apex,
      lines: [],
    },
    evidence: [...witnesses, ...ahead],
  }
}

function ofCopies(evidence: Evidence, { stage, right, apart, newest }: Difference): Diagnosis {
  const zone = quoted(stage.zone.apex)
  const isToGo = evidence.expectation.match === 'absent'
  const [shown, lacked] = isToGo ? ['no such record', 'the record'] : ['the record', 'not']
  return {
    id: 'servers-disagree',
    severity: 'error',
    final: false,
    headline: `the servers of ${zone} hold different copies of the zone under one serial`,
    explain: `${eachOf(right.slice(0, 1), () => shown)}; ${eachOf(apart, () => lacked)}. All of them count themselves as new, at serial ${newest}. A provider that does not count serials may still be spreading the change; servers that are loaded by hand will stay apart, and what ${askerOf(evidence)} gets is luck.`,
    cure: {
      sentence: `Bring the same zone to ${namesOf(apart)}, and raise the serial of ${zone} with every change.`,
      zone: stage.zone.apex,
      lines: [],
    },
    evidence: [...right.slice(0, 1), ...apart],
  }
}

/** Some servers have the name cut off as a zone of its own (RFC 1034 section 4.2), others hold it themselves. */
function ofZones(evidence: Evidence, stage: Stage, referring: readonly Observation[]): Diagnosis {
  const [zone, name] = [quoted(stage.zone.apex), quoted(stage.hop.name)]
  return {
    id: 'servers-disagree',
    severity: severityAt(stage),
    final: false,
    headline: `${whoDoes(stage, referring, ['refers', 'refer'])} elsewhere for ${name}, and the others do not`,
    explain: `${eachOf(referring, said)}. The other servers of ${zone} hold the name themselves. ${consequence(evidence, { stage })}`,
    cure: {
      sentence: `Bring the same zone to all servers: with NS records between ${zone} and ${name}, or without.`,
      zone: stage.zone.apex,
      lines: [],
    },
    evidence: referring,
  }
}

function said({ outcome }: Observation): string {
  return outcome.kind === 'referral' ? `a referral to the zone ${quoted(outcome.zone)}` : ''
}

/** While it shows the record, all is well but for the next moment. */
function ofMoments(evidence: Evidence, stage: Stage, unsteady: readonly Observation[]): Diagnosis {
  const isRight = (one: Observation) => sightIn(evidence, one) === 'right'
  return {
    id: 'servers-disagree',
    severity: stage.hop.observations.every(isRight) ? 'warning' : 'error',
    final: false,
    headline: `${whoDoes(stage, unsteady, ['shows', 'show'])} the record one moment and not the next`,
    explain: `${eachOf(unsteady, () => 'the record, then not, then the record again')}. Several servers stand behind such an address, and they do not hold the same copy of ${quoted(stage.zone.apex)}.`,
    cure: {
      sentence: `Wait until all servers behind ${namesOf(unsteady)} have the change, or ask the provider why they do not.`,
      zone: stage.zone.apex,
      lines: [],
    },
    evidence: unsteady,
  }
}

/** Seen right, then not, and before or after that the other way round: one change alone is somebody's work. */
function isUnsteady({ history }: Evidence, { question, server }: Observation): boolean {
  const isOurs = (change: Change) =>
    change.name.key === question.name.key &&
    change.server.name?.key === server.name?.key &&
    addressOf(change.server) === addressOf(server)
  const sights = history.filter(isOurs).flatMap(({ sight }) => (isTelling(sight) ? [sight === 'right'] : []))
  const turns = new Set(sights.filter((right, at) => at > 0 && right !== sights[at - 1]))
  return turns.size > 1
}

function isTelling(sight: Sight): boolean {
  return sight === 'right' || isLacking(sight)
}

// server-behind: a server serves an older copy of the zone, or does not have the record yet that others of the zone show.
import type { Diagnosis, Evidence, ExtraAnswers, Rule, Run } from '../../check/evidence.ts'
import { isOlder } from '../../check/serial.ts'
import type { Observation } from '../../resolver/zone.ts'
import { onTheWall } from '../clock.ts'
import { quoted } from '../quote.ts'
import { addressOf } from '../stage.ts'
import { askerOf, capital, eachOf, listed, namesOf, themselves, whoDoes } from '../who.ts'
import { differenceIn, serialQuestions, type Difference } from './difference.ts'
import { copyAt } from './copy.ts'

/**
 * Fires where a server lacks the record that others show, or differs from them by an older serial. Not
 * final: it looks for a newer copy when its SOA refresh ends, if nobody tells it before.
 */
export const serverBehind: Rule = {
  id: 'server-behind',
  questions: serialQuestions,

  judge(evidence: Evidence, answers: ExtraAnswers, run: Run): Diagnosis | undefined {
    const difference = differenceIn(evidence, answers)
    if (!difference || difference.behind.length === 0) return undefined
    if (difference.right.length === 0) return besideTheValue(difference, answers)
    const { stage, behind } = difference
    const until = caughtUpBy(difference, answers, run)
    return {
      id: 'server-behind',
      severity: 'error',
      final: false,
      headline: `${whoDoes(stage, behind, ['serves an old copy', 'serve an old copy'])} of the zone`,
      explain: `${luck(evidence, difference)} ${copies(difference, answers)}`.trim(),
      cure: {
        sentence: `Have ${namesOf(behind)} fetch ${quoted(stage.zone.apex)} again, or take ${themselves(behind)} out of the NS set.`,
        zone: stage.zone.apex,
        lines: [],
      },
      evidence: behind,
      ...(until !== undefined && { until }),
    }
  },
}

/** That a server is behind is the lesser fault where the newest copy is not right either: catching up would not help. */
function besideTheValue(difference: Difference, answers: ExtraAnswers): Diagnosis {
  const { stage, behind } = difference
  const zone = quoted(stage.zone.apex)
  return {
    id: 'server-behind',
    severity: 'error',
    final: false,
    headline: `not even the newest copy of ${zone} has what is expected, and ${whoDoes(stage, behind, ['serves an older one', 'serve older ones'])}`,
    explain: copies(difference, answers),
    cure: {
      sentence: `Correct the record in ${zone} at its primary first; then have ${namesOf(behind)} fetch ${zone} again, or take ${themselves(behind)} out of the NS set.`,
      zone: stage.zone.apex,
      lines: [],
    },
    evidence: behind,
  }
}

/** What the old copies mean for whoever asks. */
function luck(evidence: Evidence, { stage, right, behind }: Difference): string {
  const addresses = [...new Set(behind.map(({ server }) => `\`${addressOf(server)}\``))]
  const have = right.length === 1 ? 'has' : 'have'
  const count = `${right.length} of ${stage.hop.observations.length} authoritative addresses`
  const asker = `${capital(askerOf(evidence))} that happens to ask ${listed(addresses, 'or')}`
  return evidence.expectation.match === 'absent'
    ? `${count} no longer ${have} the record. ${asker} still gets it.`
    : `${count} ${have} the record. ${asker} does not get it, so it would succeed only by luck.`
}

/** Which serial each server has, and how often it looks for a newer one (RFC 1035 section 3.3.13). */
function copies({ stage, behind, newest }: Difference, answers: ExtraAnswers): string {
  const older = behind.filter((one) => isProven(stage, one, answers, newest))
  if (older.length === 0) return ''
  const each = eachOf(older, (one) => {
    const soa = copyAt(stage, one, answers)?.soa
    return soa ? `serial ${soa.serial}, and a look for a newer one every ${soa.refresh} s at the latest` : ''
  })
  return `The newest copy of ${quoted(stage.zone.apex)} has serial ${newest}. ${each}.`
}

/** When the last of them will have looked for a newer copy, if all are known to have an older one. */
function caughtUpBy(
  { stage, behind, newest }: Difference,
  answers: ExtraAnswers,
  run: Run,
): number | undefined {
  if (!behind.every((one) => isProven(stage, one, answers, newest))) return undefined
  const refreshes = behind.flatMap((one) => {
    const soa = copyAt(stage, one, answers)?.soa
    return soa ? onTheWall(one.at, run) + soa.refresh * 1000 : []
  })
  return Math.max(...refreshes)
}

function isProven(
  stage: Difference['stage'],
  one: Observation,
  answers: ExtraAnswers,
  newest: number | undefined,
): boolean {
  const copy = copyAt(stage, one, answers)
  return copy !== undefined && newest !== undefined && isOlder(copy.soa.serial, newest)
}

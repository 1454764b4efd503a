// What the rules about servers that cannot be heard have in common: which servers have the fault, and how much it weighs.
import type { Diagnosis, Evidence, ExtraAnswers, Severity } from '../../check/evidence.ts'
import type { Observation } from '../../resolver/zone.ts'
import { quoted } from '../quote.ts'
import { isStrayGlue, stagesOf, type Stage } from '../stage.ts'
import { askerOf } from '../who.ts'
import { droppedAt } from './dropped.ts'

/** Servers of one zone that share a fault. */
export interface Faulty {
  readonly stage: Stage
  readonly observations: readonly Observation[]
  /** An error when too few servers are left to vouch for the record. */
  readonly severity: Severity
}

/** A diagnosis without what all these rules fill in alike. */
export type FaultWords = Pick<Diagnosis, 'headline' | 'explain'> & { readonly cure: string }

/**
 * The servers with a fault, of the first name on the way where they are too many, else of the first where there are any.
 * A server that only drops the type asked is another rule's, and so are an address that only the glue gives, and a zone that
 * nobody serves but somebody refuses.
 */
export function faultyServers(
  evidence: Evidence,
  answers: ExtraAnswers,
  isFault: (observation: Observation) => boolean,
): Faulty | undefined {
  const faulty = stagesOf(evidence).flatMap((stage): Faulty[] => {
    if (stage.unheard.length === 0 || isRefusedByAll(stage)) return []
    const dropped = droppedAt(evidence, stage, answers)
    const observations = stage.unheard.filter(
      (one) => isFault(one) && !dropped.includes(one) && !isStrayGlue(stage, one),
    )
    if (observations.length === 0) return []
    return [{ stage, observations, severity: severityAt(stage) }]
  })
  return faulty.find(({ severity }) => severity === 'error') ?? faulty[0]
}

/** The diagnosis of servers with a fault; never final, for servers recover. */
export function faultDiagnosis(
  id: string,
  { stage, observations, severity }: Faulty,
  words: FaultWords,
): Diagnosis {
  return {
    id,
    severity,
    final: false,
    headline: words.headline,
    explain: words.explain,
    cure: { sentence: words.cure, zone: stage.zone.apex, lines: [] },
    evidence: observations,
  }
}

/** Servers that cannot be heard are an error only where the others cannot vouch for a record without them. */
export function severityAt({ enough }: Stage): Severity {
  return enough ? 'warning' : 'error'
}

/** What the fault means for whoever asks, as a sentence. */
export function consequence(evidence: Evidence, { stage }: Pick<Faulty, 'stage'>): string {
  const asker = askerOf(evidence)
  return stage.enough
    ? `The other servers of ${quoted(stage.zone.apex)} answer, so ${asker} gets through, if later.`
    : `Too few servers of ${quoted(stage.zone.apex)} can be heard to say what ${asker} will see.`
}

/** Whether no server speaks for the zone, though at least one is there and says so. */
export function isRefusedByAll({ served, zone }: Stage): boolean {
  return (
    !served && zone.observations.some(({ outcome }) => outcome.kind === 'lame' || outcome.kind === 'error')
  )
}

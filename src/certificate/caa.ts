// Whether CAA lets a CA issue a certificate, in words and with the cure; where the readings of the rules differ, both.
import { cureOf, type CaaCure } from './caa-cure.ts'
import { decide, nearestOf, type CaaDecision, type CaaProof } from './caa-decision.ts'
import type { CaaRequest } from './caa-finding.ts'
import type { CaaLevel } from './caa-levels.ts'
import { CAA_READINGS, type CaaProfile, type CaaReading } from './caa-profile.ts'
import { describeCaa } from './caa-sentence.ts'

/** A decision under one reading of the rules, in words. */
type CaaOpinion = CaaDecision & CaaProof & { readonly profile: CaaProfile; readonly sentence: string }

/** The decision for a request, its cure, and the other reading's opinion where that decides otherwise. */
export type CaaVerdict = CaaOpinion &
  CaaCure & { readonly request: CaaRequest; readonly differs?: CaaOpinion }

/**
 * Judges a request by RFC 8659 and RFC 8657, or as Let's Encrypt does. `levels` are those of `selectCaa`, from the base
 * domain of the identifier up to its top-level domain; throws a RangeError when they are not.
 */
export function judgeCaa(levels: readonly CaaLevel[], request: CaaRequest, profile: CaaProfile): CaaVerdict {
  const opinion = form(levels, request, CAA_READINGS[profile])
  const other = form(levels, request, CAA_READINGS[profile === 'rfc' ? 'letsencrypt' : 'rfc'])
  const nearest = opinion.kind === 'forbidden' ? nearestOf(opinion.findings) : undefined
  const cure = nearest ? cureOf(nearest, request) : { linesToRemove: [] }
  return { ...opinion, ...cure, request, ...(other.kind === opinion.kind ? {} : { differs: other }) }
}

function form(levels: readonly CaaLevel[], request: CaaRequest, reading: CaaReading): CaaOpinion {
  const { decision, proof } = decide(levels, request, reading)
  const { profile } = reading
  return { ...decision, ...proof, profile, sentence: describeCaa(decision, proof, request, profile) }
}

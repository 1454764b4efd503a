// Decides on CAA under one reading of the rules: the set that counts, the record that counts in it. Says nothing in words.
import {
  judgeRecords,
  type CaaFinding,
  type CaaRefusal,
  type CaaRequest,
  type CaaUnknown,
} from './caa-finding.ts'
import { selectCaa, type CaaLevel, type CaaLookupFailure, type CaaRecord } from './caa-levels.ts'
import type { CaaReading } from './caa-profile.ts'
import { baseOf } from './identifier.ts'
import type { Name } from '../wire/name.ts'

/** What a set, a failed lookup or the want of both amounts to. */
export type CaaDecision =
  | { readonly kind: 'permitted'; readonly reason: 'no-records' | 'unrestricted' | 'named' | 'some-ca' }
  | { readonly kind: 'forbidden'; readonly reason: CaaRefusal }
  | { readonly kind: 'undecided'; readonly reason: CaaUnknown }
  | {
      readonly kind: 'failed'
      readonly reason: CaaLookupFailure
      /** Who refuses for it, as in CaaSelection. */
      readonly refuses: 'every-ca' | 'letsencrypt'
    }

/** The proof of a decision. */
export interface CaaProof {
  /** The level whose set or failure decides; missing when no level has a set. */
  readonly decidedAt?: Name
  /** The names that this level is an alias of; the last one owns the records. */
  readonly aliases: readonly Name[]
  /** The record that decides, or all that restrict where none comes near. */
  readonly by: readonly CaaRecord[]
  /** What each record of the set says. */
  readonly findings: readonly CaaFinding[]
}

/** From the best that a record can say for a request to the least. */
const RANKS: readonly CaaFinding['kind'][] = [
  'critical-unknown',
  'permits',
  'account-unknown',
  'method-unknown',
  'method-missing',
  'account-differs',
  'account-repeated',
  'account-not-a-uri',
  'methods-repeated',
  'methods-malformed',
  'misnamed',
  'malformed',
  'other-ca',
  'unreadable',
  'nobody',
]

/** Decides on a request; `levels` are those of `selectCaa`, which throws a RangeError when they are not. */
export function decide(
  levels: readonly CaaLevel[],
  request: CaaRequest,
  reading: CaaReading,
): { decision: CaaDecision; proof: CaaProof } {
  const selection = selectCaa(baseOf(request.identifier), levels, reading)
  switch (selection.kind) {
    case 'none':
      return {
        decision: { kind: 'permitted', reason: 'no-records' },
        proof: { aliases: [], by: [], findings: [] },
      }
    case 'failed':
      return {
        decision: { kind: 'failed', reason: selection.why, refuses: selection.refuses },
        proof: { decidedAt: selection.level, aliases: [], by: [], findings: [] },
      }
    case 'set': {
      const findings = judgeRecords(selection.records, request, reading)
      const by = decisive(findings).map(({ record }) => record)
      const proof = { decidedAt: selection.level, aliases: selection.aliases, by, findings }
      return { decision: decideSet(findings, request), proof }
    }
  }
}

function decideSet(findings: readonly CaaFinding[], request: CaaRequest): CaaDecision {
  const kind = nearestOf(findings)?.kind ?? 'not-asked'
  switch (kind) {
    case 'not-asked':
      return { kind: 'permitted', reason: 'unrestricted' }
    case 'permits':
      return { kind: 'permitted', reason: request.identities === 'any' ? 'some-ca' : 'named' }
    case 'account-unknown':
    case 'method-unknown':
      return { kind: 'undecided', reason: kind }
    default:
      return { kind: 'forbidden', reason: kind }
  }
}

/** The finding that decides: an unknown critical property before all, then whatever serves the request best. */
export function nearestOf(findings: readonly CaaFinding[]): CaaFinding | undefined {
  return findings
    .filter(({ kind }) => kind !== 'not-asked')
    .toSorted((a, b) => RANKS.indexOf(a.kind) - RANKS.indexOf(b.kind))[0]
}

/** Where no record comes near, all that restrict decide together. */
function decisive(findings: readonly CaaFinding[]): readonly CaaFinding[] {
  const nearest = nearestOf(findings)
  if (!nearest) return []
  const together = nearest.kind === 'other-ca' || nearest.kind === 'unreadable' || nearest.kind === 'nobody'
  return together ? findings.filter(({ kind }) => kind !== 'not-asked') : [nearest]
}

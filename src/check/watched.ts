// What a watch tells while it goes on, and what it hands over at its end. Types, and how an entry becomes one.
import type { Entry } from './entry.ts'
import type { Diagnosis, Evidence } from './evidence.ts'
import type { Expectation } from './expectation.ts'
import type { Verdict } from './verdict.ts'

/** Why a watch ended. */
export type Ending = 'ready' | 'final' | 'timeout' | 'cancelled'

/** One expectation with everything found out about it. */
export interface WatchedRecord {
  readonly expectation: Expectation
  readonly evidence: Evidence
  readonly verdict: Verdict
  /** What is wrong or worth a note, the first that a CA would trip over first. */
  readonly diagnoses: readonly Diagnosis[]
  /** Milliseconds from the start until it was seen right everywhere required. */
  readonly readyAfter?: number
}

/** Something worth telling while the watch goes on. */
export type Event =
  | { readonly kind: 'started'; readonly records: number }
  | { readonly kind: 'record'; readonly record: WatchedRecord }
  | { readonly kind: 'waiting'; readonly ms: number; readonly why: string }
  | { readonly kind: 'heartbeat'; readonly ready: number; readonly of: number }
  | {
      readonly kind: 'timeout-too-short'
      readonly until: number
      readonly needed: number
      /** Resolvers alone were asked, so nobody knows what they will find then. */
      readonly unsure?: boolean
    }

/** The whole of a watch. Times: `began` is wall clock, `started` the same instant as observations count, `took` milliseconds. */
export interface Watched {
  readonly records: readonly WatchedRecord[]
  readonly ended: Ending
  readonly began: Date
  readonly started: number
  readonly took: number
  readonly rounds: number
  readonly questions: number
}

/** What is told and reported of an entry. */
export function recordOf({ evidence, verdict, diagnoses, readyAfter }: Entry): WatchedRecord {
  const record = { expectation: evidence.expectation, evidence, verdict, diagnoses }
  return readyAfter === undefined ? record : { ...record, readyAfter }
}

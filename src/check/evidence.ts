// The types that the rooms above the resolver share: what was seen, what it means for an expectation, and why.
import type { CaaVerdict } from '../certificate/caa.ts'
import type { SuffixOf } from '../certificate/public-suffix.ts'
import type { AliasPath } from '../resolver/alias.ts'
import type { Trust } from '../resolver/trust.ts'
import type { Observation, Server } from '../resolver/zone.ts'
import type { Name } from '../wire/name.ts'
import type { Question } from '../wire/message.ts'
import type { Expectation } from './expectation.ts'
import type { Requirement } from './verdict.ts'

/**
 * One server's view of an expectation. Three things are kept apart: right, not right (`wrong` records or none at all),
 * and no verdict, because the server could not tell or because this machine has no route to it.
 */
export type Sight = 'right' | 'wrong' | 'absent' | 'cannot-tell' | 'not-tested'

/** An observation of the owner name or of an alias on its way, and what it means. */
export interface Sighting {
  readonly observation: Observation
  readonly sight: Sight
}

/** When the view of one server changed, in milliseconds since the run began. */
export interface Change {
  readonly server: Server
  /** The owner name that it was asked for. */
  readonly name: Name
  readonly sight: Sight
  readonly at: number
  /** Changes that were left out in front of this one. */
  readonly skipped?: number
}

/** Whether CAA lets a CA issue for one name, and what the servers said at the level that decides. */
export type CaaSeen = CaaVerdict & {
  readonly observations: readonly Observation[]
  /** Whether the CA comes to no better, whichever servers it hears. */
  readonly everywhere: boolean
  /** What servers said that gave no answer where others did, up to that level. */
  readonly untold?: readonly Observation[]
}

/** All that is known about one expectation. */
export interface Evidence {
  readonly expectation: Expectation
  /** The owner name and the aliases that it leads to, with what each authoritative server said of each. */
  readonly path: AliasPath
  readonly resolvers: readonly Observation[]
  /** How the view of each server has changed; of many changes the first and the latest. */
  readonly history: readonly Change[]
  readonly trust?: Trust
  readonly caa?: readonly CaaSeen[]
  /** The run ended before it was known once what CAA and DNSSEC say. */
  readonly cutShort?: true
}

/** How serious a diagnosis is: an error stops a certificate or a visitor. */
export type Severity = 'error' | 'warning' | 'note'

/** A record to add or to remove, as a line of a zone file. */
export interface CureLine {
  readonly change: 'add' | 'remove' | 'keep'
  readonly line: string
}

/** What would cure a diagnosis: a sentence, and the lines of the zone file to change where they are known. */
export interface Cure {
  readonly sentence: string
  /** The zone whose file is to be changed. */
  readonly zone?: Name
  readonly lines: readonly CureLine[]
}

/** A place in a value where what was seen and what was expected part. */
export interface Caret {
  readonly seen: string
  readonly expected: string
  /** Zero-based position of the first difference, in characters. */
  readonly position: number
  /** What differs, in words: "digit 0, should be letter O". */
  readonly remark: string
}

/** Why an expectation is not fulfilled, or what will bite later, with the proof and the cure. */
export interface Diagnosis {
  readonly id: string
  readonly severity: Severity
  /** No wait will cure it: somebody has to change something. */
  readonly final: boolean
  /** The CA must refuse whatever the record says and whichever servers it hears: CAA, DNSSEC, a name that no CA may certify. */
  readonly refusal?: boolean
  /** One sentence without a final full stop, in plain words. */
  readonly headline: string
  readonly explain: string
  readonly cure: Cure
  /** The answers that prove it. */
  readonly evidence: readonly Observation[]
  readonly caret?: Caret
  /** The wall-clock instant, in milliseconds since 1970, from which looking again can help. */
  readonly until?: number
}

/** What a rule may know beside the evidence at hand: all expectations of the run, what its user set, and the time. */
export interface Run {
  readonly expectations: readonly Expectation[]
  readonly evidence: readonly Evidence[]
  /** The name servers that the user says the domain should be delegated to; empty if not said. */
  readonly expectedNameservers: readonly Name[]
  /** Whose view makes a record ready. */
  readonly requirement: Requirement
  /** A label that nobody can have made a record for: what it answers, a wildcard answers. */
  readonly randomLabel: string
  /** The list of public suffixes, once a rule needed it; it is too big to be loaded for nothing. */
  readonly suffixOf?: SuffixOf
  /** Wall clock, milliseconds since 1970. */
  readonly now: number
  /** The same instant on the clock of the observations, and when the run began on it; milliseconds. */
  readonly monotonic: number
  readonly started: number
}

/**
 * One question more, which a rule needs for its proof. It goes to authoritative servers, unless `resolvers` are named:
 * those are asked for nothing but the SOA record of a zone on the way, which plants no negative answer.
 */
export interface ExtraQuestion {
  readonly question: Question
  /** Ask at this zone's servers; without it at those of the zone that the expectation ends in. */
  readonly zone?: Name
  /** Ask these servers, whether the zone lists them or not, and nobody else. */
  readonly servers?: readonly Name[]
  readonly resolvers?: readonly Server[]
  /** Ask only where the same question about this name is answered with records: it is to show whether a wildcard gave them. */
  readonly ifShownAt?: Name
}

/** The answers to a rule's extra questions, in the order of its questions. */
export type ExtraAnswers = readonly (readonly Observation[])[]

/** One cause that an expectation may fail for. Pure: the survey asks what `questions` wants, `judge` decides. */
export interface Rule {
  readonly id: string
  /** Rules that say more about the same fault: when one of them finds its cause, this one is silent. */
  readonly yieldsTo?: readonly string[]
  /** Whether the rule needs the list of public suffixes to ask or judge. */
  needsSuffixes?(evidence: Evidence): boolean
  questions?(evidence: Evidence, run: Run): readonly ExtraQuestion[]
  judge(evidence: Evidence, answers: ExtraAnswers, run: Run): Diagnosis | undefined
}

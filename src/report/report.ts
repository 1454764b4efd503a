// The report: everything a run found out, as one plain JSON value. Every writer takes it and nothing else.
//
// Names and values are in presentation format, instants are ISO 8601 in UTC, durations are milliseconds; only a TTL is
// in seconds, as the DNS has it. What came from the DNS is hostile: a writer escapes it, the report does not.
import type { Severity, Sight } from '../check/evidence.ts'
import type { Match } from '../check/expectation.ts'
import type { State, Tally, Verdict } from '../check/verdict.ts'
import type { Ending } from '../check/watched.ts'

/** Raised when a field changes its meaning or goes away; new fields do not raise it. `schema/report.json` describes it. */
export const REPORT_VERSION = 1

/** The whole of a run. */
export interface Report {
  readonly version: typeof REPORT_VERSION
  /** The version of cert-ready that wrote it. */
  readonly tool: string
  readonly began: string
  readonly ended: string
  readonly took: number
  readonly ending: Ending
  readonly rounds: number
  readonly questions: number
  /** Where the questions came from, in words: `a GitHub-hosted runner`. */
  readonly seenFrom?: string
  /** The page that explains the ids of causes; an id is its fragment. */
  readonly docs: string
  readonly settings: SettingsEcho
  readonly verdict: RunVerdict
  /** In the order of the settings. */
  readonly records: readonly RecordReport[]
  /** What is wrong or worth a note, each cause once, the worst first. */
  readonly causes: readonly Cause[]
}

/** The settings that a reader needs to understand the verdict. */
export interface SettingsEcho {
  readonly require: 'authoritative' | 'resolvers' | 'resolvers-only'
  readonly timeout: number
  readonly challenge?: string
  readonly ca?: string
}

/**
 * Whether waiting helps: nothing is left to wait for (`over`), it helps, it may help, it cannot help, or nobody can say
 * because the network did not let us see (`unknown`).
 */
type Waiting = 'over' | 'helps' | 'may-help' | 'cannot-help' | 'unknown'

/** What the run came to. */
export interface RunVerdict {
  readonly state: State
  readonly ready: boolean
  /** The cause in words, without a final full stop. */
  readonly headline: string
  readonly waiting: Waiting
  /** When waiting will have helped, at the latest. */
  readonly until?: string
  /** How it is known until when, in words. */
  readonly reason?: string
  /** Milliseconds from the end of the run until looking again can help. */
  readonly retryAfter?: number
}

/** What one owner name and type came to. */
export interface RecordReport {
  readonly name: string
  readonly type: string
  readonly match: Match
  readonly expected: readonly string[]
  /** No value was checked: any will do. */
  readonly anyValue: boolean
  /** The names on the certificate that the record validates, as the user wrote them; empty without a certificate. */
  readonly domains: readonly string[]
  readonly origin: { readonly input: string; readonly line?: number }
  readonly state: State
  /** The owner name, and the aliases that it leads to. */
  readonly path: readonly Hop[]
  readonly authoritative?: Tally
  readonly resolvers?: Tally
  /** Names of servers that could not be heard, though the verdict does not hang on them. */
  readonly unheard: readonly string[]
  /** What the run ended before, where only that keeps it from being ready. */
  readonly endedBefore?: Verdict['endedBefore']
  /** The lowest TTL of a right answer, in seconds. */
  readonly ttl?: number
  readonly readyAfter?: number
  readonly eta?: { readonly until: string; readonly reason: string }
  readonly dnssec?: { readonly status: string; readonly why?: string }
  readonly caa: readonly CaaReport[]
  readonly servers: readonly ServerReport[]
  /** The ids of the causes, the one that a CA would trip over first in front. */
  readonly causes: readonly string[]
}

/** One name on the way from the owner name to the records. */
export interface Hop {
  readonly name: string
  /** How the name before led here; absent for the owner name. */
  readonly via?: 'CNAME' | 'DNAME'
  readonly zone?: string
}

/** What one server said last of a record, and when its view changed. */
export interface ServerReport {
  readonly role: 'authoritative' | 'resolver'
  /** For people: `ns1.example.net`, `Cloudflare`. */
  readonly label: string
  readonly address: string
  /** The owner name that it was asked for: the last of the path, or one on the way. */
  readonly name: string
  readonly sight: Sight
  readonly said: Said
  /** How its records differ, where it is they that are wrong. */
  readonly differs?: Differs
  /** The serial of the zone that it serves. */
  readonly serial?: number
  readonly transport: string
  readonly tries: number
  /** What was odd on the way to the answer. */
  readonly notes: readonly string[]
  /** Milliseconds from the beginning of the run to the question, and from there to the answer. */
  readonly at: number
  readonly ms: number
  /** Until when a cache may repeat this answer. */
  readonly until?: string
  /** The page on which people can empty this cache for a name. */
  readonly flush?: string
  readonly history: readonly Glimpse[]
}

/**
 * Records that are not as expected: none of those expected (`other`), only some of them (`incomplete`), others beside them that
 * should not be there (`surplus`), or any where none should be (`present`).
 */
export type Differs = 'other' | 'incomplete' | 'surplus' | 'present'

/** From when on, in milliseconds since the beginning of the run, a server was seen like this. */
interface Glimpse {
  readonly at: number
  readonly sight: Sight
  /** Changes that were left out in front of this one. */
  readonly skipped?: number
}

/** An answer, or the want of one. */
export interface Said {
  /** The kind of the outcome: `answer`, `nxdomain`, `silent`, ... */
  readonly kind: string
  /** The same for people, in a few words: `NXDOMAIN`, `no answer`. */
  readonly words: string
  readonly values: readonly string[]
  /** Seconds that the answer may be kept; of a negative answer its negative TTL. */
  readonly ttl?: number
  /** The name that the values are at, where it is the end of an alias. */
  readonly owner?: string
  /** Extended DNS errors, in words. */
  readonly ede: readonly string[]
}

/** What the CAA records mean for one name on the certificate. */
export interface CaaReport {
  readonly domain: string
  /** `failed`: the records could not be had, and a CA then refuses. */
  readonly verdict: 'permitted' | 'forbidden' | 'undecided' | 'failed'
  readonly sentence: string
  /** The name whose CAA records decide; absent when there are none up to the top-level domain. */
  readonly decidedAt?: string
  /** The CAs that those records name. */
  readonly allowed: readonly string[]
  /** What refuses a CA in records that are not against it as such: `critical tbs`, `only validationmethods=http-01`. */
  readonly refusal?: string
  /** The names of the climb, the base domain first; the last one decides. */
  readonly climb: readonly string[]
}

/** One cause, and all the records that it stops. */
export interface Cause {
  readonly id: string
  readonly severity: Severity
  readonly final: boolean
  /** The worst state of the records that it leads. */
  readonly state: State
  /** The zone in which it is to be cured. */
  readonly zone?: string
  readonly until?: string
  /** Indexes into the records of the report. */
  readonly records: readonly number[]
  /** What it says about each record; records of which the same is said share one. */
  readonly findings: readonly Finding[]
}

/** What a cause looks like at some records, with its cure. */
export interface Finding {
  readonly records: readonly number[]
  /** One sentence without a final full stop. */
  readonly headline: string
  readonly explain: string
  readonly cure: {
    readonly sentence: string
    readonly lines: readonly { readonly change: 'add' | 'remove' | 'keep'; readonly line: string }[]
  }
  readonly caret?: {
    readonly seen: string
    readonly expected: string
    /** Zero-based, in characters. */
    readonly position: number
    readonly remark: string
  }
  /** The answers that prove it, one line each. */
  readonly evidence: readonly string[]
}

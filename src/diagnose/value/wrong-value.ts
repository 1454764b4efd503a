// What the rules about misshapen values have in common: the proof, the cure and the caret of their diagnosis.
import type { Caret, Diagnosis, Evidence } from '../../check/evidence.ts'
import { endName, whoShows } from '../seen.ts'
import { isProven } from '../token.ts'
import { add, cureAtEnd, remove } from '../zone-lines.ts'
import type { Pair } from './near-miss.ts'

/** What one rule says of a value. */
export interface Words {
  readonly id: string
  readonly headline: string
  /** What the value is, to be read after "All servers show, at NAME, ". */
  readonly shows: string
  /** Why a CA cannot take it, as a sentence. */
  readonly because: string
  readonly cure: string
  readonly caret?: Caret | undefined
}

/** The diagnosis of a value that was misshapen on its way into the zone: the record is to be replaced. */
export function wrongValue(evidence: Evidence, { seen, expected }: Pair, words: Words): Diagnosis {
  const outcome = seen.shownBy[0]?.outcome
  const ttl = outcome?.kind === 'answer' ? outcome.ttl : undefined
  return {
    id: words.id,
    severity: 'error',
    final: isProven(evidence, expected),
    headline: words.headline,
    explain: `${whoShows(evidence, seen.shownBy)}, at ${endName(evidence)}, ${words.shows}. ${words.because}`,
    cure: cureAtEnd(evidence, words.cure, (name) => [
      remove(name, seen.rdata, ttl),
      add(name, expected, ttl),
    ]),
    evidence: seen.shownBy,
    ...(words.caret && { caret: words.caret }),
  }
}

// What the rules about DNSSEC have in common: a zone above says that this one is signed, and what it says is not validly so.
import type {
  Cure,
  Diagnosis,
  Evidence,
  ExtraAnswers,
  ExtraQuestion,
  Rule,
  Run,
} from '../../check/evidence.ts'
import type { Bogus, BogusReason } from '../../resolver/trust.ts'
import { contested } from '../contested.ts'
import { delegatorOf } from '../delegator.ts'
import { quoted } from '../quote.ts'

/** What one rule says of one reason; `zone` is the zone at fault, in backticks, and `who` runs the zone that is to be changed. */
interface Words {
  /** One sentence without a final full stop. */
  readonly headline: (zone: string) => string
  /** How a zone comes to be like that, as a sentence. */
  readonly because: (zone: string, who: string) => string
  /** What its owner has to do, as a sentence. */
  readonly cure: (zone: string, who: string) => string
}

/** What a rule may have beyond its words. */
interface Manner {
  readonly questions?: (bogus: Bogus, evidence: Evidence) => readonly ExtraQuestion[]
  /** The zone to change and its lines, where that is not the zone at fault without any. */
  readonly lines?: (bogus: Bogus, answers: ExtraAnswers, evidence: Evidence) => Pick<Cure, 'zone' | 'lines'>
  /** From when on, in milliseconds since 1970, time will have cured it. */
  readonly until?: (bogus: Bogus, run: Run) => number | undefined
}

/**
 * A rule that fires when data is bogus for this reason. Since 2026-03-15 every CA validates DNSSEC and refuses what is bogus, be the
 * record right or not (BR 3.2.2.4).
 */
export function bogusRule(reason: BogusReason, words: Words, { questions, lines, until }: Manner = {}): Rule {
  const id = `dnssec-${reason}`
  return {
    id,
    ...(questions && {
      questions(evidence) {
        const bogus = bogusBy(reason, evidence)
        return bogus ? questions(bogus, evidence) : []
      },
    }),
    judge(evidence, answers, run) {
      const bogus = bogusBy(reason, evidence)
      if (!bogus) return undefined
      const refused = diagnose(id, bogus, words, {
        change: lines?.(bogus, answers, evidence) ?? { zone: bogus.zone, lines: [] },
        until: until?.(bogus, run),
      })
      return bogus.everywhere && evidence.path.split.length === 0 ? refused : contested(refused)
    },
  }
}

function bogusBy(reason: BogusReason, { trust }: Evidence): Bogus | undefined {
  return trust?.status === 'bogus' && trust.reason === reason ? trust : undefined
}

function diagnose(
  id: string,
  { zone, detail, observation }: Bogus,
  words: Words,
  { change, until }: { readonly change: Pick<Cure, 'zone' | 'lines'>; readonly until: number | undefined },
): Diagnosis {
  const [name, who] = [quoted(zone), delegatorOf(change.zone)]
  return {
    id,
    severity: 'error',
    final: until === undefined,
    refusal: true,
    headline: words.headline(name),
    explain: `${detail}. ${words.because(name, who)} Every CA validates DNSSEC and refuses what fails, even where the record itself is right.`,
    cure: { sentence: words.cure(name, who), ...change },
    evidence: [observation],
    ...(until !== undefined && { until }),
  }
}

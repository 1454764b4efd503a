// name-prefix-missing: the record is at the bare domain, without the label of the challenge in front.
import type { Rule } from '../../check/evidence.ts'
import { quoted } from '../quote.ts'
import { lastHop } from '../seen.ts'
import { findMisplaced, misplaced, questionsAbout } from './found.ts'

/** Fires where a missing TXT value is at the domain itself, or at the apex of its zone. */
export const namePrefixMissing: Rule = {
  id: 'name-prefix-missing',
  yieldsTo: ['name-doubled-zone', 'name-too-short'],

  questions: (evidence, run) => questionsAbout('prefix-missing', evidence, run),

  judge(evidence, answers, run) {
    const found = findMisplaced('prefix-missing', evidence, answers, run)
    const name = lastHop(evidence)?.name
    if (!found || !name) return undefined
    return misplaced(evidence, found, {
      id: 'name-prefix-missing',
      headline: `the record is at ${quoted(found.place)} itself, without the label in front`,
      because: `A CA does not look there, only at ${quoted(name)}.`,
      cure: 'Move the record to its name.',
    })
  },
}

// name-prefix-misspelt: the record is at a name whose challenge label is misspelt.
import type { Rule } from '../../check/evidence.ts'
import { quoted } from '../quote.ts'
import { lastHop } from '../seen.ts'
import { findMisplaced, misplaced, questionsAbout } from './found.ts'

/** Fires where a missing value is at a common misspelling of the owner name. */
export const namePrefixMisspelt: Rule = {
  id: 'name-prefix-misspelt',
  yieldsTo: ['name-doubled-zone', 'name-too-short', 'name-prefix-missing'],

  questions: (evidence, run) => questionsAbout('prefix-misspelt', evidence, run),

  judge(evidence, answers, run) {
    const found = findMisplaced('prefix-misspelt', evidence, answers, run)
    const name = lastHop(evidence)?.name
    if (!found || !name) return undefined
    return misplaced(evidence, found, {
      id: 'name-prefix-misspelt',
      headline: `the record is at ${quoted(found.place)}, with a misspelt label in front`,
      because: `Every letter, hyphen and underscore of ${quoted(name)} counts.`,
      cure: 'Correct the name of the record.',
    })
  },
}

// name-too-short: the record is at the challenge name of a parent domain, for want of some labels.
import type { Rule } from '../../check/evidence.ts'
import { quoted } from '../quote.ts'
import { findMisplaced, misplaced, questionsAbout } from './found.ts'

/** Fires where a missing value is at the same challenge label of a domain above the one that it is for, up to the zone's apex. */
export const nameTooShort: Rule = {
  id: 'name-too-short',
  yieldsTo: ['name-doubled-zone'],

  questions: (evidence, run) => questionsAbout('too-short', evidence, run),

  judge(evidence, answers, run) {
    const found = findMisplaced('too-short', evidence, answers, run)
    if (!found) return undefined
    return misplaced(evidence, found, {
      id: 'name-too-short',
      headline: `the record is at ${quoted(found.place)}, without a part of its name`,
      because: 'The labels between the label of the challenge and the domain were left out.',
      cure: 'Give the record its whole name.',
    })
  },
}

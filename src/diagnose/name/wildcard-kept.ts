// name-wildcard-kept: the asterisk of a wildcard was kept in the name of the challenge record.
import type { Rule } from '../../check/evidence.ts'
import { quoted } from '../quote.ts'
import { lastHop } from '../seen.ts'
import { findMisplaced, misplaced, questionsAbout } from './found.ts'

/** Fires where a missing value is at `_acme-challenge.*.domain`; the name is formed without the asterisk (RFC 8555 section 7.1.4). */
export const nameWildcardKept: Rule = {
  id: 'name-wildcard-kept',
  yieldsTo: ['name-doubled-zone', 'name-too-short', 'name-prefix-missing', 'name-prefix-misspelt'],

  questions: (evidence, run) => questionsAbout('wildcard-kept', evidence, run),

  judge(evidence, answers, run) {
    const found = findMisplaced('wildcard-kept', evidence, answers, run)
    const name = lastHop(evidence)?.name
    if (!found || !name) return undefined
    return misplaced(evidence, found, {
      id: 'name-wildcard-kept',
      headline: `the record is at ${quoted(found.place)}, with an asterisk that does not belong there`,
      because: `A certificate for a wildcard is validated at the domain without \`*.\`, which is ${quoted(name)}.`,
      cure: 'Leave the asterisk out of the name of the record.',
    })
  },
}

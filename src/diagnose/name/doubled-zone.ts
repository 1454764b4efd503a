// name-doubled-zone: the record is at a name in which the name of its zone is there twice.
import type { Rule } from '../../check/evidence.ts'
import { quoted } from '../quote.ts'
import { endZone } from '../seen.ts'
import { findMisplaced, misplaced, questionsAbout } from './found.ts'

/** Fires where a missing value is at the owner name followed once more by the name of the zone (RFC 1035 section 5.1). */
export const nameDoubledZone: Rule = {
  id: 'name-doubled-zone',

  questions: (evidence, run) => questionsAbout('doubled-zone', evidence, run),

  judge(evidence, answers, run) {
    const found = findMisplaced('doubled-zone', evidence, answers, run)
    const zone = endZone(evidence)?.apex
    if (!found || !zone) return undefined
    return misplaced(evidence, found, {
      id: 'name-doubled-zone',
      headline: `the record is at ${quoted(found.place)}, with the name of the zone twice`,
      because: `A zone file, and most DNS panels, add ${quoted(zone)} to every name that does not end in a dot.`,
      cure: 'Write the name with a dot at its end, or without the name of the zone.',
    })
  },
}

// dnssec-labels-wrong: a signature was made for another name.
import type { Rule } from '../../check/evidence.ts'
import { bogusRule } from './bogus-rule.ts'

/** Fires where the number of labels in the best signature cannot be that of its record (RFC 4034 section 3.1.3). */
export const dnssecLabelsWrong: Rule = bogusRule('labels-wrong', {
  headline: (zone) => `a DNSSEC signature of ${zone} was made for another name`,
  because: () =>
    'That is so where a record was copied with its signature to another name, or a server answers from a wildcard that cannot be one.',
  cure: (zone) => `Sign ${zone} again; a signature belongs to one name.`,
})

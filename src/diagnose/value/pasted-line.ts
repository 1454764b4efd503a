// value-pasted-line: more than the value was pasted into the value.
import type { Rule } from '../../check/evidence.ts'
import { nearMiss } from './near-miss.ts'
import { wrongValue } from './wrong-value.ts'

/** Fires on a TXT value that holds the missing one amid other text, such as the rest of a line of a zone file. */
export const valuePastedLine: Rule = {
  id: 'value-pasted-line',
  yieldsTo: ['wildcard-answers', 'value-glued'],

  judge(evidence, _answers, run) {
    const miss = nearMiss(evidence, run, 'pasted-line')
    if (!miss) return undefined
    const isLine = /\bTXT\b/i.test(miss.seenText)
    return wrongValue(evidence, miss, {
      id: 'value-pasted-line',
      headline: isLine
        ? 'the TXT value is a whole line of a zone file'
        : 'the TXT value has other text around it',
      shows: isLine
        ? 'a line of a zone file that holds the expected value'
        : 'the expected value amid other text',
      because: 'A CA compares the whole text of the record with the value.',
      cure: 'Put in the value alone; its name and type have fields of their own.',
    })
  },
}

// value-quoted: the quotation marks of the zone file became part of the value.
import type { Rule } from '../../check/evidence.ts'
import { caretOf } from './caret.ts'
import { nearMiss } from './near-miss.ts'
import { wrongValue } from './wrong-value.ts'

/** Fires on a TXT value that is the missing one with quotation marks in it, and perhaps spaces. */
export const valueQuoted: Rule = {
  id: 'value-quoted',
  yieldsTo: ['wildcard-answers'],

  judge(evidence, _answers, run) {
    const miss = nearMiss(evidence, run, 'quoted')
    if (!miss) return undefined
    return wrongValue(evidence, miss, {
      id: 'value-quoted',
      headline: 'the TXT value has quotation marks in it',
      shows: 'the expected value with quotation marks as a part of it',
      because:
        'Quotation marks belong to the notation of zone files, and a DNS panel adds them by itself; a CA compares those inside the value too.',
      cure: 'Put the value in without quotation marks.',
      caret: caretOf(miss.seen.rdata, miss.expected, 'a quotation mark that is part of the value'),
    })
  },
}

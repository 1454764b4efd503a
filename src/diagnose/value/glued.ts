// value-glued: several values were put into one record, where each needs a record of its own.
import type { Diagnosis, Evidence, Rule } from '../../check/evidence.ts'
import type { Rdata } from '../../wire/rdata.ts'
import { endName, textIn, whoShows } from '../seen.ts'
import { isProven } from '../token.ts'
import { add, cureAtEnd, removeShown } from '../zone-lines.ts'
import { missingTexts, straysIn, type Stray } from './near-miss.ts'

/** A shorter value may be a part of another by chance. */
const MIN_VALUE = 8

/** Fires on a TXT record that holds two or more of the values that this name needs (RFC 8555 section 8.4: one record each). */
export const valueGlued: Rule = {
  id: 'value-glued',
  yieldsTo: ['wildcard-answers'],

  judge(evidence, _answers, run) {
    const glued = straysIn(evidence, run)
      .map((stray) => ({ stray, parts: partsOf(stray, evidence) }))
      .find(({ parts }) => parts.length > 1)
    const isMissing = missingTexts(evidence).some(({ expected }) => glued?.parts.includes(expected))
    return glued && isMissing ? diagnose(evidence, glued.stray, glued.parts) : undefined
  },
}

function partsOf({ seenText }: Stray, { expectation }: Evidence): Rdata[] {
  return expectation.values.filter((value) => {
    const text = textIn(value)
    return text !== undefined && text.length >= MIN_VALUE && seenText.includes(text)
  })
}

function diagnose(evidence: Evidence, { seen }: Stray, parts: readonly Rdata[]): Diagnosis {
  return {
    id: 'value-glued',
    severity: 'error',
    final: parts.every((part) => isProven(evidence, part)),
    headline: `${parts.length} values are in one TXT record`,
    explain: `${whoShows(evidence, seen.shownBy)}, at ${endName(evidence)}, a record in which ${parts.length} of the expected values are joined. A CA compares each record with one value.`,
    cure: cureAtEnd(evidence, 'Make a record of its own for each value, all with the same name.', (name) => [
      removeShown(name, seen.rdata, seen.shownBy),
      ...parts.map((part) => add(name, part)),
    ]),
    evidence: seen.shownBy,
  }
}

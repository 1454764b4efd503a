// value-expected-malformed: the value that the settings expect has a shape that no CA can accept.
import { isChallengeName } from '../../certificate/challenge.ts'
import { valueShape } from '../../certificate/value.ts'
import type { Diagnosis, Evidence, Rule } from '../../check/evidence.ts'
import { allAgree, endName, recordsSeen, textIn, whoShows, type Seen } from '../seen.ts'
import { isToken } from '../token.ts'
import { slipOfSettings, type Pair } from './near-miss.ts'

/**
 * Fires at a name for a challenge, where the value expected is a misshapen copy of the one in DNS: then the settings are
 * to be corrected and not the zone. Where DNS has the same misshapen value, it warns that no CA will accept it.
 */
export const valueExpectedMalformed: Rule = {
  id: 'value-expected-malformed',
  yieldsTo: ['wildcard-answers'],

  judge(evidence, _answers, run) {
    const slip = slipOfSettings(evidence, run)
    if (slip) return settingIsWrong(evidence, slip)
    const same = misshapenAndSeen(evidence)
    return same && bothAreWrong(evidence, same)
  },
}

function settingIsWrong(evidence: Evidence, { seen, seenText, expectedText }: Pair): Diagnosis {
  const setting = settingOf(evidence)
  return {
    id: 'value-expected-malformed',
    severity: 'error',
    // Two random tokens are never alike, so that in DNS is the one that was meant.
    final: allAgree(evidence),
    headline: `the setting \`${setting}\` has a value that no CA can accept`,
    explain: `${whoShows(evidence, seen.shownBy)}, at ${endName(evidence)}, a value of the right shape, of which the expected one is a misshapen copy. ${whyOf(expectedText)}`,
    cure: { sentence: `Correct \`${setting}\` to \`${seenText}\`; the record can stay as it is.`, lines: [] },
    evidence: seen.shownBy,
  }
}

/** An expected value that no CA can accept, and that servers show. */
function misshapenAndSeen(evidence: Evidence): Seen | undefined {
  const { name, type, match, values } = evidence.expectation
  if (type !== 'TXT' || match === 'absent' || !isChallengeName(name)) return undefined
  const misshapen = new Set(values.filter((value) => !isToken(value)).map(textIn))
  return recordsSeen(evidence).find(({ rdata }) => misshapen.has(textIn(rdata)))
}

function bothAreWrong(evidence: Evidence, seen: Seen): Diagnosis {
  return {
    id: 'value-expected-malformed',
    severity: 'warning',
    final: false,
    headline: `no CA can accept the value that is expected at ${endName(evidence)}`,
    explain: `${whoShows(evidence, seen.shownBy)} the expected value, which is not the value of a challenge. ${whyOf(textIn(seen.rdata) ?? '')}`,
    cure: {
      sentence: `Put the value that the CA asked for into \`${settingOf(evidence)}\` and into the record.`,
      lines: [],
    },
    evidence: seen.shownBy,
  }
}

function whyOf(text: string): string {
  const shape = valueShape(text)
  return shape.kind === 'right' ? '' : shape.sentences.join(' ')
}

/** The setting that the values came from; with names of their own they are in `expected-values`. */
function settingOf({ expectation: { origin } }: Evidence): string {
  return origin.input === 'records' ? 'records' : 'expected-values'
}

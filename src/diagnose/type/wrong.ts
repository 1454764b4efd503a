// type-wrong: what belongs there is there, but in a record of another type.
import type { Diagnosis, Evidence, ExtraQuestion, Rule } from '../../check/evidence.ts'
import type { Hop } from '../../resolver/alias.ts'
import type { Observation } from '../../resolver/zone.ts'
import { presentName, type Name } from '../../wire/name.ts'
import type { Rdata } from '../../wire/rdata.ts'
import { cnamesAt, cureZone, firstHop, isUnknown, zoneOf } from '../hops.ts'
import { quoted } from '../quote.ts'
import { missingValues, textIn } from '../seen.ts'
import { isToken } from '../token.ts'
import { add, removeShown } from '../zone-lines.ts'

/**
 * Fires on a CNAME whose target is the text that a TXT record should hold, and on a TXT record whose text is the target
 * that a CNAME should have.
 */
export const typeWrong: Rule = {
  id: 'type-wrong',

  questions(evidence) {
    const hop = firstHop(evidence)
    const isWanted = evidence.expectation.type === 'CNAME' && missingValues(evidence).length > 0
    return hop && isWanted && !isUnknown(hop) ? [textAt(hop)] : []
  },

  judge(evidence, answers) {
    const hop = firstHop(evidence)
    const missing = missingValues(evidence)
    if (!hop || missing.length === 0) return undefined
    return evidence.expectation.type === 'CNAME'
      ? targetAsText(hop, missing, answers.flat())
      : textAsTarget(evidence, hop, missing)
  },
}

function textAt(hop: Hop): ExtraQuestion {
  const zone = zoneOf(hop)
  return { question: { name: hop.name, type: 'TXT' }, ...(zone && { zone: zone.apex }) }
}

/** The text became the first label of a target; DNS names have no case, so that of the value may be lost. */
function textAsTarget(evidence: Evidence, hop: Hop, missing: readonly Rdata[]): Diagnosis | undefined {
  for (const cname of cnamesAt(hop)) {
    const [label] = cname.cname.labels
    const value = missing.find(
      (rdata) => label && textIn(rdata)?.toLowerCase() === latin(label).toLowerCase(),
    )
    if (!value) continue
    return diagnose(hop, { is: cname, should: value }, hop.observations, {
      final: isToken(value) && evidence.path.split.length === 0,
      explain: `${quoted(hop.name)} is a CNAME whose target is the value. A CA follows it and finds no TXT record there.`,
    })
  }
  return undefined
}

function targetAsText(
  hop: Hop,
  missing: readonly Rdata[],
  answers: readonly Observation[],
): Diagnosis | undefined {
  const texts = answers.flatMap(({ outcome }) => (outcome.kind === 'answer' ? outcome.records : []))
  for (const { rdata: text } of texts) {
    const value = missing.find((rdata) => rdata.type === 'CNAME' && isNamed(textIn(text), rdata.cname))
    if (!value) continue
    return diagnose(hop, { is: text, should: value }, answers, {
      final: false,
      explain: `${quoted(hop.name)} has a TXT record whose text is the name that an alias should lead to. Nobody follows a text.`,
    })
  }
  return undefined
}

function isNamed(text: string | undefined, name: Name): boolean {
  return text !== undefined && `${text.toLowerCase().replace(/\.$/, '')}.` === presentName(name).toLowerCase()
}

function diagnose(
  hop: Hop,
  { is, should }: { readonly is: Rdata; readonly should: Rdata },
  observations: readonly Observation[],
  { final, explain }: Pick<Diagnosis, 'final' | 'explain'>,
): Diagnosis {
  return {
    id: 'type-wrong',
    severity: 'error',
    final,
    headline: `the record is of type ${is.type}, but should be of type ${should.type}`,
    explain,
    cure: {
      sentence: `Change the type of the record to ${should.type}.`,
      ...cureZone(hop),
      lines: [removeShown(hop.name, is, observations), add(hop.name, should)],
    },
    evidence: observations,
  }
}

function latin(label: Uint8Array): string {
  return Buffer.from(label).toString('latin1')
}

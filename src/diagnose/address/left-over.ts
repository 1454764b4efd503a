// address-left-over: an address of one family still leads to the old place, while the other family is right.
import type { Diagnosis, Evidence, Rule, Run } from '../../check/evidence.ts'
import { identity } from '../../check/expectation.ts'
import { cureZone } from '../hops.ts'
import { quoted } from '../quote.ts'
import { lastHop, observationsAtEnd } from '../seen.ts'
import { listed } from '../who.ts'
import { add, remove } from '../zone-lines.ts'
import { addressesSeen, evidenceOfName, isForConnection, type SeenAddress } from './addresses.ts'

/**
 * Fires where one family is right everywhere and the other, which should be gone or new, still shows an
 * old address. Not final: both may change in one go.
 */
export const addressLeftOver: Rule = {
  id: 'address-left-over',

  judge(evidence: Evidence, _answers, run: Run): Diagnosis | undefined {
    const hop = lastHop(evidence)
    const { type, values } = evidence.expectation
    if (!hop || !isForConnection(evidence) || !isOtherFamilyRight(evidence, run)) return undefined
    const left = leftOver(evidence)
    if (left.length === 0) return undefined
    const missing = evidence.expectation.match === 'absent' ? [] : values
    return {
      id: 'address-left-over',
      severity: 'error',
      final: false,
      headline: `${quoted(hop.name)} still has an old ${type === 'AAAA' ? 'IPv6' : 'IPv4'} address`,
      explain: `${listed(left.map(({ ip }) => `\`${ip}\``))} ${left.length === 1 ? 'is' : 'are'} not what you expect, while the other family is right. ${ASTRAY[type === 'AAAA' ? 'AAAA' : 'A']}`,
      cure: {
        sentence:
          missing.length === 0
            ? `Remove the ${type} record that was left over.`
            : `Replace the ${type} record as well.`,
        ...cureZone(hop),
        lines: [
          ...left.map(({ record }) => remove(record.name, record.rdata, record.ttl)),
          ...missing.map((rdata) => add(hop.name, rdata)),
        ],
      },
      evidence: left.flatMap(({ shownBy }) => shownBy),
    }
  },
}

const ASTRAY = {
  AAAA: 'A CA tries IPv6 first where there is an AAAA record, and ends up where the name led before.',
  A: 'Whoever has no IPv6 ends up where the name led before.',
} as const

/** Addresses that nobody expects, of a family that is not right anywhere. */
function leftOver(evidence: Evidence): SeenAddress[] {
  const { values, match } = evidence.expectation
  if (observationsAtEnd(evidence, 'right').length > 0) return []
  const wanted = match === 'absent' ? [] : values.map(identity)
  return addressesSeen(evidence).filter(({ record }) => !wanted.includes(identity(record.rdata)))
}

/** Whether the other family of the name is expected and seen right: then this one was forgotten. */
function isOtherFamilyRight(evidence: Evidence, run: Run): boolean {
  return evidenceOfName(evidence, run).some(
    (other) =>
      other.expectation.type !== evidence.expectation.type &&
      other.expectation.values.length > 0 &&
      observationsAtEnd(other, 'right').length > 0 &&
      observationsAtEnd(other, 'wrong', 'absent').length === 0,
  )
}

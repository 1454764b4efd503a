// caa-lookup-failed: the servers do not say which CAA records there are, and a CA then refuses.
import type { CaaLookupFailure } from '../../certificate/caa-levels.ts'
import type { CaaSeen, Diagnosis, Evidence, Rule } from '../../check/evidence.ts'
import { observationsAtEnd } from '../seen.ts'
import { isLacking } from '../sights.ts'
import { resolverSightOf } from '../../check/sight.ts'
import { contested } from '../contested.ts'
import { lookupPartlyFailed } from './lookup-partly.ts'
import { caOf, cureAt, isCached, placeOf } from './refusal.ts'

type Failed = CaaSeen & { readonly kind: 'failed' }

/**
 * Fires where a level of the climb cannot be looked up although servers speak of the record; else it is the network or all of the
 * servers that fail, and not CAA. Let's Encrypt refuses always; other CAs may go on where the zone is proven to be unsigned (BR
 * 3.2.2.8.1), so that for those it is a warning, as it is for all where only some of the servers fail. What DNSSEC spoils for the record too is told by its own rules.
 */
export const caaLookupFailed: Rule = {
  id: 'caa-lookup-failed',

  judge(evidence: Evidence): Diagnosis | undefined {
    const failed = evidence.caa?.filter(isFailed) ?? []
    const verdict = failed.find(({ everywhere }) => everywhere) ?? failed[0]
    if (!verdict) return lookupPartlyFailed(evidence)
    if (!isRecordHeard(evidence)) return undefined
    if (verdict.reason === 'bogus' && evidence.trust?.status === 'bogus') return undefined
    return verdict.everywhere ? diagnose(verdict) : contested(diagnose(verdict))
  },
}

/** Whether servers speak of the record, or the resolvers that are asked in their place. */
function isRecordHeard(evidence: Evidence): boolean {
  const { expectation, resolvers } = evidence
  const byResolvers = resolvers.map((observation) => resolverSightOf(expectation, observation))
  return (
    observationsAtEnd(evidence, 'right', 'wrong', 'absent').length > 0 ||
    byResolvers.some((sight) => sight === 'right' || isLacking(sight))
  )
}

function isFailed(verdict: CaaSeen): verdict is Failed {
  return verdict.kind === 'failed'
}

function diagnose(verdict: Failed): Diagnosis {
  const refuses = verdict.refuses === 'every-ca' || verdict.profile === 'letsencrypt'
  const everybody = verdict.refuses === 'every-ca'
  const who = everybody
    ? 'every CA refuses'
    : refuses
      ? "Let's Encrypt refuses"
      : `${caOf(verdict)} may refuse`
  return {
    id: 'caa-lookup-failed',
    severity: refuses ? 'error' : 'warning',
    final: refuses && LASTING.has(verdict.reason) && !isCached(verdict),
    ...(refuses && { refusal: true }),
    headline: `CAA of ${placeOf(verdict)} cannot be looked up, so ${who}`,
    explain: `${verdict.sentence} What cannot be looked up could be a record that forbids the CA to issue.`,
    cure: cureAt(verdict, cureOf(verdict)),
    evidence: verdict.observations,
  }
}

/** What a server says in the same words until somebody changes it; the rest may be an outage. */
const LASTING: ReadonlySet<CaaLookupFailure> = new Set(['bogus', 'alias-chain', 'notimp', 'missing-tld'])

function cureOf(verdict: Failed): string {
  const place = placeOf(verdict)
  switch (verdict.reason) {
    case 'bogus':
      return `Sign the zone of ${place} again, so that its answer about CAA validates; "there are none" needs its proof too.`
    case 'alias-chain':
      return `Correct the aliases that ${place} leads to.`
    case 'missing-tld':
      return `Use a name below a top-level domain that exists; ${place} does not.`
    case 'silent':
    case 'unreachable':
    case 'malformed':
    case 'truncated':
    case 'servfail':
    case 'refused':
    case 'notimp':
    case 'other-rcode':
    case 'lame':
      return `See to it that the servers of ${place} answer questions for CAA records; "there are none" is an answer too.`
  }
}

// What one answer to a question for CAA records comes to, for the climb.
import type { CaaLookup, CaaLookupFailure } from '../certificate/caa-levels.ts'
import type { Lameness, Outcome } from '../resolver/outcome.ts'
import type { Name } from '../wire/name.ts'
import type { Rcode } from '../wire/registry.ts'
import { recordsKey } from './expectation.ts'

/** The lookup that this outcome is; `aliases` were followed to get it, and `insecure` says that the zone is proven to be unsigned. */
export function lookupOf(outcome: Outcome, aliases: readonly Name[], insecure: boolean): CaaLookup {
  switch (outcome.kind) {
    case 'answer':
      return { kind: 'set', records: outcome.records, aliases }
    case 'nodata':
    case 'nxdomain':
      return { kind: 'empty', how: outcome.kind }
    case 'alias':
    case 'referral':
      return { kind: 'failed', why: 'alias-chain', insecure }
    case 'lame':
      return { kind: 'failed', why: failureOfLame(outcome.how), insecure }
    case 'error':
      return { kind: 'failed', why: failureOfRcode(outcome.rcode), insecure }
    case 'silent':
    case 'unreachable':
    case 'malformed':
      return { kind: 'failed', why: outcome.kind, insecure }
    case 'unfinished':
      // What was cut short is not judged (`askAsCa`).
      return { kind: 'failed', why: 'silent', insecure }
  }
}

function failureOfLame(how: Lameness): CaaLookupFailure {
  return how === 'refused' ? 'refused' : 'lame'
}

function failureOfRcode(rcode: Rcode): CaaLookupFailure {
  switch (rcode) {
    case 'SERVFAIL':
      return 'servfail'
    case 'NOTIMP':
      return 'notimp'
    case 'REFUSED':
      return 'refused'
    default:
      return 'other-rcode'
  }
}

/** Servers that say the same make one variant. */
export function distinctLookups(lookups: readonly CaaLookup[]): CaaLookup[] {
  const seen = new Map(lookups.map((lookup) => [keyOf(lookup), lookup]))
  return [...seen.values()]
}

function keyOf(lookup: CaaLookup): string {
  return lookup.kind === 'set' ? recordsKey(lookup.records) : JSON.stringify(lookup)
}

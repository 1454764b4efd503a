// The sentence for each decision on CAA. Decides nothing.
import { plainName } from '../wire/name.ts'
import { presentRdata } from '../wire/rdata.ts'
import type { CaaDecision, CaaProof } from './caa-decision.ts'
import type { CaaRefusal, CaaRequest } from './caa-finding.ts'
import { ISSUE_FAULT_SENTENCES } from './caa-issue.ts'
import type { CaaLookupFailure } from './caa-levels.ts'
import type { CaaProfile } from './caa-profile.ts'
import { isWildcard } from './identifier.ts'
import { MISNAMING_SENTENCES } from './misnaming.ts'

/** A value may be 64 KiB; more than this of it helps nobody. */
const MAX_RECORD_LENGTH = 160
/** More CAs than these are counted, not named. */
const MAX_ISSUERS = 4

const LOOKUP_FAILURES: Record<CaaLookupFailure, string> = {
  silent: 'the servers do not answer',
  unreachable: 'the servers cannot be reached',
  malformed: 'the answer is not a DNS message that can be read',
  truncated: 'the answer is cut off, and cannot be had over TCP',
  servfail: 'the servers fail (SERVFAIL)',
  refused: 'the servers refuse the question (REFUSED)',
  notimp: 'the servers do not know the type CAA (NOTIMP)',
  'other-rcode': 'the servers answer with an error',
  lame: 'the servers listed for the zone do not serve it',
  bogus: 'the answer fails DNSSEC validation',
  'alias-chain': 'its chain of aliases leads to no answer',
  'missing-tld': 'the top-level domain does not exist',
}

/** What the nearest record says, after "CAA at X"; it is in presentation format. */
const REFUSALS: Record<CaaRefusal, (facts: Facts) => string> = {
  'critical-unknown': ({ record, profile }) =>
    profile === 'rfc'
      ? `has a critical property that CAs do not know (${record}), so they refuse every request`
      : `has a property that Let's Encrypt does not know and takes for critical by its flags (${record}), so it refuses every request`,
  'method-missing': ({ record, request, issuers }) =>
    `lets ${issuers} issue, but not with ${request.challenge ?? 'any challenge'} (${record})`,
  'account-differs': ({ record, profile }) =>
    `lets only another account issue (${record})${profile === 'rfc' ? '; from 2027-03-15 every CA must heed that' : ''}`,
  'account-repeated': ({ record }) =>
    `has two accounturi in one record (${record}), which no account fulfils`,
  'account-not-a-uri': ({ record }) =>
    `has an accounturi that is not a URI (${record}), which no account fulfils`,
  'methods-repeated': ({ record }) =>
    `has two validationmethods in one record (${record}), which Let's Encrypt takes for none`,
  'methods-malformed': ({ record }) =>
    `has a list of validation methods that cannot be read (${record}); it is labels with commas between them, without spaces`,
  misnamed: ({ record, misnaming }) => `does not name this CA with ${record}: ${misnaming}`,
  malformed: ({ record, fault }) => `has a record for this CA that cannot be read (${record}): ${fault}`,
  'other-ca': ({ issuers }) => `lets only ${issuers} issue`,
  unreadable: ({ record, fault }) =>
    `lets nobody issue, since its record cannot be read (${record}): ${fault}`,
  nobody: ({ record }) => `lets no CA issue (${record})`,
}

/** What the sentences are made of. */
interface Facts {
  readonly request: CaaRequest
  readonly profile: CaaProfile
  readonly record: string
  readonly issuers: string
  readonly misnaming: string
  readonly fault: string
}

/** One or two sentences for a decision; data from DNS is in presentation format. */
export function describeCaa(
  decision: CaaDecision,
  proof: CaaProof,
  request: CaaRequest,
  profile: CaaProfile,
): string {
  const facts = factsOf(proof, request, profile)
  switch (decision.kind) {
    case 'permitted':
      return describePermission(decision.reason, proof, facts)
    case 'forbidden':
      return `${placeOf(proof)} ${REFUSALS[decision.reason](facts)}.`
    case 'undecided':
      return decision.reason === 'account-unknown'
        ? `${placeOf(proof)} lets only certain accounts issue (${facts.record}); whether yours is one needs the account URI.`
        : `${placeOf(proof)} lets this CA issue with certain challenges only (${facts.record}); whether yours is one needs the challenge.`
    case 'failed':
      return describeFailure(decision, proof)
  }
}

function describePermission(
  reason: Extract<CaaDecision, { kind: 'permitted' }>['reason'],
  proof: CaaProof,
  { request, record, issuers }: Facts,
): string {
  switch (reason) {
    case 'no-records':
      return `No CAA record at ${plainName(request.identifier)} or above it restricts who may issue.`
    case 'unrestricted':
      return `${placeOf(proof)} does not restrict certificates ${isWildcard(request.identifier) ? 'for wildcards' : 'for this name'}.`
    case 'named':
      return `${placeOf(proof)} lets this CA issue (${record}).`
    case 'some-ca':
      return `${placeOf(proof)} lets ${issuers} issue; whether your CA is among them was not checked.`
  }
}

function describeFailure(
  { reason, refuses }: Extract<CaaDecision, { kind: 'failed' }>,
  proof: CaaProof,
): string {
  const cause = `${placeOf(proof)} cannot be looked up: ${LOOKUP_FAILURES[reason]}.`
  if (refuses === 'every-ca') return `${cause} Every CA refuses then.`
  const others = reason === 'missing-tld' ? '' : ', since the zone is not signed'
  return `${cause} Let's Encrypt refuses then; other CAs may go on${others}.`
}

function placeOf({ decidedAt, aliases }: CaaProof): string {
  const level = decidedAt ? plainName(decidedAt) : ''
  const target = aliases.at(-1)
  return target ? `CAA at ${plainName(target)}, of which ${level} is an alias,` : `CAA at ${level}`
}

function factsOf({ by, findings }: CaaProof, request: CaaRequest, profile: CaaProfile): Facts {
  const [first] = by
  const { kind, misnaming, fault } = findings.find(({ record }) => record === first) ?? {}
  const issuers = findings.filter((finding) => finding.kind === kind).map(({ issuer }) => issuer)
  return {
    request,
    profile,
    record: first ? excerpt(presentRdata(first.rdata)) : '',
    issuers: listIssuers(issuers.filter((issuer) => issuer !== undefined)),
    misnaming: misnaming ? `${MISNAMING_SENTENCES[misnaming.kind]}; it is ${misnaming.identity}` : '',
    fault: fault ? ISSUE_FAULT_SENTENCES[fault] : '',
  }
}

function listIssuers(issuers: readonly string[]): string {
  const distinct = [...new Set(issuers)]
  const named = distinct.slice(0, MAX_ISSUERS).map(excerpt)
  const more = distinct.length - named.length
  return more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ')
}

function excerpt(text: string): string {
  return text.length > MAX_RECORD_LENGTH ? `${text.slice(0, MAX_RECORD_LENGTH)}…` : text
}

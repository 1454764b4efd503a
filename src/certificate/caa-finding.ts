// Judges the records of one CAA set for a request: which of them count, and what each says about this CA.
import { readIssueProperty, type IssueFault, type IssueProperty } from './caa-issue.ts'
import type { CaaRecord } from './caa-levels.ts'
import {
  judgeParameters,
  type ParameterFinding,
  type ParameterRefusal,
  type RequestTerms,
} from './caa-parameters.ts'
import type { CaaReading } from './caa-profile.ts'
import { isWildcard } from './identifier.ts'
import { isIssuerDomain, type Parameter } from './issue-value.ts'
import { findMisnaming, type Misnaming } from './misnaming.ts'
import type { Name } from '../wire/name.ts'

/** A certificate that is to be asked for. */
export interface CaaRequest extends RequestTerms {
  /** The name on the certificate, wildcards included. */
  readonly identifier: Name
  /** Domains that the CA accepts as its own, in lower case, the usual one first; `any` when the CA is not known. */
  readonly identities: readonly string[] | 'any'
}

/**
 * Why a record lets nobody issue, or not this request. Of those that cannot be read, `malformed` names this CA and
 * has bad parameters, `unreadable` names nobody that could be told.
 */
export type CaaRefusal =
  | ParameterRefusal
  | 'critical-unknown'
  | 'misnamed'
  | 'malformed'
  | 'other-ca'
  | 'unreadable'
  | 'nobody'

/** What could be told only with the account URI or the challenge. */
export type CaaUnknown = 'account-unknown' | 'method-unknown'

/** What one record says about the request; `not-asked` are records of other tags. */
export interface CaaFinding {
  readonly record: CaaRecord
  readonly kind: 'permits' | CaaUnknown | CaaRefusal | 'not-asked'
  /** The CA named, as far as it can be read. */
  readonly issuer?: string
  /** Of a record that is malformed, those whose names can be read, whatever their values are. */
  readonly parameters?: readonly Parameter[]
  readonly misnaming?: Misnaming
  readonly fault?: IssueFault
}

/** One finding per record, in the order of the records. */
export function judgeRecords(
  records: readonly CaaRecord[],
  request: CaaRequest,
  reading: CaaReading,
): CaaFinding[] {
  const deciding = decidingTag(records, request)
  return records.map((record) => {
    const tag = tagOf(record)
    if (!reading.knownTags.has(tag) && (record.rdata.flags & reading.criticalBits) !== 0) {
      return { record, kind: 'critical-unknown' }
    }
    return tag === deciding ? judgeIssue(record, request, reading) : { record, kind: 'not-asked' }
  })
}

/**
 * `issuewild` where the request is for a wildcard and the set has at least one; `issue` otherwise. Undefined when the
 * set has none of that tag, which restricts nothing (RFC 8659 sections 4.2 and 4.3).
 */
function decidingTag(
  records: readonly CaaRecord[],
  { identifier }: CaaRequest,
): 'issue' | 'issuewild' | undefined {
  const tags = new Set(records.map(tagOf))
  if (isWildcard(identifier) && tags.has('issuewild')) return 'issuewild'
  return tags.has('issue') ? 'issue' : undefined
}

function judgeIssue(record: CaaRecord, request: CaaRequest, reading: CaaReading): CaaFinding {
  const property = readIssueProperty(record.rdata.value, reading)
  if (property.kind === 'nobody') return { record, kind: 'nobody' }
  const { issuer, parameters } = property
  if (!isOurs(issuer, request)) return judgeStranger(record, property, request)
  if (property.kind === 'malformed')
    return { record, kind: 'malformed', issuer, parameters, fault: property.fault }
  const kind = judgeTerms(judgeParameters(parameters, termsOf(request), reading), request)
  return { record, kind, issuer, parameters }
}

function judgeStranger(
  record: CaaRecord,
  property: Exclude<IssueProperty, { kind: 'nobody' }>,
  { identities }: CaaRequest,
): CaaFinding {
  const { issuer, parameters } = property
  const misnaming = identities === 'any' ? undefined : findMisnaming(issuer, identities)
  if (misnaming) return { record, kind: 'misnamed', issuer, parameters, misnaming }
  return property.kind === 'malformed' && property.fault === 'issuer-not-a-domain'
    ? { record, kind: 'unreadable', fault: property.fault }
    : { record, kind: 'other-ca', issuer }
}

/** Where the CA is not known, any CA that may be let through is enough. */
function judgeTerms(finding: ParameterFinding, { identities }: CaaRequest): CaaFinding['kind'] {
  const open = finding === 'account-unknown' || finding === 'method-unknown'
  return finding === 'fits' || (open && identities === 'any') ? 'permits' : finding
}

/** An account belongs to one CA: while the CA is not known, no record can be held against it. */
function termsOf(request: CaaRequest): RequestTerms {
  if (request.identities !== 'any') return request
  return request.challenge === undefined ? {} : { challenge: request.challenge }
}

function isOurs(issuer: string, { identities }: CaaRequest): boolean {
  return identities === 'any' ? isIssuerDomain(issuer) : identities.includes(issuer)
}

function tagOf(record: CaaRecord): string {
  return record.rdata.tag.toLowerCase()
}
